// SPDX-License-Identifier: EUPL-1.2
// What is SQLite's alone: group commit, a full disk, a failing fsync, files.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <fstream>
#include <thread>

#include "persistence/sql/proefdatabase.hpp"
#include "persistence/sql/proefschijf.hpp"
#include "persistence/sql/sqlite_kopie.hpp"

namespace baken::sql {
namespace {

Uitkomst voeg_toe(Verbinding& v, const std::string& id, std::size_t bytes = 1) {
  v.voer_uit("INSERT INTO ding(id, inhoud) VALUES($1, $2)", {id, Bytes(bytes, 7)});
  return {};
}

class Sqlite : public testing::Test {
 protected:
  void open(SqliteInstellingen instellingen = {}) {
    db = std::make_unique<Proefdatabase>(Dialect::Sqlite, std::move(instellingen));
    ASSERT_TRUE((*db)->schrijf([](Verbinding& v) -> Uitkomst {
      v.script(
          "CREATE TABLE ding(id TEXT PRIMARY KEY, inhoud BYTEA);"
          "CREATE TABLE later(id TEXT REFERENCES ding(id) DEFERRABLE INITIALLY DEFERRED)");
      return {};
    }));
  }
  /// Starts `aantal` works at once, in one group when the settings wait for that many.
  std::vector<Uitkomst> tegelijk(std::size_t aantal,
                                 const std::function<Uitkomst(Verbinding&, std::size_t)>& werk) {
    std::vector<Uitkomst> uitkomsten(aantal);
    std::vector<std::jthread> draden;
    for (std::size_t i = 0; i < aantal; ++i)
      draden.emplace_back([&, i] {
        try {
          uitkomsten[i] = (*db)->schrijf([&](Verbinding& v) { return werk(v, i); });
        } catch (const std::exception&) {
          uitkomsten[i] = mislukt(Foutcode::Beschadigd, "uitzondering");
        }
      });
    draden.clear();
    return uitkomsten;
  }
  std::int64_t tel(Database& database) {
    std::int64_t aantal = -1;
    EXPECT_TRUE(database.lees([&](Verbinding& v) -> Uitkomst {
      aantal = v.vraag_een("SELECT COUNT(*) FROM ding")->getal(0);
      return {};
    }));
    return aantal;
  }
  std::int64_t tel() { return tel(**db); }
  /// What is left after closing and opening again.
  std::int64_t tel_opnieuw() {
    (*db)->sluit();
    auto opnieuw = open_sqlite(db->bestand());
    return tel(**opnieuw);
  }

  /// Groups of exactly this many, without counting on timing: the writer waits for them.
  static SqliteInstellingen groep_van(std::size_t aantal) {
    SqliteInstellingen instellingen;
    instellingen.groep_max = aantal;
    instellingen.groep_wachttijd = std::chrono::milliseconds{300};
    return instellingen;
  }

  Proefschijf schijf;
  std::unique_ptr<Proefdatabase> db;
};

TEST_F(Sqlite, StaatVeiligIngesteld) {
  open();
  const Werk keur = [](Verbinding& v) -> Uitkomst {
    EXPECT_EQ(v.vraag_een("PRAGMA journal_mode")->tekst(0), "wal");
    EXPECT_EQ(v.vraag_een("PRAGMA synchronous")->getal(0), 2);
    EXPECT_EQ(v.vraag_een("PRAGMA foreign_keys")->getal(0), 1);
    EXPECT_EQ(v.vraag_een("PRAGMA trusted_schema")->getal(0), 0);
    EXPECT_EQ(v.vraag_een("PRAGMA secure_delete")->getal(0), 1);
    return {};
  };
  EXPECT_TRUE((*db)->schrijf(keur));
  EXPECT_TRUE((*db)->lees(keur));
  using std::filesystem::perms;
  EXPECT_EQ(
      std::filesystem::status(db->bestand()).permissions() & (perms::group_all | perms::others_all),
      perms::none);
}

TEST_F(Sqlite, ByteaHoudtBytesWatZeZijn) {
  open();
  ASSERT_TRUE((*db)->schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id, inhoud) VALUES('a', $1)", {Bytes{'4', '2'}});
    EXPECT_EQ(v.vraag_een("SELECT typeof(inhoud) FROM ding")->tekst(0), "blob");
    return {};
  }));
}

TEST_F(Sqlite, EenMislukkendWerkSchaadtZijnBurenNiet) {
  constexpr std::size_t aantal = 30;
  open(groep_van(aantal));
  const auto uitkomsten = tegelijk(aantal, [](Verbinding& v, std::size_t i) -> Uitkomst {
    BAKEN_PROBEER(voeg_toe(v, std::to_string(i)));
    if (i % 3 == 1) return mislukt(Foutcode::Conflict, "nee");
    if (i % 3 == 2) throw std::runtime_error("nee");
    return {};
  });
  for (std::size_t i = 0; i < aantal; ++i) EXPECT_EQ(uitkomsten[i].has_value(), i % 3 == 0) << i;
  EXPECT_EQ(tel(), 10);
  EXPECT_EQ(tel_opnieuw(), 10);
}

TEST_F(Sqlite, EenGroepKostEenKeerVastleggen) {
  constexpr std::size_t aantal = 20;
  auto instellingen = groep_van(aantal);
  instellingen.groep_wachttijd = std::chrono::seconds{20};
  instellingen.vfs = schijf.naam();
  db = std::make_unique<Proefdatabase>(Dialect::Sqlite, instellingen);
  const auto maak = [](Verbinding& v, std::size_t i) -> Uitkomst {
    v.script("CREATE TABLE IF NOT EXISTS ding(id TEXT PRIMARY KEY, inhoud BYTEA)");
    return voeg_toe(v, std::to_string(i));
  };
  for (const auto& uitkomst : tegelijk(aantal, maak)) ASSERT_TRUE(uitkomst);
  const int voor = schijf.synchronisaties();
  for (const auto& uitkomst : tegelijk(aantal, [](Verbinding&v, std::size_t i) {
         return voeg_toe(v, "b" + std::to_string(i));
       }))
    EXPECT_TRUE(uitkomst);
  EXPECT_EQ(schijf.synchronisaties() - voor, 1);
  EXPECT_EQ(tel(), 40);
}

TEST_F(Sqlite, MislukteVastleggingZegtNiemandDatHetGelukt) {
  constexpr std::size_t aantal = 8;
  for (const auto wat : {Proefschijf::Vol, Proefschijf::Stuk}) {
    auto instellingen = groep_van(aantal);
    instellingen.vfs = schijf.naam();
    open(instellingen);
    ASSERT_TRUE((*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "voor"); }));
    schijf.faal(wat);
    const auto uitkomsten = tegelijk(
        aantal, [](Verbinding& v, std::size_t i) { return voeg_toe(v, std::to_string(i)); });
    const auto verwacht = wat == Proefschijf::Vol ? Foutcode::OpslagVol : Foutcode::NietBeschikbaar;
    for (const auto& uitkomst : uitkomsten) {
      ASSERT_FALSE(uitkomst);
      EXPECT_EQ(uitkomst.error().code, verwacht);
    }
    EXPECT_EQ(tel(), 1) << "lezen gaat door";
    schijf.faal(Proefschijf::Goed);
    ASSERT_TRUE((*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "na"); }));
    EXPECT_EQ(tel(), 2);
    EXPECT_EQ(tel_opnieuw(), 2);
  }
}

TEST_F(Sqlite, VolleSchijfMaaktSchoonOngedaanEnLezenGaatDoor) {
  constexpr std::size_t aantal = 6;
  open(groep_van(aantal));
  ASSERT_TRUE((*db)->schrijf([](Verbinding& v) -> Uitkomst {
    BAKEN_PROBEER(voeg_toe(v, "voor"));
    const auto nu = v.vraag_een("PRAGMA page_count")->getal(0);
    v.vraag("PRAGMA max_page_count=" + std::to_string(nu + 20));
    return {};
  }));
  // One work asks for far more than there is; its neighbours fit.
  const auto uitkomsten = tegelijk(aantal, [](Verbinding& v, std::size_t i) {
    return voeg_toe(v, std::to_string(i), i == 2 ? 10'000'000 : 100);
  });
  for (std::size_t i = 0; i < aantal; ++i) EXPECT_EQ(uitkomsten[i].has_value(), i != 2) << i;
  EXPECT_EQ(uitkomsten[2].error().code, Foutcode::OpslagVol);
  EXPECT_EQ(tel(), 6);
  for (int keer = 0; keer < 3; ++keer) {
    const auto groot = (*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "x", 1'000'000); });
    ASSERT_FALSE(groot);
    EXPECT_EQ(groot.error().code, Foutcode::OpslagVol);
    EXPECT_THAT(groot.error().melding, testing::HasSubstr("De schijf is vol"));
    EXPECT_EQ(tel(), 6);
  }
  ASSERT_TRUE((*db)->schrijf([](Verbinding& v) -> Uitkomst {
    v.vraag("PRAGMA max_page_count=1000000");
    return voeg_toe(v, "ruimte", 1'000'000);
  }));
  EXPECT_EQ(tel_opnieuw(), 7);
}

TEST_F(Sqlite, VerdwenenTransactieLaatDeBurenOpnieuwLopen) {
  // SQLite may end the whole transaction by itself; a work that does so stands for it.
  constexpr std::size_t aantal = 6;
  open(groep_van(aantal));
  const auto uitkomsten = tegelijk(aantal, [](Verbinding& v, std::size_t i) -> Uitkomst {
    BAKEN_PROBEER(voeg_toe(v, std::to_string(i)));
    if (i == 3) v.voer_uit("ROLLBACK");
    v.vraag("SELECT 1");
    return {};
  });
  for (std::size_t i = 0; i < aantal; ++i) EXPECT_EQ(uitkomsten[i].has_value(), i != 3) << i;
  EXPECT_EQ(tel_opnieuw(), 5);
}

TEST_F(Sqlite, UitgesteldeVerwijzingWordtBijVastleggenGeweigerd) {
  open();
  const auto uitkomst = (*db)->schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO later(id) VALUES('bestaat niet')");
    return {};
  });
  ASSERT_FALSE(uitkomst);
  EXPECT_EQ(uitkomst.error().code, Foutcode::Conflict);
  EXPECT_TRUE((*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "a"); }));
}

TEST_F(Sqlite, EenSlotVanEenAnderProcesIsBezetEnGaatVoorbij) {
  SqliteInstellingen instellingen;
  instellingen.bezet_wachttijd = std::chrono::milliseconds{1};
  open(instellingen);
  sqlite3* ander = nullptr;
  ASSERT_EQ(sqlite3_open(db->bestand().c_str(), &ander), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(ander, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto bezet = (*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "a"); });
  sqlite3_close(ander);
  ASSERT_FALSE(bezet);
  EXPECT_EQ(bezet.error().code, Foutcode::NietBeschikbaar);
  EXPECT_TRUE((*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "a"); }));
}

TEST_F(Sqlite, TeWeinigLezersIsEenWeigering) {
  SqliteInstellingen instellingen;
  instellingen.lezers = 1;
  instellingen.lezer_wachttijd = std::chrono::milliseconds{1};
  open(instellingen);
  EXPECT_TRUE((*db)->lees([&](Verbinding&) -> Uitkomst {
    std::jthread{[&] {
      const auto geen = (*db)->lees([](Verbinding&) { return Uitkomst{}; });
      EXPECT_EQ(geen.error().code, Foutcode::NietBeschikbaar);
    }};
    return {};
  }));
}

TEST_F(Sqlite, WeigertWatGeenDatabaseIs) {
  Proefmap map;
  std::ofstream{map.pad() / "tekst"} << std::string(5000, 'x');
  EXPECT_EQ(open_sqlite(map.pad() / "tekst").error().code, Foutcode::Beschadigd);
  EXPECT_EQ(open_sqlite(map.pad() / "geen" / "map").error().code, Foutcode::NietBeschikbaar);
}

TEST_F(Sqlite, KopieIsGaafEnWeigertEenBestaandDoel) {
  open();
  ASSERT_TRUE((*db)->schrijf([](Verbinding& v) { return voeg_toe(v, "a"); }));
  const auto doel = db->map() / "kopie";
  ASSERT_TRUE(kopieer_sqlite(db->bestand(), doel));
  EXPECT_FALSE(kopieer_sqlite(db->bestand(), doel));
  EXPECT_FALSE(kopieer_sqlite(db->map() / "bestaat-niet", db->map() / "ander"));
  EXPECT_EQ(tel(**open_sqlite(doel)), 1);
}

TEST_F(Sqlite, AlleenBetekentDatNiemandAndersOpenHeeft) {
  open();
  EXPECT_FALSE(maak_alleen(db->bestand()));
  (*db)->sluit();
  EXPECT_TRUE(maak_alleen(db->bestand()));
  EXPECT_FALSE(std::filesystem::exists(db->bestand().string() + "-wal"));
  EXPECT_TRUE(maak_alleen(db->map() / "bestaat-niet"));
}

}  // namespace
}  // namespace baken::sql
