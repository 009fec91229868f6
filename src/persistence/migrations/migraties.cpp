// SPDX-License-Identifier: EUPL-1.2
#include "persistence/migrations/migraties.hpp"

#include <algorithm>
#include <optional>

#include "base/tijd.hpp"
#include "persistence/migrations/controlesom.hpp"
#include "persistence/sql/sqlite_kopie.hpp"

namespace baken::migrations {
namespace {

using sql::Dialect;
using sql::Verbinding;

constexpr const char* maak_tabel =
    "CREATE TABLE IF NOT EXISTS migratie(nummer BIGINT PRIMARY KEY, naam TEXT NOT NULL,"
    " controlesom TEXT NOT NULL, moment TEXT NOT NULL)";

/// The names of the tables of this database.
std::vector<std::string> tabellen(Verbinding& verbinding) {
  const char* vraag = verbinding.dialect() == Dialect::Sqlite
                          ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                            " AND name NOT LIKE 'sqlite_%'"
                          : "SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables"
                            " WHERE schemaname = current_schema()";
  std::vector<std::string> namen;
  for (const auto& rij : verbinding.vraag(vraag)) namen.push_back(rij.tekst(0));
  return namen;
}

Uitkomst keur_record(const sql::Rij& record, const Migraties& reeks) {
  const std::int64_t nummer = record.getal(0);
  if (nummer > static_cast<std::int64_t>(reeks.size()))
    return mislukt(
        Foutcode::Conflict,
        "De database is nieuwer (migratie " + std::to_string(nummer) +
            ") dan dit programma (migratie " + std::to_string(reeks.size()) +
            "). Gebruik de versie van Baken waarmee zij is bijgewerkt, of een nieuwere.");
  const Migratie& migratie = reeks[static_cast<std::size_t>(nummer - 1)];
  if (record.tekst(1) == controlesom(migratie.tekst)) return {};
  return mislukt(Foutcode::Conflict,
                 "De database is gemaakt met een andere tekst van migratie " +
                     std::string{migratie.bestand} +
                     " dan dit programma heeft. Gebruik de versie van Baken waarmee zij is "
                     "gemaakt, of controleer of het adres van de database klopt.");
}

Result<std::int64_t> hoogste(Verbinding& verbinding, const Migraties& reeks) {
  const auto namen = tabellen(verbinding);
  if (namen.empty()) return 0;
  if (std::ranges::find(namen, "migratie") == namen.end())
    return mislukt(Foutcode::Conflict,
                   "De database bevat al tabellen, maar is niet door Baken gemaakt. Geef een lege "
                   "database of het juiste adres.");
  std::int64_t nummer = 0;
  const auto records = verbinding.vraag("SELECT nummer, controlesom FROM migratie ORDER BY nummer");
  // The newest first: "newer than the program" says more than a checksum that differs.
  for (auto record = records.rbegin(); record != records.rend(); ++record)
    BAKEN_PROBEER(keur_record(*record, reeks));
  for (const auto& record : records)
    if (record.getal(0) != ++nummer)
      return mislukt(Foutcode::Beschadigd, "In de database ontbreekt het bewijs van migratie " +
                                               std::to_string(nummer) +
                                               ". Zet een back-up terug met `baken herstel`.");
  return nummer;
}

/// One migration with its record. The record goes first: a second process that does the same then
/// waits for it, and finds the migration done.
Uitkomst voer_uit(sql::Database& database, const Migratie& migratie, const Migraties& reeks,
                  const Klok& klok) {
  return database.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    // A large table may take longer than a user may wait.
    if (verbinding.dialect() == Dialect::Postgres)
      verbinding.script("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'");
    BAKEN_NEEM(const std::int64_t nu, hoogste(verbinding, reeks));
    if (nu >= migratie.nummer) return {};
    verbinding.script(maak_tabel);
    verbinding.voer_uit(
        "INSERT INTO migratie(nummer, naam, controlesom, moment) VALUES($1, $2, $3, $4)",
        {migratie.nummer, std::string{migratie.bestand}, controlesom(migratie.tekst),
         als_tekst(klok.nu())});
    verbinding.script(migratie.tekst);
    return {};
  });
}

/// A file name cannot hold colons everywhere.
std::string naam_van(Moment moment) {
  std::string tekst = als_tekst(moment);
  std::ranges::replace(tekst, ':', '-');
  return tekst;
}

}  // namespace

Result<Migratiestand> stand(sql::Database& database, const Migraties& reeks) {
  Migratiestand gevonden;
  gevonden.in_programma = static_cast<std::int64_t>(reeks.size());
  BAKEN_PROBEER(database.lees([&](Verbinding& verbinding) -> Uitkomst {
    BAKEN_NEEM(gevonden.in_database, hoogste(verbinding, reeks));
    return {};
  }));
  return gevonden;
}

Result<Migratiestand> stand(sql::Database& database, Reeks reeks) {
  return stand(database, migraties(reeks));
}

Uitkomst migreer(sql::Database& database, const Migraties& reeks, const Klok& klok) {
  BAKEN_NEEM(const Migratiestand nu, stand(database, reeks));
  for (const Migratie& migratie : reeks)
    if (migratie.nummer > nu.in_database) BAKEN_PROBEER(voer_uit(database, migratie, reeks, klok));
  return {};
}

Uitkomst migreer(sql::Database& database, Reeks reeks, const Klok& klok) {
  return migreer(database, migraties(reeks), klok);
}

Uitkomst migreer_met_backup(sql::Database& database, const Migraties& reeks, Kopie kopie,
                            const Klok& klok, const std::filesystem::path& bestand) {
  BAKEN_NEEM(const Migratiestand nu, stand(database, reeks));
  if (nu.bij()) return {};
  if (nu.in_database == 0) return migreer(database, reeks, klok);
  std::filesystem::path oud = bestand;
  oud += ".voor-migratie-" + naam_van(klok.nu());
  BAKEN_PROBEER(sql::kopieer_sqlite(bestand, oud));
  BAKEN_PROBEER(migreer(database, reeks, klok));
  std::error_code negeer;
  if (kopie == Kopie::Opruimen) std::filesystem::remove(oud, negeer);
  return {};
}

Uitkomst migreer_met_backup(sql::Database& database, Reeks reeks, const Klok& klok,
                            const std::filesystem::path& bestand) {
  const Kopie kopie = reeks == Reeks::Sleutels ? Kopie::Opruimen : Kopie::Bewaren;
  return migreer_met_backup(database, migraties(reeks), kopie, klok, bestand);
}

}  // namespace baken::migrations
