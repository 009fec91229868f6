// SPDX-License-Identifier: EUPL-1.2
#include "cli/beheer.hpp"

#include <fmt/format.h>

#include <memory>

#include "base/toeval.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "persistence/backup/backup.hpp"
#include "persistence/gedeeld/logboek.hpp"
#include "persistence/migrations/migraties.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  Opslagopties opslag;
  std::string map;
  std::string vernietigingslijst;
  bool overschrijven = false;
};

Uitkomst migreer(const Keuzen& keuzen) {
  BAKEN_PROBEER(open(keuzen.opslag, server::Openen::OokNieuw, server::Migreren::Opdracht));
  fmt::print("De databases zijn bij.\n");
  return {};
}

app::Logregel logregel(std::string handeling) {
  static const SysteemKlok klok;
  static IdBron ids{klok, toeval};
  return logregel_van_opdracht(std::move(handeling), klok, ids);
}

/// A backup is a copy of everything, so it is in the log, also in that of the copy. A database that
/// cannot be written (a full disk) must still be saved: then the command says so.
void zet_backup_in_logboek(const baken::backup::Plaats& hoofd) {
  const auto gedaan = [&]() -> Uitkomst {
    BAKEN_NEEM(auto database, hoofd.dialect == sql::Dialect::Sqlite
                                  ? sql::open_sqlite(hoofd.adres)
                                  : sql::open_postgres(hoofd.adres));
    BAKEN_NEEM(const auto stand, migrations::stand(*database, migrations::Reeks::Hoofd));
    if (!stand.bij()) return mislukt(Foutcode::Conflict, "De database is van een andere versie.");
    return database->schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
      persistence::LogboekRepository{verbinding}.schrijf(logregel("backup.maken"));
      return {};
    });
  }();
  if (!gedaan)
    fmt::print(stderr, "Let op: deze backup staat niet in het logboek. {}\n",
               gedaan.error().melding);
}

Uitkomst backup(const Keuzen& keuzen) {
  const auto hoofd = server::plaatsen(keuzen.opslag).hoofd;
  if (hoofd.dialect == sql::Dialect::Postgres || std::filesystem::exists(hoofd.adres))
    zet_backup_in_logboek(hoofd);
  BAKEN_PROBEER(
      baken::backup::maak_backup(server::plaatsen(keuzen.opslag), keuzen.map, SysteemKlok{}));
  fmt::print("De backup staat in {} en is gecontroleerd.\n", keuzen.map);
  return {};
}

Uitkomst herstel(const Keuzen& keuzen) {
  baken::backup::Herstelkeuze keuze;
  if (keuzen.overschrijven) keuze.bestaand = baken::backup::Bestaand::Overschrijven;
  keuze.logregel = logregel("backup.herstellen");
  if (!keuzen.vernietigingslijst.empty()) keuze.vernietigingslijst = keuzen.vernietigingslijst;
  BAKEN_PROBEER(baken::backup::herstel_backup(keuzen.map, server::plaatsen(keuzen.opslag), keuze));
  fmt::print("De backup is teruggezet. Wat vernietigd was, is vernietigd gebleven.\n");
  return {};
}

using Doen = Uitkomst (*)(const Keuzen&);

CLI::App* voeg_toe(CLI::App& app, const char* naam, const char* uitleg,
                   const std::shared_ptr<Keuzen>& keuzen, Doen doen, int& uit) {
  auto* opdracht = app.add_subcommand(naam, uitleg);
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->callback([keuzen, doen, &uit] {
    if (auto gedaan = doen(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
  return opdracht;
}

}  // namespace

void beheer_opdracht(CLI::App& app, int& uit) {
  voeg_toe(app, "migreer", "Maak de databases, of breng ze bij met dit programma",
           std::make_shared<Keuzen>(), migreer, uit);
  auto voor_backup = std::make_shared<Keuzen>();
  auto* maken = voeg_toe(app, "backup", "Maak een gecontroleerde backup, ook terwijl Baken draait",
                         voor_backup, backup, uit);
  maken->add_option("--naar", voor_backup->map, "Nieuwe map voor de backup")->required();
  auto voor_herstel = std::make_shared<Keuzen>();
  auto* terug = voeg_toe(app, "herstel", "Zet een backup terug; Baken mag dan niet draaien",
                         voor_herstel, herstel, uit);
  terug->add_option("--van", voor_herstel->map, "Map van de backup")->required();
  terug->add_option("--vernietigingslijst", voor_herstel->vernietigingslijst,
                    "Nieuwere lijst van vernietigde dossiers (vernietigd.jsonl)");
  terug->add_flag("--overschrijven", voor_herstel->overschrijven,
                  "Vervang de databases die er nu staan");
}

}  // namespace baken::cli
