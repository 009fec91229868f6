// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/triage/taxatie.hpp"

namespace baken::persistence {

nlohmann::json als_json(const domain::Antwoorden& antwoorden);
domain::Antwoorden lees_antwoorden(const nlohmann::json& bron);

nlohmann::json als_json(const domain::Taxatie& taxatie);
domain::Taxatie lees_taxatie(const nlohmann::json& bron);

}  // namespace baken::persistence
