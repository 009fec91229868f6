// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/aannemen/advies.hpp"

namespace baken::api {

/// Without who gave it: see `met_medewerker`.
nlohmann::json als_json(const domain::Advies& advies);
nlohmann::json met_medewerker(app::Handeling& handeling, const domain::Advies& advies);
nlohmann::json als_json(const domain::Vinding& vinding);
app::AdviesInvoer lees_advies(const nlohmann::json& bron);

/// The form of a melding with what the advice says that is not personal. Not the moment: the
/// clocks of the melding run from a moment that somebody states.
nlohmann::json als_meldingvorm(const domain::Advies& advies);

}  // namespace baken::api
