// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/advies/advies.hpp"
#include "domain/politiemelding/politiemelding.hpp"

namespace baken::persistence {

/// The sealed form of an advice and of a politiemelding: every field, so that each stored version
/// is complete by itself.
nlohmann::json als_json(const domain::Adviesgegevens& advies);
domain::Adviesgegevens lees_adviesgegevens(const nlohmann::json& bron);
/// Also to whom it was passed on, and why.
nlohmann::json als_json(const domain::Politiemelding& melding);
/// Fills what is sealed; the rest stands in plain columns.
void lees_inhoud(const nlohmann::json& bron, domain::Politiemelding& melding);

}  // namespace baken::persistence
