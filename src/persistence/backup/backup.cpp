// SPDX-License-Identifier: EUPL-1.2
#include "persistence/backup/backup.hpp"

#include "base/tijd.hpp"
#include "persistence/backup/bestanden.hpp"
#include "persistence/backup/manifest.hpp"
#include "persistence/backup/plaats.hpp"
#include "persistence/backup/vernietigingslijst.hpp"
#include "persistence/migrations/controlesom.hpp"

namespace baken::backup {
namespace {

namespace fs = std::filesystem;

Result<Bestand> beschrijf(const fs::path& map, std::string rol, const std::string& naam,
                          sql::Dialect dialect, std::int64_t schema) {
  BAKEN_NEEM(const std::string som, migrations::controlesom_bestand(map / naam));
  return Bestand{std::move(rol), naam, dialect, fs::file_size(map / naam), som, schema};
}

/// What was handed over while the organisation key changes must not be in a backup: with the old
/// key, it would open every later one. Nor must servers that are no more when it is put back.
const std::vector<std::string> alleen_hier{"sleuteloverdracht", "sleutelhouder"};

Result<Bestand> neem_over(const Plaats& bron, const fs::path& map, const std::string& rol,
                          std::span<const std::string> leeg = {}) {
  if (bron.dialect == sql::Dialect::Sqlite && !fs::exists(bron.adres))
    return mislukt(Foutcode::NietGevonden, "De database " + bron.adres + " bestaat niet.");
  const std::string naam = rol + (bron.dialect == sql::Dialect::Sqlite ? ".sqlite" : ".pgdump");
  BAKEN_NEEM(auto database, open(bron));
  BAKEN_NEEM(const std::int64_t schema, schemanummer(*database));
  BAKEN_PROBEER(kopieer(bron, map / naam, leeg));
  return beschrijf(map, rol, naam, bron.dialect, schema);
}

Result<Bestand> neem_lijst_over(const Plaats& sleutels, const fs::path& map) {
  BAKEN_NEEM(auto database, open(sleutels));
  BAKEN_NEEM(const auto lijst, lees_uit_sleutels(*database));
  BAKEN_PROBEER(schrijf_naar_bestand(lijst, map / "vernietigd.jsonl"));
  return beschrijf(map, "vernietigd", "vernietigd.jsonl", sleutels.dialect, 0);
}

/// 1. The main database first, the key store after it: a dossier's key is kept before its first
///    row, so every dossier in the copy of the main database has its key in the copy of the key
///    store. The other way round a dossier made in between would be in the backup without its key,
///    unreadable for ever. A key destroyed in between is missing from the backup, as it should.
/// 2. The destruction list last: it may know more than the copy of the key store, never less.
/// 3. The manifest after all, for it says that they are complete.
Uitkomst vul(const Plaatsen& bronnen, const fs::path& map, const Klok& klok) {
  Manifest manifest{als_tekst(klok.nu()), {}};
  BAKEN_NEEM(auto hoofd, neem_over(bronnen.hoofd, map, "hoofd"));
  manifest.bestanden.push_back(std::move(hoofd));
  BAKEN_NEEM(auto sleutels, neem_over(bronnen.sleutels, map, "sleutels", alleen_hier));
  manifest.bestanden.push_back(std::move(sleutels));
  BAKEN_NEEM(auto lijst, neem_lijst_over(bronnen.sleutels, map));
  manifest.bestanden.push_back(std::move(lijst));
  return schrijf_manifest(manifest, map);
}

Uitkomst keur_bestand(const Bestand& bestand, const fs::path& map) {
  std::error_code fout;
  const bool maat = fs::file_size(map / bestand.naam, fout) == bestand.grootte && !fout;
  if (maat) {
    BAKEN_NEEM(const std::string som, migrations::controlesom_bestand(map / bestand.naam));
    if (som == bestand.controlesom) return {};
  }
  return mislukt(Foutcode::Beschadigd,
                 "Het bestand " + bestand.naam + " van de back-up " + map.string() +
                     " ontbreekt of is veranderd. Gebruik een andere back-up.");
}

}  // namespace

Uitkomst maak_backup(const Plaatsen& bronnen, const fs::path& doel, const Klok& klok) {
  if (fs::exists(doel))
    return mislukt(Foutcode::Conflict,
                   "De map " + doel.string() + " bestaat al. Kies een nieuwe naam.");
  fs::path bezig = doel;
  bezig += ".bezig";
  BAKEN_PROBEER(maak_map(bezig));
  Uitkomst uitkomst = vul(bronnen, bezig, klok);
  if (uitkomst) return verplaats(bezig, doel);
  std::error_code negeer;
  fs::remove_all(bezig, negeer);
  return uitkomst;
}

Result<Manifest> controleer_backup(const fs::path& map) {
  BAKEN_NEEM(Manifest manifest, lees_manifest(map));
  for (const char* rol : {"hoofd", "sleutels", "vernietigd"}) {
    std::size_t aantal = 0;
    for (const Bestand& bestand : manifest.bestanden) aantal += bestand.rol == rol ? 1 : 0;
    if (aantal != 1)
      return mislukt(Foutcode::Beschadigd, "De back-up " + map.string() + " is niet volledig: " +
                                               rol + " ontbreekt. Gebruik een andere back-up.");
  }
  for (const Bestand& bestand : manifest.bestanden) BAKEN_PROBEER(keur_bestand(bestand, map));
  return manifest;
}

}  // namespace baken::backup
