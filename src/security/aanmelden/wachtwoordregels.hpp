// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/fout.hpp"

namespace baken::security {

inline constexpr std::size_t wachtwoord_tekens_min = 12;
inline constexpr std::size_t wachtwoord_bytes_max = 1024;

/// Whether a new password is good enough: long, not the user name, not one that everybody tries.
/// Ongeldig with every fault at field `veld` (a JSON pointer).
Uitkomst keur_wachtwoord(std::string_view wachtwoord, std::string_view gebruikersnaam,
                         std::string_view veld = "/wachtwoord");

}  // namespace baken::security
