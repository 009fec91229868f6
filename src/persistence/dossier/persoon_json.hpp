// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/melding/melding.hpp"

namespace baken::persistence {

/// The sealed form of a person and of a melding: every field, so that each stored version is
/// complete by itself.
nlohmann::json als_json(const domain::Persoonsgegevens& persoon);
domain::Persoonsgegevens lees_persoonsgegevens(const nlohmann::json& bron);
nlohmann::json als_json(const domain::Meldinggegevens& melding);
domain::Meldinggegevens lees_meldinggegevens(const nlohmann::json& bron);

}  // namespace baken::persistence
