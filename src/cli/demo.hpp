// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `demo`, which fills an empty database with a made-up organisation. `uit` gets the exit
/// code and outlives `app`.
void demo_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
