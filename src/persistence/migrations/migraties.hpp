// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"
#include "persistence/migrations/ingebed.hpp"
#include "persistence/sql/database.hpp"

namespace baken::migrations {

/// One step of a database, forward only. Never changed once released: its checksum is kept.
struct Migratie {
  std::int64_t nummer;
  std::string_view bestand;  ///< `hoofd/0001_begin.sql`
  std::string_view tekst;
};
using Migraties = std::vector<Migratie>;

/// How far a database is, and how far this program is.
struct Migratiestand {
  std::int64_t in_database = 0;  ///< 0: empty
  std::int64_t in_programma = 0;
  bool bij() const { return in_database == in_programma; }
};

/// Orders files named `NNNN_naam.sql`. Throws std::logic_error for a gap, a double or another
/// name: a fault in the build.
Migraties orden(std::span<const Ingebed> bestanden);

/// The series built into the program.
const Migraties& migraties(Reeks reeks);

/// Refuses (Conflict) a database that is newer than the program, one that was made with another
/// text of a migration, and one that holds tables but is not Baken's.
Result<Migratiestand> stand(sql::Database& database, const Migraties& reeks);
Result<Migratiestand> stand(sql::Database& database, Reeks reeks);

/// Brings the database up to the program, each migration in a transaction with its record.
/// Refuses what `stand` refuses. Safe to run by several processes at once.
Uitkomst migreer(sql::Database& database, const Migraties& reeks, const Klok& klok);
Uitkomst migreer(sql::Database& database, Reeks reeks, const Klok& klok);

/// What becomes of the copy once the migration has succeeded.
enum class Kopie { Bewaren, Opruimen };

/// As `migreer`, for the SQLite database in `bestand`; first copies it to
/// `<bestand>.voor-migratie-<moment>` when it holds data and there is something to do. The copy of
/// the key store is removed once the migration has succeeded: it would outlive destroyed keys.
Uitkomst migreer_met_backup(sql::Database& database, const Migraties& reeks, Kopie kopie,
                            const Klok& klok, const std::filesystem::path& bestand);
Uitkomst migreer_met_backup(sql::Database& database, Reeks reeks, const Klok& klok,
                            const std::filesystem::path& bestand);

}  // namespace baken::migrations
