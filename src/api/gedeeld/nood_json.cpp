// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/nood_json.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "app/poorten/dossiertoegang.hpp"

namespace baken::api {

void zet_noodtoegang(nlohmann::json& doel, app::Handeling& h, const Id& dossier) {
  if (!h.met_noodtoegang()) return;
  zet(doel, "noodtoegang_tot",
      h.eenheid.dossiertoegang().noodtoegang_tot(dossier, h.wie().medewerker, h.moment));
}

}  // namespace baken::api
