// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/melding_beeld.hpp"

namespace baken::api {

/// A melding as every operation that gives one shows it.
nlohmann::json als_json(app::Handeling& handeling, const app::MeldingBeeld& beeld);
nlohmann::json als_json(const domain::Relatie& relatie);

}  // namespace baken::api
