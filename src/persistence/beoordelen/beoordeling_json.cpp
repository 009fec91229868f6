// SPDX-License-Identifier: EUPL-1.2
#include "persistence/beoordelen/beoordeling_json.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/beoordelen/antwoorden_json.hpp"

namespace baken::persistence {
namespace {

using nlohmann::json;

json mdo_json(const domain::Mdo& m) {
  json uit{{"gehouden", m.gehouden},
           {"adviezen", json::array()},
           {"gezamenlijk_besluit", m.gezamenlijk_besluit}};
  if (m.datum) uit["datum"] = als_tekst(*m.datum);
  for (const auto& a : m.adviezen) {
    json een{{"naam", a.naam}, {"functie", a.functie}, {"advies", a.advies}};
    if (a.medewerker) een["medewerker"] = *a.medewerker;
    uit["adviezen"].push_back(std::move(een));
  }
  return uit;
}

domain::Mdo lees_mdo(const json& j) {
  domain::Mdo m;
  m.gehouden = j.at("gehouden").get<bool>();
  if (j.contains("datum")) m.datum = lees_datum(j.at("datum").get<std::string>());
  for (const auto& een : j.at("adviezen")) {
    domain::MdoAdvies a{
        {}, een.value("naam", ""), een.value("functie", ""), een.value("advies", "")};
    if (een.contains("medewerker")) a.medewerker = een.at("medewerker").get<std::string>();
    m.adviezen.push_back(std::move(a));
  }
  m.gezamenlijk_besluit = j.value("gezamenlijk_besluit", "");
  return m;
}

}  // namespace

json beoordeling_inhoud(const domain::Veiligheidsbeoordeling& b) {
  const auto& g = b.gegevens;
  json uit{{"antwoorden", als_json(g.antwoorden)},
           {"bronnen", g.bronnen},
           {"dat_informatie", g.dat_informatie},
           {"wat_informatie", g.wat_informatie},
           {"motivering", g.motivering},
           {"afwijking_motivering", g.afwijking_motivering},
           {"overdrachtspartij", g.overdrachtspartij},
           {"reden", g.reden}};
  if (g.mdo) uit["mdo"] = mdo_json(*g.mdo);
  if (g.uitkomst) uit["uitkomst"] = als_slug(*g.uitkomst);
  if (b.taxatie) uit["taxatie"] = als_json(*b.taxatie);
  return uit;
}

void lees_inhoud(const json& j, domain::Veiligheidsbeoordeling& b) {
  auto& g = b.gegevens;
  g.antwoorden = lees_antwoorden(j.at("antwoorden"));
  g.bronnen = j.at("bronnen").get<std::vector<std::string>>();
  g.dat_informatie = j.value("dat_informatie", "");
  g.wat_informatie = j.value("wat_informatie", "");
  g.motivering = j.value("motivering", "");
  g.afwijking_motivering = j.value("afwijking_motivering", "");
  g.overdrachtspartij = j.value("overdrachtspartij", "");
  g.reden = j.value("reden", "");
  if (j.contains("mdo")) g.mdo = lees_mdo(j.at("mdo"));
  if (j.contains("uitkomst"))
    g.uitkomst = moet_uit_slug<domain::Stap>(j.at("uitkomst").get<std::string>());
  if (j.contains("taxatie")) b.taxatie = lees_taxatie(j.at("taxatie"));
}

}  // namespace baken::persistence
