// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/poort.hpp"
#include "domain/werk/werk.hpp"

namespace baken::api {

/// A task in the contract's form `Taak`; `werkdagen_over` only while it is open.
nlohmann::json als_json(app::Handeling& handeling, const domain::Taak& taak);

}  // namespace baken::api
