// SPDX-License-Identifier: EUPL-1.2
#include "simulation/gegevens.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

#include "simulation/gegevens_lezen.hpp"

namespace baken::simulation {
namespace {

using nlohmann::json;

json bron() {
  std::ifstream stroom(std::string(BAKEN_BRON) + "/data/demo/rotterdam-rijnmond.json");
  return json::parse(stroom);
}

/// The codes of the faults that reading finds.
std::vector<std::string> fouten(const json& uit) {
  std::vector<Veldfout> gevonden;
  lezen::organisatie(uit, gevonden);
  std::vector<std::string> codes;
  for (const auto& een : gevonden) codes.push_back(een.code);
  return codes;
}

bool heeft(const json& uit, const std::string& code) {
  const auto codes = fouten(uit);
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

TEST(Gegevens, het_bestand_dat_wij_leveren_klopt) {
  EXPECT_TRUE(fouten(bron()).empty());
}

TEST(Gegevens, een_kwartaal_moet_de_som_van_zijn_maanden_zijn) {
  auto uit = bron();
  uit["maanden"][0]["politiemelding"]["aantal"] = 119;
  EXPECT_TRUE(heeft(uit, "som"));
}

TEST(Gegevens, een_getal_heeft_een_bron_of_is_geinterpoleerd_en_niet_beide) {
  auto geen = bron();
  geen["maanden"][3]["melding"].erase("geinterpoleerd");
  EXPECT_TRUE(heeft(geen, "herkomst"));
  auto beide = bron();
  beide["maanden"][3]["melding"]["bron"] = "jaarplan-2023-2024";
  EXPECT_TRUE(heeft(beide, "herkomst"));
  auto onbekend = bron();
  onbekend["maanden"][24]["melding"]["bron"] = "horen-zeggen";
  EXPECT_TRUE(heeft(onbekend, "herkomst"));
}

TEST(Gegevens, maanden_sluiten_aan) {
  auto uit = bron();
  uit["maanden"].erase(5);
  EXPECT_TRUE(heeft(uit, "gat"));
}

TEST(Gegevens, chat_telt_mee_in_advies_en_crisis_in_meldingen) {
  auto chat = bron();
  chat["maanden"][7]["chat"]["aantal"] = 5000;
  EXPECT_TRUE(heeft(chat, "te-veel"));
  auto crisis = bron();
  crisis["maanden"][7]["crisis"]["aantal"] = 5000;
  EXPECT_TRUE(heeft(crisis, "te-veel"));
}

TEST(Gegevens, een_opvolger_moet_bestaan) {
  auto uit = bron();
  for (auto& een : uit["gemeenten"])
    if (een.contains("opvolger")) een["opvolger"] = "0000";
  EXPECT_TRUE(heeft(uit, "onbekend"));
}

TEST(Gegevens, voorne_aan_zee_bestaat_vanaf_2023) {
  std::vector<Veldfout> gevonden;
  const Organisatie org = lezen::organisatie(bron(), gevonden);
  const Datum dag{std::chrono::local_days{std::chrono::year{2023} / 1 / 1}};
  const auto aantal = [&](Datum op) {
    return std::count_if(org.gemeenten.begin(), org.gemeenten.end(),
                         [&](const Gemeente& een) { return een.bestaat_op(op); });
  };
  EXPECT_EQ(aantal(dag - std::chrono::days{1}), 15);
  EXPECT_EQ(aantal(dag), 13);
  EXPECT_FALSE(org.gemeente("0501")->bestaat_op(dag));
  EXPECT_EQ(org.gemeente("0501")->opvolger, "1992");
}

}  // namespace
}  // namespace baken::simulation
