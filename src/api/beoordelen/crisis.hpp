// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/crisis/crisis.hpp"

namespace baken::api {

nlohmann::json als_json(const domain::Crisis& crisis);
domain::Crisisgegevens lees_crisis(const nlohmann::json& bron);

}  // namespace baken::api
