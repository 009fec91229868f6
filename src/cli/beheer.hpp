// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `migreer`, `backup` and `herstel`. `uit` gets the exit code.
void beheer_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
