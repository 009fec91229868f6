// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `verifieer` in the group `logboek`. Exit code 0: complete; 1: it breaks.
void verifieer_opdracht(CLI::App& groep, int& uit);

}  // namespace baken::cli
