// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/beoordelen.hpp"
#include "domain/dossier/dossier.hpp"
#include "domain/melding/melding.hpp"

namespace baken::app {

/// Starts a crisis service in a dossier, for one of its meldingen or for none. A melding has one
/// running crisis at most. Puts it on the list of the crisisteam for today, and raises the
/// urgency of the dossier and of the melding's other work.
Result<domain::Crisis> crisis_starten(Handeling& handeling, const Id& dossier,
                                      domain::Crisisgegevens gegevens);

Result<domain::Crisis> crisis_lezen(Handeling& handeling, const Id& id);

/// Records actions, agreements and the end; the end closes the work. An ended crisis can be
/// corrected, but not begun again: that is a new one.
/// @param gelezen the version the sender read
Result<domain::Crisis> crisis_wijzigen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                       domain::Crisisgegevens gegevens);

/// Within another act that found acute danger: starts a crisis now unless one runs for this
/// melding. Whoever may do that act may do this: danger does not wait for another right.
/// Gives whether one was started.
Result<bool> start_crisis_bij_gevaar(Handeling& handeling, const domain::Melding& melding,
                                     const std::string& aanleiding);

/// Gives the dossier this urgency.
Uitkomst zet_urgentie(Handeling& handeling, domain::Dossier dossier, std::string_view urgentie);

/// The crisis that runs for a melding.
Result<std::optional<domain::Crisis>> lopende_crisis(Handeling& handeling, const Id& melding);

}  // namespace baken::app
