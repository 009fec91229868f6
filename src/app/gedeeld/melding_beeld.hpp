// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

/// A person involved as one melding shows him.
struct BetrokkeneBeeld {
  domain::Persoon persoon;
  std::string rol;
  bool in_huishouden = true;
};

/// A melding with everything its screen shows.
struct MeldingBeeld {
  domain::Melding melding;
  std::string dossier_nummer;
  std::vector<BetrokkeneBeeld> betrokkenen;
  std::vector<domain::Relatie> relaties;
  std::vector<domain::Screening> screeningen;
  std::optional<Klokstand> termijn;  ///< of the safety assessment
  std::optional<Id> crisis;
  std::optional<Id> beoordeling;  ///< the latest version
};

/// Gathers it. The caller has asked the gate.
Result<MeldingBeeld> melding_beeld(Handeling& handeling, const domain::Melding& melding);

/// Holds its persons against the circles of the staff (see app/gedeeld/belang.hpp).
Uitkomst weer_bekenden(Handeling& handeling, const MeldingBeeld& beeld);

/// The melding, when this act on its dossier is allowed; else it looks absent.
Result<domain::Melding> open_melding(Handeling& handeling, const Id& melding);

}  // namespace baken::app
