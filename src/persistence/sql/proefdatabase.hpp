// SPDX-License-Identifier: EUPL-1.2
// For tests only: a database of their own, on either dialect, removed afterwards.
#pragma once

#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "persistence/sql/database.hpp"

namespace baken::sql {

/// A temporary folder, removed with everything in it.
class Proefmap {
 public:
  Proefmap() {
    std::string sjabloon = (std::filesystem::temp_directory_path() / "baken-proef-XXXXXX").string();
    if (!::mkdtemp(sjabloon.data())) throw std::runtime_error("geen tijdelijke map");
    map_ = sjabloon;
  }
  ~Proefmap() {
    std::error_code negeer;
    std::filesystem::remove_all(map_, negeer);
  }
  Proefmap(const Proefmap&) = delete;
  Proefmap& operator=(const Proefmap&) = delete;
  const std::filesystem::path& pad() const { return map_; }

 private:
  std::filesystem::path map_;
};

/// The connection string of the test server; empty when there is none.
inline std::string proefserver() {
  const char* adres = std::getenv("BAKEN_TEST_POSTGRES");
  return adres ? adres : "";
}

/// Whether PostgreSQL's tests are left out on purpose.
inline bool zonder_postgres() {
  const char* zonder = std::getenv("BAKEN_ZONDER_POSTGRES");
  return proefserver().empty() && zonder && std::string{zonder} == "1";
}

inline constexpr const char* geen_proefserver =
    "Geen PostgreSQL om op te testen: gebruik ./test, of tests/postgres.sh OPDRACHT. Zonder "
    "PostgreSQL testen kan alleen uitdrukkelijk, met BAKEN_ZONDER_POSTGRES=1.";

/// Runs SQL as the test server's owner, outside the facade. Throws on failure.
inline void als_beheerder(const std::string& sql) {
  PGconn* verbinding = PQconnectdb(proefserver().c_str());
  PGresult* antwoord = PQexec(verbinding, sql.c_str());
  const bool goed =
      PQresultStatus(antwoord) == PGRES_COMMAND_OK || PQresultStatus(antwoord) == PGRES_TUPLES_OK;
  const std::string melding = PQerrorMessage(verbinding);
  PQclear(antwoord);
  PQfinish(verbinding);
  if (!goed) throw std::runtime_error("proefserver: " + melding);
}

/// A PostgreSQL database with a name of its own, dropped afterwards.
class Proefschema {
 public:
  Proefschema() : naam_(nieuwe_naam()) {
    if (proefserver().empty()) throw std::runtime_error(geen_proefserver);
    als_beheerder("CREATE DATABASE " + naam_ + " TEMPLATE template0");
  }
  ~Proefschema() {
    try {
      als_beheerder("DROP DATABASE IF EXISTS " + naam_ + " WITH (FORCE)");
    } catch (const std::exception&) {
      ADD_FAILURE() << "de proefdatabase " << naam_ << " bleef staan";
    }
  }
  Proefschema(const Proefschema&) = delete;
  Proefschema& operator=(const Proefschema&) = delete;
  const std::string& naam() const { return naam_; }
  /// libpq takes the last of two equal names.
  std::string adres() const { return proefserver() + " dbname=" + naam_; }

 private:
  static std::string nieuwe_naam() {
    static std::atomic<int> teller{0};
    return "baken_proef_" + std::to_string(::getpid()) + "_" + std::to_string(++teller);
  }
  std::string naam_;
};

/// An empty database of the dialect, open.
class Proefdatabase {
 public:
  explicit Proefdatabase(Dialect dialect, SqliteInstellingen sqlite = {},
                         PostgresInstellingen postgres = {}) {
    if (dialect == Dialect::Postgres) schema_ = std::make_unique<Proefschema>();
    auto geopend = dialect == Dialect::Sqlite ? open_sqlite(bestand(), std::move(sqlite))
                                              : open_postgres(schema_->adres(), postgres);
    if (!geopend) throw std::runtime_error(geopend.error().melding);
    database_ = std::move(*geopend);
  }

  Database& operator*() { return *database_; }
  Database* operator->() { return database_.get(); }
  std::filesystem::path map() const { return map_.pad(); }
  /// The file of a SQLite database.
  std::filesystem::path bestand() const { return map_.pad() / "proef.sqlite"; }
  /// The connection string of a PostgreSQL database.
  std::string adres() const { return schema_->adres(); }
  std::string naam() const { return schema_->naam(); }

 private:
  Proefmap map_;
  std::unique_ptr<Proefschema> schema_;
  std::unique_ptr<Database> database_;
};

/// A test that runs on both dialects; `*db` is an empty database of its own. Instantiate with
/// BAKEN_OP_BEIDE(Fixture).
class OpBeide : public ::testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::Postgres && zonder_postgres())
      GTEST_SKIP() << "BAKEN_ZONDER_POSTGRES=1: PostgreSQL is uitdrukkelijk overgeslagen";
    ASSERT_FALSE(GetParam() == Dialect::Postgres && proefserver().empty()) << geen_proefserver;
    db = maak();
    bereid();
  }
  virtual std::unique_ptr<Proefdatabase> maak() {
    return std::make_unique<Proefdatabase>(GetParam());
  }
  /// What every test of the fixture starts with.
  virtual void bereid() {}

  Database& database() { return **db; }
  std::unique_ptr<Proefdatabase> db;
};

#define BAKEN_OP_BEIDE(fixture)                                                          \
  INSTANTIATE_TEST_SUITE_P(                                                              \
      Op, fixture,                                                                       \
      ::testing::Values(::baken::sql::Dialect::Sqlite, ::baken::sql::Dialect::Postgres), \
      [](const auto& geval) {                                                            \
        return geval.param == ::baken::sql::Dialect::Sqlite ? "Sqlite" : "Postgres";     \
      })

}  // namespace baken::sql
