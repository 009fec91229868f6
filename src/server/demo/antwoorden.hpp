// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "domain/triage/taxatie.hpp"
#include "simulation/gebeurtenis.hpp"

namespace baken::server::demo {

/// What the assessor fills in, so that the facts follow and the instrument is complete. Answers to
/// questions that are not shown are given too; they do not count.
/// @param personen the persons of the melding with age and role, as the act gave them
/// @param eerdere number of earlier reports about the household
domain::Antwoorden beantwoord(const simulation::MeldingGebeurtenis& melding,
                              domain::Antwoorden personen, std::size_t eerdere);

/// Why the deciders chose another outcome than the instrument advises.
std::string afwijking(domain::Triageadvies advies, std::string_view uitkomst);

}  // namespace baken::server::demo
