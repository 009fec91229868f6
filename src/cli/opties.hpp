// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

#include "server/samenstelling.hpp"

namespace baken::cli {

/// The options of every command that works on an organisation's data.
using Opslagopties = server::Opslagplaats;

/// Where the heads of the log go when nothing else is said: in the data folder.
inline constexpr const char* standaard_koppen = "logboek-koppen.jsonl";

/// A record of the log for a command, by whoever gave it.
app::Logregel logregel_van_opdracht(std::string handeling, const Klok& klok, IdBron& ids);

/// `--data`, `--postgres`, `--postgres-sleutels` and `--sleutelbestand`. The passphrase, when there
/// is no key file, comes from environment variable BAKEN_WACHTZIN, never from an argument.
void voeg_opslagopties_toe(CLI::App& app, Opslagopties& opties);

/// Opens what the options say; the vault must open too.
Result<std::unique_ptr<server::Samenstelling>> open(
    Opslagopties opties, server::Openen openen,
    server::Migreren migreren = server::Migreren::Vanzelf);

}  // namespace baken::cli
