// SPDX-License-Identifier: EUPL-1.2
#include "api/dossier/operaties.hpp"

#include <nlohmann/json.hpp>

#include "api/dossier/dossier.hpp"
#include "api/dossier/melding.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/melding_json.hpp"
#include "api/gedeeld/persoon_json.hpp"
#include "app/dossier/koppelen.hpp"
#include "app/dossier/melding_wijzigen.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> beeld_stuk(Handeling& h, Result<app::MeldingBeeld> gedaan) {
  BAKEN_NEEM(auto beeld, std::move(gedaan));
  return stuk(als_json(h, beeld), beeld.melding.versie);
}

Result<Antwoordstuk> registreren(Handeling& h, const Aanroep& a) {
  return beeld_stuk(h, app::melding_registreren(h, lees_melding(a.lichaam)));
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  return beeld_stuk(h, app::melding_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> wijzigen(Handeling& h, const Aanroep& a) {
  return beeld_stuk(h, app::melding_wijzigen(h, a.pad("id"), a.if_match, lees_melding(a.lichaam)));
}

Result<Antwoordstuk> koppelen(Handeling& h, const Aanroep& a) {
  return beeld_stuk(
      h, app::melding_koppelen(h, a.pad("id"), a.if_match, tekst(a.lichaam, "dossier_id"),
                               tekst(a.lichaam, "reden")));
}

Result<Antwoordstuk> ontkoppelen(Handeling& h, const Aanroep& a) {
  return beeld_stuk(
      h, app::melding_ontkoppelen(h, a.pad("id"), a.if_match, tekst(a.lichaam, "reden")));
}

Result<Antwoordstuk> zoeken(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto voorstellen, app::dossiers_zoeken(h, lees_zoekpersonen(a.lichaam)));
  nlohmann::json uit{{"voorstellen", nlohmann::json::array()}};
  for (const auto& voorstel : voorstellen) uit["voorstellen"].push_back(als_json(voorstel));
  return stuk(uit);
}

Result<Antwoordstuk> dossier(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto beeld, app::dossier_lezen(h, a.pad("id")));
  return stuk(als_json(h, beeld), beeld.dossier.versie);
}

Result<Antwoordstuk> tijdlijn(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto blad, app::tijdlijn_lezen(h, a.pad("id"), a.blad()));
  return blad_stuk(blad, [&](const domain::Gebeurtenis& g) {
    auto uit = als_json(g);
    uit["medewerker"] = medewerker_json(h, g.medewerker);
    return uit;
  });
}

Result<Antwoordstuk> persoon(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto gewijzigd, app::persoon_wijzigen(h, a.pad("id"), a.pad("persoon_id"), a.if_match,
                                                   lees_persoon(a.lichaam)));
  return stuk(als_json(h, gewijzigd), gewijzigd.versie);
}

}  // namespace

Operaties dossier_operaties() {
  return {{"melding_registreren", "melding.registreren", Aard::Schrijven, registreren},
          {"melding_lezen", "melding.lezen", Aard::Lezen, lezen},
          {"melding_wijzigen", "melding.wijzigen", Aard::Schrijven, wijzigen},
          {"melding_koppelen", "dossier.koppelen", Aard::Schrijven, koppelen},
          {"melding_ontkoppelen", "dossier.koppelen", Aard::Schrijven, ontkoppelen},
          {"dossiers_zoeken", "dossier.zoeken", Aard::Lezen, zoeken},
          {"dossier_lezen", "dossier.lezen", Aard::Lezen, dossier},
          {"tijdlijn_lezen", "dossier.lezen", Aard::Lezen, tijdlijn},
          {"persoon_wijzigen", "melding.wijzigen", Aard::Schrijven, persoon}};
}

}  // namespace baken::api
