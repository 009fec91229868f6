// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/concept.hpp"

#include <nlohmann/json.hpp>

#include "api/aannemen/operaties.hpp"
#include "api/gedeeld/als_json.hpp"
#include "app/aannemen/concept.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> met_etag(Result<app::Concept> gedaan) {
  BAKEN_NEEM(auto concept_, std::move(gedaan));
  return stuk(als_json(concept_), concept_.versie);
}

Result<Antwoordstuk> maken(Handeling& h, const Aanroep& a) {
  return met_etag(app::concept_maken(h, tekst(a.lichaam, "soort"), a.lichaam.at("inhoud").dump()));
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  return met_etag(app::concept_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> lijst(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(auto concepten, app::concepten_lezen(h));
  return blad_stuk(app::Bladzijde<app::Concept>{std::move(concepten), {}},
                   [](const auto& c) { return als_json(c); });
}

Result<Antwoordstuk> wijzigen(Handeling& h, const Aanroep& a) {
  return met_etag(app::concept_wijzigen(h, a.pad("id"), a.if_match, tekst(a.lichaam, "soort"),
                                        a.lichaam.at("inhoud").dump()));
}

Result<Antwoordstuk> verwijderen(Handeling& h, const Aanroep& a) {
  BAKEN_PROBEER(app::concept_verwijderen(h, a.pad("id")));
  return Antwoordstuk{};
}

}  // namespace

Operaties concept_operaties() {
  return {{"concept_maken", "melding.concept", Aard::Schrijven, maken},
          {"concept_lezen", "melding.concept", Aard::Lezen, lezen},
          {"concepten_lezen", "melding.concept", Aard::Lezen, lijst},
          {"concept_wijzigen", "melding.concept", Aard::Schrijven, wijzigen},
          {"concept_verwijderen", "melding.concept", Aard::Schrijven, verwijderen}};
}

}  // namespace baken::api
