// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/poort.hpp"

namespace baken::api {

/// Tells in the answer about a dossier until when the asker's own noodtoegang to it lasts, so that
/// a screen can say so after a reload too. Nothing when none runs.
void zet_noodtoegang(nlohmann::json& doel, app::Handeling& handeling, const Id& dossier);

}  // namespace baken::api
