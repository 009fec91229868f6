// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "domain/triage/taxatie.hpp"

namespace baken::api {

nlohmann::json als_json(const domain::AntwoordPerVraag& antwoorden);

/// Adds a fault for each number that is not a whole one.
/// @param pad where the answers stand in the request
domain::AntwoordPerVraag lees_antwoorden(const nlohmann::json& bron, const std::string& pad,
                                         std::vector<Veldfout>& fouten);

}  // namespace baken::api
