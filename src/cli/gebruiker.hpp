// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `gebruiker …` and `team …`. `uit` gets the exit code and outlives `app`.
void gebruiker_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
