// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/klok.hpp"

namespace baken {

/// `2024-05-03`
std::string als_tekst(Datum datum);
/// `2024-05-03T10:20:30.123Z`: fixed width, so that text order is time order.
std::string als_tekst(Moment moment);

/// Reads `JJJJ-MM-DD`; nothing else, and only dates that exist.
std::optional<Datum> lees_datum(std::string_view tekst);
/// Reads RFC 3339 with `Z` or an offset, seconds and fraction optional; gives UTC.
std::optional<Moment> lees_moment(std::string_view tekst);

}  // namespace baken
