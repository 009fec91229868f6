// SPDX-License-Identifier: EUPL-1.2
#include "persistence/noodlogboek/noodlogboek.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "persistence/sql/proefdatabase.hpp"

namespace baken::persistence {
namespace {

app::Logregel regel(int nummer) {
  return {.id = "00000000-0000-7000-8000-00000000000" + std::to_string(nummer),
          .moment = Moment{std::chrono::milliseconds{1'700'000'000'000 + nummer}},
          .handeling = "dossier.lezen",
          .medewerker = "m",
          .rol = app::Rol::Procesregisseur,
          .relatie = "eigen",
          .dossier = "d",
          .onderwerp = {},
          .uitkomst = "gelukt",
          .verzoek_id = "verzoek-1",
          .afzender = "127.0.0.1"};
}

/// Refuses to write, as a full disk does, until it has room.
class VolleOpslag final : public app::Opslag {
 public:
  Uitkomst schrijf(const Werk&) override {
    ++pogingen;
    if (vol) return mislukt(Foutcode::OpslagVol, "vol");
    return {};
  }
  Uitkomst lees(const Werk&) override { return {}; }
  Result<std::int64_t> reserveer(std::string_view, std::int64_t) override { return 1; }
  bool vol = true;
  int pogingen = 0;
};

class Noodlogboek : public ::testing::Test {
 protected:
  std::filesystem::path bestand() const { return map_.pad() / "noodlogboek"; }
  sql::Proefmap map_;
};

TEST_F(Noodlogboek, BewaartWatErStaatTotHetIsOvergezet) {
  VolleOpslag opslag;
  {
    auto nood = Noodbestand::open(bestand(), 4096).value();
    ASSERT_TRUE(nood->schrijf(regel(1)));
    ASSERT_TRUE(nood->schrijf(regel(2)));
    EXPECT_FALSE(nood->zet_over(opslag));
  }
  auto weer = Noodbestand::open(bestand(), 4096).value();
  opslag.vol = false;
  ASSERT_TRUE(weer->zet_over(opslag));
  EXPECT_EQ(opslag.pogingen, 2);
  ASSERT_TRUE(weer->zet_over(opslag));
  EXPECT_EQ(opslag.pogingen, 2) << "an empty emergency log writes nothing";
}

TEST_F(Noodlogboek, NeemtDeRuimteVoorafEnWeigertDaarna) {
  auto nood = Noodbestand::open(bestand(), 1024).value();
  EXPECT_EQ(std::filesystem::file_size(bestand()), 1024U);
  int gelukt = 0;
  while (gelukt < 10 && nood->schrijf(regel(gelukt))) ++gelukt;
  EXPECT_GT(gelukt, 1);
  EXPECT_LT(gelukt, 10);
  EXPECT_EQ(nood->schrijf(regel(9)).error().code, Foutcode::OpslagVol);
  EXPECT_EQ(std::filesystem::file_size(bestand()), 1024U);
}

TEST_F(Noodlogboek, IsVanEenServerTegelijk) {
  auto eerste = Noodbestand::open(bestand(), 1024).value();
  EXPECT_EQ(Noodbestand::open(bestand(), 1024).error().code, Foutcode::Conflict);
}

TEST_F(Noodlogboek, ZegtDatHetBeschadigdIs) {
  {
    auto nood = Noodbestand::open(bestand(), 1024).value();
    ASSERT_TRUE(nood->schrijf(regel(1)));
  }
  std::fstream{bestand(), std::ios::in | std::ios::out | std::ios::binary}.seekp(10) << "kapot";
  EXPECT_EQ(Noodbestand::open(bestand(), 1024).error().code, Foutcode::Beschadigd);
}

}  // namespace
}  // namespace baken::persistence
