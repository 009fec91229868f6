// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/fout.hpp"

namespace baken::cli {

/// A new password: the first line of the file, or else asked twice at the terminal without showing
/// it. Never from an argument: others on the machine can read those.
/// @param bestand empty: ask
Result<std::string> vraag_wachtwoord(const std::string& bestand);

/// The PIN of a token, asked at the terminal without showing it.
Result<std::string> vraag_pin();

}  // namespace baken::cli
