// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/logketen.hpp"
#include "persistence/gedeeld/logboek.hpp"
#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// The chain of the log over one connection.
class SqlKetenwerk final : public app::Ketenwerk {
 public:
  explicit SqlKetenwerk(sql::Verbinding& verbinding) : sql_(verbinding), logboek_(verbinding) {}

  bool neem_beurt() override;
  app::Ketenstand stand() override;
  void zet_stand(const app::Ketenstand& nieuw, std::int64_t oud) override;
  app::Wachtenden wachtend(const Id& na, std::size_t hoogstens) override;
  app::Wachtrij wachtrij() override;
  void hecht(std::span<const app::Schakel> schakels) override;
  void bewaar_kop(const app::Bewaardekop& kop) override;
  std::vector<app::Bewaardekop> koppen_na(std::int64_t nummer, std::size_t hoogstens) override;
  std::optional<std::int64_t> kop_met(const Bytes& hash) override;
  std::optional<std::int64_t> eerste_kop_van(const Id& log) override;
  std::vector<app::Ketenregel> regels_na(std::int64_t nummer, std::size_t hoogstens) override;
  std::int64_t losse_regels() override;
  std::vector<std::int64_t> plaatsen_van(std::span<const Id> onderwerpen) override;
  std::int64_t wachtend_van(std::span<const Id> onderwerpen) override;
  void wis(std::span<const std::int64_t> nummers) override;
  app::Logboek& logboek() override { return logboek_; }

 private:
  sql::Verbinding& sql_;
  LogboekRepository logboek_;
};

/// The chain of the log in the main database.
class KetenRepository final : public app::Ketenopslag {
 public:
  explicit KetenRepository(sql::Database& database) : database_(database) {}
  Uitkomst schrijf(const Werk& werk) override;
  Uitkomst lees(const Werk& werk) override;

 private:
  sql::Database& database_;
};

/// The signing key of the log in the key store.
class LogsleutelRepository final : public app::Logsleutelopslag {
 public:
  explicit LogsleutelRepository(sql::Database& database) : database_(database) {}
  Result<std::optional<app::Logsleutelrecord>> zoek() override;
  Uitkomst bewaar(const app::Logsleutelrecord& sleutel, Moment aangemaakt) override;

 private:
  sql::Database& database_;
};

}  // namespace baken::persistence
