// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/poorten/aannemen.hpp"

namespace baken::api {

nlohmann::json als_json(const app::Concept& concept_);

}  // namespace baken::api
