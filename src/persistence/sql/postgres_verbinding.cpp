// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/postgres_verbinding.hpp"

#include <charconv>
#include <cstring>
#include <stdexcept>

#include "persistence/sql/postgres_waarde.hpp"

namespace baken::sql {
namespace {

/// More different statements than this means that SQL is being composed; then start again.
constexpr std::size_t opdrachten_max = 512;

bool in_orde(const PGresult* antwoord) {
  const auto status = PQresultStatus(antwoord);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// Whether a statement prepared earlier no longer fits: a migration changed its table ("cached plan
/// must not change result type"), or something between us and the server forgot it.
bool plan_verouderd(const PGresult* antwoord) {
  const char* sqlstate = PQresultErrorField(antwoord, PG_DIAG_SQLSTATE);
  return sqlstate &&
         (std::string_view{sqlstate} == "0A000" || std::string_view{sqlstate} == "26000");
}

/// The number of rows changed; libpq also gives the number of rows read, which is not ours.
std::int64_t veranderd(PGresult* antwoord) {
  if (std::string_view{PQcmdStatus(antwoord)}.starts_with("SELECT")) return 0;
  const char* tekst = PQcmdTuples(antwoord);
  std::int64_t aantal = 0;
  std::from_chars(tekst, tekst + std::strlen(tekst), aantal);
  return aantal;
}

}  // namespace

template <class Doen>
auto PostgresVerbinding::bewaakt(Doen&& doen) {
  if (kapot_) throw Opslagfout(*kapot_, "de transactie is al mislukt");
  try {
    return doen();
  } catch (const Opslagfout& fout) {
    kapot_ = fout.soort;
    throw;
  } catch (...) {
    kapot_ = Storing::Overig;
    throw;
  }
}

Uitkomst PostgresVerbinding::verbind() {
  if (db_ && PQstatus(db_.get()) == CONNECTION_OK && PQtransactionStatus(db_.get()) == PQTRANS_IDLE)
    return {};
  db_.reset();
  opdrachten_.clear();
  verouderd_ = false;
  BAKEN_NEEM(db_, verbind_postgres(verbindingstekst_, instellingen_));
  return {};
}

void PostgresVerbinding::bestuur(const char* sql) {
  PostgresAntwoord antwoord{PQexec(db_.get(), sql)};
  if (!in_orde(antwoord.get())) throw postgres_fout(db_.get(), antwoord.get());
}

void PostgresVerbinding::begin(const char* sql) {
  kapot_.reset();
  onzeker_ = false;
  bestuur(sql);
}

void PostgresVerbinding::leg_vast() {
  PostgresAntwoord antwoord{PQexec(db_.get(), "COMMIT")};
  onzeker_ = PQstatus(db_.get()) == CONNECTION_BAD;
  if (onzeker_ || !in_orde(antwoord.get())) throw postgres_fout(db_.get(), antwoord.get());
  // A transaction that had failed answers COMMIT with ROLLBACK, and calls that success.
  if (std::strcmp(PQcmdStatus(antwoord.get()), "COMMIT") != 0)
    throw Opslagfout(Storing::Overig, "de transactie was al mislukt");
}

void PostgresVerbinding::maak_ongedaan() noexcept {
  if (!db_ || PQstatus(db_.get()) != CONNECTION_OK) return;
  if (PQtransactionStatus(db_.get()) != PQTRANS_IDLE)
    PostgresAntwoord{PQexec(db_.get(), "ROLLBACK")};
  if (!verouderd_) return;
  PostgresAntwoord{PQexec(db_.get(), "DEALLOCATE ALL")};
  opdrachten_.clear();
  verouderd_ = false;
}

std::string PostgresVerbinding::bereid(const std::string& sql,
                                       const PostgresParameters& parameters) {
  const std::string sleutel = parameters.handtekening() + sql;
  if (auto gevonden = opdrachten_.find(sleutel); gevonden != opdrachten_.end())
    return gevonden->second;
  if (opdrachten_.size() >= opdrachten_max) {
    bestuur("DEALLOCATE ALL");
    opdrachten_.clear();
  }
  const std::string naam = "baken" + std::to_string(++teller_);
  PostgresAntwoord antwoord{
      PQprepare(db_.get(), naam.c_str(), sql.c_str(), parameters.aantal(), parameters.soorten())};
  if (!in_orde(antwoord.get())) throw postgres_fout(db_.get(), antwoord.get());
  opdrachten_.emplace(sleutel, naam);
  return naam;
}

PostgresAntwoord PostgresVerbinding::voer(std::string_view sql, std::span<const Waarde> waarden) {
  const PostgresParameters parameters{waarden};
  const std::size_t voor = teller_;
  const std::string naam = bereid(std::string{sql}, parameters);
  PostgresAntwoord antwoord{PQexecPrepared(db_.get(), naam.c_str(), parameters.aantal(),
                                           parameters.plaatsen(), parameters.lengtes(),
                                           parameters.vormen(), 1)};
  if (in_orde(antwoord.get())) return antwoord;
  verouderd_ = teller_ == voor && plan_verouderd(antwoord.get());
  if (verouderd_) throw Opslagfout(Storing::Serialisatie, "PostgreSQL: verouderde opdracht");
  throw postgres_fout(db_.get(), antwoord.get());
}

std::int64_t PostgresVerbinding::voer_uit(std::string_view sql, std::span<const Waarde> waarden) {
  return bewaakt([&] { return veranderd(voer(sql, waarden).get()); });
}

std::vector<Rij> PostgresVerbinding::vraag(std::string_view sql, std::span<const Waarde> waarden) {
  return bewaakt([&] { return lees_rijen(voer(sql, waarden).get()); });
}

void PostgresVerbinding::script(std::string_view sql) {
  bewaakt([&] {
    bestuur(std::string{sql}.c_str());
    if (PQtransactionStatus(db_.get()) != PQTRANS_INTRANS)
      throw std::logic_error("een script beeindigde de transactie");
    return 0;
  });
}

}  // namespace baken::sql
