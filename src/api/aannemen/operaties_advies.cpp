// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/advies.hpp"

#include <nlohmann/json.hpp>

#include "api/aannemen/concept.hpp"
#include "api/aannemen/operaties.hpp"
#include "api/gedeeld/als_json.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> met_etag(Handeling& h, Result<domain::Advies> gedaan) {
  BAKEN_NEEM(auto advies, std::move(gedaan));
  return stuk(met_medewerker(h, advies), advies.versie);
}

Result<Antwoordstuk> registreren(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::advies_registreren(h, lees_advies(a.lichaam)));
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::advies_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> lijst(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto adviezen, app::adviezen_lezen(h, a.blad()));
  return blad_stuk(adviezen, [&](const auto& advies) { return met_medewerker(h, advies); });
}

Result<Antwoordstuk> wijzigen(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::advies_wijzigen(h, a.pad("id"), a.if_match, lees_advies(a.lichaam)));
}

Result<Antwoordstuk> controleren(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto vindingen,
             app::advies_controleren(h, tekst(a.lichaam, "tekst"), teksten(a.lichaam, "namen")));
  nlohmann::json uit{{"vindingen", nlohmann::json::array()}};
  for (const auto& vinding : vindingen) uit["vindingen"].push_back(als_json(vinding));
  return stuk(uit);
}

Result<Antwoordstuk> naar_melding(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto concept_, app::advies_naar_melding(h, a.pad("id"), [](const auto& advies) {
               return als_meldingvorm(advies).dump();
             }));
  return stuk(als_json(concept_), concept_.versie);
}

}  // namespace

Operaties advies_operaties() {
  return {{"advies_registreren", "advies.schrijven", Aard::Schrijven, registreren},
          {"advies_lezen", "advies.lezen", Aard::Lezen, lezen},
          {"adviezen_lezen", "advies.lezen", Aard::Lezen, lijst},
          {"advies_wijzigen", "advies.schrijven", Aard::Schrijven, wijzigen},
          {"advies_controleren", "advies.schrijven", Aard::Lezen, controleren},
          {"advies_naar_melding", "melding.concept", Aard::Schrijven, naar_melding}};
}

}  // namespace baken::api
