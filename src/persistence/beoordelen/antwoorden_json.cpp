// SPDX-License-Identifier: EUPL-1.2
#include "persistence/beoordelen/antwoorden_json.hpp"

#include <nlohmann/json.hpp>

namespace baken::persistence {
namespace {

using nlohmann::json;

json antwoorden_json(const domain::AntwoordPerVraag& antwoorden) {
  json uit = json::object();
  for (const auto& [vraag, antwoord] : antwoorden)
    std::visit([&, id = vraag](const auto& waarde) { uit[id] = waarde; }, antwoord);
  return uit;
}

domain::Antwoord lees_antwoord(const json& j) {
  if (j.is_string()) return j.get<std::string>();
  if (j.is_number()) return j.get<std::int64_t>();
  return j.get<std::vector<std::string>>();
}

domain::AntwoordPerVraag lees_per_vraag(const json& j) {
  domain::AntwoordPerVraag uit;
  for (const auto& [vraag, antwoord] : j.items()) uit[vraag] = lees_antwoord(antwoord);
  return uit;
}

json als_json(const domain::VereisteBeslissers& v) {
  json uit{{"minimaal", v.minimaal}, {"mdo", v.mdo}, {"eisen", json::array()}};
  for (const auto& eis : v.eisen)
    uit["eisen"].push_back({{"een_van", eis.een_van}, {"uitleg", eis.uitleg}});
  return uit;
}

domain::VereisteBeslissers lees_beslissers(const json& j) {
  domain::VereisteBeslissers v{j.at("minimaal").get<int>(), j.at("mdo").get<bool>(), {}};
  for (const auto& eis : j.at("eisen"))
    v.eisen.push_back(
        {eis.at("een_van").get<std::vector<std::string>>(), eis.at("uitleg").get<std::string>()});
  return v;
}

}  // namespace

json als_json(const domain::Antwoorden& a) {
  json uit{{"melding", antwoorden_json(a.melding)}, {"personen", json::object()}};
  for (const auto& [id, persoon] : a.personen) {
    json& een = uit["personen"][id];
    een = {{"rollen", persoon.rollen}, {"antwoorden", antwoorden_json(persoon.antwoorden)}};
    if (persoon.leeftijd) een["leeftijd"] = *persoon.leeftijd;
  }
  return uit;
}

domain::Antwoorden lees_antwoorden(const json& j) {
  domain::Antwoorden uit{lees_per_vraag(j.at("melding")), {}};
  for (const auto& [id, een] : j.at("personen").items()) {
    auto& persoon = uit.personen[id];
    if (een.contains("leeftijd")) persoon.leeftijd = een.at("leeftijd").get<int>();
    persoon.rollen = een.at("rollen").get<std::vector<std::string>>();
    persoon.antwoorden = lees_per_vraag(een.at("antwoorden"));
  }
  return uit;
}

json als_json(const domain::Taxatie& t) {
  json uit{{"instrument", t.instrument},
           {"versie", t.versie},
           {"acuut", t.acuut},
           {"structureel", t.structureel},
           {"multiproblematiek", t.multiproblematiek},
           {"score", t.score},
           {"per_persoon", json::array()},
           {"feiten", t.feiten},
           {"urgentie", domain::als_code(t.urgentie)},
           {"advies", domain::als_code(t.advies)},
           {"vereiste_beslissers", als_json(t.vereiste_beslissers)},
           {"uitleg", t.uitleg}};
  for (const auto& persoon : t.per_persoon)
    uit["per_persoon"].push_back(
        {{"persoon", persoon.persoon_id}, {"score", persoon.score}, {"uitleg", persoon.uitleg}});
  return uit;
}

domain::Taxatie lees_taxatie(const json& j) {
  domain::Taxatie t;
  t.instrument = j.at("instrument").get<std::string>();
  t.versie = j.at("versie").get<std::string>();
  t.acuut = j.at("acuut").get<std::string>();
  t.structureel = j.at("structureel").get<std::string>();
  t.multiproblematiek = j.at("multiproblematiek").get<bool>();
  t.score = j.at("score").get<int>();
  for (const auto& een : j.at("per_persoon"))
    t.per_persoon.push_back({een.at("persoon").get<std::string>(), een.at("score").get<int>(),
                             een.at("uitleg").get<std::vector<std::string>>()});
  for (const auto& [feit, waarde] : j.at("feiten").items())
    t.feiten.emplace(feit, waarde.get<std::string>());
  t.urgentie = domain::lees_urgentie(j.at("urgentie").get<std::string>()).value();
  t.advies = domain::lees_triageadvies(j.at("advies").get<std::string>()).value();
  t.vereiste_beslissers = lees_beslissers(j.at("vereiste_beslissers"));
  t.uitleg = j.at("uitleg").get<std::vector<std::string>>();
  return t;
}

}  // namespace baken::persistence
