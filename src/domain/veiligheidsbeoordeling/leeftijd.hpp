// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "base/klok.hpp"

namespace baken::domain {

/// Whole years on the day `op`. Who was born on 29 February is a year older on 1 March of a year
/// without that day. Of a date that is known in part (JJJJ, JJJJ-MM) the youngest age that it
/// allows: rather a question and a decider for a young child too many than one too few. Empty
/// when unknown, or still to come.
std::optional<int> leeftijd(std::string_view geboortedatum, Datum op);

}  // namespace baken::domain
