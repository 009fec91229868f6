// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

/// Reference data: what everybody who works here may look up.
Result<const domain::Codelijsten*> codelijsten_lezen(Handeling& handeling);
Result<const domain::Instrument*> instrument_lezen(Handeling& handeling);
/// Active employees, to whom work can be given, in order of name.
Result<std::vector<Medewerker>> medewerkers_lezen(Handeling& handeling);
Result<std::vector<Team>> teams_lezen(Handeling& handeling);
/// A term with its explanation. Ongeldig at `/soort` or `/van`.
Result<kalender::Termijn> termijn_berekenen(Handeling& handeling, const std::string& soort,
                                            Moment van);

}  // namespace baken::app
