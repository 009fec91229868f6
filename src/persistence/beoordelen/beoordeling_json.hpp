// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/veiligheidsbeoordeling/veiligheidsbeoordeling.hpp"

namespace baken::persistence {

/// The sealed form: all that was filled in, and what the instrument said of it.
nlohmann::json beoordeling_inhoud(const domain::Veiligheidsbeoordeling& beoordeling);
void lees_inhoud(const nlohmann::json& bron, domain::Veiligheidsbeoordeling& beoordeling);

}  // namespace baken::persistence
