// SPDX-License-Identifier: EUPL-1.2
#include "kalender/uitleg.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "kalender/tekst.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

/// Above this many working days, days in a row are written as one step.
constexpr int elke_dag_apart_tot = 20;

class Uitlegger {
 public:
  Uitlegger(const Werkkalender& kalender, const Termijnregel& regel, const LokaleTijd& begin,
            const Loop& loop, std::span<const Opschorting> opschortingen)
      : kalender_(kalender),
        regel_(regel),
        begin_(begin),
        loop_(loop),
        opschortingen_(opschortingen) {}

  std::vector<std::string> schrijf() {
    if (regel_.vanaf_uur) {
      vanaf_het_uur();
      return std::move(stappen_);
    }
    zeg("{} {}", regel_.anker.gebeurtenis, voluit(begin_.datum));
    zeg("{} telt niet mee", regel_.anker.dag);
    if (regel_.eenheid == Eenheid::Werkdag) {
      werkdagen();
    } else {
      kalenderdagen();
      opgeschort();
      termijnenwet();
    }
    zeg("uiterste datum {}", voluit(loop_.atw.einde));
    return std::move(stappen_);
  }

 private:
  template <class... Delen>
  void zeg(fmt::format_string<Delen...> vorm, Delen&&... delen) {
    stappen_.push_back(fmt::format(vorm, std::forward<Delen>(delen)...));
  }

  const Opschorting* opschorting_op(Datum dag) const {
    auto plek = std::find_if(opschortingen_.begin(), opschortingen_.end(),
                             [&](const Opschorting& o) { return o.van <= dag && dag <= o.tot; });
    return plek == opschortingen_.end() ? nullptr : &*plek;
  }

  /// `zaterdag`, `zondag` or the name of the holiday.
  std::string reden(Datum dag) const {
    std::string feestdag = kalender_.reden_vrij(dag);
    return feestdag.empty() ? dagnaam(dag) : feestdag;
  }

  /// Counts as the calendar does, and must end where the calendar ends.
  void werkdagen() {
    int geteld = 0;
    for (Datum dag = begin_.datum + days{1}; dag <= loop_.atw.einde;) {
      if (const Opschorting* stil = opschorting_op(dag)) {
        zeg("{} tot en met {} opgeschort telt niet mee ({})", kort(stil->van), kort(stil->tot),
            stil->reden);
        dag = stil->tot + days{1};
      } else if (kalender_.is_werkdag(dag)) {
        dag = tel_door(dag, geteld);
      } else {
        dag = sla_over(dag);
      }
    }
  }

  /// One working day, or the whole row of them when there are many.
  Datum tel_door(Datum dag, int& geteld) {
    Datum eerste = dag;
    int begin = ++geteld;
    dag += days{1};
    if (regel_.aantal > elke_dag_apart_tot)
      for (; dag <= loop_.atw.einde && kalender_.is_werkdag(dag) && !opschorting_op(dag);
           dag += days{1})
        ++geteld;
    if (begin == geteld)
      zeg("{} = {}", kort(eerste), geteld);
    else
      zeg("{} tot en met {} = {} tot en met {}", kort(eerste), kort(dag - days{1}), begin, geteld);
    return dag;
  }

  Datum sla_over(Datum dag) {
    std::string feestdag = kalender_.reden_vrij(dag);
    Datum morgen = dag + days{1};
    bool heel_weekend = weekday{dag} == Saturday && feestdag.empty() && morgen <= loop_.atw.einde &&
                        kalender_.reden_vrij(morgen).empty() && !opschorting_op(morgen);
    if (heel_weekend) {
      zeg("{} en {} weekend tellen niet mee", kort(dag), kort(morgen));
      return morgen + days{1};
    }
    zeg("{} {} telt niet mee", kort(dag), feestdag.empty() ? "weekend" : feestdag);
    return morgen;
  }

  void kalenderdagen() {
    Datum einde = loop_.zonder_opschorting;
    std::string later = omvang(regel_.aantal, regel_.eenheid);
    auto begindag = year_month_day{begin_.datum}.day();
    if (regel_.eenheid == Eenheid::Maand && begindag != year_month_day{einde}.day())
      zeg("{} later: {} (de laatste dag van die maand, want een dag {} heeft zij niet)", later,
          voluit(einde), static_cast<unsigned>(begindag));
    else
      zeg("{} later: {}", later, voluit(einde));
  }

  void opgeschort() {
    if (opschortingen_.empty()) return;
    int dagen = 0;
    for (const Opschorting& stil : opschortingen_) {
      auto duur = static_cast<int>((stil.tot - stil.van).count()) + 1;
      zeg("opgeschort van {} tot en met {}: {} ({})", voluit(stil.van), voluit(stil.tot),
          omvang(duur, Eenheid::Dag), stil.reden);
      dagen += duur;
    }
    zeg("met {} opschorting: {} ({})", omvang(dagen, Eenheid::Dag), voluit(loop_.nominaal),
        regel_.opschorting->grondslag);
  }

  void termijnenwet() {
    auto uitzondering = atw_uitgezonderd(regel_.aantal, regel_.eenheid);
    if (!regel_.atw) return zeg("schuift niet op: {}", regel_.atw_toelichting);
    if (!uitzondering.empty())
      return zeg("schuift niet op: de termijn {} (Algemene termijnenwet art. 4)", uitzondering);
    const char* art5 = regel_.aard == Aard::Amvb ? " en art. 5" : "";
    if (loop_.atw.door_art2)
      zeg("een termijn van minstens drie dagen bevat minstens twee dagen die geen zaterdag, zondag "
          "of feestdag zijn: verlengd (Algemene termijnenwet art. 2{})",
          art5);
    if (loop_.atw.door_art2 || loop_.atw.door_art1) return vrije_dagen(art5);
    zeg("dat is geen zaterdag, zondag of feestdag: geen verlenging nodig "
        "(Algemene termijnenwet art. 1{})",
        art5);
  }

  /// The days at the end of the term that make it run on.
  void vrije_dagen(const char* art5) {
    Datum eerste = loop_.atw.door_art2 ? begin_.datum + days{1} : loop_.nominaal;
    for (Datum dag = eerste; dag < loop_.atw.einde; dag += days{1})
      if (!kalender_.is_werkdag(dag)) zeg("{} is {}", kort(dag), met_lidwoord(dag));
    if (loop_.atw.door_art1)
      zeg("loopt door tot en met de eerstvolgende dag die geen zaterdag, zondag of feestdag is "
          "(Algemene termijnenwet art. 1 lid 1{})",
          art5);
  }

  std::string met_lidwoord(Datum dag) const {
    return kalender_.reden_vrij(dag).empty() ? "een " + dagnaam(dag) : reden(dag);
  }

  void vanaf_het_uur() {
    Datum einde = loop_.atw.einde;
    LokaleTijd slot = lokale_tijd(naar_utc(einde, begin_.dagtijd));
    zeg("{} {} om {}", regel_.anker.gebeurtenis, voluit(begin_.datum), kloktijd(begin_.dagtijd));
    zeg("telt vanaf dat uur: {} later op de klok is {} om {}",
        omvang(regel_.aantal, regel_.eenheid), voluit(einde), kloktijd(slot.dagtijd));
    if (slot.zomertijd != begin_.zomertijd)
      zeg("de {} gaat in deze tijd in: gerekend is met de klok, niet met een vast aantal uren",
          slot.zomertijd ? "zomertijd" : "wintertijd");
    if (!kalender_.is_werkdag(einde)) zeg("{} is {}", kort(einde), met_lidwoord(einde));
    zeg("schuift niet op: {}", regel_.atw_toelichting);
    zeg("eindigt {} om {}", voluit(einde), kloktijd(slot.dagtijd));
  }

  const Werkkalender& kalender_;
  const Termijnregel& regel_;
  const LokaleTijd& begin_;
  const Loop& loop_;
  std::span<const Opschorting> opschortingen_;
  std::vector<std::string> stappen_;
};

}  // namespace

std::vector<std::string> leg_uit(const Werkkalender& kalender, const Termijnregel& regel,
                                 const LokaleTijd& begin, const Loop& loop,
                                 std::span<const Opschorting> opschortingen) {
  return Uitlegger{kalender, regel, begin, loop, opschortingen}.schrijf();
}

}  // namespace baken::kalender
