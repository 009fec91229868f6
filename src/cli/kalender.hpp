// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `kalender feestdagen JAAR`. `uit` gets the exit code and outlives `app`.
void kalender_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
