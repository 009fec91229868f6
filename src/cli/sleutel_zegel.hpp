// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// `baken sleutel verzegel` and `baken sleutel ontzegel`: of a server that runs.
void zegel_opdracht(CLI::App& groep, int& uit);

}  // namespace baken::cli
