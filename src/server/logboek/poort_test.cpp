// SPDX-License-Identifier: EUPL-1.2
// What the gate promises about the log: no record, no answer; and what a record says.
#include <gtest/gtest.h>

#include "persistence/sql/proefdatabase.hpp"
#include "server/proef/proefomgeving.hpp"

namespace baken::server {
namespace {

class Logboek : public ::testing::TestWithParam<sql::Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == sql::Dialect::Postgres && sql::zonder_postgres()) GTEST_SKIP();
    omgeving = std::make_unique<Proefomgeving>(GetParam());
  }
  void doe(const std::string& opdracht) {
    ASSERT_TRUE(omgeving->database().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      sql.voer_uit(opdracht);
      return {};
    }));
  }
  static Result<int> zonder_schrijven(app::Handeling& h) {
    BAKEN_PROBEER(h.eis_algemeen());
    return 7;
  }
  static Result<int> met_schrijven(app::Handeling& h) {
    BAKEN_PROBEER(h.eis_algemeen());
    h.eenheid.medewerkers().maak_team({h.dienst.ids.nieuw(), "Team dat er niet komt", "staf"});
    return 7;
  }
  std::int64_t teams() {
    return omgeving->getal("SELECT COUNT(*) FROM team WHERE naam = 'Team dat er niet komt'");
  }
  Result<int> lees() {
    return omgeving->lees(omgeving->procesregisseur(), "codelijst.lezen", zonder_schrijven);
  }
  Result<int> schrijf() {
    return omgeving->schrijf(omgeving->procesregisseur(), "melding.concept", met_schrijven);
  }

  std::unique_ptr<Proefomgeving> omgeving;
};
INSTANTIATE_TEST_SUITE_P(Op, Logboek,
                         ::testing::Values(sql::Dialect::Sqlite, sql::Dialect::Postgres),
                         [](const auto& geval) {
                           return geval.param == sql::Dialect::Sqlite ? "Sqlite" : "Postgres";
                         });

/// Each of the two tables that a record needs, away in turn: the act gives nothing and leaves
/// nothing. With both there it does.
TEST_P(Logboek, ZonderRecordGeenAntwoordEnGeenVerandering) {
  for (const std::string tabel : {"logboek", "logboek_wachtrij"}) {
    doe("ALTER TABLE " + tabel + " RENAME TO weg");
    EXPECT_ANY_THROW(std::ignore = lees()) << tabel;
    EXPECT_ANY_THROW(std::ignore = schrijf()) << tabel;
    EXPECT_EQ(teams(), 0) << tabel;
    doe("ALTER TABLE weg RENAME TO " + tabel);
  }
  EXPECT_EQ(lees(), 7) << "control: with its record the answer comes";
  EXPECT_EQ(schrijf(), 7);
  EXPECT_EQ(teams(), 1);
}

TEST_P(Logboek, ElkRecordHeeftZoutEnWachtOpZijnPlaats) {
  ASSERT_TRUE(lees());
  ASSERT_TRUE(schrijf());
  EXPECT_EQ(omgeving->getal("SELECT COUNT(*) FROM logboek"), 2);
  EXPECT_EQ(omgeving->getal("SELECT COUNT(*) FROM logboek_wachtrij"), 2);
  EXPECT_EQ(omgeving->getal("SELECT COUNT(DISTINCT zout) FROM logboek WHERE zout IS NOT NULL"), 2);
}

TEST_P(Logboek, HetDoelVolgtDeRolTenzijHetGenoemdIs) {
  ASSERT_TRUE(lees());
  auto aanvraag = Proefomgeving::aanvraag(omgeving->als(app::Rol::Inspectie), "codelijst.lezen");
  const auto werk = [](app::Handeling& h) -> Result<app::Antwoordstuk> {
    BAKEN_PROBEER(h.eis_algemeen());
    return app::Antwoordstuk{};
  };
  ASSERT_TRUE(omgeving->poort().lees(aanvraag, werk));
  aanvraag.doel = "verzoek-betrokkene";
  aanvraag.namens = omgeving->collega().medewerker;
  ASSERT_TRUE(omgeving->poort().lees(aanvraag, werk));
  std::vector<std::string> doelen;
  for (const auto& rij : omgeving->rijen("SELECT doel FROM logboek ORDER BY doel"))
    doelen.push_back(rij.tekst(0));
  EXPECT_EQ(doelen, (std::vector<std::string>{"toezicht", "uitvoering", "verzoek-betrokkene"}));
  EXPECT_EQ(omgeving->getal("SELECT COUNT(*) FROM logboek WHERE namens_id = $1",
                            {omgeving->collega().medewerker}),
            1);
}

}  // namespace
}  // namespace baken::server
