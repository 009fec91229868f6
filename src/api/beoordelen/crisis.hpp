// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/poort.hpp"
#include "domain/crisis/crisis.hpp"

namespace baken::api {

/// Without its content for who may not read that.
nlohmann::json als_json(app::Handeling& handeling, const domain::Crisis& crisis);
domain::Crisisgegevens lees_crisis(const nlohmann::json& bron);

}  // namespace baken::api
