// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/fout.hpp"

namespace baken::migrations {

/// SHA-256 in 64 lower-case hexadecimal digits.
std::string controlesom(std::string_view inhoud);

/// The same of a file of any size. NietBeschikbaar when it cannot be read to its end.
Result<std::string> controlesom_bestand(const std::filesystem::path& bestand);

}  // namespace baken::migrations
