// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/crisis/crisis.hpp"

namespace baken::persistence {

/// The sealed form: every field, so that the history is complete.
nlohmann::json als_json(const domain::Crisisgegevens& gegevens);
domain::Crisisgegevens lees_crisisgegevens(const nlohmann::json& bron);

}  // namespace baken::persistence
