// SPDX-License-Identifier: EUPL-1.2
#include "persistence/migrations/migraties.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "base/tijd.hpp"
#include "persistence/migrations/controlesom.hpp"
#include "persistence/sql/proefdatabase.hpp"

namespace baken::migrations {
namespace {

using sql::Verbinding;
using testing::HasSubstr;

const VasteKlok klok{lees_moment("2024-05-03T10:20:30Z").value()};

const Migraties een{{1, "proef/0001_een.sql", "CREATE TABLE een(id TEXT PRIMARY KEY)"}};
const Migraties twee{een[0],
                     {2, "proef/0002_twee.sql",
                      "CREATE TABLE twee(id TEXT); INSERT INTO een(id) VALUES('uit twee')"}};

class Migreren : public sql::OpBeide {
 protected:
  std::int64_t getal(std::string_view vraag) {
    std::int64_t gevonden = -1;
    EXPECT_TRUE(database().lees([&](Verbinding& v) -> Uitkomst {
      gevonden = v.vraag_een(vraag)->getal(0);
      return {};
    }));
    return gevonden;
  }
  void voer_uit(std::string_view opdracht) {
    ASSERT_TRUE(database().schrijf([&](Verbinding& v) -> Uitkomst {
      v.voer_uit(opdracht);
      return {};
    }));
  }
  std::string weigering(const Migraties& reeks) {
    const auto gemigreerd = migreer(database(), reeks, klok);
    EXPECT_FALSE(gemigreerd);
    EXPECT_FALSE(stand(database(), reeks));
    return gemigreerd ? "" : gemigreerd.error().melding;
  }
};
BAKEN_OP_BEIDE(Migreren);

TEST_P(Migreren, BrengtBijEnDoetDaarnaNiets) {
  EXPECT_EQ(stand(database(), twee)->in_database, 0);
  ASSERT_TRUE(migreer(database(), een, klok));
  EXPECT_EQ(stand(database(), twee)->in_database, 1);
  EXPECT_FALSE(stand(database(), twee)->bij());
  for (int keer = 0; keer < 2; ++keer) {
    ASSERT_TRUE(migreer(database(), twee, klok));
    EXPECT_TRUE(stand(database(), twee)->bij());
    EXPECT_EQ(getal("SELECT COUNT(*) FROM een"), 1);
  }
  EXPECT_EQ(getal("SELECT COUNT(*) FROM migratie WHERE moment = '2024-05-03T10:20:30.000Z'"), 2);
}

TEST_P(Migreren, DeEchteReeksenLopenAf) {
  for (Reeks reeks : {Reeks::Sleutels, Reeks::Hoofd}) {
    sql::Proefdatabase leeg{GetParam()};
    const auto gemigreerd = migreer(*leeg, reeks, klok);
    ASSERT_TRUE(gemigreerd) << gemigreerd.error().melding;
    EXPECT_TRUE(stand(*leeg, reeks)->bij());
    EXPECT_GT(stand(*leeg, reeks)->in_programma, 0);
  }
}

TEST_P(Migreren, WeigertEenNieuwereDatabase) {
  ASSERT_TRUE(migreer(database(), twee, klok));
  EXPECT_THAT(weigering(een), HasSubstr("nieuwer (migratie 2) dan dit programma (migratie 1)"));
}

TEST_P(Migreren, WeigertEenAndereTekstEnNoemtHetBestand) {
  ASSERT_TRUE(migreer(database(), een, klok));
  Migraties anders = een;
  anders[0].tekst = "CREATE TABLE een(id TEXT PRIMARY KEY) ";
  EXPECT_THAT(weigering(anders), HasSubstr("proef/0001_een.sql"));
}

TEST_P(Migreren, WeigertEenGatInDeDatabase) {
  ASSERT_TRUE(migreer(database(), twee, klok));
  voer_uit("DELETE FROM migratie WHERE nummer = 1");
  EXPECT_THAT(weigering(twee), HasSubstr("migratie 1"));
}

TEST_P(Migreren, WeigertEenVreemdeDatabase) {
  voer_uit("CREATE TABLE klant(id TEXT)");
  EXPECT_THAT(weigering(een), HasSubstr("niet door Baken gemaakt"));
}

TEST_P(Migreren, EenMislukteStapLaatNietsAchter) {
  Migraties stuk = een;
  stuk.push_back({2, "proef/0002_stuk.sql",
                  "CREATE TABLE half(id TEXT); INSERT INTO bestaat_niet(id) VALUES('x')"});
  EXPECT_THROW((void)migreer(database(), stuk, klok), sql::Opslagfout);
  EXPECT_EQ(stand(database(), stuk)->in_database, 1);
  ASSERT_TRUE(migreer(database(), twee, klok));
}

TEST_P(Migreren, MeerProcessenTegelijkDoenHetEenKeer) {
  std::vector<std::jthread> draden;
  for (int i = 0; i < 4; ++i)
    draden.emplace_back([&] {
      // Who loses the race may be told so, but never does half.
      const auto uitkomst = migreer(database(), twee, klok);
      EXPECT_TRUE(uitkomst || uitkomst.error().code == Foutcode::Conflict ||
                  uitkomst.error().code == Foutcode::NietBeschikbaar);
    });
  draden.clear();
  ASSERT_TRUE(migreer(database(), twee, klok));
  EXPECT_EQ(getal("SELECT COUNT(*) FROM een"), 1);
}

TEST(Orden, WeigertGatenDubbelenEnAndereNamen) {
  const auto met = [](std::vector<Ingebed> bestanden) { return orden(bestanden).size(); };
  EXPECT_EQ(met({{"a/0002_b.sql", ""}, {"a/0001_a.sql", ""}}), 2U);
  EXPECT_THROW(met({{"a/0002_b.sql", ""}}), std::logic_error);
  EXPECT_THROW(met({{"a/0001_a.sql", ""}, {"a/0003_c.sql", ""}}), std::logic_error);
  EXPECT_THROW(met({{"a/0001_a.sql", ""}, {"a/0001_b.sql", ""}}), std::logic_error);
  for (const char* naam : {"a/1_a.sql", "a/0001-a.sql", "a/0001_a.txt", "a/0001_.sql", "a/", ""})
    EXPECT_THROW(met({{naam, ""}}), std::logic_error) << naam;
}

TEST(Ingebed, IsWatInDeMapStaat) {
  const std::filesystem::path map{BAKEN_BRON "/src/persistence/migrations"};
  std::size_t bestanden = 0;
  for (const auto& post : std::filesystem::recursive_directory_iterator{map})
    bestanden += post.path().extension() == ".sql" ? 1 : 0;
  for (Reeks reeks : {Reeks::Hoofd, Reeks::Sleutels})
    for (const Ingebed& een_bestand : ingebed(reeks)) {
      std::ifstream stroom{map / een_bestand.bestand, std::ios::binary};
      EXPECT_EQ(std::string(std::istreambuf_iterator<char>{stroom}, {}), een_bestand.tekst)
          << een_bestand.bestand;
      --bestanden;
    }
  EXPECT_EQ(bestanden, 0U);
}

TEST(Controlesom, IsSha256) {
  // FIPS 180-4, example "abc".
  EXPECT_EQ(controlesom("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_FALSE(controlesom_bestand("/bestaat/niet"));
}

class MetBackup : public testing::Test {
 protected:
  std::vector<std::filesystem::path> kopieen() {
    std::vector<std::filesystem::path> gevonden;
    for (const auto& post : std::filesystem::directory_iterator{db.map()})
      if (post.path().filename().string().find("voor-migratie") != std::string::npos)
        gevonden.push_back(post.path());
    return gevonden;
  }
  sql::Proefdatabase db{sql::Dialect::Sqlite};
};

TEST_F(MetBackup, LegeDatabaseHeeftGeenKopieNodig) {
  ASSERT_TRUE(migreer_met_backup(*db, Reeks::Sleutels, klok, db.bestand()));
  ASSERT_TRUE(migreer_met_backup(*db, Reeks::Sleutels, klok, db.bestand()));
  EXPECT_TRUE(kopieen().empty());
}

TEST_F(MetBackup, EenNieuweStapKomtNaEenKopieVanHetOude) {
  ASSERT_TRUE(migreer(*db, een, klok));
  ASSERT_TRUE(migreer_met_backup(*db, twee, Kopie::Bewaren, klok, db.bestand()));
  ASSERT_EQ(kopieen().size(), 1U);
  auto oud = sql::open_sqlite(kopieen()[0]);
  ASSERT_TRUE(oud);
  EXPECT_EQ(stand(**oud, twee)->in_database, 1);
  EXPECT_EQ(stand(*db, twee)->in_database, 2);
}

TEST_F(MetBackup, KopieVanSleutelsBlijftNietNaGeslaagdeStap) {
  ASSERT_TRUE(migreer(*db, een, klok));
  Migraties stuk = een;
  stuk.push_back({2, "proef/0002_stuk.sql", "INSERT INTO bestaat_niet(id) VALUES('x')"});
  EXPECT_ANY_THROW((void)migreer_met_backup(*db, stuk, Kopie::Opruimen, klok, db.bestand()));
  EXPECT_EQ(kopieen().size(), 1U);
  const VasteKlok later{klok.nu() + std::chrono::hours{1}};
  ASSERT_TRUE(migreer_met_backup(*db, twee, Kopie::Opruimen, later, db.bestand()));
  EXPECT_EQ(kopieen().size(), 1U);
}

}  // namespace
}  // namespace baken::migrations
