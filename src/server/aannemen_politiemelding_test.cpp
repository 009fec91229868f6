// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "api/aannemen/operaties.hpp"
#include "server/proef/proefapi.hpp"

namespace baken::server {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

class Politiemeldingen : public ::testing::Test {
 protected:
  static json invoer(const json& anders = json::object()) {
    json vorm{{"ontvangen", "2024-05-02T22:10:00+02:00"},
              {"gemeente", "0599"},
              {"eenheid", "Eenheid Oost"},
              {"incidentnummer", "PL-2024-77"},
              {"inhoud", "Jongen van veertien alleen op straat."}};
    vorm.merge_patch(anders);
    return vorm;
  }
  Result<json> registreer(const json& vorm) {
    return api.doe(wie, "politiemelding_registreren", {.lichaam = vorm.dump()});
  }
  json geregistreerd() { return registreer(invoer()).value(); }
  Result<json> zet_door(const json& melding, const std::string& partij = "Wijkteam Noord") {
    return api.doe(wie, "politiemelding_doorzetten",
                   {.pad = {{"id", melding.at("id")}},
                    .lichaam = json{{"partij", partij}, {"toelichting", "Kent het gezin."}}.dump(),
                    .if_match = melding.at("versie")});
  }
  Result<json> lees(const json& melding) {
    return api.doe(wie, "politiemelding_lezen", {.pad = {{"id", melding.at("id")}}});
  }
  Result<json> naar_melding(const json& melding) {
    return api.doe(wie, "politiemelding_naar_melding", {.pad = {{"id", melding.at("id")}}});
  }

  Proefomgeving omgeving;
  Proefapi api{omgeving, api::aannemen_operaties()};
  app::Wie wie = omgeving.als(app::Rol::Secretariaat);
};

TEST_F(Politiemeldingen, GeregistreerdEnTeruggelezen) {
  auto melding = geregistreerd();
  EXPECT_THAT(melding.at("nummer").get<std::string>(), ::testing::StartsWith("P0"));
  EXPECT_EQ(melding.at("status"), "geregistreerd");
  EXPECT_EQ(lees(melding).value(), melding);
}

TEST_F(Politiemeldingen, DeInhoudIsVerzegeld) {
  ASSERT_TRUE(zet_door(geregistreerd()));
  for (const auto* sql : {"SELECT inhoud FROM politiemelding", "SELECT inhoud FROM geschiedenis"}) {
    const auto bytes = omgeving.rijen(sql).at(0).bytes(0);
    const std::string tekst{bytes.begin(), bytes.end()};
    EXPECT_THAT(tekst, Not(HasSubstr("Jongen"))) << sql;
    EXPECT_THAT(tekst, Not(HasSubstr("Wijkteam"))) << sql;
  }
}

TEST_F(Politiemeldingen, AlleFoutenTegelijk) {
  auto geweigerd = registreer(
      invoer({{"gemeente", "9999"}, {"ontvangen", "2024-05-09T10:00:00+02:00"}, {"inhoud", " "}}));
  ASSERT_FALSE(geweigerd);
  std::vector<std::string> velden;
  for (const auto& fout : geweigerd.error().velden) velden.push_back(fout.veld);
  EXPECT_THAT(velden, ::testing::UnorderedElementsAre("/gemeente", "/ontvangen", "/inhoud"));
}

TEST_F(Politiemeldingen, Doorgezet) {
  auto melding = geregistreerd();
  auto doorgezet = zet_door(melding);
  ASSERT_TRUE(doorgezet) << doorgezet.error().melding;
  EXPECT_EQ(doorgezet->at("status"), "doorgezet");
  EXPECT_EQ(doorgezet->at("partij"), "Wijkteam Noord");
  EXPECT_EQ(lees(melding).value(), *doorgezet);
}

TEST_F(Politiemeldingen, TweeKeerDoorzettenKanNiet) {
  auto melding = geregistreerd();
  auto doorgezet = zet_door(melding);
  ASSERT_TRUE(doorgezet);
  EXPECT_EQ(zet_door(melding).error().code, Foutcode::VersieVerouderd);
  EXPECT_EQ(zet_door(*doorgezet).error().code, Foutcode::Conflict);
}

TEST_F(Politiemeldingen, DoorzettenVraagtEenPartij) {
  auto geweigerd = zet_door(geregistreerd(), "  ");
  ASSERT_FALSE(geweigerd);
  EXPECT_EQ(geweigerd.error().velden.at(0).veld, "/partij");
}

TEST_F(Politiemeldingen, NaarMeldingNeemtAllesMee) {
  auto melding = geregistreerd();
  auto concept_ = naar_melding(melding);
  ASSERT_TRUE(concept_) << concept_.error().melding;
  EXPECT_EQ(concept_->at("inhoud"),
            (json{{"uit_politiemelding", melding.at("id")},
                  {"ontvangen", melding.at("ontvangen")},
                  {"melder", {{"hoedanigheid", "politie"}, {"organisatie", "Eenheid Oost"}}},
                  {"gemeente", "0599"},
                  {"wat_gebeurd", "Jongen van veertien alleen op straat."}}));
}

TEST_F(Politiemeldingen, WatIsDoorgezetWordtGeenMelding) {
  auto melding = geregistreerd();
  ASSERT_TRUE(zet_door(melding));
  auto geweigerd = naar_melding(melding);
  ASSERT_FALSE(geweigerd);
  EXPECT_EQ(geweigerd.error().code, Foutcode::Conflict);
  EXPECT_THAT(geweigerd.error().melding, HasSubstr("doorgezet"));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM concept"), 0);
}

TEST_F(Politiemeldingen, DeLijstIsAlleenVoorWieErMeeWerkt) {
  geregistreerd();
  EXPECT_EQ(api.doe(wie, "politiemeldingen_lezen")->at("resultaten").size(), 1U);
  wie = omgeving.als(app::Rol::Vertrouwensarts);
  auto geweigerd = api.doe(wie, "politiemeldingen_lezen");
  ASSERT_FALSE(geweigerd);
  EXPECT_EQ(geweigerd.error().code, Foutcode::Verboden);
}

TEST_F(Politiemeldingen, WieErNietMeeWerktMaaktErGeenMeldingVan) {
  auto melding = geregistreerd();
  wie = omgeving.als(app::Rol::Vertrouwensarts);
  auto geweigerd = naar_melding(melding);
  ASSERT_FALSE(geweigerd);
  EXPECT_EQ(geweigerd.error().code, Foutcode::NietGevonden);
}

}  // namespace
}  // namespace baken::server
