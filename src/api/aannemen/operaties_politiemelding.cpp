// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/concept.hpp"

#include <nlohmann/json.hpp>

#include "api/aannemen/operaties.hpp"
#include "api/aannemen/politiemelding.hpp"
#include "api/gedeeld/als_json.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> met_etag(Result<domain::Politiemelding> gedaan) {
  BAKEN_NEEM(auto melding, std::move(gedaan));
  return stuk(als_json(melding), melding.versie);
}

Result<Antwoordstuk> registreren(Handeling& h, const Aanroep& a) {
  return met_etag(app::politiemelding_registreren(h, lees_politiemelding(a.lichaam)));
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  return met_etag(app::politiemelding_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> lijst(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto meldingen, app::politiemeldingen_lezen(h, a.blad()));
  return blad_stuk(meldingen, [](const auto& melding) { return als_json(melding); });
}

Result<Antwoordstuk> doorzetten(Handeling& h, const Aanroep& a) {
  return met_etag(app::politiemelding_doorzetten(
      h, a.pad("id"), a.if_match, tekst(a.lichaam, "partij"), tekst(a.lichaam, "toelichting")));
}

Result<Antwoordstuk> naar_melding(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto concept_,
             app::politiemelding_naar_melding(h, a.pad("id"), [](const auto& melding) {
               return als_meldingvorm(melding).dump();
             }));
  return stuk(als_json(concept_), concept_.versie);
}

}  // namespace

Operaties politiemelding_operaties() {
  constexpr std::string_view recht = "politiemelding.registreren";
  return {{"politiemelding_registreren", recht, Aard::Schrijven, registreren},
          {"politiemelding_lezen", recht, Aard::Lezen, lezen},
          {"politiemeldingen_lezen", recht, Aard::Lezen, lijst},
          {"politiemelding_doorzetten", recht, Aard::Schrijven, doorzetten},
          {"politiemelding_naar_melding", "melding.concept", Aard::Schrijven, naar_melding}};
}

}  // namespace baken::api
