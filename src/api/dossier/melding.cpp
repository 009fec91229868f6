// SPDX-License-Identifier: EUPL-1.2
#include "api/dossier/melding.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/persoon_json.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

domain::Melder lees_melder(const json& j) {
  return {tekst(j, "hoedanigheid"), tekst(j, "naam"),     tekst(j, "organisatie"),
          tekst(j, "functie"),      tekst(j, "telefoon"), tekst(j, "email")};
}

domain::Betrokkene lees_betrokkene(const json& j) {
  return {tekst(j, "rol"), ja(j, "in_huishouden", true), misschien_tekst(j, "persoon_id"),
          lees_persoon(j.value("persoon", json::object()))};
}

domain::Meldinggegevens lees_gegevens(const json& j) {
  domain::Meldinggegevens g;
  g.kanaal = tekst(j, "kanaal");
  g.ontvangen = moment(j, "ontvangen");
  g.melder = lees_melder(j.at("melder"));
  g.anonimiteit = tekst(j, "anonimiteit");
  g.anonimiteit_grond = tekst(j, "anonimiteit_grond");
  const auto meldcode = j.value("meldcode", json::object());
  g.meldcode = {tekst(meldcode, "doorlopen"), teksten(meldcode, "stappen"),
                tekst(meldcode, "toelichting")};
  g.vorm = teksten(j, "vorm");
  g.aard = teksten(j, "aard");
  g.duur_geweld = tekst(j, "duur_geweld");
  g.gemeente = tekst(j, "gemeente");
  g.gemeente_melder = tekst(j, "gemeente_melder");
  g.wat_gebeurd = tekst(j, "wat_gebeurd");
  g.verwachting = tekst(j, "verwachting");
  return g;
}

}  // namespace

app::MeldingInvoer lees_melding(const json& j) {
  app::MeldingInvoer invoer;
  invoer.gegevens = lees_gegevens(j);
  for (const auto& b : j.at("betrokkenen")) invoer.betrokkenen.push_back(lees_betrokkene(b));
  for (const auto& r : j.value("relaties", json::array()))
    invoer.relaties.push_back(
        {r.at("van").get<std::size_t>(), r.at("naar").get<std::size_t>(), tekst(r, "soort")});
  invoer.dossier = misschien_tekst(j, "dossier_id");
  invoer.concept_id = misschien_tekst(j, "concept_id");
  invoer.uit_advies = misschien_tekst(j, "uit_advies");
  invoer.uit_politiemelding = misschien_tekst(j, "uit_politiemelding");
  return invoer;
}

}  // namespace baken::api
