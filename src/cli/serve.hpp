// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `serve`: the server, until SIGINT or SIGTERM. `uit` gets the exit code.
void serve_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
