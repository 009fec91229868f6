// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "domain/dossier/dossier.hpp"

namespace baken::app {

/// How the user stands to a dossier. Own: he is its casushouder. Own team: his team has it.
/// Open work: nobody is casushouder yet, so intake and screening may do it.
Relatie relatie_tot(const Wie& wie, const domain::Dossier& dossier);

/// The dossier, when this act on it is allowed; else it looks absent. Open work in the dossier, of
/// his own or of his team, is a relation to it too.
/// @param onderwerp what inside the dossier the act is about, for the log
Result<domain::Dossier> open_dossier(Handeling& handeling, const Id& dossier,
                                     const std::optional<Id>& onderwerp = std::nullopt);

/// Whether the user may also do this act on the dossier; for what an answer shows of it.
bool mag_ook(Handeling& handeling, std::string_view andere_handeling,
             const domain::Dossier& dossier);

}  // namespace baken::app
