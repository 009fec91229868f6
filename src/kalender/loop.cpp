// SPDX-License-Identifier: EUPL-1.2
#include "kalender/loop.hpp"

#include <fmt/format.h>

#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

Result<Datum> in_kalender(Datum datum) {
  if (!in_bereik(datum)) return mislukt(buiten_bereik(datum));
  return datum;
}

/// The last day by counting alone. The day of the event does not count, so a term of n days that
/// begins on day 0 ends with day n; of weeks and months with the day of the same name or number.
Result<Datum> tel(const Werkkalender& kalender, const Termijnregel& regel, Datum van) {
  switch (regel.eenheid) {
    case Eenheid::Werkdag:
      return kalender.tel_werkdagen(van, regel.aantal);
    case Eenheid::Dag:
      return in_kalender(van + days{regel.aantal});
    case Eenheid::Week:
      return in_kalender(van + weeks{regel.aantal});
    case Eenheid::Maand:
      return in_kalender(maanden_later(van, regel.aantal));
  }
  return van;
}

Uitkomst keur(const Termijnregel& regel, Datum van, std::span<const Opschorting> opschortingen) {
  if (opschortingen.empty()) return {};
  if (!regel.opschorting)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("De termijn {} kan niet worden opgeschort: geen wet staat dat toe.",
                               regel.soort));
  Datum vrij_vanaf = van + days{1};
  for (const Opschorting& periode : opschortingen) {
    if (periode.tot < periode.van)
      return mislukt(Foutcode::Ongeldig, "Een opschorting eindigt voordat zij begint.");
    if (periode.van < vrij_vanaf)
      return mislukt(Foutcode::Ongeldig,
                     "Een opschorting begint na het begin van de termijn en na "
                     "het einde van de vorige opschorting.");
    vrij_vanaf = periode.tot + days{1};
  }
  return {};
}

/// Adds suspensions to a running term, one by one.
class Stilstand {
 public:
  Stilstand(const Werkkalender& kalender, const Termijnregel& regel, Datum van)
      : kalender_(kalender), regel_(regel), van_(van) {}

  Result<AtwUitkomst> einde(Datum nominaal) const {
    if (!regel_.atw) return AtwUitkomst{nominaal};
    return pas_atw_toe(kalender_, van_, nominaal, regel_.aantal, regel_.eenheid, werkdagen_);
  }

  /// 1. A suspension of a term that has passed changes nothing, and is refused as a mistake.
  /// 2. The days of the suspension do not count: the term ends that many days later (working days,
  ///    when the term counts working days).
  /// 3. A suspension that begins in the days which the Algemene termijnenwet added makes the added
  ///    days run on after it.
  Uitkomst voeg_toe(const Opschorting& periode, Loop& loop) {
    if (periode.van > loop.atw.einde)
      return mislukt(Foutcode::Ongeldig,
                     "Een opschorting begint nadat de termijn al was verstreken.");
    BAKEN_NEEM(int werkdagen, kalender_.werkdagen_tussen(periode.van - days{1}, periode.tot));
    werkdagen_ += werkdagen;
    if (regel_.eenheid == Eenheid::Werkdag) {
      BAKEN_NEEM(loop.nominaal, kalender_.tel_werkdagen(van_, regel_.aantal + werkdagen_));
    } else {
      Datum basis = periode.van <= loop.nominaal ? loop.nominaal : loop.atw.einde;
      BAKEN_NEEM(loop.nominaal, in_kalender(basis + (periode.tot - periode.van) + days{1}));
    }
    BAKEN_NEEM(loop.atw, einde(loop.nominaal));
    return {};
  }

 private:
  const Werkkalender& kalender_;
  const Termijnregel& regel_;
  Datum van_;
  int werkdagen_ = 0;
};

}  // namespace

Datum maanden_later(Datum datum, int aantal) {
  year_month_day begin{datum};
  year_month_day gelijk = begin + months{aantal};
  return gelijk.ok() ? local_days{gelijk} : local_days{gelijk.year() / gelijk.month() / last};
}

Result<Loop> bereken_loop(const Werkkalender& kalender, const Termijnregel& regel, Datum van,
                          std::span<const Opschorting> opschortingen) {
  if (!in_bereik(van)) return mislukt(buiten_bereik(van));
  BAKEN_PROBEER(keur(regel, van, opschortingen));
  BAKEN_NEEM(Datum geteld, tel(kalender, regel, van));
  Stilstand stilstand{kalender, regel, van};
  BAKEN_NEEM(AtwUitkomst atw, stilstand.einde(geteld));
  Loop loop{geteld, geteld, atw};
  for (const Opschorting& periode : opschortingen) BAKEN_PROBEER(stilstand.voeg_toe(periode, loop));
  return loop;
}

}  // namespace baken::kalender
