// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "security/logketen/kop.hpp"

namespace baken::cli {

/// Registers `logboek …`. `uit` gets the exit code and outlives `app`.
void logboek_opdracht(CLI::App& app, int& uit);

/// 64 hexadecimal digits; empty text gives nullopt.
Result<std::optional<security::logketen::Publiek>> lees_publieke_sleutel(const std::string& tekst);

}  // namespace baken::cli
