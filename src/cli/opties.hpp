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

/// `--data`, `--postgres`, `--postgres-sleutels`, and where the organisation key comes from:
/// `--sleutelbestand`, `--deel` or `--pkcs11-…`. The passphrase, when there is none of these, comes
/// from environment variable BAKEN_WACHTZIN, never from an argument.
void voeg_opslagopties_toe(CLI::App& app, Opslagopties& opties);

/// `--pkcs11-module` and what belongs to it; the names begin with `--VOOR`.
void voeg_tokenopties_toe(CLI::App& app, security::Tokenkeuze& token, const std::string& voor);

/// Asks for the PIN when there is a token and no file with the PIN.
Uitkomst vul_pin_aan(security::Tokenkeuze& token);

/// Takes a secret from an environment variable and wipes it there, so that /proc does not show it.
std::string neem_uit_omgeving(const char* naam);

/// Shields the process, and takes what is asked for secretly: passphrase and PIN.
Uitkomst neem_geheimen(Opslagopties& opties);

/// The same databases without a key: opened, they stay sealed.
Opslagopties zonder_sleutel(Opslagopties opties);

/// Opens what the options say; the vault must open too.
Result<std::unique_ptr<server::Samenstelling>> open(
    Opslagopties opties, server::Openen openen,
    server::Migreren migreren = server::Migreren::Vanzelf);

}  // namespace baken::cli
