// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/melding_beeld.hpp"

namespace baken::app {

/// What somebody typed on the screen Aannemen.
struct MeldingInvoer {
  domain::Meldinggegevens gegevens;
  std::vector<domain::Betrokkene> betrokkenen;
  std::vector<domain::RelatieOpPlaats> relaties;
  std::optional<Id> dossier;  ///< the known dossier a person chose; none: a new one
  std::optional<Id> concept_id;
  std::optional<Id> uit_advies;
  std::optional<Id> uit_politiemelding;
};

/// Contact → Melding. Checks everything mandatory, makes or joins the dossier, starts the clocks
/// (T1 safety assessment from receipt, T3 information duty from registration), puts the
/// assessment on the list of the Advies- en Meldpunt, and removes the draft: one transaction.
Result<MeldingBeeld> melding_registreren(Handeling& handeling, MeldingInvoer invoer);

/// Stores the persons that are new, and gives the role of each in the melding.
Result<std::vector<domain::Rol>> bewaar_betrokkenen(
    Handeling& handeling, const domain::Melding& melding,
    const std::vector<domain::Betrokkene>& betrokkenen);

/// From places in the list to persons.
std::vector<domain::Relatie> als_relaties(const std::vector<domain::RelatieOpPlaats>& relaties,
                                          const std::vector<domain::Rol>& rollen);

}  // namespace baken::app
