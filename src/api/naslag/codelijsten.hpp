// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/code/codelijst.hpp"

namespace baken::api {

/// All lists with every period of every code: what was valid then must still be shown now.
nlohmann::json als_json(const domain::Codelijsten& lijsten);

}  // namespace baken::api
