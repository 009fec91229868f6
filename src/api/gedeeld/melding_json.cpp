// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/melding_json.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/nood_json.hpp"
#include "api/gedeeld/persoon_json.hpp"
#include "api/gedeeld/termijn_json.hpp"
#include "api/gedeeld/zicht.hpp"
#include "base/tijd.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

using app::Veldgroep;

/// A confidential reporter is known to fewer people than one who is named.
json melder_json(const domain::Meldinggegevens& g, Zicht& zicht) {
  const auto& m = g.melder;
  json uit{{"hoedanigheid", m.hoedanigheid}};
  const bool open = g.anonimiteit == "open";
  if (!zicht.op(open ? Veldgroep::Melder : Veldgroep::VertrouwelijkeMelder)) return uit;
  zet(uit, "naam", m.naam);
  zet(uit, "organisatie", m.organisatie);
  zet(uit, "functie", m.functie);
  zet(uit, "telefoon", m.telefoon);
  zet(uit, "email", m.email);
  return uit;
}

json meldcode_json(const domain::Meldcode& m, Zicht& zicht) {
  json uit{{"doorlopen", m.doorlopen}, {"stappen", m.stappen}};
  if (zicht.op(Veldgroep::Verhaal, !m.toelichting.empty())) zet(uit, "toelichting", m.toelichting);
  return uit;
}

json betrokkene_json(const app::Handeling& h, const app::BetrokkeneBeeld& b) {
  return {{"persoon", als_json(h, b.persoon)}, {"rol", b.rol}, {"in_huishouden", b.in_huishouden}};
}

json screening_json(app::Handeling& h, const domain::Screening& s, Zicht& zicht) {
  json uit{{"medewerker", medewerker_json(h, s.medewerker)},
           {"moment", als_tekst(s.moment)},
           {"acuut", s.acuut}};
  if (zicht.op(Veldgroep::Verhaal, !s.toelichting.empty())) zet(uit, "toelichting", s.toelichting);
  return uit;
}

void zet_gegevens(json& uit, const domain::Meldinggegevens& g, Zicht& zicht) {
  uit["kanaal"] = g.kanaal;
  uit["ontvangen"] = als_tekst(g.ontvangen);
  uit["melder"] = melder_json(g, zicht);
  uit["anonimiteit"] = g.anonimiteit;
  zet(uit, "anonimiteit_grond", g.anonimiteit_grond);
  if (!g.meldcode.doorlopen.empty()) uit["meldcode"] = meldcode_json(g.meldcode, zicht);
  uit["vorm"] = g.vorm;
  uit["aard"] = g.aard;
  zet(uit, "duur_geweld", g.duur_geweld);
  uit["gemeente"] = g.gemeente;
  zet(uit, "gemeente_melder", g.gemeente_melder);
  if (!zicht.op(Veldgroep::Verhaal)) return;
  uit["wat_gebeurd"] = g.wat_gebeurd;
  zet(uit, "verwachting", g.verwachting);
}

}  // namespace

json als_json(const domain::Relatie& r) {
  return {{"van", r.van}, {"naar", r.naar}, {"soort", r.soort}};
}

json als_json(app::Handeling& h, const app::MeldingBeeld& beeld) {
  const auto& m = beeld.melding;
  json uit{{"id", m.id},
           {"nummer", m.nummer},
           {"dossier_id", m.dossier},
           {"dossier_nummer", beeld.dossier_nummer},
           {"gekoppeld", domain::is_gekoppeld(m)},
           {"status", als_slug(m.stap)},
           {"geregistreerd", als_tekst(m.geregistreerd)},
           {"betrokkenen", json::array()},
           {"relaties", json::array()},
           {"screeningen", json::array()},
           {"versie", m.versie}};
  Zicht zicht{h};
  zet_gegevens(uit, m.gegevens, zicht);
  for (const auto& b : beeld.betrokkenen) uit["betrokkenen"].push_back(betrokkene_json(h, b));
  for (const auto& r : beeld.relaties) uit["relaties"].push_back(als_json(r));
  for (const auto& s : beeld.screeningen) uit["screeningen"].push_back(screening_json(h, s, zicht));
  if (beeld.termijn) uit["termijn"] = termijn_json(h, *beeld.termijn);
  zet(uit, "crisis_id", beeld.crisis);
  zet(uit, "veiligheidsbeoordeling_id", beeld.beoordeling);
  zet(uit, "uit_advies", m.uit_advies);
  zet_noodtoegang(uit, h, m.dossier);
  zicht.zet_verborgen(uit);
  return uit;
}

}  // namespace baken::api
