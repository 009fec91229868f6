// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/getuigenbestand.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "security/proef/koppenproef.hpp"

namespace baken::security::logketen {
namespace {

namespace fs = std::filesystem;

class Getuige : public ::testing::Test {
 protected:
  Getuige() {
    std::string naam = fs::temp_directory_path() / "baken-getuige-XXXXXX";
    map_ = ::mkdtemp(naam.data());
    bestand_ = map_ / "koppen.jsonl";
    log_.groei(3);
    log_.groei(2);
    log_.groei(4);
  }
  ~Getuige() override { fs::remove_all(map_); }

  std::unique_ptr<Getuigenbestand> open() { return Getuigenbestand::open(bestand_).value(); }
  static Uitkomst geef(Getuigenbestand& getuige, const Kop& kop) {
    return getuige.neem(als_regel(kop));
  }
  void vul(Getuigenbestand& getuige) {
    for (const auto& kop : log_.koppen) ASSERT_TRUE(geef(getuige, kop));
  }
  std::size_t regels() {
    std::size_t aantal = 0;
    std::ignore = elke_regel(bestand_, [&](std::string_view) { return ++aantal > 0; });
    return aantal;
  }

  fs::path map_;
  fs::path bestand_;
  proef::Koppenproef log_;
};

TEST_F(Getuige, NeemtWatVolgtEnWeetHetNaHeropenenNog) {
  vul(*open());
  auto weer = open();
  EXPECT_EQ(weer->laatste_kop(), log_.koppen.back());
  log_.groei(1);
  EXPECT_TRUE(geef(*weer, log_.koppen.back()));
  EXPECT_EQ(regels(), 4U);
}

TEST_F(Getuige, EenKopDieErAlIsIsGeenFout) {
  auto getuige = open();
  vul(*getuige);
  vul(*getuige);
  EXPECT_EQ(regels(), 3U);
}

TEST_F(Getuige, WeigertEenTweedeLijn) {
  auto getuige = open();
  ASSERT_TRUE(geef(*getuige, log_.koppen[0]));
  ASSERT_TRUE(geef(*getuige, log_.koppen[1]));
  Kop tak = log_.koppen[1];  // the same place in the line, another content
  tak.wortel[0] ^= 1;
  log_.onderteken(tak);
  EXPECT_EQ(geef(*getuige, tak).error().code, Foutcode::Conflict);
  Kop krimp = log_.koppen[2];
  krimp.grootte = 5;
  log_.onderteken(krimp);
  EXPECT_EQ(geef(*getuige, krimp).error().code, Foutcode::Conflict);
  proef::Koppenproef herschreven;  // the same key: somebody has everything but this file
  herschreven.groei(20);
  EXPECT_EQ(geef(*getuige, herschreven.koppen[0]).error().code, Foutcode::Conflict);
  EXPECT_EQ(regels(), 2U);
  EXPECT_TRUE(geef(*getuige, log_.koppen[2])) << "the true line goes on";
}

TEST_F(Getuige, WeigertEenAndereSleutelEnEenHandtekeningDieNietKlopt) {
  auto getuige = open();
  ASSERT_TRUE(geef(*getuige, log_.koppen[0]));
  proef::Koppenproef ander{2};
  Kop vreemd = log_.koppen[1];
  ander.onderteken(vreemd);
  EXPECT_EQ(geef(*getuige, vreemd).error().code, Foutcode::Conflict);
  Kop vals = log_.koppen[1];
  vals.handtekening[0] ^= 1;
  EXPECT_EQ(geef(*getuige, vals).error().code, Foutcode::Conflict);
  EXPECT_EQ(getuige->neem("{}").error().code, Foutcode::Ongeldig);
}

TEST_F(Getuige, WeigertEenLegeGetuigeMiddenInDeRij) {
  EXPECT_EQ(geef(*open(), log_.koppen[1]).error().code, Foutcode::Conflict);
}

TEST_F(Getuige, NeemtEenNieuweReeksDieOpEenBekendeKopBegint) {
  auto getuige = open();
  vul(*getuige);
  Kop reeks = log_.koppen[1];  // restored to the second head, and one record since
  reeks.log = "00000000-0000-7000-8000-000000000002";
  reeks.grootte = 6;
  reeks.vorige = hash_van(log_.koppen[1]);
  log_.onderteken(reeks);
  EXPECT_TRUE(geef(*getuige, reeks));
  Kop terug = reeks;  // nobody goes back to the line that was left
  terug.log = log_.log;
  terug.grootte = 12;
  terug.vorige = hash_van(reeks);
  log_.onderteken(terug);
  EXPECT_EQ(geef(*getuige, terug).error().code, Foutcode::Conflict);
}

TEST_F(Getuige, HaaltEenAfgebrokenRegelWegMaarGeenHele) {
  vul(*open());
  std::ofstream{bestand_, std::ios::app} << R"({"versie":1,"log")";
  EXPECT_EQ(open()->laatste_kop(), log_.koppen.back());
  EXPECT_EQ(regels(), 3U);
  std::ofstream{bestand_, std::ios::app} << "onzin\n";
  EXPECT_EQ(Getuigenbestand::open(bestand_).error().code, Foutcode::Beschadigd);
}

TEST_F(Getuige, IsVanEenProcesTegelijk) {
  auto eerste = open();
  EXPECT_EQ(Getuigenbestand::open(bestand_).error().code, Foutcode::Conflict);
}

}  // namespace
}  // namespace baken::security::logketen
