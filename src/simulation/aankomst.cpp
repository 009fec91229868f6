// SPDX-License-Identifier: EUPL-1.2
#include "simulation/aankomst.hpp"

#include <algorithm>

#include "kalender/zone.hpp"

namespace baken::simulation {
namespace {

using namespace std::chrono;

bool in_vakantie(const Verhalen& verhalen, Datum dag) {
  return std::any_of(verhalen.schoolvakanties.begin(), verhalen.schoolvakanties.end(),
                     [&](const auto& v) { return v.first <= dag && dag <= v.second; });
}

/// The day of `dagtijd` on `dag`, plus up to `speling`.
Moment rond(Datum dag, minutes dagtijd, minutes speling, Toeval& toeval) {
  return kalender::naar_utc(dag, dagtijd) +
         seconds{toeval.tussen(0, static_cast<int>(seconds{speling}.count()))};
}

}  // namespace

Aankomst::Aankomst(const Verhalen& verhalen, const kalender::Werkkalender& kalender,
                   year_month maand) {
  const Datum einde{local_days{(maand + months{1}) / 1}};
  for (const auto& [naam, profiel] : verhalen.profielen) {
    Keuze<Uur>& uren = uren_[naam];
    for (Datum dag{local_days{maand / 1}}; dag < einde; dag += days{1}) {
      const bool werkdag = kalender.is_werkdag(dag);
      const bool zaterdag = weekday{dag} == Saturday;
      const auto& gewicht = werkdag    ? profiel.werkdag
                            : zaterdag ? profiel.zaterdag
                                       : profiel.zondag;
      const double factor = werkdag && in_vakantie(verhalen, dag) ? profiel.vakantie : 1.0;
      for (std::size_t uur = 0; uur < gewicht.size(); ++uur)
        uren.voeg({dag, static_cast<int>(uur)}, gewicht.at(uur) * factor);
    }
  }
}

Moment Aankomst::trek(const std::string& profiel, Toeval& toeval) const {
  const Uur& uur = uren_.at(profiel).trek(toeval);
  return kalender::naar_utc(uur.dag, hours{uur.uur} + seconds{toeval.tussen(0, 3599)});
}

Screening screen(Moment ontvangen, bool acuut, const kalender::Werkkalender& kalender,
                 Toeval& toeval) {
  const auto [dag, dagtijd, zomer] = kalender::lokale_tijd(ontvangen);
  const bool werkdag = kalender.is_werkdag(dag);
  const bool kantoor = werkdag && dagtijd >= 8h && dagtijd < 16h;
  if (acuut && !kantoor) {
    const Moment eerste = ontvangen + minutes{toeval.tussen(10, 45)};
    return {eerste, eerste + minutes{toeval.tussen(5, 30)}};
  }
  if (werkdag && dagtijd < 16h) {
    const auto begin = std::max(duration_cast<minutes>(dagtijd) + 5min, minutes{8h + 45min});
    const auto speling = std::min<minutes>(2h, 16h + 45min - begin);
    const Moment eerste = rond(dag, begin, speling, toeval);
    return {eerste, eerste + minutes{toeval.tussen(3, 40)}};
  }
  const Datum morgen = kalender.tel_werkdagen(dag, 1).value();
  const Moment eerste = rond(morgen, 8h + 30min, 90min, toeval);
  return {eerste, eerste + minutes{toeval.tussen(3, 60)}};
}

}  // namespace baken::simulation
