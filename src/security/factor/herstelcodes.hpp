// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "security/geheim.hpp"

namespace baken::security {

inline constexpr std::size_t aantal_herstelcodes = 10;

/// New ones: 80 random bits each, `7k3m-90xq-vw2t-c5ha`.
std::vector<std::string> nieuwe_herstelcodes();

/// What is kept of a code: a keyed hash, bound to the account. Written with other letters for
/// case, with or without hyphens and spaces, or with O, I and L for the digits, it is the same.
Bytes herstelhash(const Sleutel& sleutel, std::string_view medewerker, std::string_view code);

}  // namespace baken::security
