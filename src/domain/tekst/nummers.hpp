// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace baken::domain {

/// A burgerservicenummer: 8 or 9 digits, nothing else, that pass the eleven-test
/// (9·a + 8·b + … + 2·h − i is divisible by 11) and are not all zero. Eight digits are read with a
/// zero before them.
bool is_bsn(std::string_view cijfers);

/// A Dutch postcode: `1234AB` or `1234 AB`, in capitals or not. It does not begin with 0, and
/// SA, SD and SS are not used.
bool is_postcode(std::string_view tekst);

}  // namespace baken::domain
