// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/beoordelen.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

/// An assessment as its screen shows it.
struct BeoordelingBeeld {
  domain::Veiligheidsbeoordeling beoordeling;
  std::vector<Veldfout> ontbreekt;  ///< of a concept: what the instrument still asks
  std::optional<Klokstand> termijn;
};

/// Begins the assessment of a melding that two people have screened, or, when the latest version
/// is signed, a corrected version with its content.
/// @param reden why a signed version is corrected; mandatory then
Result<BeoordelingBeeld> veiligheidsbeoordeling_starten(Handeling& handeling, const Id& melding,
                                                        const std::string& reden);

Result<BeoordelingBeeld> veiligheidsbeoordeling_lezen(Handeling& handeling, const Id& id);

/// All versions of a melding, newest first.
Result<std::vector<BeoordelingBeeld>> veiligheidsbeoordelingen_lezen(Handeling& handeling,
                                                                     const Id& melding);

/// Stores what was filled in so far. Akkoorden fall away: they were for another content. When
/// nothing differs, nothing changes.
/// @param gelezen the version the sender read
Result<BeoordelingBeeld> veiligheidsbeoordeling_wijzigen(Handeling& handeling, const Id& id,
                                                         std::int64_t gelezen,
                                                         domain::Beoordelinggegevens gegevens);

/// This user decides along; everybody once. The version stays: it counts the content.
Result<BeoordelingBeeld> veiligheidsbeoordeling_akkoord(Handeling& handeling, const Id& id,
                                                        std::int64_t gelezen);

/// The assessment, when this act on its dossier is allowed; else it looks absent.
Result<domain::Veiligheidsbeoordeling> open_beoordeling(Handeling& handeling, const Id& id);
/// The same, when it is a concept of the version that was read.
Result<domain::Veiligheidsbeoordeling> open_concept(Handeling& handeling, const Id& id,
                                                    std::int64_t gelezen);
Result<BeoordelingBeeld> beoordeling_beeld(Handeling& handeling,
                                           domain::Veiligheidsbeoordeling beoordeling);

}  // namespace baken::app
