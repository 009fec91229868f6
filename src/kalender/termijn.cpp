// SPDX-License-Identifier: EUPL-1.2
#include "kalender/termijn.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/tijd.hpp"
#include "kalender/gelijkgesteld.hpp"
#include "kalender/tekst.hpp"
#include "kalender/uitleg.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

Result<Termijn> bereken_met(const Werkkalender& kalender, const Termijnsoort& soort, Moment van,
                            Uitleg uitleg, std::span<const Opschorting> opschortingen) {
  LokaleTijd begin = lokale_tijd(van);
  if (!in_bereik(begin.datum)) return mislukt(buiten_bereik(begin.datum));
  BAKEN_NEEM(const Termijnregel* regel, regel_op(soort, begin.datum));
  BAKEN_NEEM(Loop loop, bereken_loop(kalender, *regel, begin.datum, opschortingen));
  Termijn termijn{regel->soort,      van, loop.atw.einde, std::nullopt, {}, regel->grondslag,
                  regel->regelversie};
  if (regel->vanaf_uur) termijn.uiterste_moment = naar_utc(loop.atw.einde, begin.dagtijd);
  if (uitleg == Uitleg::Met)
    termijn.stappen = leg_uit(kalender, *regel, begin, loop, opschortingen);
  return termijn;
}

Uitkomst keur_verlenging(const Termijn& lopend, Datum tot, Datum laatst) {
  if (tot <= lopend.uiterste_datum)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("Een verlenging loopt tot na {}: dat is nu de uiterste datum.",
                               als_tekst(lopend.uiterste_datum)));
  if (tot > laatst)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("Deze termijn kan nu tot uiterlijk {} worden verlengd. Daarna kan "
                               "zij opnieuw worden verlengd.",
                               als_tekst(laatst)));
  return {};
}

}  // namespace

template <class Doe>
auto Termijnrekenaar::met_soort(std::string_view soort, Doe doe) const
    -> decltype(doe(std::declval<const Termijnsoort&>())) {
  if (const Termijnsoort* bekend = regels_.vind(soort)) return doe(*bekend);
  auto algemeen = algemene_soort(soort);
  if (algemeen) return doe(*algemeen);
  if (algemeen.error().code == Foutcode::NietGevonden) return mislukt(onbekende_soort(soort));
  return mislukt(std::move(algemeen).error());
}

Fout Termijnrekenaar::onbekende_soort(std::string_view soort) const {
  std::string bekend;
  for (const auto& [naam, regels] : regels_.soorten()) bekend += naam + ", ";
  bool kort_genoeg = !soort.empty() && soort.size() <= 60;
  return {Foutcode::NietGevonden,
          fmt::format("De soort termijn{} bestaat niet. Kies uit: {}werkdagen:N, dagen:N[+atw], "
                      "weken:N[+atw] of maanden:N[+atw].",
                      kort_genoeg ? fmt::format(" '{}'", soort) : "", bekend)};
}

Result<Termijnrekenaar> Termijnrekenaar::laad(const std::filesystem::path& datamap) {
  BAKEN_NEEM(auto gelijkgesteld, lees_gelijkgesteld(datamap / "feestdagen.json"));
  BAKEN_NEEM(auto regels, Regelboek::lees(datamap / "termijnen.json"));
  return Termijnrekenaar{Werkkalender{std::move(gelijkgesteld)}, std::move(regels)};
}

Result<Termijn> Termijnrekenaar::bereken(std::string_view soort, Moment van, Uitleg uitleg,
                                         std::span<const Opschorting> opschortingen) const {
  return met_soort(soort, [&](const Termijnsoort& gevonden) {
    return bereken_met(kalender_, gevonden, van, uitleg, opschortingen);
  });
}

Result<Datum> Termijnrekenaar::uiterste_datum(std::string_view soort, Datum van) const {
  return met_soort(soort, [&](const Termijnsoort& gevonden) -> Result<Datum> {
    if (!in_bereik(van)) return mislukt(buiten_bereik(van));
    BAKEN_NEEM(const Termijnregel* regel, regel_op(gevonden, van));
    BAKEN_NEEM(Loop loop, bereken_loop(kalender_, *regel, van));
    return loop.atw.einde;
  });
}

Uitkomst Termijnrekenaar::ken(std::string_view soort) const {
  return met_soort(soort, [](const Termijnsoort&) { return Uitkomst{}; });
}

Result<Termijn> Termijnrekenaar::verleng(const Termijn& lopend, std::optional<Datum> tot,
                                         Uitleg uitleg) const {
  const Termijnsoort* soort = regels_.vind(lopend.soort);
  const Termijnregel* regel = nullptr;
  if (soort != nullptr) {
    BAKEN_NEEM(regel, regel_op(*soort, lokale_datum(lopend.van)));
  }
  if (regel == nullptr || regel->verlenging.empty())
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("De termijn {} kan niet worden verlengd.", lopend.soort));
  BAKEN_NEEM(Termijn langer,
             bereken(regel->verlenging, begin_van_dag(lopend.uiterste_datum), uitleg));
  if (!tot) return langer;
  BAKEN_PROBEER(keur_verlenging(lopend, *tot, langer.uiterste_datum));
  if (*tot == langer.uiterste_datum) return langer;
  // Algemene termijnenwet art. 1 also holds for a shorter extension.
  BAKEN_NEEM(langer.uiterste_datum, kalender_.eerste_werkdag_vanaf(*tot));
  if (uitleg == Uitleg::Met) {
    langer.stappen.back() = "langste verlenging: " + langer.stappen.back();
    langer.stappen.push_back("verlengd tot en met " + voluit(*tot));
    langer.stappen.push_back("uiterste datum " + voluit(langer.uiterste_datum));
  }
  return langer;
}

}  // namespace baken::kalender
