// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/veiligheidsbeoordeling.hpp"

#include <nlohmann/json.hpp>

#include "api/beoordelen/antwoorden.hpp"
#include "api/beoordelen/taxatie.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/nood_json.hpp"
#include "api/gedeeld/termijn_json.hpp"
#include "base/tijd.hpp"
#include "domain/code/lezer.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

json mdo_json(const domain::Mdo& mdo) {
  json uit{{"gehouden", mdo.gehouden}, {"adviezen", json::array()}};
  zet(uit, "datum", mdo.datum);
  for (const auto& a : mdo.adviezen) {
    json een{{"naam", a.naam}, {"advies", a.advies}};
    zet(een, "medewerker_id", a.medewerker);
    zet(een, "functie", a.functie);
    uit["adviezen"].push_back(std::move(een));
  }
  zet(uit, "gezamenlijk_besluit", mdo.gezamenlijk_besluit);
  return uit;
}

domain::Mdo lees_mdo(const json& j) {
  domain::Mdo mdo{
      ja(j, "gehouden"), misschien_datum(j, "datum"), {}, tekst(j, "gezamenlijk_besluit")};
  for (const auto& a : j.value("adviezen", json::array()))
    mdo.adviezen.push_back({misschien_tekst(a, "medewerker_id"), tekst(a, "naam"),
                            tekst(a, "functie"), tekst(a, "advies")});
  return mdo;
}

void zet_gegevens(json& uit, const domain::Beoordelinggegevens& g) {
  uit["antwoorden"] = als_json(g.antwoorden.melding);
  uit["antwoorden_per_persoon"] = json::object();
  for (const auto& [id, persoon] : g.antwoorden.personen)
    uit["antwoorden_per_persoon"][id] = als_json(persoon.antwoorden);
  uit["bronnen"] = g.bronnen;
  zet(uit, "reden", g.reden);
  zet(uit, "dat_informatie", g.dat_informatie);
  zet(uit, "wat_informatie", g.wat_informatie);
  if (g.mdo) uit["mdo"] = mdo_json(*g.mdo);
  if (g.uitkomst) uit["uitkomst"] = als_slug(*g.uitkomst);
  zet(uit, "motivering", g.motivering);
  zet(uit, "afwijking_motivering", g.afwijking_motivering);
  zet(uit, "overdrachtspartij", g.overdrachtspartij);
}

void zet_mensen(app::Handeling& h, json& uit, const domain::Veiligheidsbeoordeling& b) {
  uit["akkoorden"] = json::array();
  for (const auto& akkoord : b.akkoorden)
    uit["akkoorden"].push_back({{"medewerker", medewerker_json(h, akkoord.medewerker)},
                                {"moment", als_tekst(akkoord.moment)}});
  zet(uit, "ondertekend_op", b.ondertekend_op);
  if (b.ondertekend_door) uit["ondertekend_door"] = medewerker_json(h, *b.ondertekend_door);
}

}  // namespace

json als_json(app::Handeling& h, const app::BeoordelingBeeld& beeld) {
  const auto& b = beeld.beoordeling;
  json uit{{"id", b.id},
           {"melding_id", b.melding},
           {"dossier_id", b.dossier},
           {"nummer_versie", b.nummer_versie},
           {"status", als_slug(b.status)},
           {"instrument", b.instrument},
           {"instrument_versie", b.instrument_versie},
           {"versie", b.versie}};
  zet_gegevens(uit, b.gegevens);
  zet_mensen(h, uit, b);
  uit["taxatie"] = taxatie_json(b.taxatie ? &*b.taxatie : nullptr, beeld.ontbreekt);
  if (beeld.termijn) uit["termijn"] = termijn_json(h, *beeld.termijn);
  zet_noodtoegang(uit, h, b.dossier);
  return uit;
}

Result<domain::Beoordelinggegevens> lees_beoordeling(const json& j) {
  std::vector<Veldfout> fouten;
  domain::Beoordelinggegevens g;
  g.antwoorden.melding =
      lees_antwoorden(j.value("antwoorden", json::object()), "/antwoorden", fouten);
  const auto per_persoon = j.value("antwoorden_per_persoon", json::object());
  for (const auto& [id, antwoorden] : per_persoon.items())
    g.antwoorden.personen[id].antwoorden =
        lees_antwoorden(antwoorden, "/antwoorden_per_persoon" + domain::pad_deel(id), fouten);
  g.bronnen = teksten(j, "bronnen");
  g.dat_informatie = tekst(j, "dat_informatie");
  g.wat_informatie = tekst(j, "wat_informatie");
  if (j.contains("mdo")) g.mdo = lees_mdo(j.at("mdo"));
  if (const auto uitkomst = misschien_tekst(j, "uitkomst"))
    g.uitkomst = uit_slug<domain::Stap>(*uitkomst);
  g.motivering = tekst(j, "motivering");
  g.afwijking_motivering = tekst(j, "afwijking_motivering");
  g.overdrachtspartij = tekst(j, "overdrachtspartij");
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  return g;
}

}  // namespace baken::api
