// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

/// Who is to do the work: he exists, is active, and has a role in which he sees his own work;
/// else it would vanish from every eye. Ongeldig at `veld` when not.
Result<Medewerker> eis_uitvoerder(Handeling& handeling, const Id& medewerker,
                                  std::string_view veld);

/// How the user stands to a piece of work. Own: it is his. Own team: his team has it. Open work:
/// neither a person nor a team has it.
Relatie relatie_tot(const Wie& wie, const domain::Werkstuk& werk);

}  // namespace baken::app
