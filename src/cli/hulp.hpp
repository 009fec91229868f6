// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "base/fout.hpp"

namespace baken::cli {

/// Makes help and parse errors of the command and of all its subcommands Dutch. Call when all of
/// them have been registered.
void spreek_nederlands(CLI::App& app);

/// Prints a refusal with its fields on stderr; gives exit code 1.
int meld(const Fout& fout);

/// Wrong use: prints what would be right on stderr; gives exit code 2.
int verkeerd_gebruik(const std::string& melding);

}  // namespace baken::cli
