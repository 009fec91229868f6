// SPDX-License-Identifier: EUPL-1.2
#include "persistence/beoordelen/crisis_json.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::persistence {

using nlohmann::json;

json als_json(const domain::Crisisgegevens& g) {
  json uit{{"start", als_tekst(g.start)},
           {"aanleiding", g.aanleiding},
           {"acties", json::array()},
           {"veiligheidsafspraken", g.veiligheidsafspraken},
           {"partner", g.partner}};
  if (g.melding) uit["melding"] = *g.melding;
  if (g.einde) uit["einde"] = als_tekst(*g.einde);
  for (const auto& actie : g.acties)
    uit["acties"].push_back({{"moment", als_tekst(actie.moment)}, {"tekst", actie.tekst}});
  return uit;
}

domain::Crisisgegevens lees_crisisgegevens(const json& j) {
  domain::Crisisgegevens g;
  if (j.contains("melding")) g.melding = j.at("melding").get<std::string>();
  g.start = lees_moment(j.at("start").get<std::string>()).value();
  g.aanleiding = j.value("aanleiding", "");
  for (const auto& actie : j.at("acties"))
    g.acties.push_back({lees_moment(actie.at("moment").get<std::string>()).value(),
                        actie.at("tekst").get<std::string>()});
  g.veiligheidsafspraken = j.at("veiligheidsafspraken").get<std::vector<std::string>>();
  g.partner = j.value("partner", "");
  if (j.contains("einde")) g.einde = lees_moment(j.at("einde").get<std::string>());
  return g;
}

}  // namespace baken::persistence
