// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/persoon/persoon.hpp"

namespace baken::api {

nlohmann::json als_json(const domain::Persoon& persoon);
domain::Persoonsgegevens lees_persoon(const nlohmann::json& bron);

}  // namespace baken::api
