// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "base/klok.hpp"

namespace baken::domain {

/// Whole years on the day `op`. Who was born on 29 February is a year older on 1 March of a year
/// without that day. Empty when the date of birth is not known in full, or still to come.
std::optional<int> leeftijd(std::string_view geboortedatum, Datum op);

}  // namespace baken::domain
