// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

namespace baken::cli {

/// `baken sleutel splits` and `baken sleutel herstel`: shares of the organisation key.
void splits_opdracht(CLI::App& groep, int& uit);

}  // namespace baken::cli
