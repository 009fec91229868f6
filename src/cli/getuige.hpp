// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// Registers `getuige`: the small server that keeps the heads of another machine's log. `uit` gets
/// the exit code and outlives `app`.
void getuige_opdracht(CLI::App& app, int& uit);

}  // namespace baken::cli
