// SPDX-License-Identifier: EUPL-1.2
// What is PostgreSQL's alone: lost connections, settings, time limits.
#include <gmock/gmock.h>

#include <cstdlib>
#include <future>
#include <thread>

#include "persistence/backup/bestanden.hpp"
#include "persistence/sql/postgres_verbinding.hpp"
#include "persistence/sql/proefdatabase.hpp"

namespace baken::sql {
namespace {

using testing::HasSubstr;
using testing::Not;

class Postgres : public testing::Test {
 protected:
  void SetUp() override {
    if (zonder_postgres()) GTEST_SKIP() << "BAKEN_ZONDER_POSTGRES=1: uitdrukkelijk overgeslagen";
    ASSERT_FALSE(proefserver().empty()) << geen_proefserver;
    open({});
  }
  void open(PostgresInstellingen instellingen) {
    db.reset();
    db = std::make_unique<Proefdatabase>(Dialect::Postgres, SqliteInstellingen{}, instellingen);
    ASSERT_TRUE((*db)->schrijf([](Verbinding& v) -> Uitkomst {
      v.script("CREATE TABLE ding(id TEXT PRIMARY KEY)");
      return {};
    }));
  }
  void verbreek() {
    als_beheerder("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" +
                  db->naam() + "'");
  }
  Uitkomst voeg_toe(const std::string& id) {
    return (*db)->schrijf([&](Verbinding& v) -> Uitkomst {
      v.voer_uit("INSERT INTO ding(id) VALUES($1)", {id});
      return {};
    });
  }
  std::int64_t tel() {
    std::int64_t aantal = -1;
    EXPECT_TRUE((*db)->lees([&](Verbinding& v) -> Uitkomst {
      aantal = v.vraag_een("SELECT COUNT(*) FROM ding")->getal(0);
      return {};
    }));
    return aantal;
  }
  std::unique_ptr<Proefdatabase> db;
};

TEST_F(Postgres, VerbondenOpnieuwNaEenVerbrokenVerbinding) {
  ASSERT_TRUE(voeg_toe("a"));
  verbreek();
  EXPECT_TRUE(voeg_toe("b"));
  verbreek();
  EXPECT_EQ(tel(), 2);
}

TEST_F(Postgres, VerbrokenTijdensHetWerkLooptOpnieuwEnVerdubbeltNiets) {
  int keren = 0;
  EXPECT_TRUE((*db)->schrijf([&](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('a')");
    if (++keren == 1) verbreek();
    v.voer_uit("INSERT INTO ding(id) VALUES('b')");
    return {};
  }));
  EXPECT_EQ(keren, 2);
  EXPECT_EQ(tel(), 2);
}

TEST_F(Postgres, VerbrokenTijdensVastleggenIsOnzekerEnLooptNietOpnieuw) {
  int keren = 0;
  const auto uitkomst = (*db)->schrijf([&](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('a')");
    ++keren;
    verbreek();
    return {};
  });
  ASSERT_FALSE(uitkomst);
  EXPECT_EQ(uitkomst.error().code, Foutcode::NietBeschikbaar);
  EXPECT_EQ(uitkomst.error().context, "onzeker");
  EXPECT_EQ(keren, 1);
  EXPECT_TRUE(voeg_toe("b"));
}

TEST_F(Postgres, TweeKeerVerbrokenIsEenWeigering) {
  const auto uitkomst = (*db)->schrijf([&](Verbinding& v) -> Uitkomst {
    verbreek();
    v.vraag("SELECT 1");
    return {};
  });
  ASSERT_FALSE(uitkomst);
  EXPECT_EQ(uitkomst.error().code, Foutcode::NietBeschikbaar);
  EXPECT_EQ(uitkomst.error().context, "");
}

TEST_F(Postgres, TeLangDurendeOpdrachtWordtAfgebroken) {
  const auto uitkomst = (*db)->lees([](Verbinding& v) -> Uitkomst {
    v.script("SET LOCAL statement_timeout = 20");
    v.vraag("SELECT pg_sleep(60)");
    return {};
  });
  ASSERT_FALSE(uitkomst);
  EXPECT_EQ(uitkomst.error().code, Foutcode::NietBeschikbaar);
  EXPECT_EQ(tel(), 0);
}

TEST_F(Postgres, TijdslimietenStaanIngesteld) {
  const std::vector<std::pair<std::string, std::string>> verwacht{
      {"statement_timeout", "10s"},
      {"lock_timeout", "5s"},
      {"idle_in_transaction_session_timeout", "30s"},
      {"transaction_isolation", "serializable"},
      {"client_encoding", "UTF8"}};
  EXPECT_TRUE((*db)->schrijf([&](Verbinding& v) -> Uitkomst {
    for (const auto& [naam, waarde] : verwacht)
      EXPECT_EQ(v.vraag_een("SELECT current_setting($1)", {naam})->tekst(0), waarde) << naam;
    return {};
  }));
}

TEST_F(Postgres, GeenVrijeVerbindingIsEenWeigering) {
  PostgresInstellingen instellingen;
  instellingen.verbindingen = 1;
  instellingen.verbinding_wachttijd = std::chrono::milliseconds{1};
  open(instellingen);
  EXPECT_TRUE((*db)->lees([&](Verbinding&) -> Uitkomst {
    std::jthread{[&] { EXPECT_EQ(voeg_toe("a").error().code, Foutcode::NietBeschikbaar); }};
    return {};
  }));
}

TEST_F(Postgres, VolgehoudenBotsingenWordenGeweigerdNaHetAantalPogingen) {
  PostgresInstellingen instellingen;
  instellingen.pogingen = 4;
  open(instellingen);
  ASSERT_TRUE(voeg_toe("a"));
  int keren = 0;
  const auto uitkomst = (*db)->schrijf([&](Verbinding& v) -> Uitkomst {
    v.vraag("SELECT id FROM ding");
    const std::string nieuw = "x" + std::to_string(++keren);
    std::async(std::launch::async, [&] {
      EXPECT_TRUE((*db)->schrijf([&](Verbinding& ander) -> Uitkomst {
        ander.voer_uit("UPDATE ding SET id = $1", {nieuw});
        return {};
      }));
    }).get();
    v.voer_uit("UPDATE ding SET id = 'b'");
    return {};
  });
  ASSERT_FALSE(uitkomst);
  EXPECT_EQ(uitkomst.error().code, Foutcode::NietBeschikbaar);
  EXPECT_EQ(keren, 4);
}

TEST_F(Postgres, WeigertUitgesteldVastleggen) {
  const auto geopend = open_postgres(db->adres() + " options='-c synchronous_commit=off'");
  ASSERT_FALSE(geopend);
  EXPECT_THAT(geopend.error().melding, HasSubstr("synchronous_commit = off"));
  EXPECT_TRUE(open_postgres(db->adres() + " options='-c synchronous_commit=local'"));
}

/// Runs itself again beside a server that is set wrong.
TEST(PostgresOnveilig, WeigertEenServerZonderFsync) {
  if (zonder_postgres()) GTEST_SKIP() << "BAKEN_ZONDER_POSTGRES=1: uitdrukkelijk overgeslagen";
  if (const char* alleen = std::getenv("BAKEN_TEST_ONVEILIG")) {
    const auto geopend = open_postgres(proefserver());
    ASSERT_FALSE(geopend);
    EXPECT_THAT(geopend.error().melding, HasSubstr(std::string{alleen} + " = off"));
    return;
  }
  const std::string zelf = std::filesystem::read_symlink("/proc/self/exe").string();
  for (const std::string naam : {"fsync", "full_page_writes"}) {
    EXPECT_TRUE(
        backup::voer_programma({"bash", BAKEN_BRON "/tests/postgres.sh", "-c", naam + "=off", zelf,
                                "--gtest_filter=PostgresOnveilig.WeigertEenServerZonderFsync"},
                               {{"BAKEN_TEST_ONVEILIG", naam}}))
        << naam;
  }
}

TEST(PostgresAdres, OnleesbaarOfOnbereikbaarZegtHetZonderWachtwoord) {
  const auto onleesbaar = open_postgres("host=/nergens wachtwoord geheim123");
  ASSERT_FALSE(onleesbaar);
  EXPECT_EQ(onleesbaar.error().code, Foutcode::Ongeldig);
  EXPECT_THAT(onleesbaar.error().melding, Not(HasSubstr("geheim123")));
  const auto onbereikbaar = open_postgres("host=/nergens/socket password=geheim123 dbname=x");
  ASSERT_FALSE(onbereikbaar);
  EXPECT_EQ(onbereikbaar.error().code, Foutcode::NietBeschikbaar);
  EXPECT_THAT(onbereikbaar.error().melding, Not(HasSubstr("geheim123")));
}

TEST(PostgresServer, KeurtElkeInstelling) {
  struct Geval {
    Serverinstellingen instellingen;
    const char* noemt;  ///< nullptr: goed
  };
  const std::vector<Geval> gevallen{
      {{"on", "on", "on", "UTF8"}, nullptr},
      {{"on", "on", "remote_apply", "UTF8"}, nullptr},
      {{"on", "on", "local", "UTF8"}, nullptr},
      {{"off", "on", "on", "UTF8"}, "fsync = off"},
      {{"on", "off", "on", "UTF8"}, "full_page_writes = off"},
      {{"on", "on", "off", "UTF8"}, "synchronous_commit = off"},
      {{"on", "on", "on", "LATIN1"}, "LATIN1"},
  };
  for (const auto& [instellingen, noemt] : gevallen) {
    const auto uitkomst = keur_server(instellingen);
    ASSERT_EQ(uitkomst.has_value(), noemt == nullptr);
    if (!noemt) continue;
    EXPECT_THAT(uitkomst.error().melding, HasSubstr(noemt));
  }
}

TEST(PostgresServer, SqlstateHeeftEenSoort) {
  const std::vector<std::pair<const char*, Storing>> gevallen{{"53100", Storing::Vol},
                                                              {"53300", Storing::Bezet},
                                                              {"40001", Storing::Serialisatie},
                                                              {"40P01", Storing::Serialisatie},
                                                              {"23505", Storing::Uniek},
                                                              {"23503", Storing::Verwijzing},
                                                              {"23502", Storing::Overig},
                                                              {"57P01", Storing::Verbroken},
                                                              {"57014", Storing::Bezet},
                                                              {"08006", Storing::Verbroken},
                                                              {"XX001", Storing::Beschadigd},
                                                              {"55P03", Storing::Bezet},
                                                              {"22021", Storing::Tekst},
                                                              {"42601", Storing::Overig},
                                                              {"", Storing::Overig}};
  for (const auto& [sqlstate, soort] : gevallen)
    EXPECT_EQ(soort_van_sqlstate(sqlstate), soort) << sqlstate;
}

}  // namespace
}  // namespace baken::sql
