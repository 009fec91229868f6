// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "app/dossier/dossier_lezen.hpp"
#include "app/dossier/dossiers_zoeken.hpp"

namespace baken::api {

nlohmann::json als_json(app::Handeling& handeling, const app::DossierBeeld& beeld);
nlohmann::json als_json(const app::Dossiervoorstel& voorstel);
std::vector<domain::Zoekpersoon> lees_zoekpersonen(const nlohmann::json& bron);

}  // namespace baken::api
