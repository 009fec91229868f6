// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `toon` in the group `logboek`: who did what with a dossier, or what an employee did.
void toon_opdracht(CLI::App& groep, int& uit);

}  // namespace baken::cli
