// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/gedeeld/poort.hpp"
#include "domain/werk/werk.hpp"

namespace baken::app {

struct TaakInvoer {
  Id dossier;
  std::string onderwerp;
  Datum vervaldatum;
  std::optional<Id> medewerker;
  std::string urgentie;  ///< empty: as the dossier, or as it was
  bool klaar = false;
};

/// Makes a task and puts it on the work lists: of the person, else of the team of the dossier.
Result<domain::Taak> taak_maken(Handeling& handeling, const TaakInvoer& invoer);

Result<domain::Taak> taak_lezen(Handeling& handeling, const Id& id);

/// Changes a task, says that it is done, or opens it again; the version before stays in the
/// history. A task does not move to another dossier.
/// @param gelezen the version the sender read
Result<domain::Taak> taak_wijzigen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                   const TaakInvoer& invoer);

}  // namespace baken::app
