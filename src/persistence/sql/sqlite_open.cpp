// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>

#include "persistence/sql/sqlite_verbinding.hpp"

namespace baken::sql {
namespace {

/// SQLite makes files with mode 0644; what is personal is made 0600 before SQLite sees it.
void maak_bestand(const std::filesystem::path& bestand) {
  const int greep = ::open(bestand.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (greep >= 0) ::close(greep);
}

/// SQLite counts what it allocates behind one lock, for which all readers would wait. Nothing asks
/// for the count.
void tel_geheugen_niet() {
  static std::once_flag een_keer;
  std::call_once(een_keer, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

Storing soort_van(sqlite3* db, int code) {
  switch (code) {
    case SQLITE_BUSY_SNAPSHOT:
      return Storing::Serialisatie;
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Storing::Uniek;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Storing::Verwijzing;
    case SQLITE_IOERR_WRITE:
      // The file may not grow (a quota, a size limit) and SQLite has lost the errno that says so:
      // writing stops, reading goes on, as with a full disk.
      return Storing::Vol;
    default:
      break;
  }
  const int errno_van = db ? sqlite3_system_errno(db) : 0;
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return Storing::Vol;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Storing::Bezet;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Storing::Beschadigd;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      // A quota or a file size limit is a full disk too, but SQLite only knows ENOSPC.
      return errno_van == EDQUOT || errno_van == EFBIG || errno_van == ENOSPC ? Storing::Vol
                                                                              : Storing::Verbroken;
    default:
      return Storing::Overig;
  }
}

void pragma(sqlite3* db, const std::string& sql) {
  const int code = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw sqlite_fout(db, sqlite3_extended_errcode(db), false);
}

void stel_in(sqlite3* db, Toegang toegang, const SqliteInstellingen& instellingen) {
  sqlite3_extended_result_codes(db, 1);
  sqlite3_busy_timeout(db, static_cast<int>(instellingen.bezet_wachttijd.count()));
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  if (toegang == Toegang::Schrijven) pragma(db, "PRAGMA journal_mode=WAL");
  // secure_delete: a destroyed key must not be left behind in a free page.
  pragma(db,
         "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
         "PRAGMA journal_size_limit=67108864");
  // KiB of each connection. There are many readers and two databases, so theirs is small: what
  // does not fit comes from the memory of the operating system, which all of them share.
  pragma(db, toegang == Toegang::Lezen ? "PRAGMA cache_size=-3072" : "PRAGMA cache_size=-16384");
  if (toegang == Toegang::Lezen) pragma(db, "PRAGMA query_only=ON");
}

}  // namespace

Opslagfout sqlite_fout(sqlite3* db, int code, bool tijdens_lopen) {
  const bool beperking = (code & 0xFF) == SQLITE_CONSTRAINT;
  const char* tekst =
      db && (beperking || !tijdens_lopen) ? sqlite3_errmsg(db) : sqlite3_errstr(code);
  return {soort_van(db, code), "SQLite " + std::to_string(code) + ": " + tekst};
}

SqliteGreep open_greep(const std::filesystem::path& bestand, Toegang toegang,
                       const SqliteInstellingen& instellingen) {
  tel_geheugen_niet();
  if (toegang == Toegang::Schrijven) maak_bestand(bestand);
  sqlite3* ruw = nullptr;
  // A reader too needs to write: the shared memory file of the write-ahead log.
  const int code =
      sqlite3_open_v2(bestand.c_str(), &ruw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                      instellingen.vfs.empty() ? nullptr : instellingen.vfs.c_str());
  SqliteGreep greep{ruw};
  if (code != SQLITE_OK) throw sqlite_fout(ruw, ruw ? sqlite3_extended_errcode(ruw) : code, false);
  stel_in(ruw, toegang, instellingen);
  return greep;
}

}  // namespace baken::sql
