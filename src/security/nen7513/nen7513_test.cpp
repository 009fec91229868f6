// SPDX-License-Identifier: EUPL-1.2
#include "security/nen7513/nen7513.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/poorten/doel.hpp"

namespace baken::security {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json document() {
  std::ifstream stroom{BAKEN_BRON "/data/nen7513.json"};
  return json::parse(stroom);
}

app::Logregel regel() {
  return {.id = "id",
          .moment = Moment{std::chrono::milliseconds{1'700'000'000'000}},
          .handeling = "dossier.lezen",
          .medewerker = "m-1",
          .rol = app::Rol::Secretariaat,
          .relatie = "eigen-team",
          .dossier = "d-1",
          .onderwerp = "o-1",
          .uitkomst = "geweigerd",
          .verzoek_id = "v-1",
          .afzender = "192.0.2.7",
          .doel = "uitvoering",
          .namens = "m-2",
          .bijzonderheid = {}};
}

TEST(Nen7513, KentElkeHandelingVanBaken) {
  const auto nen = Nen7513::lees_bestand(BAKEN_BRON "/data/nen7513.json");
  ASSERT_TRUE(nen) << nen.error().melding;
  for (auto handeling : app::handelingen) EXPECT_FALSE(nen->naam(handeling).empty());
}

TEST(Nen7513, WeigertEenBestandDatIetsMistOfTeVeelHeeft) {
  for (const char* pad : {"/handelingen/dossier.lezen", "/handelingen/sessie.maken",
                          "/doelen/toezicht", "/uitkomsten/gelukt", "/objecten/dossier"}) {
    auto stuk = document();
    const json::json_pointer plek{pad};
    stuk.at(plek.parent_pointer()).erase(plek.back());
    const auto gelezen = Nen7513::lees(stuk.dump());
    ASSERT_FALSE(gelezen) << pad;
    EXPECT_THAT(gelezen.error().melding, HasSubstr("nen7513.json"));
  }
  auto te_veel = document();
  te_veel["handelingen"]["dossier.stelen"] = te_veel["handelingen"]["dossier.lezen"];
  EXPECT_FALSE(Nen7513::lees(te_veel.dump()));
  auto actie = document();
  actie["handelingen"]["dossier.lezen"]["actie"] = "X";
  EXPECT_FALSE(Nen7513::lees(actie.dump()));
  EXPECT_FALSE(Nen7513::lees("{"));
}

TEST(Nen7513, ToontAlleVeldenVanDeNorm) {
  const auto nen = Nen7513::lees_bestand(BAKEN_BRON "/data/nen7513.json").value();
  const json uit = json::parse(nen.als_json(regel(), "s.proef").dump());
  EXPECT_EQ(uit["EventID"], "110110");
  EXPECT_EQ(uit["EventActionCode"], "R");
  EXPECT_EQ(uit["EventDateTime"], "2023-11-14T22:13:20.000Z");
  EXPECT_EQ(uit["EventOutcomeIndicator"], "4");
  EXPECT_EQ(uit["EventTypeCode"], "dossier-lezen");
  const auto& wie = uit["ActiveParticipant"][0];
  EXPECT_EQ(wie["UserID"], "m-1");
  EXPECT_EQ(wie["UserName"], "s.proef");
  EXPECT_EQ(wie["UserIsRequestor"], true);
  EXPECT_EQ(wie["RoleIDCode"], "secretariaat");
  EXPECT_THAT(wie["PurposeOfUse"].get<std::string>(), HasSubstr("4.1.1"));
  EXPECT_EQ(wie["NetworkAccessPointTypeCode"], "2");
  EXPECT_EQ(wie["NetworkAccessPointID"], "192.0.2.7");
  EXPECT_EQ(uit["ActiveParticipant"][1]["UserID"], "m-2");
  EXPECT_EQ(uit["ActiveParticipant"][1]["UserIsRequestor"], false);
  const auto& object = uit["ParticipantObject"][0];
  EXPECT_EQ(object["ParticipantObjectTypeCode"], "1");
  EXPECT_EQ(object["ParticipantObjectID"], "d-1");
  EXPECT_EQ(object["ParticipantObjectPermissionPolicySet"], "eigen-team");
  EXPECT_EQ(uit["AuditSource"]["AuditSourceID"], "baken");
}

TEST(Nen7513, EenOpdrachtOpDeServerHeeftGeenAdres) {
  const auto nen = Nen7513::lees_bestand(BAKEN_BRON "/data/nen7513.json").value();
  auto r = regel();
  r.medewerker.reset();
  r.afzender = "uid 1000";
  const json uit = json::parse(nen.als_json(r, "").dump());
  EXPECT_EQ(uit["ActiveParticipant"][0]["UserID"], "uid 1000");
  EXPECT_EQ(uit["ActiveParticipant"][0]["NetworkAccessPointTypeCode"], "1");
  EXPECT_FALSE(uit["ActiveParticipant"][0].contains("UserName"));
}

TEST(Nen7513, EenOnbekendeHandelingIsGeenVal) {
  const auto nen = Nen7513::lees_bestand(BAKEN_BRON "/data/nen7513.json").value();
  auto r = regel();
  r.handeling = "van.later";
  r.uitkomst = "anders";
  const json uit = json::parse(nen.als_json(r, "").dump());
  EXPECT_EQ(uit["EventTypeCode"], "van.later");
  EXPECT_EQ(uit["EventOutcomeIndicator"], "12");
}

TEST(Doel, ElkeRolHeeftEenDoelDatBestaat) {
  for (std::size_t plek = 0; plek < app::rolnamen.size(); ++plek)
    EXPECT_TRUE(app::is_doel(app::standaard_doel(static_cast<app::Rol>(plek))));
}

}  // namespace
}  // namespace baken::security
