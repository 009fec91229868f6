// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "persistence/sql/schrijfrij.hpp"
#include "persistence/sql/sqlite_verbinding.hpp"

namespace baken::sql {

/// The one thread that writes to a SQLite file. Each work of a group runs in a savepoint, so that
/// a failing one does not harm its neighbours; one commit, one fsync, for all.
class SqliteSchrijver {
 public:
  /// `eigenaar`: the Database in whose name works run (see Nestwacht).
  SqliteSchrijver(SqliteGreep greep, Schrijfrij::Grens grens, const void* eigenaar);
  ~SqliteSchrijver() { sluit(); }
  SqliteSchrijver(const SqliteSchrijver&) = delete;
  SqliteSchrijver& operator=(const SqliteSchrijver&) = delete;

  Uitkomst schrijf(const Werk& werk);
  /// Finishes what is in the queue and closes the connection. May be called more than once.
  void sluit();

 private:
  using Groep = std::vector<Opdracht*>;

  void lus();
  void verwerk(Groep groep);
  bool probeer(Groep& groep);
  bool begin(const Groep& groep);
  void voer_werk(Opdracht& opdracht);
  void in_savepoint(Opdracht& opdracht);
  void leg_vast(const Groep& groep);

  std::unique_ptr<SqliteVerbinding> verbinding_;
  std::once_flag dicht_;
  Schrijfrij rij_;
  const void* eigenaar_;
  std::thread draad_;
};

}  // namespace baken::sql
