// SPDX-License-Identifier: EUPL-1.2
#include "api/toegang/kring.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "app/toegang/kring.hpp"
#include "base/tijd.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;
using nlohmann::json;

domain::Zoekpersoon lees_lid(const json& j) {
  return {.voornamen = tekst(j, "voornamen"),
          .tussenvoegsel = tekst(j, "tussenvoegsel"),
          .achternaam = tekst(j, "achternaam"),
          .geboortedatum = tekst(j, "geboortedatum"),
          .bsn = {},
          .postcode = tekst(j, "postcode"),
          .huisnummer = tekst(j, "huisnummer")};
}

domain::Kring lees_kring(const json& j) {
  domain::Kring kring{.zelf = lees_lid(j.at("zelf")), .familie = {}};
  for (const auto& lid : j.at("familie")) kring.familie.push_back(lees_lid(lid));
  return kring;
}

Result<Antwoordstuk> stand_stuk(Result<app::Kringstand> gedaan) {
  BAKEN_NEEM(const auto stand, std::move(gedaan));
  json uit{{"familie", stand.familie},
           {"familieadressen", stand.familieadressen},
           {"versie", stand.versie}};
  zet(uit, "opgegeven", stand.opgegeven);
  return stuk(uit, stand.versie);
}

json als_json(Handeling& h, const app::GevondenBelang& b) {
  return {{"dossier_id", b.dossier},
          {"dossier_nummer", b.dossier_nummer},
          {"medewerker", medewerker_json(h, b.medewerker)},
          {"wijze", als_slug(b.wijze)},
          {"moment", als_tekst(b.moment)}};
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep&) {
  return stand_stuk(app::kring_lezen(h));
}

Result<Antwoordstuk> opgeven(Handeling& h, const Aanroep& a) {
  return stand_stuk(app::kring_opgeven(h, a.if_match, lees_kring(a.lichaam)));
}

Result<Antwoordstuk> belangen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto blad, app::belangen_lezen(h, a.blad()));
  return blad_stuk(blad, [&](const auto& b) { return als_json(h, b); });
}

Result<Antwoordstuk> opheffen(Handeling& h, const Aanroep& a) {
  BAKEN_PROBEER(
      app::belang_opheffen(h, a.pad("id"), a.pad("medewerker_id"), tekst(a.lichaam, "reden")));
  return Antwoordstuk{};
}

}  // namespace

Operaties kring_operaties() {
  return {{"kring_lezen", "kring.opgeven", Aard::Lezen, lezen},
          {"kring_opgeven", "kring.opgeven", Aard::Schrijven, opgeven},
          {"belangen_lezen", "belang.beoordelen", Aard::Lezen, belangen},
          {"belang_opheffen", "belang.beoordelen", Aard::Schrijven, opheffen}};
}

}  // namespace baken::api
