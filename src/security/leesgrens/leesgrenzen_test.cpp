// SPDX-License-Identifier: EUPL-1.2
#include "security/leesgrens/leesgrenzen.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace baken::security {
namespace {

using app::Rol;
using nlohmann::json;
using testing::IsSupersetOf;

const std::string pad = std::string{BAKEN_BRON} + "/data/leesgrens.json";

json inhoud() {
  return json::parse(std::ifstream{pad});
}

std::vector<std::string> fouten(const json& data) {
  const auto gelezen = lees_leesgrenzen(data.dump());
  std::vector<std::string> uit;
  if (gelezen) return uit;
  for (const auto& fout : gelezen.error().velden) uit.push_back(fout.veld + ' ' + fout.code);
  return uit;
}

TEST(Leesgrenzen, StaanErVoorElkeRol) {
  const auto grenzen = lees_leesgrenzen_bestand(pad).value();
  for (std::size_t rol = 0; rol < app::rolnamen.size(); ++rol)
    EXPECT_EQ(grenzen.van(static_cast<Rol>(rol)), 50) << app::rolnamen.at(rol);
  EXPECT_EQ(grenzen.verhoging, 50);
  EXPECT_EQ(grenzen.verhoging_duur, std::chrono::hours{1});
}

TEST(Leesgrenzen, LezenWatEenBeheerderWijzigde) {
  auto data = inhoud();
  data["per_uur"]["inspectie"] = 200;
  const auto grenzen = lees_leesgrenzen(data.dump()).value();
  EXPECT_EQ(grenzen.van(Rol::Inspectie), 200);
  EXPECT_EQ(grenzen.van(Rol::Secretariaat), 50);
}

TEST(Leesgrenzen, MeldenAlleFoutenMetHunPlek) {
  EXPECT_EQ(fouten(inhoud()), std::vector<std::string>{});
  auto data = inhoud();
  data["versie"] = 2;
  data["extra"] = true;
  data["verhoging"] = 0;
  data.erase("verhoging_minuten");
  data["per_uur"]["secretariaat"] = "50";
  data["per_uur"]["manager"] = 0;
  data["per_uur"]["inspectie"] = 1'000'000;
  data["per_uur"]["keizer"] = 5;
  data["per_uur"].erase("bestuurder");
  EXPECT_THAT(fouten(data),
              IsSupersetOf({"/versie versie", "/extra onbekend", "/verhoging bereik",
                            "/verhoging_minuten verplicht", "/per_uur/secretariaat bereik",
                            "/per_uur/manager bereik", "/per_uur/inspectie bereik",
                            "/per_uur/keizer onbekend", "/per_uur/bestuurder verplicht"}));
  data = inhoud();
  data["per_uur"] = json::array();
  EXPECT_EQ(fouten(data), std::vector<std::string>{"/per_uur soort"});
  EXPECT_EQ(fouten(json::array()), std::vector<std::string>{" soort"});
  EXPECT_EQ(lees_leesgrenzen("{").error().velden.at(0).code, "json");
}

TEST(Leesgrenzen, NoemenHetBestandInEenZin) {
  EXPECT_NE(lees_leesgrenzen_bestand("/bestaat/niet.json").error().melding.find("/bestaat/niet"),
            std::string::npos);
}

}  // namespace
}  // namespace baken::security
