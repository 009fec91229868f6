// SPDX-License-Identifier: EUPL-1.2
#include "simulation/beoordelingen.hpp"

#include <algorithm>
#include <cmath>

#include "kalender/zone.hpp"

namespace baken::simulation {
namespace {

using namespace std::chrono;

/// Working days that an assessment may take.
constexpr int termijn_werkdagen = 5;
/// Of the reports whose term goes on after the month, this share is completed already.
constexpr double aandeel_vlot = 0.45;
/// Without stock at the start, this share of what expires in the month is completed in it.
constexpr double aandeel_start = 0.92;

Datum eerste_dag(year_month maand) {
  return Datum{local_days{maand / 1}};
}

/// When the assessment may begin: acute ones on the day itself, others the next working day.
Datum vroegste(const Gepland& melding, const kalender::Werkkalender& kalender) {
  const auto tweede = kalender::lokale_tijd(melding.screening2);
  if (melding.acuut && kalender.is_werkdag(tweede.datum) && tweede.dagtijd < 15h)
    return tweede.datum;
  return kalender.tel_werkdagen(tweede.datum, 1).value();
}

/// A moment in office hours on that day, after the screening.
Moment moment_op(Datum dag, const Gepland& melding, Toeval& toeval) {
  if (kalender::lokale_datum(melding.screening2) == dag)
    return melding.screening2 + minutes{toeval.tussen(30, 120)};
  return kalender::naar_utc(dag, 9h + seconds{toeval.tussen(0, 8 * 3600)});
}

int afgerond(double aantal) {
  return static_cast<int>(std::lround(aantal));
}

}  // namespace

Beoordelingen::Open Beoordelingen::open(std::size_t plek, const Gepland& melding,
                                        const Maand& maand) const {
  Open uit;
  uit.plek = plek;
  const Datum dag = kalender::lokale_datum(melding.ontvangen);
  uit.uiterste = kalender_.tel_werkdagen(dag, termijn_werkdagen).value();
  const Datum einde = eerste_dag(maand.maand + months{1});
  for (Datum d = std::max(vroegste(melding, kalender_), eerste_dag(maand.maand)); d < einde;
       d += days{1}) {
    if (!kalender_.is_werkdag(d)) continue;
    (d <= uit.uiterste ? uit.op_tijd : uit.te_laat).push_back(d);
  }
  return uit;
}

/// The balance of a month. `verlopen`: term ended before the month; `verlopend`: in it; `lopend`:
/// after it and possible to complete now. What stays of the first two is the backlog:
///   backlog = verlopen + verlopend − (total − in time of the running ones)
/// so that two of total, backlog and in-time-of-the-running decide the third.
Beoordelingen::Aantallen Beoordelingen::verdeel(const Maand& maand, int verlopen, int verlopend,
                                                int lopend) const {
  Aantallen uit;
  uit.totaal = maand.beoordelingen();
  uit.op_tijd_lopend = afgerond(aandeel_vlot * lopend);
  if (eerste_ && lege_start_)
    uit.totaal = std::min(uit.totaal, afgerond(aandeel_start * verlopend) + uit.op_tijd_lopend);
  const int achterstand = lege_start_ ? 0 : maand.achterstand.value_or(0);
  const bool vast = !lege_start_ && maand.achterstand;
  const int nodig = uit.totaal - (verlopen + verlopend - achterstand);
  if (vast || uit.op_tijd_lopend < nodig) uit.op_tijd_lopend = std::clamp(nodig, 0, lopend);
  uit.totaal = std::min(uit.totaal, verlopen + verlopend + uit.op_tijd_lopend);

  const int op_tijd = afgerond(maand.binnen_termijn * uit.totaal);
  uit.op_tijd_lopend = std::min(uit.op_tijd_lopend, op_tijd);
  uit.op_tijd_verlopend = std::min(op_tijd - uit.op_tijd_lopend, verlopend);
  uit.te_laat = uit.totaal - uit.op_tijd_lopend - uit.op_tijd_verlopend;

  uit.overdracht = std::min(maand.overdracht, uit.totaal);
  const int over = maand.beoordelingen() - maand.overdracht;
  const double deel = over > 0 ? static_cast<double>(maand.geen_vervolg) / over : 0.0;
  uit.geen_vervolg = afgerond(deel * (uit.totaal - uit.overdracht));
  return uit;
}

void Beoordelingen::rond_af(Open& een, bool binnen_termijn, std::vector<Gepland>& alle,
                            Toeval& toeval) {
  Gepland& melding = alle.at(een.plek);
  const auto& dagen = binnen_termijn ? een.op_tijd : een.te_laat;
  const Datum dag = melding.acuut ? dagen.front() : toeval.kies(dagen);
  melding.klaar = moment_op(dag, melding, toeval);
  melding.binnen_termijn = binnen_termijn;
  klaar_.push_back(een.plek);
}

void Beoordelingen::kies_uitkomsten(const Aantallen& aantallen, std::vector<Gepland>& alle,
                                    Toeval& toeval) {
  toeval.schud(klaar_);
  // Acute reports never end as transfer or without follow-up while there are others.
  std::stable_partition(klaar_.begin(), klaar_.end(),
                        [&](std::size_t plek) { return !alle.at(plek).acuut; });
  int nummer = 0;
  for (const std::size_t plek : klaar_) {
    Gepland& melding = alle.at(plek);
    if (nummer < aantallen.overdracht)
      melding.uitkomst = "overdracht";
    else if (nummer < aantallen.overdracht + aantallen.geen_vervolg)
      melding.uitkomst = "geen-vervolg";
    else
      melding.uitkomst =
          (melding.acuut ? organisatie_.rest_acuut : organisatie_.rest_anders).trek(toeval);
    ++nummer;
  }
}

Beoordelingen::Stapels Beoordelingen::stapel(const Maand& maand,
                                             const std::vector<Gepland>& alle) const {
  const Datum begin = eerste_dag(maand.maand);
  const Datum einde = eerste_dag(maand.maand + months{1});
  Stapels uit;
  for (const std::size_t plek : voorraad_) {
    Open een = open(plek, alle.at(plek), maand);
    auto& waarheen = een.uiterste < begin   ? uit.verlopen
                     : een.uiterste < einde ? uit.verlopend
                     : een.op_tijd.empty()  ? uit.blijft
                                            : uit.lopend;
    waarheen.push_back(std::move(een));
  }
  return uit;
}

void Beoordelingen::op_tijd(std::vector<Open> uit, int aantal, int voorrang,
                            std::vector<Open>& over, std::vector<Gepland>& alle, Toeval& toeval) {
  toeval.schud(uit);
  std::stable_partition(uit.begin(), uit.end(), [&](const Open& een) {
    return alle.at(een.plek).acuut || (een.te_laat.empty() && voorrang-- > 0);
  });
  for (std::size_t i = 0; i < uit.size(); ++i) {
    if (static_cast<int>(i) < aantal)
      rond_af(uit[i], true, alle, toeval);
    else
      over.push_back(std::move(uit[i]));
  }
}

/// Those that wait longest go first, but not strictly.
void Beoordelingen::te_laat(std::vector<Open> uit, int aantal, std::vector<Open>& over,
                            std::vector<Gepland>& alle, Toeval& toeval) {
  std::vector<std::pair<std::int64_t, std::size_t>> volgorde;
  for (std::size_t i = 0; i < uit.size(); ++i)
    volgorde.emplace_back(uit[i].uiterste.time_since_epoch().count() + toeval.tussen(0, 20), i);
  std::sort(volgorde.begin(), volgorde.end());
  for (const auto& [sleutel, i] : volgorde) {
    if (aantal > 0 && !uit[i].te_laat.empty()) {
      rond_af(uit[i], false, alle, toeval);
      --aantal;
    } else {
      over.push_back(std::move(uit[i]));
    }
  }
}

void Beoordelingen::verwerk(const Maand& maand, const std::vector<std::size_t>& ontvangen,
                            std::vector<Gepland>& alle, Toeval& toeval) {
  voorraad_.insert(voorraad_.end(), ontvangen.begin(), ontvangen.end());
  klaar_.clear();
  Stapels stapels = stapel(maand, alle);
  const auto tel = [](const std::vector<Open>& rij) { return static_cast<int>(rij.size()); };
  const Aantallen doel =
      verdeel(maand, tel(stapels.verlopen), tel(stapels.verlopend), tel(stapels.lopend));
  // What expires on the last working day cannot be late within the month; as many of those as the
  // late ones leave short must therefore be in time.
  const auto kan_laat =
      static_cast<int>(std::count_if(stapels.verlopend.begin(), stapels.verlopend.end(),
                                     [](const Open& een) { return !een.te_laat.empty(); }));
  const int voorrang = doel.te_laat + doel.op_tijd_verlopend - tel(stapels.verlopen) - kan_laat;
  std::vector<Open> laat = std::move(stapels.verlopen);
  op_tijd(std::move(stapels.lopend), doel.op_tijd_lopend, 0, stapels.blijft, alle, toeval);
  op_tijd(std::move(stapels.verlopend), doel.op_tijd_verlopend, voorrang, laat, alle, toeval);
  te_laat(std::move(laat), doel.te_laat, stapels.blijft, alle, toeval);
  kies_uitkomsten(doel, alle, toeval);
  voorraad_.clear();
  for (const Open& een : stapels.blijft) voorraad_.push_back(een.plek);
  std::sort(voorraad_.begin(), voorraad_.end());
  eerste_ = false;
}

}  // namespace baken::simulation
