// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `proces`. `uit` gets the exit code.
void proces_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
