// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// `baken sleutel roteer`: another organisation key, while servers go on.
void roteer_opdracht(CLI::App& groep, int& uit);

}  // namespace baken::cli
