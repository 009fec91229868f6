// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/poorten/opslag.hpp"
#include "base/fout.hpp"
#include "base/klok.hpp"
#include "persistence/sql/database.hpp"

namespace baken::backup {

/// Where a database is: the file of SQLite, or the connection string of PostgreSQL.
struct Plaats {
  sql::Dialect dialect = sql::Dialect::Sqlite;
  std::string adres;
};

/// The two databases of one Baken.
struct Plaatsen {
  Plaats hoofd;
  Plaats sleutels;
};

/// One file of a backup, as the manifest tells it.
struct Bestand {
  std::string rol;   ///< `hoofd`, `sleutels` or `vernietigd`
  std::string naam;  ///< file name inside the folder
  sql::Dialect dialect = sql::Dialect::Sqlite;
  std::uint64_t grootte = 0;      ///< bytes
  std::string controlesom;        ///< SHA-256, hexadecimal
  std::int64_t schemanummer = 0;  ///< number of the newest migration; 0 for `vernietigd`
};

struct Manifest {
  std::string moment;  ///< UTC, when the backup was made
  std::vector<Bestand> bestanden;
};

/// Makes a backup in the new folder `doel` (mode 0700) while Baken goes on. The folder appears
/// under its name only when it is complete, checked and on disk. The key store's copy holds the
/// wrapped keys of its moment: keep it no longer than the privacy officer allows.
Uitkomst maak_backup(const Plaatsen& bronnen, const std::filesystem::path& doel, const Klok& klok);

/// Reads the manifest and checks size and checksum of every file. Beschadigd names the file.
Result<Manifest> controleer_backup(const std::filesystem::path& map);

enum class Bestaand { Weigeren, Overschrijven };

struct Herstelkeuze {
  Bestaand bestaand = Bestaand::Weigeren;
  /// A newer destruction list (`vernietigd.jsonl`) than the one in the key store that is there.
  std::optional<std::filesystem::path> vernietigingslijst{};
  /// The record of this act, for the log that comes back; left out when the backup is older than
  /// this program.
  std::optional<app::Logregel> logregel{};
};

/// Puts a backup back, after checking it, with Baken stopped. What was destroyed according to the
/// present key store, the given list or an earlier unfinished restore is destroyed in the restored
/// key store before the main database is put back. The combined list is first kept beside the
/// backup (`<map>.vernietigd.jsonl`), so that a restore that breaks off can be repeated. The log
/// begins a new series of heads: what was written after the backup is missing, and shows as such.
Uitkomst herstel_backup(const std::filesystem::path& map, const Plaatsen& doelen,
                        const Herstelkeuze& keuze);

}  // namespace baken::backup
