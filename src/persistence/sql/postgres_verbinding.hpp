// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "persistence/sql/database.hpp"
#include "persistence/sql/postgres_waarde.hpp"

namespace baken::sql {

struct PostgresSluiter {
  void operator()(PGconn* verbinding) const { PQfinish(verbinding); }
  void operator()(PGresult* antwoord) const { PQclear(antwoord); }
};
using PostgresGreep = std::unique_ptr<PGconn, PostgresSluiter>;
using PostgresAntwoord = std::unique_ptr<PGresult, PostgresSluiter>;

/// The settings on which durability and the meaning of text rest, as the server tells them.
struct Serverinstellingen {
  std::string fsync, full_page_writes, synchronous_commit, server_encoding;
};

/// Refuses what could lose a commit or a letter; names the setting and what it must be.
Uitkomst keur_server(const Serverinstellingen& instellingen);

/// Connects and applies `instellingen` to the session. NietBeschikbaar or a refused setting.
Result<PostgresGreep> verbind_postgres(const std::string& verbindingstekst,
                                       const PostgresInstellingen& instellingen);

/// What a SQLSTATE means for us.
Storing soort_van_sqlstate(std::string_view sqlstate);

/// What went wrong last: SQLSTATE and the names of table, column and constraint; never the
/// server's own text, which quotes values (but for class 42, faults in the SQL itself).
Opslagfout postgres_fout(PGconn* verbinding, const PGresult* antwoord);

/// The facade's Verbinding on PostgreSQL, with the transaction control its owner needs.
class PostgresVerbinding final : public Verbinding {
 public:
  PostgresVerbinding(std::string verbindingstekst, PostgresInstellingen instellingen)
      : verbindingstekst_(std::move(verbindingstekst)), instellingen_(instellingen) {}

  using Verbinding::voer_uit;
  using Verbinding::vraag;
  std::int64_t voer_uit(std::string_view sql, std::span<const Waarde> waarden) override;
  std::vector<Rij> vraag(std::string_view sql, std::span<const Waarde> waarden) override;
  void script(std::string_view sql) override;
  Dialect dialect() const override { return Dialect::Postgres; }

  /// Connects when there is no sound connection.
  Uitkomst verbind();
  /// BEGIN and the like, outside the rules for works. Throws Opslagfout.
  void bestuur(const char* sql);
  void begin(const char* sql);
  /// COMMIT; throws Opslagfout. When the connection went meanwhile, `onzeker()` is true.
  void leg_vast();
  void maak_ongedaan() noexcept;
  bool onzeker() const { return onzeker_; }
  /// The failure that lost this transaction.
  std::optional<Storing> kapot() const { return kapot_; }

 private:
  PostgresAntwoord voer(std::string_view sql, std::span<const Waarde> waarden);
  std::string bereid(const std::string& sql, const PostgresParameters& parameters);
  template <class Doen>
  auto bewaakt(Doen&& doen);

  std::string verbindingstekst_;
  PostgresInstellingen instellingen_;
  PostgresGreep db_;
  std::unordered_map<std::string, std::string> opdrachten_;
  std::size_t teller_ = 0;
  std::optional<Storing> kapot_;
  bool onzeker_ = false;
  bool verouderd_ = false;
};

}  // namespace baken::sql
