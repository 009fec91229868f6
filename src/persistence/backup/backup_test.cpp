// SPDX-License-Identifier: EUPL-1.2
#include "persistence/backup/backup.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "base/tijd.hpp"
#include "persistence/backup/bestanden.hpp"
#include "persistence/backup/vernietigingslijst.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/sql/proefdatabase.hpp"

namespace baken::backup {
namespace {

namespace fs = std::filesystem;
using migrations::Reeks;
using sql::Dialect;
using sql::Verbinding;
using testing::HasSubstr;

const VasteKlok klok{lees_moment("2024-05-03T10:20:30Z").value()};
constexpr const char* toen = "2024-05-03T10:20:30.000Z";

/// An id that tells its number.
std::string id(int nummer) {
  const std::string cijfers = std::to_string(nummer);
  return "018f3d5a-0000-7000-8000-" + std::string(12 - cijfers.size(), '0') + cijfers;
}

/// A whole Baken: two databases, places and the acts the tests need. A dossier is a row of `team`
/// in the main database and a key in the key store.
struct Organisatie {
  explicit Organisatie(Dialect dialect) : hoofd(dialect), sleutels(dialect) {
    if (dialect == Dialect::Sqlite)
      plaatsen = {{dialect, hoofd.bestand().string()}, {dialect, sleutels.bestand().string()}};
    else
      plaatsen = {{dialect, hoofd.adres()}, {dialect, sleutels.adres()}};
  }
  void migreer() {
    EXPECT_TRUE(migrations::migreer(*hoofd, Reeks::Hoofd, klok));
    EXPECT_TRUE(migrations::migreer(*sleutels, Reeks::Sleutels, klok));
  }
  void maak_dossier(int nummer) {
    EXPECT_TRUE(sleutels->schrijf([&](Verbinding& v) -> Uitkomst {
      v.voer_uit(
          "INSERT INTO dossiersleutel(dossier_id, omhuld, sleutelversie, aangemaakt)"
          " VALUES($1, $2, 1, $3)",
          {id(nummer), Bytes{1, 2, 3}, toen});
      return {};
    }));
    EXPECT_TRUE(hoofd->schrijf([&](Verbinding& v) -> Uitkomst {
      v.voer_uit("INSERT INTO team(id, naam, soort) VALUES($1, $1, 'proef')", {id(nummer)});
      return {};
    }));
  }
  void vernietig(int nummer) { EXPECT_TRUE(speel_af(*sleutels, {{nummer, id(nummer), toen}})); }
  void sluit() {
    hoofd->sluit();
    sleutels->sluit();
  }

  sql::Proefdatabase hoofd, sleutels;
  Plaatsen plaatsen;
};

class Backup : public sql::OpBeide {
 protected:
  void bereid() override {
    bron = std::make_unique<Organisatie>(GetParam());
    bron->migreer();
    for (int nummer : {1, 2, 3}) bron->maak_dossier(nummer);
  }
  fs::path map(const std::string& naam = "backup") { return werkmap.pad() / naam; }
  void neem_backup() {
    const auto gemaakt = maak_backup(bron->plaatsen, map(), klok);
    ASSERT_TRUE(gemaakt) << gemaakt.error().melding;
  }
  static std::unique_ptr<sql::Database> open(const Plaats& plaats) {
    auto geopend = plaats.dialect == Dialect::Sqlite ? sql::open_sqlite(plaats.adres)
                                                     : sql::open_postgres(plaats.adres);
    EXPECT_TRUE(geopend) << geopend.error().melding;
    return std::move(*geopend);
  }
  static std::vector<std::string> kolom(const Plaats& plaats, const char* vraag) {
    std::vector<std::string> gevonden;
    auto database = open(plaats);
    EXPECT_TRUE(database->lees([&](Verbinding& v) -> Uitkomst {
      for (const auto& rij : v.vraag(vraag)) gevonden.push_back(rij.tekst(0));
      return {};
    }));
    return gevonden;
  }
  static std::vector<std::string> dossiers(const Plaatsen& plaatsen) {
    return kolom(plaatsen.hoofd, "SELECT id FROM team ORDER BY id");
  }
  static std::vector<std::string> leesbaar(const Plaatsen& plaatsen) {
    return kolom(plaatsen.sleutels,
                 "SELECT dossier_id FROM dossiersleutel WHERE omhuld IS NOT NULL ORDER BY 1");
  }

  sql::Proefmap werkmap;
  std::unique_ptr<Organisatie> bron;
};
BAKEN_OP_BEIDE(Backup);

TEST_P(Backup, GaatHeenEnTerugNaarEenLegePlaats) {
  neem_backup();
  const auto manifest = controleer_backup(map());
  ASSERT_TRUE(manifest) << manifest.error().melding;
  EXPECT_EQ(manifest->moment, toen);
  ASSERT_EQ(manifest->bestanden.size(), 3U);
  EXPECT_GT(manifest->bestanden[0].schemanummer, 0);
  EXPECT_FALSE(fs::exists(map("backup.bezig")));

  Organisatie doel{GetParam()};
  doel.sluit();
  const auto hersteld = herstel_backup(map(), doel.plaatsen, {});
  ASSERT_TRUE(hersteld) << hersteld.error().melding;
  EXPECT_EQ(dossiers(doel.plaatsen), (std::vector{id(1), id(2), id(3)}));
  EXPECT_EQ(leesbaar(doel.plaatsen), (std::vector{id(1), id(2), id(3)}));
  EXPECT_TRUE(migrations::stand(*open(doel.plaatsen.sleutels), Reeks::Sleutels)->bij());
}

TEST_P(Backup, VanEenAnderMomentKomtMetDeSleutelsVanToen) {
  // While dossiers are being made, every dossier in the backup has its key in the backup.
  std::atomic<bool> klaar{false};
  std::atomic<int> laatste{100};
  std::jthread schrijver{[&] {
    while (!klaar) bron->maak_dossier(++laatste);
  }};
  while (laatste < 103) std::this_thread::yield();
  neem_backup();
  klaar = true;
  schrijver.join();

  Organisatie doel{GetParam()};
  doel.sluit();
  ASSERT_TRUE(herstel_backup(map(), doel.plaatsen, {}));
  const auto in_hoofd = dossiers(doel.plaatsen), met_sleutel = leesbaar(doel.plaatsen);
  EXPECT_GE(in_hoofd.size(), 5U);
  EXPECT_TRUE(std::ranges::includes(met_sleutel, in_hoofd));
}

TEST_P(Backup, VeranderdOfOntbrekendBestandWordtGeweigerd) {
  neem_backup();
  for (const auto& post : fs::directory_iterator{map()}) {
    if (post.path().filename() == "manifest.json") continue;
    const fs::path opzij = map("opzij");
    fs::copy_file(post.path(), opzij, fs::copy_options::overwrite_existing);
    std::fstream{post.path(), std::ios::binary | std::ios::in | std::ios::out}
        .seekp(static_cast<std::streamoff>(fs::file_size(post.path()) / 2))
        .put('\x5a');
    if (fs::file_size(post.path()) == 0) std::ofstream{post.path()} << "x";
    Organisatie doel{GetParam()};
    doel.sluit();
    const auto hersteld = herstel_backup(map(), doel.plaatsen, {});
    ASSERT_FALSE(hersteld) << post.path();
    EXPECT_EQ(hersteld.error().code, Foutcode::Beschadigd);
    EXPECT_THAT(hersteld.error().melding, HasSubstr(post.path().filename().string()));
    fs::remove(post.path());
    EXPECT_FALSE(controleer_backup(map()));
    fs::copy_file(opzij, post.path(), fs::copy_options::overwrite_existing);
  }
  EXPECT_TRUE(controleer_backup(map()));
}

TEST_P(Backup, HerstelSpeeltDeVernietigingenVanDaarnaAf) {
  bron->vernietig(1);
  neem_backup();
  bron->vernietig(3);
  bron->maak_dossier(4);
  bron->vernietig(4);
  bron->sluit();
  const auto hersteld = herstel_backup(map(), bron->plaatsen, {Bestaand::Overschrijven, {}});
  ASSERT_TRUE(hersteld) << hersteld.error().melding;
  EXPECT_EQ(dossiers(bron->plaatsen), (std::vector{id(1), id(2), id(3)}));
  EXPECT_EQ(leesbaar(bron->plaatsen), (std::vector{id(2)}));
  EXPECT_EQ(kolom(bron->plaatsen.sleutels, "SELECT dossier_id FROM vernietiging ORDER BY nummer"),
            (std::vector{id(1), id(3), id(4)}));
  EXPECT_FALSE(fs::exists(map("backup.vernietigd.jsonl")));
}

TEST_P(Backup, HerstelSpeeltEenMeegegevenLijstAf) {
  neem_backup();
  const auto lijst = map("vernietigd.jsonl");
  ASSERT_TRUE(schrijf_naar_bestand({{1, id(2), toen}, {2, id(9), toen}}, lijst));
  Organisatie doel{GetParam()};
  doel.sluit();
  ASSERT_TRUE(herstel_backup(map(), doel.plaatsen, {Bestaand::Weigeren, lijst}));
  EXPECT_EQ(leesbaar(doel.plaatsen), (std::vector{id(1), id(3)}));
  EXPECT_EQ(kolom(doel.plaatsen.sleutels, "SELECT dossier_id FROM vernietiging ORDER BY nummer"),
            (std::vector{id(2), id(9)}));
}

TEST_P(Backup, AfgebrokenHerstelVergeetDeLijstNiet) {
  neem_backup();
  // What an earlier restore left when it broke off after replacing the key store.
  ASSERT_TRUE(schrijf_naar_bestand({{1, id(2), toen}}, map("backup.vernietigd.jsonl")));
  Organisatie doel{GetParam()};
  doel.sluit();
  ASSERT_TRUE(herstel_backup(map(), doel.plaatsen, {}));
  EXPECT_EQ(leesbaar(doel.plaatsen), (std::vector{id(1), id(3)}));
}

TEST_P(Backup, OverschrijftNietZonderDatHetIsGezegd) {
  neem_backup();
  bron->vernietig(2);
  bron->maak_dossier(5);
  bron->sluit();
  const auto hersteld = herstel_backup(map(), bron->plaatsen, {});
  ASSERT_FALSE(hersteld);
  EXPECT_EQ(hersteld.error().code, Foutcode::Conflict);
  EXPECT_EQ(dossiers(bron->plaatsen).size(), 4U);
  EXPECT_EQ(leesbaar(bron->plaatsen).size(), 3U);
}

TEST_P(Backup, HersteltNietOnderEenDraaiendeServer) {
  neem_backup();
  const auto hersteld = herstel_backup(map(), bron->plaatsen, {Bestaand::Overschrijven, {}});
  ASSERT_FALSE(hersteld);
  EXPECT_THAT(hersteld.error().melding, HasSubstr("Stop Baken"));
}

TEST_P(Backup, WeigertEenBestaandDoelEnEenBronDieNietVanBakenIs) {
  neem_backup();
  EXPECT_EQ(maak_backup(bron->plaatsen, map(), klok).error().code, Foutcode::Conflict);
  Organisatie leeg{GetParam()};
  EXPECT_FALSE(maak_backup(leeg.plaatsen, map("tweede"), klok));
  EXPECT_FALSE(fs::exists(map("tweede")));
  EXPECT_FALSE(fs::exists(map("tweede.bezig")));
}

TEST_P(Backup, WeigertEenBackupVanEenNieuwerProgramma) {
  ASSERT_TRUE(bron->hoofd->schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit(
        "INSERT INTO migratie(nummer, naam, controlesom, moment) VALUES(9999, 'x', 'x', 'x')");
    return {};
  }));
  neem_backup();
  Organisatie doel{GetParam()};
  doel.sluit();
  EXPECT_THAT(herstel_backup(map(), doel.plaatsen, {}).error().melding, HasSubstr("nieuwer"));
}

TEST_P(Backup, LaatNietsLeesbaarVoorAnderen) {
  neem_backup();
  using fs::perms;
  EXPECT_EQ(fs::status(map()).permissions() & (perms::group_all | perms::others_all), perms::none);
  for (const auto& post : fs::directory_iterator{map()})
    EXPECT_EQ(post.status().permissions() & (perms::group_all | perms::others_all), perms::none)
        << post.path();
}

class SqliteBackup : public testing::Test {
 protected:
  void SetUp() override {
    bron.migreer();
    bron.maak_dossier(1);
    ASSERT_TRUE(maak_backup(bron.plaatsen, map, klok));
    bron.sluit();
  }
  Uitkomst herstel(std::optional<fs::path> lijst = {}) {
    return herstel_backup(map, bron.plaatsen, {Bestaand::Overschrijven, std::move(lijst)});
  }
  static void maak_stuk(const Plaats& plaats) {
    std::ofstream{plaats.adres, std::ios::binary} << std::string(10'000, 'x');
  }
  sql::Proefmap werkmap;
  fs::path map = werkmap.pad() / "backup";
  Organisatie bron{Dialect::Sqlite};
};

TEST_F(SqliteBackup, BeschadigdeHoofddatabaseMagWordenVervangen) {
  maak_stuk(bron.plaatsen.hoofd);
  const auto hersteld = herstel();
  EXPECT_TRUE(hersteld) << hersteld.error().melding;
}

TEST_F(SqliteBackup, BeschadigdeSleutelopslagVraagtOmDeLijst) {
  maak_stuk(bron.plaatsen.sleutels);
  EXPECT_THAT(herstel().error().melding, HasSubstr("vernietigingslijst"));
  const auto lijst = werkmap.pad() / "lijst.jsonl";
  ASSERT_TRUE(schrijf_naar_bestand({{1, id(1), toen}}, lijst));
  EXPECT_TRUE(herstel(lijst));
}

TEST(Lijst, OnleesbareRegelNoemtZijnNummer) {
  sql::Proefmap map;
  const auto bestand = map.pad() / "lijst.jsonl";
  const std::string goed =
      R"({"nummer":1,"dossier":")" + id(1) + R"(","moment":")" + toen + "\"}\n";
  for (const std::string& slecht : std::vector<std::string>{
           "{", std::string{"[]"}, std::string{R"({"nummer":"1"})"},
           R"({"nummer":2,"dossier":"'; DROP","moment":")" + std::string{toen} + "\"}",
           R"({"nummer":2,"dossier":")" + id(2) + R"(","moment":"gisteren"})"}) {
    std::ofstream{bestand} << goed << slecht << "\n" << goed;
    const auto gelezen = lees_uit_bestand(bestand);
    ASSERT_FALSE(gelezen) << slecht;
    EXPECT_THAT(gelezen.error().melding, HasSubstr("regel 2"));
  }
  std::ofstream{bestand} << goed;
  EXPECT_EQ(lees_uit_bestand(bestand)->size(), 1U);
}

TEST(Programma, WachtwoordStaatInDeOmgevingEnFoutWordtGezegd) {
  EXPECT_TRUE(
      voer_programma({"sh", "-c", "test \"$PGPASSWORD\" = geheim"}, {{"PGPASSWORD", "geheim"}}));
  const auto mislukt = voer_programma({"sh", "-c", "echo een >&2; echo twee >&2; exit 3"}, {});
  ASSERT_FALSE(mislukt);
  EXPECT_THAT(mislukt.error().melding, HasSubstr("een"));
  EXPECT_THAT(mislukt.error().melding, testing::Not(HasSubstr("twee")));
  EXPECT_FALSE(voer_programma({"bestaat-niet-als-programma"}, {}));
}

}  // namespace
}  // namespace baken::backup
