// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/beoordelen.hpp"
#include "domain/melding/melding.hpp"

namespace baken::app {

/// What a signed assessment sets in motion for its melding.
///
/// First signing: the melding moves to the outcome, the clock of five working days is met, the
/// work of assessing is done, and what follows begins: a ten-week clock and a place on the
/// waiting list (onderzoek, voorwaarden en vervolg) or a crisis service.
///
/// Correction (`vorige` is the signed version before it): the same outcome changes urgency only.
/// Another outcome is a new decision from the step Veiligheidsbeoordeling; it is refused
/// (Conflict) when the melding has gone on since, because others have built upon the first. The
/// old clock and place on the list fall away. A correction wins no time: when both outcomes have
/// a ten-week clock, the new one runs from the first decision (UB 4.1.7 lid 2).
Uitkomst voer_besluit_uit(Handeling& handeling, const domain::Veiligheidsbeoordeling& ondertekend,
                          const std::optional<domain::Veiligheidsbeoordeling>& vorige,
                          domain::Melding melding);

}  // namespace baken::app
