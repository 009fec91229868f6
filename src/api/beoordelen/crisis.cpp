// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/crisis.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/nood_json.hpp"
#include "api/gedeeld/zicht.hpp"
#include "base/tijd.hpp"

namespace baken::api {

using nlohmann::json;

json als_json(app::Handeling& h, const domain::Crisis& crisis) {
  const auto& g = crisis.gegevens;
  json uit{{"id", crisis.id},
           {"dossier_id", crisis.dossier},
           {"start", als_tekst(g.start)},
           {"acties", json::array()},
           {"veiligheidsafspraken", json::array()},
           {"versie", crisis.versie}};
  zet(uit, "melding_id", g.melding);
  zet(uit, "einde", g.einde);
  zet_noodtoegang(uit, h, crisis.dossier);
  Zicht zicht{h};
  if (!zicht.op(app::Veldgroep::Verhaal)) {
    zicht.zet_verborgen(uit);
    return uit;
  }
  uit["aanleiding"] = g.aanleiding;
  uit["veiligheidsafspraken"] = g.veiligheidsafspraken;
  for (const auto& actie : g.acties)
    uit["acties"].push_back({{"moment", als_tekst(actie.moment)}, {"tekst", actie.tekst}});
  zet(uit, "partner", g.partner);
  return uit;
}

domain::Crisisgegevens lees_crisis(const json& j) {
  domain::Crisisgegevens g;
  g.melding = misschien_tekst(j, "melding_id");
  g.start = moment(j, "start");
  g.aanleiding = tekst(j, "aanleiding");
  for (const auto& actie : j.value("acties", json::array()))
    g.acties.push_back({moment(actie, "moment"), tekst(actie, "tekst")});
  g.veiligheidsafspraken = teksten(j, "veiligheidsafspraken");
  g.partner = tekst(j, "partner");
  g.einde = misschien_moment(j, "einde");
  return g;
}

}  // namespace baken::api
