// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/triage/taxatie.hpp"

namespace baken::api {

/// What the instrument says, or what it still misses.
/// @param taxatie nullptr when not everything is answered
nlohmann::json taxatie_json(const domain::Taxatie* taxatie, const std::vector<Veldfout>& ontbreekt);

}  // namespace baken::api
