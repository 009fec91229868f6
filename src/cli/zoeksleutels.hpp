// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// `baken zoeksleutels`. `uit`: exit code, set by whichever command ran.
void zoeksleutels_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
