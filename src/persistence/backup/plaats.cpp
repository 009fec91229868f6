// SPDX-License-Identifier: EUPL-1.2
#include "persistence/backup/plaats.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "persistence/backup/bestanden.hpp"
#include "persistence/sql/postgres_adres.hpp"
#include "persistence/sql/sqlite_kopie.hpp"

namespace baken::backup {
namespace {

namespace fs = std::filesystem;
using sql::Dialect;
using sql::Verbinding;

std::vector<std::string> tabellen(Verbinding& verbinding) {
  const char* vraag = verbinding.dialect() == Dialect::Sqlite
                          ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                            " AND name NOT LIKE 'sqlite_%'"
                          : "SELECT quote_ident(CAST(tablename AS TEXT)) FROM pg_catalog.pg_tables"
                            " WHERE schemaname = current_schema()";
  std::vector<std::string> namen;
  for (const auto& rij : verbinding.vraag(vraag)) namen.push_back(rij.tekst(0));
  return namen;
}

/// How many other programs have this PostgreSQL database open.
Result<std::int64_t> anderen(sql::Database& database) {
  std::int64_t aantal = 0;
  BAKEN_PROBEER(database.lees([&](Verbinding& verbinding) -> Uitkomst {
    const auto rij = verbinding.vraag_een(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND backend_type = 'client backend' AND pid <> pg_backend_pid()");
    aantal = rij->getal(0);
    return {};
  }));
  return aantal;
}

/// A server that was just stopped may need a moment to be gone from PostgreSQL's list.
Uitkomst keur_geen_anderen(sql::Database& database) {
  for (int keer = 0; keer < 20; ++keer) {
    BAKEN_NEEM(const std::int64_t aantal, anderen(database));
    if (aantal == 0) return {};
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
  return mislukt(Foutcode::Conflict,
                 "De PostgreSQL-database is in gebruik. Stop Baken en probeer het opnieuw.");
}

/// Also what the backup does not know: a newer migration's tables would stand in its way later.
Uitkomst maak_leeg(sql::Database& database) {
  return database.schrijf([](Verbinding& verbinding) -> Uitkomst {
    for (const std::string& naam : tabellen(verbinding))
      verbinding.script("DROP TABLE IF EXISTS " + naam + " CASCADE");
    return {};
  });
}

Result<std::string> naam_van(const std::vector<std::pair<std::string, std::string>>& omgeving) {
  for (const auto& [naam, waarde] : omgeving)
    if (naam == "PGDATABASE") return waarde;
  return mislukt(Foutcode::Ongeldig,
                 "In het adres van PostgreSQL ontbreekt de naam van de database (dbname=…).");
}

Uitkomst zet_terug_postgres(const fs::path& kopie, const Plaats& doel,
                            const std::function<Uitkomst(sql::Database&)>& na) {
  BAKEN_NEEM(const auto omgeving, sql::als_omgeving(doel.adres));
  BAKEN_NEEM(const auto naam, naam_van(omgeving));
  BAKEN_NEEM(auto database, open(doel));
  BAKEN_PROBEER(maak_leeg(*database));
  BAKEN_PROBEER(
      voer_programma({"pg_restore", "--single-transaction", "--exit-on-error", "--no-owner",
                      "--no-privileges", "--dbname=" + naam, kopie.string()},
                     omgeving));
  return na ? na(*database) : Uitkomst{};
}

Uitkomst bewerk_sqlite(const Plaats& plaats, const std::function<Uitkomst(sql::Database&)>& na) {
  if (!na) return {};
  {
    BAKEN_NEEM(auto database, open(plaats));
    BAKEN_PROBEER(na(*database));
    database->sluit();
  }
  return sql::maak_alleen(plaats.adres);
}

/// A copy of an older program may lack some of them.
Uitkomst maak_tabellen_leeg(const Plaats& plaats, std::span<const std::string> leeg) {
  BAKEN_PROBEER(bewerk_sqlite(plaats, [&](sql::Database& database) {
    return database.schrijf([&](Verbinding& verbinding) -> Uitkomst {
      for (const std::string& naam : tabellen(verbinding))
        if (std::ranges::find(leeg, naam) != leeg.end()) verbinding.voer_uit("DELETE FROM " + naam);
      return {};
    });
  }));
  return sql::leg_op_schijf(plaats.adres);
}

Uitkomst zet_terug_sqlite(const fs::path& kopie, const Plaats& doel,
                          const std::function<Uitkomst(sql::Database&)>& na) {
  const fs::path nieuw = doel.adres + ".herstel";
  std::error_code negeer;
  for (const char* staart : {"", "-wal", "-shm", "-journal"})
    fs::remove(nieuw.string() + staart, negeer);
  BAKEN_PROBEER(sql::kopieer_sqlite(kopie, nieuw));
  BAKEN_PROBEER(bewerk_sqlite({Dialect::Sqlite, nieuw.string()}, na));
  BAKEN_PROBEER(sql::leg_op_schijf(nieuw));
  // A log left by the old file must not be taken for the new one's.
  for (const char* staart : {"-wal", "-shm", "-journal"}) fs::remove(doel.adres + staart, negeer);
  return verplaats(nieuw, doel.adres);
}

}  // namespace

Result<std::unique_ptr<sql::Database>> open(const Plaats& plaats) {
  if (plaats.dialect == Dialect::Sqlite) {
    sql::SqliteInstellingen instellingen;
    instellingen.lezers = 1;
    return sql::open_sqlite(plaats.adres, instellingen);
  }
  sql::PostgresInstellingen instellingen;
  instellingen.verbindingen = 1;
  return sql::open_postgres(plaats.adres, instellingen);
}

Result<std::int64_t> schemanummer(sql::Database& database) {
  std::int64_t nummer = 0;
  BAKEN_PROBEER(database.lees([&](Verbinding& verbinding) -> Uitkomst {
    for (const std::string& naam : tabellen(verbinding))
      if (naam == "migratie")
        nummer = verbinding.vraag_een("SELECT COALESCE(MAX(nummer), 0) FROM migratie")->getal(0);
    return {};
  }));
  if (nummer > 0) return nummer;
  return mislukt(Foutcode::Conflict,
                 "Dit is geen database van Baken: zij is nooit gemigreerd. Controleer het adres.");
}

Uitkomst keur_ongebruikt(const Plaats& plaats) {
  if (plaats.dialect == Dialect::Sqlite) return sql::maak_alleen(plaats.adres);
  BAKEN_NEEM(auto database, open(plaats));
  return keur_geen_anderen(*database);
}

Result<bool> is_leeg(const Plaats& plaats) {
  if (plaats.dialect == Dialect::Sqlite && !fs::exists(plaats.adres)) return true;
  BAKEN_NEEM(auto database, open(plaats));
  bool leeg = false;
  BAKEN_PROBEER(database->lees([&](Verbinding& verbinding) -> Uitkomst {
    leeg = tabellen(verbinding).empty();
    return {};
  }));
  return leeg;
}

Uitkomst kopieer(const Plaats& bron, const fs::path& doel, std::span<const std::string> leeg) {
  if (bron.dialect == Dialect::Sqlite) {
    BAKEN_PROBEER(sql::kopieer_sqlite(bron.adres, doel));
    return leeg.empty() ? Uitkomst{} : maak_tabellen_leeg({bron.dialect, doel.string()}, leeg);
  }
  BAKEN_NEEM(const auto omgeving, sql::als_omgeving(bron.adres));
  std::vector<std::string> opdracht{"pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                                    "--file=" + doel.string()};
  for (const auto& tabel : leeg) opdracht.push_back("--exclude-table-data=" + tabel);
  BAKEN_PROBEER(voer_programma(opdracht, omgeving));
  std::error_code negeer;
  fs::permissions(doel, fs::perms::owner_read | fs::perms::owner_write, negeer);
  return sql::leg_op_schijf(doel);
}

Uitkomst zet_terug(const fs::path& kopie, const Plaats& doel,
                   const std::function<Uitkomst(sql::Database&)>& na) {
  return doel.dialect == Dialect::Sqlite ? zet_terug_sqlite(kopie, doel, na)
                                         : zet_terug_postgres(kopie, doel, na);
}

}  // namespace baken::backup
