// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/beoordelen/veiligheidsbeoordeling.hpp"

namespace baken::api {

nlohmann::json als_json(app::Handeling& handeling, const app::BeoordelingBeeld& beeld);

/// Ongeldig when a number among the answers is not a whole one.
Result<domain::Beoordelinggegevens> lees_beoordeling(const nlohmann::json& bron);

}  // namespace baken::api
