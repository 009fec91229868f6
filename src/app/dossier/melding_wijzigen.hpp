// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/dossier/melding_registreren.hpp"

namespace baken::app {

Result<MeldingBeeld> melding_lezen(Handeling& handeling, const Id& id);

/// Corrects a melding; the version before stays in the history. A corrected moment of receipt
/// moves the clock of the safety assessment.
/// @param gelezen the version the sender read
Result<MeldingBeeld> melding_wijzigen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                      MeldingInvoer invoer);

}  // namespace baken::app
