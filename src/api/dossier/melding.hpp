// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/dossier/melding_registreren.hpp"

namespace baken::api {

app::MeldingInvoer lees_melding(const nlohmann::json& bron);

}  // namespace baken::api
