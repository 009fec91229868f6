// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/aannemen/politiemelding.hpp"

namespace baken::api {

nlohmann::json als_json(const domain::Politiemelding& melding);
app::PolitiemeldingInvoer lees_politiemelding(const nlohmann::json& bron);

/// The form of a melding with what the police said. Veilig Thuis received it when the police sent
/// it, so the clocks of the melding run from there.
nlohmann::json als_meldingvorm(const domain::Politiemelding& melding);

}  // namespace baken::api
