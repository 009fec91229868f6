// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "api/aannemen/operaties.hpp"
#include "app/poorten/aannemen.hpp"
#include "server/proef/proefapi.hpp"

namespace baken::server {
namespace {

using app::Rol;
using nlohmann::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Adviezen : public ::testing::Test {
 protected:
  static json invoer(json anders = json::object()) {
    json vorm{{"kanaal", "telefoon"},
              {"ontvangen", "2024-05-03T09:30:00+02:00"},
              {"hoedanigheid", "huisarts"},
              {"aard", {"lichamelijke-mishandeling"}},
              {"organisatie", "Huisartsenpost Oost"},
              {"gemeente", "0599"},
              {"gemeente_adviesvrager", "0606"},
              {"inhoud", "Moeder vertelt dat vader het kind slaat."},
              {"gegeven_advies", "Eerst met moeder praten."}};
    vorm.merge_patch(anders);
    return vorm;
  }

  Result<json> registreer(const json& vorm, const std::string& sleutel = {}) {
    return api.doe(wie, "advies_registreren", {.lichaam = vorm.dump(), .sleutel = sleutel});
  }
  json geregistreerd(const json& anders = json::object()) {
    auto advies = registreer(invoer(anders));
    EXPECT_TRUE(advies) << advies.error().melding;
    return advies ? *advies : json{};
  }
  Result<json> wijzig(const json& advies, const json& vorm) {
    return api.doe(wie, "advies_wijzigen",
                   {.pad = {{"id", advies.at("id")}},
                    .lichaam = vorm.dump(),
                    .if_match = advies.at("versie")});
  }
  Result<json> lees(const json& advies) { return lees(advies.at("id").get<std::string>()); }
  Result<json> lees(const std::string& id) {
    return api.doe(wie, "advies_lezen", {.pad = {{"id", id}}});
  }
  Result<json> naar_melding(const json& advies) {
    return api.doe(wie, "advies_naar_melding", {.pad = {{"id", advies.at("id")}}});
  }
  std::string maak_concept(const app::Wie& van) {
    return api
        .doe(van, "concept_maken",
             {.lichaam = json{{"soort", "advies"}, {"inhoud", {{"inhoud", "Moeder"}}}}.dump()})
        .value()
        .at("id");
  }
  static std::vector<std::string> velden(const Result<json>& geweigerd) {
    std::vector<std::string> uit;
    for (const auto& fout : geweigerd.error().velden) uit.push_back(fout.veld);
    return uit;
  }

  Proefomgeving omgeving;
  Proefapi api{omgeving, api::aannemen_operaties()};
  app::Wie wie = omgeving.procesregisseur();
};

TEST_F(Adviezen, GeregistreerdEnTeruggelezen) {
  auto advies = geregistreerd();
  EXPECT_THAT(advies.at("nummer").get<std::string>(), ::testing::StartsWith("A0"));
  EXPECT_EQ(advies.at("status"), "geregistreerd");
  EXPECT_EQ(advies.at("ontvangen"), "2024-05-03T07:30:00.000Z");
  EXPECT_EQ(advies.at("medewerker").at("naam"), "Proef procesregisseur");
  EXPECT_EQ(lees(advies).value(), advies);
  EXPECT_EQ(api.etag(), 1);
}

TEST_F(Adviezen, DeTekstStaatNergensLeesbaarInDeDatabase) {
  geregistreerd();
  for (const auto* sql : {"SELECT inhoud FROM advies", "SELECT inhoud FROM herhaling"}) {
    const auto bytes = omgeving.rijen(sql).at(0).bytes(0);
    const std::string tekst{bytes.begin(), bytes.end()};
    EXPECT_THAT(tekst, Not(HasSubstr("Moeder"))) << sql;
    EXPECT_THAT(tekst, Not(HasSubstr("Huisartsenpost"))) << sql;
  }
}

TEST_F(Adviezen, AlleFoutenKomenTegelijkMetHunPlaats) {
  auto geweigerd = registreer(invoer({{"kanaal", "postduif"},
                                      {"ontvangen", "2024-05-04T09:30:00+02:00"},
                                      {"inhoud", "Bel 06-12345678 of mail jan@voorbeeld.nl."},
                                      {"gegeven_advies", "Het gaat om Berendsen."},
                                      {"namen", {"Berendsen"}}}));
  ASSERT_FALSE(geweigerd);
  EXPECT_EQ(geweigerd.error().code, Foutcode::Ongeldig);
  EXPECT_THAT(velden(geweigerd), ::testing::UnorderedElementsAre("/kanaal", "/ontvangen", "/inhoud",
                                                                 "/inhoud", "/gegeven_advies"));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM advies"), 0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM gebeurtenis"), 0);
}

TEST_F(Adviezen, EenNaamMagErWelStaanAlsNiemandHemTypte) {
  EXPECT_TRUE(registreer(invoer({{"inhoud", "Het gaat om Berendsen."}})));
}

TEST_F(Adviezen, NamenWordenNietBewaard) {
  auto advies = geregistreerd({{"namen", {"Berendsen"}}});
  EXPECT_FALSE(lees(advies)->contains("namen"));
}

TEST_F(Adviezen, HetContractKentGeenVeldVoorBetrokkenen) {
  auto geweigerd = registreer(invoer({{"betrokkenen", json::array()}}));
  ASSERT_FALSE(geweigerd);
  EXPECT_THAT(velden(geweigerd), Contains("/betrokkenen"));
}

TEST_F(Adviezen, HetConceptGaatWegMetHetzelfdeBesluit) {
  const auto id = maak_concept(wie);
  auto geweigerd = registreer(invoer({{"concept_id", id}, {"inhoud", "Bel 06-12345678."}}));
  ASSERT_FALSE(geweigerd);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM concept"), 1) << "wat getypt is blijft staan";
  geregistreerd({{"concept_id", id}});
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM concept"), 0);
}

TEST_F(Adviezen, HetConceptVanEenAnderBlijftStaan) {
  geregistreerd({{"concept_id", maak_concept(omgeving.collega())}});
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM concept"), 1);
}

TEST_F(Adviezen, HetzelfdeVerzoekNogEensGeeftHetEersteAntwoord) {
  auto eerste = registreer(invoer(), "sleutel-van-mij");
  auto tweede = registreer(invoer(), "sleutel-van-mij");
  ASSERT_TRUE(eerste && tweede);
  EXPECT_EQ(*eerste, *tweede);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM advies"), 1);
  auto ander = registreer(invoer({{"kanaal", "chat"}}), "sleutel-van-mij");
  ASSERT_FALSE(ander);
  EXPECT_EQ(ander.error().code, Foutcode::Conflict);
}

TEST_F(Adviezen, WijzigenBewaartWatErStond) {
  auto advies = geregistreerd();
  auto nieuw = wijzig(advies, invoer({{"kanaal", "chat"}, {"inhoud", "Vader slaat het kind."}}));
  ASSERT_TRUE(nieuw) << nieuw.error().melding;
  EXPECT_EQ(nieuw->at("versie"), 2);
  EXPECT_EQ(lees(advies)->at("inhoud"), "Vader slaat het kind.");
  EXPECT_EQ(
      omgeving.getal("SELECT COUNT(*) FROM geschiedenis WHERE tabel = 'advies' AND versie = 1"), 1);
  EXPECT_EQ(omgeving.rijen("SELECT velden FROM gebeurtenis WHERE soort = 'advies-gewijzigd'")
                .at(0)
                .tekst(0),
            "kanaal,inhoud");
}

TEST_F(Adviezen, EenVerouderdeWijzigingWordtGeweigerd) {
  auto advies = geregistreerd();
  ASSERT_TRUE(wijzig(advies, invoer({{"kanaal", "chat"}})));
  auto tweede = wijzig(advies, invoer({{"kanaal", "balie"}}));
  ASSERT_FALSE(tweede);
  EXPECT_EQ(tweede.error().code, Foutcode::VersieVerouderd);
  EXPECT_EQ(tweede.error().context, advies.at("id").get<std::string>() + "/1");
  EXPECT_EQ(lees(advies)->at("kanaal"), "chat");
}

TEST_F(Adviezen, OokEenWijzigingWordtOpPersoonsgegevensNagekeken) {
  auto advies = geregistreerd();
  auto geweigerd = wijzig(advies, invoer({{"inhoud", "Bel 06-12345678."}}));
  ASSERT_FALSE(geweigerd);
  EXPECT_THAT(velden(geweigerd), Contains("/inhoud"));
}

TEST_F(Adviezen, EenVervolgadviesMerktHetEerdere) {
  auto eerste = geregistreerd();
  auto tweede = geregistreerd({{"vervolg_van", eerste.at("id")}});
  EXPECT_EQ(tweede.at("vervolg_van"), eerste.at("id"));
  EXPECT_EQ(lees(eerste)->at("status"), "vervolgd");
  EXPECT_EQ(lees(eerste)->at("versie"), 2);
  auto derde = geregistreerd({{"vervolg_van", eerste.at("id")}});
  EXPECT_EQ(lees(eerste)->at("versie"), 2) << "al gemerkt: niets te veranderen";
}

TEST_F(Adviezen, EenKoppelingWegnemenHerstelt) {
  auto eerste = geregistreerd();
  auto tweede = geregistreerd({{"vervolg_van", eerste.at("id")}});
  auto derde = geregistreerd({{"vervolg_van", eerste.at("id")}});
  ASSERT_TRUE(wijzig(tweede, invoer()));
  EXPECT_EQ(lees(eerste)->at("status"), "vervolgd") << "er is nog een vervolg";
  ASSERT_TRUE(wijzig(derde, invoer()));
  EXPECT_EQ(lees(eerste)->at("status"), "geregistreerd");
}

TEST_F(Adviezen, EenKoppelingDieNietKanStaatBijHetVeld) {
  auto eerste = geregistreerd();
  auto tweede = geregistreerd({{"vervolg_van", eerste.at("id")}});
  auto kring = wijzig(lees(eerste).value(), invoer({{"vervolg_van", tweede.at("id")}}));
  ASSERT_FALSE(kring);
  EXPECT_EQ(kring.error().velden.at(0).code, "kring");
  auto zelf = wijzig(lees(eerste).value(), invoer({{"vervolg_van", eerste.at("id")}}));
  ASSERT_FALSE(zelf);
  auto onbekend = registreer(
      invoer({{"vervolg_van", "0190f000-0000-7000-8000-000000000001"}, {"kanaal", "postduif"}}));
  ASSERT_FALSE(onbekend);
  EXPECT_THAT(velden(onbekend), ::testing::UnorderedElementsAre("/vervolg_van", "/kanaal"));
}

TEST_F(Adviezen, NaarMeldingNeemtMeeWatNietPersoonlijkIs) {
  auto advies = geregistreerd();
  auto concept_ = naar_melding(advies);
  ASSERT_TRUE(concept_) << concept_.error().melding;
  EXPECT_EQ(concept_->at("soort"), "melding");
  EXPECT_EQ(
      concept_->at("inhoud"),
      (json{{"uit_advies", advies.at("id")},
            {"kanaal", "telefoon"},
            {"melder", {{"hoedanigheid", "huisarts"}, {"organisatie", "Huisartsenpost Oost"}}},
            {"aard", {"lichamelijke-mishandeling"}},
            {"gemeente", "0599"},
            {"gemeente_melder", "0606"},
            {"wat_gebeurd", "Moeder vertelt dat vader het kind slaat."}}));
  EXPECT_EQ(lees(advies)->at("status"), "geregistreerd") << "pas bij registreren van de melding";
}

TEST_F(Adviezen, WatAlEenMeldingIsGaatNietNogEens) {
  auto advies = geregistreerd();
  ASSERT_TRUE(omgeving.schrijf(wie, "advies.schrijven", [&](app::Handeling& h) -> Uitkomst {
    BAKEN_PROBEER(h.eis({.eigen = true}));
    auto a = *h.eenheid.adviezen().zoek(advies.at("id")).value();
    a.status = "naar-melding";
    ++a.versie;
    BAKEN_PROBEER(h.eenheid.adviezen().wijzig(a, h.moment));
    return {};
  }));
  auto nogeens = naar_melding(advies);
  ASSERT_FALSE(nogeens);
  EXPECT_EQ(nogeens.error().code, Foutcode::Conflict);
  auto vervolg = registreer(invoer({{"vervolg_van", advies.at("id")}}));
  ASSERT_FALSE(vervolg);
  EXPECT_EQ(vervolg.error().velden.at(0).code, "overgang");
}

TEST_F(Adviezen, ControlerenWijstAanWaar) {
  auto gevonden = api.doe(
      wie, "advies_controleren",
      {.lichaam = json{{"tekst", "Mail jan@voorbeeld.nl"}, {"namen", json::array()}}.dump()});
  ASSERT_TRUE(gevonden);
  const auto vinding = gevonden->at("vindingen").at(0);
  EXPECT_EQ(vinding.at("soort"), "e-mailadres");
  EXPECT_EQ(vinding.at("begin"), 5);
  EXPECT_EQ(vinding.at("eind"), 21);
}

TEST_F(Adviezen, DeLijstBladertNieuwsteEerst) {
  for (const auto* uur : {"08", "07", "09"})
    geregistreerd({{"ontvangen", std::string{"2024-05-03T"} + uur + ":00:00+02:00"}});
  auto eerste = api.doe(wie, "adviezen_lezen", {.vraag = {{"limiet", "2"}}}).value();
  ASSERT_EQ(eerste.at("resultaten").size(), 2U);
  EXPECT_EQ(eerste["resultaten"][0]["ontvangen"], "2024-05-03T07:00:00.000Z");
  auto tweede =
      api.doe(wie, "adviezen_lezen", {.vraag = {{"limiet", "2"}, {"cursor", eerste["volgende"]}}})
          .value();
  ASSERT_EQ(tweede.at("resultaten").size(), 1U);
  EXPECT_EQ(tweede["resultaten"][0]["ontvangen"], "2024-05-03T05:00:00.000Z");
  EXPECT_FALSE(tweede.contains("volgende"));
}

TEST_F(Adviezen, WieNietMagKomtErNietIn) {
  auto advies = geregistreerd();
  wie = omgeving.als(Rol::Secretariaat);
  EXPECT_TRUE(lees(advies));
  auto schrijven = registreer(invoer());
  ASSERT_FALSE(schrijven);
  EXPECT_EQ(schrijven.error().code, Foutcode::Verboden);
  EXPECT_FALSE(wijzig(advies, invoer()));
  wie = omgeving.als(Rol::Manager);
  EXPECT_FALSE(lees(advies));
  EXPECT_FALSE(naar_melding(advies));
  EXPECT_FALSE(api.doe(wie, "adviezen_lezen"));
  EXPECT_FALSE(lees(std::string{"0190f000-0000-7000-8000-000000000001"}));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM advies"), 1);
}

TEST_F(Adviezen, ElkeLezingStaatInHetLogboek) {
  auto advies = geregistreerd();
  ASSERT_TRUE(lees(advies));
  ASSERT_TRUE(naar_melding(advies));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM logboek WHERE onderwerp_id = $1 AND uitkomst = "
                           "'gelukt' AND handeling IN ('advies.lezen', 'melding.concept')",
                           {advies.at("id").get<std::string>()}),
            2);
}

}  // namespace
}  // namespace baken::server
