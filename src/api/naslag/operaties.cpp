// SPDX-License-Identifier: EUPL-1.2
#include "api/naslag/operaties.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/termijn_json.hpp"
#include "api/naslag/codelijsten.hpp"
#include "app/naslag/naslag.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> codelijsten(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(const auto* codes, app::codelijsten_lezen(h));
  return stuk(als_json(*codes));
}

Result<Antwoordstuk> medewerkers(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(auto lijst, app::medewerkers_lezen(h));
  const auto alle_teams = h.eenheid.medewerkers().teams();
  return blad_stuk(app::Bladzijde<app::Medewerker>{std::move(lijst), {}},
                   [&](const auto& medewerker) { return als_json(medewerker, alle_teams); });
}

Result<Antwoordstuk> teams(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(auto lijst, app::teams_lezen(h));
  return blad_stuk(app::Bladzijde<app::Team>{std::move(lijst), {}},
                   [](const auto& team) { return als_json(team); });
}

Result<Antwoordstuk> instrument(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(const auto* geldend, app::instrument_lezen(h));
  auto document = nlohmann::json::parse(geldend->als_json());
  document["instrument"] = geldend->id;  // as an assessment names it
  return stuk(document);
}

Result<Antwoordstuk> termijn(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto berekend,
             app::termijn_berekenen(h, tekst(a.lichaam, "soort"), moment(a.lichaam, "van")));
  return stuk(als_json(berekend));
}

}  // namespace

Operaties naslag_operaties() {
  return {{"codelijsten_lezen", "codelijst.lezen", Aard::Lezen, codelijsten},
          {"medewerkers_lezen", "codelijst.lezen", Aard::Lezen, medewerkers},
          {"teams_lezen", "codelijst.lezen", Aard::Lezen, teams},
          {"instrument_lezen", "codelijst.lezen", Aard::Lezen, instrument},
          {"termijn_berekenen", "termijn.berekenen", Aard::Lezen, termijn}};
}

}  // namespace baken::api
