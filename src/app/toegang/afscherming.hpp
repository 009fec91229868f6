// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/dossiertoegang.hpp"

namespace baken::app {

/// What stands for the version of a shielding that is not there.
inline constexpr std::int64_t niet_afgeschermd = 1;

/// The shielding of a dossier; nothing when it has none.
Result<std::optional<Afscherming>> afscherming_lezen(Handeling& handeling, const Id& dossier);

/// Shields a dossier, or changes who may read it: named readers, at least one coordinator among
/// them, and whoever has the case or open work in it. For everybody else the dossier is absent
/// from now on, also for who does this when he is not a reader.
/// @param gelezen the version that was read; `niet_afgeschermd` when it was not
Result<Afscherming> dossier_afschermen(Handeling& handeling, const Id& dossier,
                                       std::int64_t gelezen, std::vector<Id> lezers,
                                       const std::string& reden);

/// Opens it again.
Uitkomst afscherming_opheffen(Handeling& handeling, const Id& dossier, std::int64_t gelezen);

}  // namespace baken::app
