// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/sqlite_kopie.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "persistence/sql/sqlite_verbinding.hpp"
#include "persistence/sql/werk.hpp"

namespace baken::sql {
namespace {

namespace fs = std::filesystem;

constexpr int bezet_wachttijd_ms = 5'000;

SqliteGreep open_kaal(const fs::path& bestand) {
  sqlite3* ruw = nullptr;
  const int code =
      sqlite3_open_v2(bestand.c_str(), &ruw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  SqliteGreep greep{ruw};
  if (code != SQLITE_OK) throw sqlite_fout(ruw, code, false);
  sqlite3_extended_result_codes(ruw, 1);
  sqlite3_busy_timeout(ruw, bezet_wachttijd_ms);
  return greep;
}

/// The one value that the pragma gives.
std::string pragma(sqlite3* db, const char* sql) {
  sqlite3_stmt* ruw = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &ruw, nullptr) != SQLITE_OK)
    throw sqlite_fout(db, sqlite3_extended_errcode(db), false);
  SqliteOpdracht opdracht{ruw};
  if (sqlite3_step(ruw) != SQLITE_ROW) throw sqlite_fout(db, sqlite3_extended_errcode(db), true);
  const auto* tekst = reinterpret_cast<const char*>(sqlite3_column_text(ruw, 0));
  return tekst ? tekst : "";
}

/// All pages in one step: one read transaction, so one moment. In WAL mode nobody waits for it.
void kopieer(sqlite3* van, sqlite3* naar) {
  sqlite3_backup* kopie = sqlite3_backup_init(naar, "main", van, "main");
  if (!kopie) throw sqlite_fout(naar, sqlite3_extended_errcode(naar), false);
  const int stap = sqlite3_backup_step(kopie, -1);
  const int einde = sqlite3_backup_finish(kopie);
  if (stap != SQLITE_DONE || einde != SQLITE_OK)
    throw sqlite_fout(naar, stap != SQLITE_DONE ? stap : einde, true);
}

void kopieer_en_keur(const fs::path& bron, const fs::path& doel) {
  const SqliteGreep van = open_kaal(bron), naar = open_kaal(doel);
  kopieer(van.get(), naar.get());
  pragma(naar.get(), "PRAGMA journal_mode=DELETE");
  if (pragma(naar.get(), "PRAGMA quick_check(1)") != "ok")
    throw Opslagfout(Storing::Beschadigd, "de kopie is niet gaaf");
}

Uitkomst op_schijf(const fs::path& pad, int vlaggen) {
  const int greep = ::open(pad.c_str(), vlaggen | O_CLOEXEC);
  const bool goed = greep >= 0 && ::fsync(greep) == 0;
  const bool vol = errno == ENOSPC || errno == EDQUOT;
  if (greep >= 0) ::close(greep);
  if (goed) return {};
  return vol ? mislukt(*als_fout(Storing::Vol))
             : mislukt(Foutcode::NietBeschikbaar,
                       "Kan " + pad.string() + " niet op de schijf vastleggen.");
}

/// Makes the empty file, and refuses one that exists.
Uitkomst maak_leeg(const fs::path& doel) {
  const int greep = ::open(doel.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (greep < 0)
    return mislukt(Foutcode::Conflict, "Kan " + doel.string() +
                                           " niet maken. Kies een naam die nog niet bestaat in een "
                                           "map waarin u mag schrijven.");
  ::close(greep);
  return {};
}

}  // namespace

Uitkomst leg_op_schijf(const fs::path& bestand) {
  BAKEN_PROBEER(op_schijf(bestand, O_RDONLY));
  return op_schijf(fs::absolute(bestand).parent_path(), O_RDONLY | O_DIRECTORY);
}

Uitkomst kopieer_sqlite(const fs::path& bron, const fs::path& doel) {
  if (!fs::exists(bron))
    return mislukt(Foutcode::NietGevonden, "De database " + bron.string() + " bestaat niet.");
  BAKEN_PROBEER(maak_leeg(doel));
  try {
    kopieer_en_keur(bron, doel);
    return leg_op_schijf(doel);
  } catch (const Opslagfout& fout) {
    std::error_code negeer;
    fs::remove(doel, negeer);
    return als_uitkomst(fout);
  }
}

Uitkomst maak_alleen(const fs::path& bestand) {
  if (!fs::exists(bestand)) return {};
  try {
    const SqliteGreep greep = open_kaal(bestand);
    sqlite3_busy_timeout(greep.get(), 0);
    // Leaving WAL mode needs the file for oneself, and empties the log first.
    if (pragma(greep.get(), "PRAGMA journal_mode=DELETE") == "delete") return {};
  } catch (const Opslagfout& fout) {
    if (fout.soort != Storing::Bezet) return als_uitkomst(fout);
  }
  return mislukt(Foutcode::Conflict, "De database " + bestand.string() +
                                         " is in gebruik. Stop Baken en probeer het opnieuw.");
}

}  // namespace baken::sql
