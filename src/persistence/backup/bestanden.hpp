// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fout.hpp"

namespace baken::backup {

/// Writes a small file (mode 0600) in one step and puts it on disk.
Uitkomst schrijf_bestand(const std::filesystem::path& bestand, std::string_view inhoud);

/// Makes a folder of mode 0700; refuses one that exists.
Uitkomst maak_map(const std::filesystem::path& map);

/// Puts `nieuw` in the place of `doel` in one step, on disk.
Uitkomst verplaats(const std::filesystem::path& nieuw, const std::filesystem::path& doel);

/// Runs a program found in PATH with these extra environment variables, and waits. A refusal
/// carries the first line it wrote to stderr.
Uitkomst voer_programma(const std::vector<std::string>& opdracht,
                        const std::vector<std::pair<std::string, std::string>>& omgeving);

}  // namespace baken::backup
