// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "persistence/sql/opslagfout.hpp"
#include "persistence/sql/waarde.hpp"

namespace baken::sql {

enum class Dialect { Sqlite, Postgres };

/// One connection inside one transaction. Not thread-safe; lives as long as the work it is given
/// to. Throws Opslagfout, after which every further call throws too.
///
/// The same SQL serves both dialects. Placeholders are $1, $2 … and each occurs at least once.
/// Columns are TEXT, BIGINT or BYTEA. PostgreSQL cannot guess the type of a placeholder that only
/// stands in `$1 IS NULL`: write `CAST($1 AS TEXT) IS NULL`.
class Verbinding {
 public:
  virtual ~Verbinding() = default;

  /// Runs one statement. Gives the number of rows inserted, changed or deleted.
  virtual std::int64_t voer_uit(std::string_view sql, std::span<const Waarde> waarden = {}) = 0;
  std::int64_t voer_uit(std::string_view sql, std::initializer_list<Waarde> waarden) {
    return voer_uit(sql, als_span(waarden));
  }

  /// Runs one statement and gives its rows (also of INSERT … RETURNING).
  virtual std::vector<Rij> vraag(std::string_view sql, std::span<const Waarde> waarden = {}) = 0;
  std::vector<Rij> vraag(std::string_view sql, std::initializer_list<Waarde> waarden) {
    return vraag(sql, als_span(waarden));
  }

  /// The only row, or nothing. More than one row is a std::logic_error.
  std::optional<Rij> vraag_een(std::string_view sql, std::span<const Waarde> waarden = {});
  std::optional<Rij> vraag_een(std::string_view sql, std::initializer_list<Waarde> waarden) {
    return vraag_een(sql, als_span(waarden));
  }

  /// Several statements without values. For migrations only.
  virtual void script(std::string_view sql) = 0;

  virtual Dialect dialect() const = 0;

 private:
  static std::span<const Waarde> als_span(std::initializer_list<Waarde> waarden) {
    return {waarden.begin(), waarden.size()};
  }
};

/// What is done in one transaction. It may run more than once and on another thread than the
/// caller's, so it has no effects outside the Verbinding but setting results it captured.
using Werk = std::function<Uitkomst(Verbinding&)>;

/// A database. Thread-safe. Inside a work, calling the same Database again throws
/// std::logic_error. An Opslagfout that a work lets through becomes a Fout (`als_fout`), except
/// Overig; that one and every other exception reach the caller after the transaction is undone.
class Database {
 public:
  using Werk = sql::Werk;

  virtual ~Database() = default;

  /// Runs `werk` in one write transaction: commits when it gives success, else undoes it.
  /// When this gives success the change is durable. NietBeschikbaar with context `onzeker` means
  /// that the connection was lost during the commit: look whether the change is there.
  virtual Uitkomst schrijf(const Werk& werk) = 0;

  /// Runs `werk` on one read-only snapshot.
  virtual Uitkomst lees(const Werk& werk) = 0;

  virtual Dialect dialect() const = 0;

  /// Finishes what was accepted and closes; afterwards everything is refused (NietBeschikbaar).
  virtual void sluit() = 0;
};

struct SqliteInstellingen {
  std::size_t lezers = 8;                            ///< connections for reading
  std::chrono::milliseconds lezer_wachttijd{5'000};  ///< waiting for one of them
  std::chrono::milliseconds bezet_wachttijd{5'000};  ///< waiting for another process's lock
  std::size_t groep_max = 256;                       ///< works in one commit, at most
  std::chrono::milliseconds groep_wachttijd{0};      ///< waiting for a group to fill; 0: never
  std::string vfs{};                                 ///< SQLite's file layer; empty: the default
};

struct PostgresInstellingen {
  std::size_t verbindingen = 8;
  std::chrono::milliseconds verbinding_wachttijd{5'000};  ///< waiting for one of them
  std::chrono::milliseconds opdracht_maximum{10'000};     ///< statement_timeout
  std::chrono::milliseconds slot_maximum{5'000};          ///< lock_timeout
  std::chrono::milliseconds stilte_maximum{30'000};       ///< idle_in_transaction_session_timeout
  int pogingen = 30;                                      ///< runs of one work, at most
};

/// Opens the file, or makes it (mode 0600) when it does not exist; its folder must exist.
Result<std::unique_ptr<Database>> open_sqlite(const std::filesystem::path& bestand,
                                              SqliteInstellingen instellingen = {});

/// Connects with a libpq connection string. Refuses a server that could lose a commit: fsync,
/// full_page_writes or synchronous_commit off; and a database that is not UTF-8.
Result<std::unique_ptr<Database>> open_postgres(std::string verbindingstekst,
                                                PostgresInstellingen instellingen = {});

}  // namespace baken::sql
