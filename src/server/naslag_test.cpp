// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "api/gedeeld/termijn_json.hpp"
#include "api/naslag/operaties.hpp"
#include "base/tijd.hpp"
#include "server/proef/proefapi.hpp"

namespace baken::server {
namespace {

using nlohmann::json;

class Naslag : public ::testing::Test {
 protected:
  json lees(std::string_view operatie) {
    auto antwoord = api.doe(omgeving.procesregisseur(), operatie);
    EXPECT_TRUE(antwoord) << antwoord.error().melding;
    return antwoord ? *antwoord : json{};
  }

  Result<json> bereken(const std::string& soort, const std::string& van) {
    return api.doe(omgeving.procesregisseur(), "termijn_berekenen",
                   {.lichaam = json{{"soort", soort}, {"van", van}}.dump()});
  }

  Proefomgeving omgeving;
  Proefapi api{omgeving, api::naslag_operaties()};
};

TEST_F(Naslag, CodelijstenKomenMetHunGeldigheid) {
  const auto lijsten = lees("codelijsten_lezen").at("lijsten");
  std::vector<std::string> namen;
  for (const auto& lijst : lijsten) namen.push_back(lijst.at("lijst"));
  EXPECT_THAT(namen, ::testing::IsSupersetOf({"kanaal", "hoedanigheid", "gemeente", "vorm"}));
  for (const auto& lijst : lijsten)
    for (const auto& code : lijst.at("codes")) EXPECT_TRUE(code.contains("van")) << code;
}

TEST_F(Naslag, EenGemeenteDieOphieldHeeftEenEinddatum) {
  const auto antwoord = lees("codelijsten_lezen");
  for (const auto& lijst : antwoord.at("lijsten"))
    if (lijst.at("lijst") == "gemeente")
      for (const auto& code : lijst.at("codes"))
        if (code.at("naam") == "Hellevoetsluis") {
          EXPECT_EQ(code.at("tot"), "2023-01-01");
          return;
        }
  FAIL() << "Hellevoetsluis ontbreekt";
}

TEST_F(Naslag, MedewerkersZonderWieWegIs) {
  auto voor = lees("medewerkers_lezen").at("resultaten");
  const auto weg = omgeving.collega().medewerker;
  ASSERT_TRUE(omgeving.schrijf(omgeving.procesregisseur(), "codelijst.lezen",
                               [&](app::Handeling& h) -> Uitkomst {
                                 BAKEN_PROBEER(h.eis_algemeen());
                                 auto m = *h.eenheid.medewerkers().zoek(weg);
                                 m.actief = false;
                                 ++m.versie;
                                 h.eenheid.medewerkers().wijzig(m);
                                 return {};
                               }));
  auto na = lees("medewerkers_lezen").at("resultaten");
  EXPECT_EQ(na.size() + 1, voor.size());
  for (const auto& medewerker : na) {
    EXPECT_NE(medewerker.at("id"), weg);
    EXPECT_FALSE(medewerker.contains("wachtwoord"));
    EXPECT_FALSE(medewerker.contains("gebruikersnaam"));
  }
}

TEST_F(Naslag, Teams) {
  EXPECT_EQ(lees("teams_lezen").at("resultaten").size(), 5U);
}

TEST_F(Naslag, HetInstrumentIsHetDocumentMetZijnNaam) {
  auto document = json::parse(omgeving.dienst().instrument.als_json());
  document["instrument"] = "veiligheidsbeoordeling";
  EXPECT_EQ(lees("instrument_lezen"), document);
}

TEST_F(Naslag, EenTermijnMetUitleg) {
  auto termijn = bereken("veiligheidsbeoordeling", "2024-05-03T10:00:00+02:00");
  ASSERT_TRUE(termijn);
  EXPECT_EQ(termijn->at("uiterste_datum"), "2024-05-13");
  EXPECT_THAT(termijn->at("uitleg").dump(), ::testing::HasSubstr("Hemelvaartsdag"));
  EXPECT_TRUE(termijn->contains("grondslag"));
}

TEST_F(Naslag, EenUurtermijnHeeftEenMoment) {
  auto termijn = bereken("huisverbod", "2024-05-03T14:30:00+02:00");
  ASSERT_TRUE(termijn);
  EXPECT_EQ(termijn->at("uiterste_moment"), "2024-05-13T12:30:00.000Z");
}

TEST_F(Naslag, WatNietKanStaatBijHetVeld) {
  auto soort = bereken("koffiepauze", "2024-05-03T10:00:00+02:00");
  ASSERT_FALSE(soort);
  EXPECT_EQ(soort.error().code, Foutcode::Ongeldig);
  EXPECT_EQ(soort.error().velden.at(0).veld, "/soort");
  auto van = bereken("veiligheidsbeoordeling", "1999-05-03T10:00:00+02:00");
  ASSERT_FALSE(van);
  EXPECT_EQ(van.error().velden.at(0).veld, "/van");
}

class Klokjson : public Naslag {
 protected:
  app::Klokstand klok{.id = "0190f000-0000-7000-8000-000000000001",
                      .dossier = {},
                      .onderwerp = {},
                      .soort = "veiligheidsbeoordeling",
                      .van = *lees_moment("2024-05-03T08:00:00Z"),
                      .uiterste_datum = *lees_datum("2024-05-13"),
                      .regelversie = "proef",
                      .voldaan_op = {},
                      .binnen_termijn = {}};

  json als_antwoord() {
    json uit;
    auto gelezen = omgeving.lees(omgeving.procesregisseur(), "codelijst.lezen",
                                 [&](app::Handeling& h) -> Uitkomst {
                                   BAKEN_PROBEER(h.eis_algemeen());
                                   uit = api::termijn_json(h, klok);
                                   return {};
                                 });
    EXPECT_TRUE(gelezen);
    return uit;
  }
};

TEST_F(Klokjson, EenLopendeKlokTeltWerkdagenAf) {
  EXPECT_EQ(als_antwoord().at("werkdagen_over"), 5);
  omgeving.klok().zet(*lees_moment("2024-05-14T08:00:00Z"));
  EXPECT_EQ(als_antwoord().at("werkdagen_over"), -1);
}

TEST_F(Klokjson, EenKlokDieVoldaanIsTeltNietMeer) {
  klok.voldaan_op = *lees_moment("2024-05-10T08:00:00Z");
  klok.binnen_termijn = true;
  auto uit = als_antwoord();
  EXPECT_FALSE(uit.contains("werkdagen_over"));
  EXPECT_EQ(uit.at("voldaan_op"), "2024-05-10T08:00:00.000Z");
  EXPECT_EQ(uit.at("binnen_termijn"), true);
}

TEST_F(Klokjson, WatIsVastgelegdGeldtEnDeUitlegZegtHetAlsDeRegelNuAndersIs) {
  EXPECT_THAT(als_antwoord().at("uitleg").dump(),
              ::testing::Not(::testing::HasSubstr("vastgelegd")));
  klok.uiterste_datum = *lees_datum("2024-05-10");
  auto uit = als_antwoord();
  EXPECT_EQ(uit.at("uiterste_datum"), "2024-05-10");
  EXPECT_THAT(uit.at("uitleg").back().get<std::string>(),
              ::testing::AllOf(::testing::HasSubstr("vastgelegd"),
                               ::testing::HasSubstr("vrijdag 10 mei 2024")));
}

TEST_F(Klokjson, EenSoortDieNietMeerBestaatVerhindertHetLezenNiet) {
  klok.soort = "afgeschaft";
  EXPECT_EQ(als_antwoord().at("uitleg").size(), 1U);
}

}  // namespace
}  // namespace baken::server
