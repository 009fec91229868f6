// SPDX-License-Identifier: EUPL-1.2
#include "api/aannemen/politiemelding.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "base/tijd.hpp"

namespace baken::api {

using nlohmann::json;

json als_json(const domain::Politiemelding& m) {
  const auto& g = m.gegevens;
  json uit{{"id", m.id},
           {"nummer", m.nummer},
           {"status", m.status},
           {"ontvangen", als_tekst(g.ontvangen)},
           {"gemeente", g.gemeente},
           {"inhoud", g.inhoud},
           {"versie", m.versie}};
  zet(uit, "eenheid", g.eenheid);
  zet(uit, "incidentnummer", g.incidentnummer);
  zet(uit, "partij", m.partij);
  zet(uit, "toelichting", m.toelichting);
  return uit;
}

app::PolitiemeldingInvoer lees_politiemelding(const json& bron) {
  return {{moment(bron, "ontvangen"), tekst(bron, "gemeente"), tekst(bron, "eenheid"),
           tekst(bron, "incidentnummer"), tekst(bron, "inhoud")},
          misschien_tekst(bron, "concept_id")};
}

json als_meldingvorm(const domain::Politiemelding& m) {
  const auto& g = m.gegevens;
  json uit{{"melder", {{"hoedanigheid", "politie"}}},
           {"ontvangen", als_tekst(g.ontvangen)},
           {"gemeente", g.gemeente},
           {"wat_gebeurd", g.inhoud},
           {"uit_politiemelding", m.id}};
  zet(uit["melder"], "organisatie", g.eenheid);
  return uit;
}

}  // namespace baken::api
