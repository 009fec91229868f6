// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/beoordelen.hpp"

namespace baken::app {

/// The answers with the persons of the melding as they are today: their age and their role. The
/// answers about somebody who is no longer involved are left out.
Result<domain::Antwoorden> met_betrokkenen(Handeling& handeling, const Id& melding,
                                           const domain::Antwoorden& antwoorden);

/// What was written about somebody before he was copied to another dossier stands under the id of
/// the original; it is read as written about the copy.
void onder_huidige_personen(Handeling& handeling, const Id& melding,
                            domain::Antwoorden& antwoorden);
void onder_huidige_personen(Handeling& handeling, domain::Veiligheidsbeoordeling& beoordeling);

/// What the instrument says. Faults point into the contract's form of an assessment.
Result<domain::Taxatie> weeg(const Handeling& handeling, const domain::Antwoorden& antwoorden);

/// Weighs a concept again, with today's persons and the instrument that holds; sets or removes
/// its taxatie. Gives what is still missing.
Result<std::vector<Veldfout>> weeg_opnieuw(Handeling& handeling,
                                           domain::Veiligheidsbeoordeling& beoordeling);

}  // namespace baken::app
