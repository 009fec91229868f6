// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/dossier/melding_beeld.hpp"
#include "app/dossier/melding_registreren.hpp"

namespace baken::api {

nlohmann::json als_json(app::Handeling& handeling, const app::MeldingBeeld& beeld);
nlohmann::json als_json(const domain::Relatie& relatie);

app::MeldingInvoer lees_melding(const nlohmann::json& bron);

}  // namespace baken::api
