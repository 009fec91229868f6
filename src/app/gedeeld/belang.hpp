// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "app/poorten/kring.hpp"
#include "domain/persoon/persoon.hpp"

namespace baken::app {

/// Nobody keeps a case, work or a task that is closed to him; a coordinator finds it among what is
/// free.
Uitkomst geef_vrij(Eenheid& eenheid, const Id& dossier, const Id& medewerker, Moment nu);

/// Keeps an employee out of a dossier because of what was found, and frees what he had in it.
Uitkomst sluit_uit(Eenheid& eenheid, const Id& dossier, const Bekende& bekende, Moment nu);

/// Holds persons of a dossier against the circles of the staff, in the transaction of the act that
/// wrote them. Call it last: who does the act may be the one who is kept out from here on. Nobody
/// is told; the dossier is simply no longer there.
Uitkomst weer_bekenden(Eenheid& eenheid, const Id& dossier,
                       const std::vector<domain::Persoonsgegevens>& personen, Moment nu);

}  // namespace baken::app
