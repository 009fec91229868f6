// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/advies.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "base/tijd.hpp"

namespace baken::api {

using nlohmann::json;

namespace {

/// What an advice and a melding have under the same name.
void zet_gemeenschappelijk(json& uit, const domain::Adviesgegevens& g) {
  uit["kanaal"] = g.kanaal;
  if (!g.vorm.empty()) uit["vorm"] = g.vorm;
  if (!g.aard.empty()) uit["aard"] = g.aard;
  zet(uit, "duur_geweld", g.duur_geweld);
  zet(uit, "gemeente", g.gemeente);
}

}  // namespace

json als_json(const domain::Advies& a) {
  const auto& g = a.gegevens;
  json uit{{"id", a.id},
           {"nummer", a.nummer},
           {"status", a.status},
           {"ontvangen", als_tekst(g.ontvangen)},
           {"hoedanigheid", g.hoedanigheid},
           {"inhoud", g.inhoud},
           {"versie", a.versie}};
  zet_gemeenschappelijk(uit, g);
  zet(uit, "organisatie", g.organisatie);
  zet(uit, "gemeente_adviesvrager", g.gemeente_adviesvrager);
  zet(uit, "gegeven_advies", g.gegeven_advies);
  zet(uit, "vervolg_van", g.vervolg_van);
  return uit;
}

json met_medewerker(app::Handeling& h, const domain::Advies& a) {
  auto uit = als_json(a);
  uit["medewerker"] = medewerker_json(h, a.medewerker);
  return uit;
}

json als_json(const domain::Vinding& v) {
  return {{"soort", domain::als_code(v.soort)},
          {"begin", v.begin_teken},
          {"eind", v.eind_teken},
          {"uitleg", v.uitleg}};
}

app::AdviesInvoer lees_advies(const json& bron) {
  domain::Adviesgegevens g;
  g.kanaal = tekst(bron, "kanaal");
  g.ontvangen = moment(bron, "ontvangen");
  g.hoedanigheid = tekst(bron, "hoedanigheid");
  g.organisatie = tekst(bron, "organisatie");
  g.vorm = teksten(bron, "vorm");
  g.aard = teksten(bron, "aard");
  g.duur_geweld = tekst(bron, "duur_geweld");
  g.gemeente = tekst(bron, "gemeente");
  g.gemeente_adviesvrager = tekst(bron, "gemeente_adviesvrager");
  g.inhoud = tekst(bron, "inhoud");
  g.gegeven_advies = tekst(bron, "gegeven_advies");
  g.vervolg_van = misschien_tekst(bron, "vervolg_van");
  return {std::move(g), teksten(bron, "namen"), misschien_tekst(bron, "concept_id")};
}

json als_meldingvorm(const domain::Advies& a) {
  const auto& g = a.gegevens;
  json uit{{"melder", {{"hoedanigheid", g.hoedanigheid}}},
           {"wat_gebeurd", g.inhoud},
           {"uit_advies", a.id}};
  zet_gemeenschappelijk(uit, g);
  zet(uit["melder"], "organisatie", g.organisatie);
  zet(uit, "gemeente_melder", g.gemeente_adviesvrager);
  return uit;
}

}  // namespace baken::api
