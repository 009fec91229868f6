// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "persistence/sql/database.hpp"

namespace baken::sql {

struct SqliteSluiter {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  void operator()(sqlite3_stmt* opdracht) const { sqlite3_finalize(opdracht); }
};
using SqliteGreep = std::unique_ptr<sqlite3, SqliteSluiter>;
using SqliteOpdracht = std::unique_ptr<sqlite3_stmt, SqliteSluiter>;

enum class Toegang { Lezen, Schrijven };

/// Opens the file with the settings every connection has. Throws Opslagfout.
SqliteGreep open_greep(const std::filesystem::path& bestand, Toegang toegang,
                       const SqliteInstellingen& instellingen);

/// What SQLite says went wrong last. `tijdens_lopen`: values were bound, so its own text, which
/// may quote them, is left out except for constraints.
Opslagfout sqlite_fout(sqlite3* db, int code, bool tijdens_lopen);

/// The facade's Verbinding on SQLite, with the transaction control its owner needs.
class SqliteVerbinding final : public Verbinding {
 public:
  explicit SqliteVerbinding(SqliteGreep greep) : db_(std::move(greep)) {}
  ~SqliteVerbinding() override { opdrachten_.clear(); }

  using Verbinding::voer_uit;
  using Verbinding::vraag;
  std::int64_t voer_uit(std::string_view sql, std::span<const Waarde> waarden) override;
  std::vector<Rij> vraag(std::string_view sql, std::span<const Waarde> waarden) override;
  void script(std::string_view sql) override;
  Dialect dialect() const override { return Dialect::Sqlite; }

  /// BEGIN, SAVEPOINT, COMMIT …, outside the rules for works. Throws Opslagfout.
  void bestuur(const char* sql);
  /// ROLLBACK when there is something to roll back; never throws.
  void maak_ongedaan() noexcept;
  /// False when SQLite has ended the transaction by itself (full disk, I/O error).
  bool in_transactie() const { return sqlite3_get_autocommit(db_.get()) == 0; }

  /// Forgets the failure of an earlier work.
  void begin_werk() { kapot_ = false; }
  bool kapot() const { return kapot_; }

 private:
  /// A prepared statement, and for each value the place that SQLite gave its placeholder.
  struct Bereid {
    SqliteOpdracht opdracht;
    std::vector<int> plaatsen;
  };

  const Bereid& bereid(std::string_view sql);
  void bind(const Bereid& bereid, std::span<const Waarde> waarden);
  void keur_toestand() const;
  template <class Doen>
  auto bewaakt(Doen&& doen);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view tekst) const {
      return std::hash<std::string_view>{}(tekst);
    }
  };

  SqliteGreep db_;
  std::unordered_map<std::string, Bereid, Hash, std::equal_to<>> opdrachten_;
  bool kapot_ = false;
};

}  // namespace baken::sql
