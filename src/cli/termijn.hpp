// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `termijn bereken` and `termijn soorten`. `uit` gets the exit code and outlives `app`.
void termijn_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
