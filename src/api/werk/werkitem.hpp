// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"

namespace baken::api {

/// A piece of work in the contract's form `Werkitem`.
nlohmann::json als_json(app::Handeling& handeling, const domain::Werkstuk& werk);

/// A list in the contract's form `Werklijst`.
nlohmann::json als_json(app::Handeling& handeling, const app::Werkblad& blad);

}  // namespace baken::api
