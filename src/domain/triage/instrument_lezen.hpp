// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/code/lezer.hpp"
#include "domain/triage/instrument.hpp"

namespace baken::domain {

/// Reads the shape of an instrument; faults are noted by the reader.
Instrument lees_vorm(const Lezer& lezer);

/// What is wrong with an instrument whose shape is right: references to what does not exist,
/// conditions that look ahead, and gaps and overlaps of the decision tables.
std::vector<Veldfout> controleer(const Instrument& instrument);

}  // namespace baken::domain
