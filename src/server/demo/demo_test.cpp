// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/demo.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/datamap.hpp"
#include "base/tijd.hpp"
#include "kalender/zone.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "simulation/generator.hpp"

namespace baken::server::demo {
namespace {

using Aantallen = std::map<std::string, std::int64_t>;

Opdracht opdracht(std::uint64_t zaad = 3) {
  return {.wat = {.organisatie = "rotterdam-rijnmond",
                  .van = *lees_datum("2022-12-01"),
                  .tot = *lees_datum("2023-02-28"),
                  .zaad = zaad,
                  .schaal = 0.02},
          .verschuiving = Verschuiving{},
          .per_transactie = 17};
}

/// A new organisation of the dialect with a demo in it, made through the composition root.
class Wereld {
 public:
  explicit Wereld(sql::Dialect dialect, std::uint64_t zaad = 3) {
    Opslagplaats plaats;
    plaats.map = map_.pad();
    plaats.sleutelbestand = map_.pad() / "proef.sleutel";
    if (dialect == sql::Dialect::Postgres) {
      hoofd_ = std::make_unique<sql::Proefschema>();
      sleutels_ = std::make_unique<sql::Proefschema>();
      plaats.postgres = hoofd_->adres();
      plaats.postgres_sleutels = sleutels_->adres();
    }
    moet(security::maak_sleutelbestand(plaats.sleutelbestand));
    samenstelling_ = moet(Samenstelling::open(plaats, Openen::OokNieuw));
    gemaakt_ = moet(nog_een(zaad));
  }

  Result<Gemaakt> nog_een(std::uint64_t zaad) {
    return maak_demo(*samenstelling_, opdracht(zaad), [](std::size_t, std::size_t) {});
  }
  const Verslag& verslag() const { return gemaakt_.verslag; }
  const std::string& accounts() const { return gemaakt_.accounts; }

  std::vector<sql::Rij> rijen(std::string_view sql) {
    std::vector<sql::Rij> uit;
    moet(samenstelling_->hoofd().lees([&](sql::Verbinding& verbinding) -> Uitkomst {
      uit = verbinding.vraag(sql);
      return {};
    }));
    return uit;
  }
  std::int64_t getal(std::string_view sql) { return rijen(sql).at(0).getal(0); }
  /// A query of a text and a number.
  Aantallen per(std::string_view sql) {
    Aantallen uit;
    for (const auto& rij : rijen(sql)) uit[rij.tekst(0)] = rij.getal(1);
    return uit;
  }

 private:
  template <class T>
  static T moet(Result<T> uit) {
    if (!uit) throw std::runtime_error(uit.error().melding);
    return std::move(*uit);
  }
  static void moet(const Uitkomst& uit) {
    if (!uit) throw std::runtime_error(uit.error().melding);
  }

  sql::Proefmap map_;
  std::unique_ptr<sql::Proefschema> hoofd_, sleutels_;
  std::unique_ptr<Samenstelling> samenstelling_;
  Gemaakt gemaakt_;
};

/// What the generator meant to happen.
struct Bedoeld {
  std::int64_t adviezen = 0, meldingen = 0, politiemeldingen = 0;
  std::int64_t ondertekend = 0, op_tijd = 0, gescreend = 0, acuut = 0;
  std::set<std::size_t> huishoudens;
  Aantallen uitkomsten;
};

Bedoeld bedoeld(std::uint64_t zaad = 3) {
  const auto een = opdracht(zaad);
  const auto einde = kalender::einde_van_dag(een.wat.tot);
  auto generator = simulation::Generator::maak(een.wat, datamap()).value();
  Bedoeld uit;
  while (const auto gebeurtenis = generator.volgende()) {
    if (std::holds_alternative<simulation::AdviesGebeurtenis>(*gebeurtenis)) ++uit.adviezen;
    if (std::holds_alternative<simulation::PolitiemeldingGebeurtenis>(*gebeurtenis))
      ++uit.politiemeldingen;
    const auto* m = std::get_if<simulation::MeldingGebeurtenis>(&*gebeurtenis);
    if (m == nullptr) continue;
    ++uit.meldingen;
    uit.huishoudens.insert(m->huishouden);
    uit.gescreend += m->screening2 < einde ? 1 : 0;
    uit.acuut += m->acuut && m->screening1 < einde ? 1 : 0;
    if (!m->beoordeling || m->beoordeling->klaar >= einde) continue;
    ++uit.ondertekend;
    uit.op_tijd += m->beoordeling->binnen_termijn ? 1 : 0;
    ++uit.uitkomsten[m->beoordeling->uitkomst];
  }
  return uit;
}

/// The demo of one dialect serves all tests that only look.
class Demo : public ::testing::TestWithParam<sql::Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == sql::Dialect::Postgres && sql::zonder_postgres())
      GTEST_SKIP() << "BAKEN_ZONDER_POSTGRES=1: PostgreSQL is uitdrukkelijk overgeslagen";
    ASSERT_FALSE(GetParam() == sql::Dialect::Postgres && sql::proefserver().empty())
        << sql::geen_proefserver;
    auto& plek = werelden()[GetParam()];
    if (!plek) plek = std::make_unique<Wereld>(GetParam());
    wereld = plek.get();
  }
  static void TearDownTestSuite() { werelden().clear(); }

  Wereld* wereld = nullptr;

 private:
  static std::map<sql::Dialect, std::unique_ptr<Wereld>>& werelden() {
    static std::map<sql::Dialect, std::unique_ptr<Wereld>> deze;
    return deze;
  }
};

TEST_P(Demo, AantallenZijnDieVanDeGenerator) {
  const auto doel = bedoeld();
  ASSERT_GT(doel.meldingen, 50);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM advies"), doel.adviezen);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM melding"), doel.meldingen);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM politiemelding"), doel.politiemeldingen);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM dossier"),
            static_cast<std::int64_t>(doel.huishoudens.size()));
  EXPECT_EQ(wereld->per("SELECT uitkomst, COUNT(*) FROM beoordeling WHERE status = 'ondertekend' "
                        "GROUP BY uitkomst"),
            doel.uitkomsten);
  EXPECT_EQ(wereld->getal("SELECT COUNT(DISTINCT melding_id) FROM crisis"),
            std::max(doel.acuut, doel.uitkomsten.contains("crisis") ? doel.acuut : 0));
}

TEST_P(Demo, ElkeHandelingIsGeluktEnStaatInHetLogboek) {
  EXPECT_EQ(wereld->per("SELECT uitkomst, COUNT(*) FROM logboek GROUP BY uitkomst"),
            (Aantallen{{"gelukt", static_cast<std::int64_t>(wereld->verslag().handelingen)}}));
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM logboek l WHERE NOT EXISTS "
                          "(SELECT 1 FROM medewerker m WHERE m.id = l.medewerker_id)"),
            0);
}

TEST_P(Demo, DeKlokKloptMetDeOndertekening) {
  const auto doel = bedoeld();
  const std::string t1 = "FROM termijn WHERE soort = 'veiligheidsbeoordeling'";
  EXPECT_EQ(wereld->getal("SELECT COUNT(DISTINCT onderwerp_id) " + t1), doel.meldingen);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) " + t1), doel.meldingen);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) " + t1 + " AND voldaan_op IS NOT NULL"),
            doel.ondertekend);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) " + t1 + " AND binnen_termijn = 1"), doel.op_tijd);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM beoordeling b JOIN termijn t ON t.onderwerp_id = "
                          "b.melding_id AND t.soort = 'veiligheidsbeoordeling' WHERE "
                          "b.status = 'ondertekend' AND t.voldaan_op <> b.ondertekend_op"),
            0);
}

TEST_P(Demo, DeStapVolgtUitWatGedaanIs) {
  const auto doel = bedoeld();
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM melding m JOIN beoordeling b ON b.melding_id = "
                          "m.id WHERE b.status = 'ondertekend' AND b.uitkomst <> m.stap"),
            0);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM melding WHERE stap = 'melding'"),
            doel.meldingen - doel.gescreend);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM melding WHERE stap IN ('melding', 'screening', "
                          "'veiligheidsbeoordeling')"),
            doel.meldingen - doel.ondertekend);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM melding m WHERE stap <> 'melding' AND (SELECT "
                          "COUNT(DISTINCT medewerker_id) FROM screening s WHERE s.melding_id = "
                          "m.id) < 2"),
            0);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM beoordeling b WHERE status = 'ondertekend' AND "
                          "(SELECT COUNT(*) FROM akkoord a WHERE a.beoordeling_id = b.id) < 2"),
            0);
}

TEST_P(Demo, WerkStaatAlleenOpenAlsErWerkIs) {
  const auto doel = bedoeld();
  const std::string open = "SELECT COUNT(*) FROM werk w WHERE w.klaar = 0 AND ";
  EXPECT_EQ(wereld->getal(open + "w.soort = 'veiligheidsbeoordeling'"),
            doel.meldingen - doel.ondertekend);
  EXPECT_EQ(wereld->getal(open + "w.soort = 'veiligheidsbeoordeling' AND EXISTS (SELECT 1 FROM "
                                 "beoordeling b WHERE b.melding_id = w.onderwerp_id AND "
                                 "b.status = 'ondertekend')"),
            0);
  for (const std::string soort : {"onderzoek", "voorwaarden-en-vervolg"})
    EXPECT_EQ(wereld->getal(open + "w.soort = '" + soort + "'"),
              doel.uitkomsten.contains(soort) ? doel.uitkomsten.at(soort) : 0);
  EXPECT_EQ(wereld->getal(open + "w.soort = 'crisis'"),
            wereld->getal("SELECT COUNT(*) FROM crisis WHERE einde IS NULL"));
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM crisis c JOIN werk w ON w.onderwerp_id = c.id "
                          "WHERE (c.einde IS NULL) <> (w.klaar = 0)"),
            0);
}

TEST_P(Demo, EenBekendePersoonWordtNietNogEensIngevoerd) {
  EXPECT_GT(wereld->getal("SELECT COUNT(*) FROM betrokkene"),
            wereld->getal("SELECT COUNT(*) FROM persoon"));
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM betrokkene b JOIN melding m ON m.id = b.melding_id "
                          "JOIN persoon p ON p.id = b.persoon_id "
                          "WHERE p.dossier_id <> m.dossier_id"),
            0);
}

TEST_P(Demo, IedereRolHeeftEenAccountOmMeeInTeLoggen) {
  const auto rollen = wereld->per("SELECT rollen, COUNT(*) FROM medewerker GROUP BY rollen");
  // Every role alone, and somebody with two, who chooses.
  EXPECT_EQ(rollen.size(), app::rolnamen.size() + 1);
  EXPECT_EQ(rollen.at("procesregisseur,teamcoordinator"), 1);
  for (const auto& [rollen_van, aantal] : rollen) EXPECT_GT(aantal, 0);
  for (const auto rol : app::rolnamen)
    EXPECT_NE(wereld->accounts().find(rol), std::string::npos) << rol;
  EXPECT_NE(wereld->accounts().find(demo_wachtwoord), std::string::npos);
  EXPECT_EQ(wereld->accounts().find('/'), std::string::npos) << "een pad";
}

TEST_P(Demo, WeigertEenDatabaseDieNietLeegIs) {
  const auto voor = wereld->getal("SELECT COUNT(*) FROM medewerker");
  const auto nog_een = wereld->nog_een(4);
  ASSERT_FALSE(nog_een);
  EXPECT_EQ(nog_een.error().code, Foutcode::Conflict);
  EXPECT_EQ(wereld->getal("SELECT COUNT(*) FROM medewerker"), voor);
}

BAKEN_OP_BEIDE(Demo);

/// Everything in plain columns of the tables that hold the process, as text.
std::string openbaar(Wereld& wereld) {
  std::string uit;
  for (const auto* sql :
       {"SELECT id, gebruikersnaam, naam, rollen, team_id FROM medewerker ORDER BY id",
        "SELECT id, nummer, status, ontvangen, gemeente FROM advies ORDER BY id",
        "SELECT id, nummer, status, ontvangen, gemeente FROM politiemelding ORDER BY id",
        "SELECT id, nummer, dossier_id, stap, ontvangen, geregistreerd, gemeente FROM melding "
        "ORDER BY id",
        "SELECT id, dossier_id, sleutel_id FROM persoon ORDER BY id",
        "SELECT id, melding_id, status, uitkomst, urgentie, ondertekend_op FROM beoordeling "
        "ORDER BY id",
        "SELECT id, soort, onderwerp_id, status, urgentie, medewerker_id FROM werk ORDER BY id",
        "SELECT id, moment, handeling, medewerker_id, onderwerp_id FROM logboek ORDER BY id"})
    for (const auto& rij : wereld.rijen(sql)) {
      for (std::size_t kolom = 0; kolom < rij.breedte(); ++kolom)
        uit += rij.tekst_of_leeg(kolom).value_or("-") + "|";
      uit += "\n";
    }
  return uit;
}

TEST(DemoHerhaalbaar, ZelfdeZaadGeeftDezelfdeOrganisatieEenAnderZaadEenAndere) {
  Wereld een{sql::Dialect::Sqlite};
  Wereld nog_een{sql::Dialect::Sqlite};
  Wereld ander{sql::Dialect::Sqlite, 4};
  const auto eerste = openbaar(een);
  EXPECT_TRUE(eerste == openbaar(nog_een));
  EXPECT_FALSE(eerste == openbaar(ander));
}

}  // namespace
}  // namespace baken::server::demo
