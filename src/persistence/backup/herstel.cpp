// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "persistence/backup/backup.hpp"
#include "persistence/backup/plaats.hpp"
#include "persistence/backup/vernietigingslijst.hpp"
#include "persistence/logboek/keten_opslag.hpp"
#include "persistence/migrations/migraties.hpp"

namespace baken::backup {
namespace {

namespace fs = std::filesystem;
using migrations::Reeks;

const Bestand& met_rol(const Manifest& manifest, const std::string& rol) {
  return *std::ranges::find(manifest.bestanden, rol, &Bestand::rol);
}

/// Whether this program can put the file in that place.
Uitkomst keur_past(const Bestand& bestand, const Plaats& doel, Reeks reeks) {
  if (bestand.dialect != doel.dialect)
    return mislukt(Foutcode::Conflict,
                   "De back-up is van een andere soort database (SQLite of PostgreSQL) dan het "
                   "doel. Herstel naar dezelfde soort.");
  const auto eigen = static_cast<std::int64_t>(migrations::migraties(reeks).size());
  if (bestand.schemanummer <= eigen) return {};
  return mislukt(Foutcode::Conflict,
                 "De back-up is nieuwer (migratie " + std::to_string(bestand.schemanummer) +
                     ") dan dit programma (migratie " + std::to_string(eigen) +
                     "). Herstel met de versie van Baken die de back-up maakte.");
}

/// Nobody uses the place, and it is empty unless it may be overwritten. A damaged file may be
/// overwritten too: that is what a restore is for.
Uitkomst keur_doel(const Plaats& doel, Bestaand bestaand) {
  const bool mag = bestaand == Bestaand::Overschrijven;
  const auto ongebruikt = keur_ongebruikt(doel);
  if (!ongebruikt && mag && ongebruikt.error().code == Foutcode::Beschadigd) return {};
  BAKEN_PROBEER(ongebruikt);
  if (mag) return {};
  BAKEN_NEEM(const bool leeg, is_leeg(doel));
  if (leeg) return {};
  return mislukt(Foutcode::Conflict,
                 "Het doel bevat al een database. Herstel naar een lege plaats, of geef aan dat "
                 "de bestaande mag worden overschreven.");
}

/// The list of the key store that is about to be overwritten. Without it destroyed dossiers would
/// come back, so a store that cannot be read needs the list from elsewhere.
Result<Vernietigingslijst> lees_huidige(const Plaats& sleutels, bool heeft_andere) {
  if (sleutels.dialect == sql::Dialect::Sqlite && !fs::exists(sleutels.adres))
    return Vernietigingslijst{};
  auto lijst = [&]() -> Result<Vernietigingslijst> {
    BAKEN_NEEM(auto database, open(sleutels));
    return lees_uit_sleutels(*database);
  }();
  if (lijst || lijst.error().code != Foutcode::Beschadigd) return lijst;
  if (heeft_andere) return Vernietigingslijst{};
  return mislukt(Foutcode::Beschadigd,
                 "De huidige sleutelopslag is beschadigd: welke dossiers zijn vernietigd is er "
                 "niet uit te lezen. Geef de vernietigingslijst (vernietigd.jsonl) mee.");
}

fs::path tussenlijst(const fs::path& map) {
  // Without a slash at the end, or it would stand inside the backup.
  fs::path pad = map.has_filename() ? map : map.parent_path();
  pad += ".vernietigd.jsonl";
  return pad;
}

Result<Vernietigingslijst> verzamel(const fs::path& map, const Manifest& manifest,
                                    const Plaats& sleutels, const Herstelkeuze& keuze) {
  BAKEN_NEEM(auto lijst, lees_uit_bestand(map / met_rol(manifest, "vernietigd").naam));
  BAKEN_NEEM(const auto huidig, lees_huidige(sleutels, keuze.vernietigingslijst.has_value()));
  vul_aan(lijst, huidig);
  std::vector<fs::path> bestanden;
  if (keuze.vernietigingslijst) bestanden.push_back(*keuze.vernietigingslijst);
  if (fs::exists(tussenlijst(map))) bestanden.push_back(tussenlijst(map));
  for (const fs::path& bestand : bestanden) {
    BAKEN_NEEM(const auto meer, lees_uit_bestand(bestand));
    vul_aan(lijst, meer);
  }
  std::ranges::stable_sort(lijst, {}, &Vernietigd::nummer);
  return lijst;
}

/// The log goes on from where the backup was, and says so.
Uitkomst zet_in_logboek(sql::Database& hoofd, std::int64_t schema,
                        const std::optional<app::Logregel>& regel) {
  if (schema < static_cast<std::int64_t>(migrations::migraties(Reeks::Hoofd).size())) return {};
  return hoofd.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    persistence::SqlKetenwerk keten{verbinding};
    auto stand = keten.stand();
    stand.nieuwe_reeks = true;
    keten.zet_stand(stand, stand.grootte);
    if (regel) keten.logboek().schrijf(*regel);
    return {};
  });
}

}  // namespace

/// 1. Everything that can be refused is refused before anything changes.
/// 2. The list is safe on disk before the key store that holds it is replaced.
/// 3. The key store, with its destroyed keys, before the main database: at no moment is content
///    that was destroyed readable.
Uitkomst herstel_backup(const fs::path& map, const Plaatsen& doelen, const Herstelkeuze& keuze) {
  BAKEN_NEEM(const Manifest manifest, controleer_backup(map));
  const Bestand &hoofd = met_rol(manifest, "hoofd"), &sleutels = met_rol(manifest, "sleutels");
  BAKEN_PROBEER(keur_past(hoofd, doelen.hoofd, Reeks::Hoofd));
  BAKEN_PROBEER(keur_past(sleutels, doelen.sleutels, Reeks::Sleutels));
  BAKEN_PROBEER(keur_doel(doelen.hoofd, keuze.bestaand));
  BAKEN_PROBEER(keur_doel(doelen.sleutels, keuze.bestaand));
  BAKEN_NEEM(const auto lijst, verzamel(map, manifest, doelen.sleutels, keuze));
  BAKEN_PROBEER(schrijf_naar_bestand(lijst, tussenlijst(map)));
  BAKEN_PROBEER(zet_terug(map / sleutels.naam, doelen.sleutels,
                          [&](sql::Database& database) { return speel_af(database, lijst); }));
  BAKEN_PROBEER(zet_terug(map / hoofd.naam, doelen.hoofd, [&](sql::Database& database) {
    return zet_in_logboek(database, hoofd.schemanummer, keuze.logregel);
  }));
  std::error_code negeer;
  fs::remove(tussenlijst(map), negeer);
  return {};
}

}  // namespace baken::backup
