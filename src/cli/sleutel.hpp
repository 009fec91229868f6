// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `sleutel maak`. `uit` gets the exit code.
void sleutel_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
