// SPDX-License-Identifier: EUPL-1.2
// Advices and politiemeldingen, on both dialects.
#include <gmock/gmock.h>

#include "base/tijd.hpp"
#include "persistence/aannemen/advies_opslag.hpp"
#include "persistence/aannemen/politiemelding_opslag.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "persistence/werk/medewerker_opslag.hpp"
#include "security/kluis/kluis.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"

namespace baken::persistence {
namespace {

using app::Bereik;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Moment nu = *lees_moment("2024-05-03T08:00:00Z");

class Contacten : public sql::OpBeide {
 protected:
  void bereid() override {
    ASSERT_TRUE(migrations::migreer(database(), migrations::Reeks::Hoofd, klok));
    ASSERT_TRUE(kluis.ontgrendel({security::Organisatiesleutel::nieuw(), "sleutelbestand", {}}));
    doe([&](const Context& context) {
      MedewerkerRepository medewerkers{context};
      for (const auto* team : {"team-a", "team-b"}) medewerkers.maak_team({team, team, "staf"});
      for (const auto& [id, team] :
           {std::pair{"anna", "team-a"}, {"bram", "team-a"}, {"cato", "team-b"}})
        medewerkers.maak({id, id, id, {app::Rol::Procesregisseur}, team, "-", true, 1});
    });
  }

  template <class Werk>
  void doe(Werk werk) {
    const auto gedaan = database().schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
      const Context context{verbinding, kluis};
      werk(context);
      return {};
    });
    ASSERT_TRUE(gedaan) << gedaan.error().melding;
  }

  domain::Advies advies(const std::string& id, const std::string& medewerker = "anna") {
    EXPECT_TRUE(kluis.maak_sleutel(id));
    domain::Advies a{.id = id,
                     .nummer = "A" + id,
                     .status = "geregistreerd",
                     .medewerker = medewerker,
                     .team = medewerker == "cato" ? "team-b" : "team-a",
                     .versie = 1,
                     .gegevens = {}};
    a.gegevens.kanaal = "telefoon";
    a.gegevens.ontvangen = nu;
    a.gegevens.hoedanigheid = "huisarts";
    a.gegevens.organisatie = "Praktijk";
    a.gegevens.vorm = {"v1", "v2"};
    a.gegevens.aard = {"a1"};
    a.gegevens.inhoud = "Een geheim verhaal.";
    return a;
  }
  domain::Politiemelding politiemelding(const std::string& id, const std::string& wie = "anna") {
    EXPECT_TRUE(kluis.maak_sleutel(id));
    return {.id = id,
            .nummer = "P" + id,
            .status = "geregistreerd",
            .partij = {},
            .toelichting = {},
            .medewerker = wie,
            .versie = 1,
            .gegevens = {nu, "0599", "Eenheid", "PL-1", "Een geheim verhaal."}};
  }
  static app::Wie wie(const std::string& id) {
    return {id, id, {app::Rol::Procesregisseur}, id == "cato" ? "team-b" : "team-a"};
  }

  VasteKlok klok{nu};
  security::proef::GeheugenSleutelopslag sleutels;
  security::Kluis kluis{sleutels, klok};
};
BAKEN_OP_BEIDE(Contacten);

template <class T>
std::vector<std::string> ids(const Result<app::Bladzijde<T>>& bladzijde) {
  std::vector<std::string> uit;
  if (!bladzijde) return {bladzijde.error().melding};
  for (const auto& rij : bladzijde->rijen) uit.push_back(rij.id);
  return uit;
}

TEST_P(Contacten, EenAdviesKomtHeelTerug) {
  doe([&](const Context& context) {
    AdviesRepository adviezen{context};
    auto eerder = advies("a0");
    ASSERT_TRUE(adviezen.maak(eerder));
    auto a = advies("a1");
    a.gegevens.duur_geweld = "d";
    a.gegevens.gemeente = "0599";
    a.gegevens.gemeente_adviesvrager = "0606";
    a.gegevens.gegeven_advies = "Praten.";
    a.gegevens.vervolg_van = "a0";
    ASSERT_TRUE(adviezen.maak(a));
    auto terug = adviezen.zoek("a1").value().value();
    EXPECT_EQ(domain::veranderde_velden(a.gegevens, terug.gegevens), "");
    EXPECT_EQ(terug.nummer, "Aa1");
    EXPECT_EQ(terug.status, "geregistreerd");
    EXPECT_EQ(terug.medewerker, "anna");
    EXPECT_EQ(terug.team, "team-a");
    EXPECT_EQ(terug.versie, 1);
    EXPECT_TRUE(adviezen.heeft_vervolg("a0"));
    EXPECT_FALSE(adviezen.heeft_vervolg("a1"));
    EXPECT_FALSE(adviezen.zoek("a2").value());
  });
}

TEST_P(Contacten, DeCodesStaanVoorDeCijfersLos) {
  doe([&](const Context& context) {
    AdviesRepository adviezen{context};
    auto a = advies("a1");
    ASSERT_TRUE(adviezen.maak(a));
    a.gegevens.vorm = {"v3"};
    ++a.versie;
    ASSERT_TRUE(adviezen.wijzig(a, nu).value());
    std::vector<std::string> codes;
    for (const auto& rij :
         context.sql.vraag("SELECT lijst, code FROM codering ORDER BY lijst, code"))
      codes.push_back(rij.tekst(0) + " " + rij.tekst(1));
    EXPECT_THAT(codes, ElementsAre("aard-geweld a1", "vorm v3"));
  });
}

TEST_P(Contacten, EenWijzigingBewaartDeVorigeVersieEnEistDeVolgende) {
  doe([&](const Context& context) {
    AdviesRepository adviezen{context};
    auto a = advies("a1");
    ASSERT_TRUE(adviezen.maak(a));
    a.gegevens.inhoud = "Anders.";
    a.versie = 2;
    ASSERT_TRUE(adviezen.wijzig(a, nu).value());
    EXPECT_EQ(adviezen.zoek("a1").value()->gegevens.inhoud, "Anders.");
    auto vorige = context.sql.vraag_een(
        "SELECT sleutel_id, inhoud FROM geschiedenis WHERE rij_id = 'a1' AND versie = 1");
    ASSERT_TRUE(vorige);
    auto open = kluis.open({"advies", "a1", "inhoud", "a1", 1}, vorige->bytes(1));
    ASSERT_TRUE(open);
    EXPECT_THAT(*open, HasSubstr("Een geheim verhaal."));
    a.versie = 4;
    EXPECT_FALSE(adviezen.wijzig(a, nu).value());
  });
}

TEST_P(Contacten, NietsVanDeInhoudStaatLeesbaarInEenKolom) {
  doe([&](const Context& context) {
    auto p = politiemelding("p1");
    p.partij = "Een geheim wijkteam";
    ASSERT_TRUE(PolitiemeldingRepository{context}.maak(p));
    ASSERT_TRUE(AdviesRepository{context}.maak(advies("a1")));
    for (const auto* tabel : {"advies", "politiemelding"}) {
      const auto bytes =
          context.sql.vraag_een(std::string{"SELECT inhoud FROM "} + tabel)->bytes(0);
      EXPECT_THAT((std::string{bytes.begin(), bytes.end()}), Not(HasSubstr("geheim"))) << tabel;
    }
  });
}

TEST_P(Contacten, WatIemandZietStaatInDeVraag) {
  doe([&](const Context& context) {
    AdviesRepository adviezen{context};
    PolitiemeldingRepository meldingen{context};
    for (const auto* id : {"anna", "bram", "cato"}) {
      ASSERT_TRUE(adviezen.maak(advies(id, id)));
      ASSERT_TRUE(meldingen.maak(politiemelding(id, id)));
    }
    const std::pair<Bereik, std::vector<std::string>> rijen[] = {
        {Bereik::Nee, {}},
        {Bereik::Eigen, {"anna"}},
        {Bereik::Team, {"bram", "anna"}},
        {Bereik::Alle, {"cato", "bram", "anna"}}};
    for (const auto& [bereik, gezien] : rijen) {
      EXPECT_EQ(ids(adviezen.lijst(wie("anna"), bereik, {})), gezien);
      EXPECT_EQ(ids(meldingen.lijst(wie("anna"), bereik, {})), gezien);
    }
    auto zonder_team = wie("cato");
    zonder_team.team.reset();
    EXPECT_THAT(ids(adviezen.lijst(zonder_team, Bereik::Team, {})), ElementsAre("cato"));
  });
}

TEST_P(Contacten, BladerenSlaatNietsOverEnDoetNietsDubbel) {
  doe([&](const Context& context) {
    AdviesRepository adviezen{context};
    for (const auto* id : {"a1", "a2", "a3", "a4", "a5"}) {
      auto a = advies(id);
      if (a.id > "a3") a.gegevens.ontvangen = nu - std::chrono::hours{1};
      ASSERT_TRUE(adviezen.maak(a));
    }
    std::vector<std::string> gezien;
    app::Bladvraag vraag{.cursor = {}, .limiet = 2};
    for (int blad = 0; blad < 3; ++blad) {
      auto bladzijde = adviezen.lijst(wie("anna"), Bereik::Alle, vraag);
      for (const auto& id : ids(bladzijde)) gezien.push_back(id);
      vraag.cursor = bladzijde->volgende.value_or("");
      EXPECT_EQ(vraag.cursor.empty(), blad == 2);
    }
    EXPECT_THAT(gezien, ElementsAre("a3", "a2", "a1", "a5", "a4"));
    auto vreemd = adviezen.lijst(wie("anna"), Bereik::Alle, {.cursor = "verzonnen", .limiet = 2});
    ASSERT_FALSE(vreemd);
    EXPECT_EQ(vreemd.error().code, Foutcode::Ongeldig);
  });
}

TEST_P(Contacten, EenVernietigdAdviesVerbergtDeAndereNiet) {
  doe([&](const Context& context) {
    AdviesRepository adviezen{context};
    for (const auto* id : {"a1", "a2", "a3"}) ASSERT_TRUE(adviezen.maak(advies(id)));
    ASSERT_TRUE(kluis.vernietig_sleutel("a2", nu));
    EXPECT_THAT(ids(adviezen.lijst(wie("anna"), Bereik::Alle, {})), ElementsAre("a3", "a1"));
    EXPECT_FALSE(adviezen.zoek("a2"));
  });
}

TEST_P(Contacten, EenPolitiemeldingKomtHeelTerugOokNaDoorzetten) {
  doe([&](const Context& context) {
    PolitiemeldingRepository meldingen{context};
    auto p = politiemelding("p1");
    ASSERT_TRUE(meldingen.maak(p));
    p.status = "doorgezet";
    p.partij = "Wijkteam";
    p.toelichting = "Omdat.";
    p.versie = 2;
    ASSERT_TRUE(meldingen.wijzig(p, nu).value());
    auto terug = meldingen.zoek("p1").value().value();
    EXPECT_EQ(terug.status, "doorgezet");
    EXPECT_EQ(terug.partij, "Wijkteam");
    EXPECT_EQ(terug.toelichting, "Omdat.");
    EXPECT_EQ(terug.versie, 2);
    EXPECT_EQ(terug.gegevens.ontvangen, nu);
    EXPECT_EQ(terug.gegevens.gemeente, "0599");
    EXPECT_EQ(terug.gegevens.eenheid, "Eenheid");
    EXPECT_EQ(terug.gegevens.incidentnummer, "PL-1");
    EXPECT_EQ(terug.gegevens.inhoud, "Een geheim verhaal.");
    p.versie = 4;
    EXPECT_FALSE(meldingen.wijzig(p, nu).value());
  });
}

}  // namespace
}  // namespace baken::persistence
