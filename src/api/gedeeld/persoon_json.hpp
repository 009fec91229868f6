// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/poort.hpp"
#include "domain/persoon/persoon.hpp"

namespace baken::api {

/// What this user may see of him, and which groups of fields were kept back.
nlohmann::json als_json(const app::Handeling& handeling, const domain::Persoon& persoon);
domain::Persoonsgegevens lees_persoon(const nlohmann::json& bron);

}  // namespace baken::api
