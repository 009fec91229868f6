// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/als_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/poorten/werk.hpp"
#include "base/tijd.hpp"

namespace baken::api {

using nlohmann::json;

void zet(json& doel, std::string_view sleutel, const std::string& waarde) {
  if (!waarde.empty()) doel[std::string{sleutel}] = waarde;
}

void zet(json& doel, std::string_view sleutel, const std::optional<std::string>& waarde) {
  if (waarde) doel[std::string{sleutel}] = *waarde;
}

void zet(json& doel, std::string_view sleutel, const std::optional<Moment>& waarde) {
  if (waarde) doel[std::string{sleutel}] = als_tekst(*waarde);
}

void zet(json& doel, std::string_view sleutel, const std::optional<Datum>& waarde) {
  if (waarde) doel[std::string{sleutel}] = als_tekst(*waarde);
}

std::string tekst(const json& bron, std::string_view sleutel) {
  return misschien_tekst(bron, sleutel).value_or("");
}

std::optional<std::string> misschien_tekst(const json& bron, std::string_view sleutel) {
  auto plek = bron.find(sleutel);
  if (plek == bron.end() || !plek->is_string()) return std::nullopt;
  return plek->get<std::string>();
}

std::vector<std::string> teksten(const json& bron, std::string_view sleutel) {
  auto plek = bron.find(sleutel);
  if (plek == bron.end()) return {};
  return plek->get<std::vector<std::string>>();
}

bool ja(const json& bron, std::string_view sleutel, bool anders) {
  auto plek = bron.find(sleutel);
  return plek == bron.end() ? anders : plek->get<bool>();
}

Moment moment(const json& bron, std::string_view sleutel) {
  return misschien_moment(bron, sleutel).value();
}

std::optional<Moment> misschien_moment(const json& bron, std::string_view sleutel) {
  auto gevonden = misschien_tekst(bron, sleutel);
  if (!gevonden) return std::nullopt;
  return lees_moment(*gevonden);
}

std::optional<Datum> misschien_datum(const json& bron, std::string_view sleutel) {
  auto gevonden = misschien_tekst(bron, sleutel);
  if (!gevonden) return std::nullopt;
  return lees_datum(*gevonden);
}

json als_json(const domain::Gebeurtenis& g) {
  json uit{{"id", g.id}, {"moment", als_tekst(g.moment)}, {"soort", g.soort}};
  zet(uit, "onderwerp_soort", g.onderwerp_soort);
  zet(uit, "onderwerp_id", g.onderwerp);
  if (g.versie != 0) uit["versie"] = g.versie;
  zet(uit, "samenvatting", g.samenvatting);
  for (std::string_view rest = g.velden; !rest.empty();) {
    const auto deel = rest.substr(0, rest.find(','));
    uit["velden"].push_back(deel);
    rest.remove_prefix(std::min(rest.size(), deel.size() + 1));
  }
  return uit;
}

json als_json(const app::Medewerker& m, const std::vector<app::Team>& teams) {
  json uit{{"id", m.id}, {"naam", m.naam}, {"rollen", json::array()}};
  for (auto rol : m.rollen) uit["rollen"].push_back(app::als_tekst(rol));
  if (!m.team) return uit;
  uit["team_id"] = *m.team;
  for (const auto& team : teams)
    if (team.id == *m.team) uit["team"] = team.naam;
  return uit;
}

json als_json(const app::Team& team) {
  return {{"id", team.id}, {"naam", team.naam}, {"soort", team.soort}};
}

json medewerker_json(app::Handeling& handeling, const Id& id) {
  auto medewerker = handeling.eenheid.medewerkers().zoek(id);
  if (!medewerker) return json::object();
  std::vector<app::Team> teams;
  if (medewerker->team)
    if (auto team = handeling.eenheid.medewerkers().team(*medewerker->team))
      teams.push_back(std::move(*team));
  return als_json(*medewerker, teams);
}

}  // namespace baken::api
