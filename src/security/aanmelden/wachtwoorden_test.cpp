// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/wachtwoorden.hpp"

#include <gtest/gtest.h>

#include <string>

#include "security/aanmelden/wachtwoordregels.hpp"

namespace baken::security {
namespace {

TEST(Wachtwoorden, HerkentAlleenHetJuisteWachtwoord) {
  Wachtwoorden wachtwoorden{proefkosten};
  std::string bewaard = wachtwoorden.hash("paard batterij nietje").value();
  EXPECT_EQ(wachtwoorden.klopt("paard batterij nietje", bewaard), true);
  for (const char* anders : {"", "paard batterij nietj", "Paard batterij nietje", "x"})
    EXPECT_EQ(wachtwoorden.klopt(anders, bewaard), false) << anders;
  EXPECT_NE(bewaard, wachtwoorden.hash("paard batterij nietje").value());
  EXPECT_EQ(wachtwoorden.klopt("x", std::string{"geen hash"}), false);
}

TEST(Wachtwoorden, DoetVoorEenOnbekendeNaamHetzelfdeWerk) {
  // Costs stand in the kept text, so equal costs and form are equal work.
  Wachtwoorden duur{Wachtwoordkosten{64, 2, 1}};
  EXPECT_EQ(duur.klopt("", std::nullopt), false);
  EXPECT_EQ(duur.klopt("paard", std::nullopt), false);
  EXPECT_TRUE(duur.hash_van_niemand().starts_with("$argon2id$v=19$m=64,t=2,p=1$"));
  EXPECT_FALSE(duur.verouderd(duur.hash_van_niemand()));
  EXPECT_EQ(duur.hash_van_niemand().size(), duur.hash("paard")->size());
}

TEST(Wachtwoorden, WeigertMeerTegelijkDanAfgesproken) {
  Wachtwoorden dicht{Wachtwoordkosten{8, 1, 0}};
  for (const Fout& fout : {dicht.hash("x").error(), dicht.klopt("x", std::nullopt).error()}) {
    EXPECT_EQ(fout.code, Foutcode::TeVeelPogingen);
    EXPECT_EQ(fout.context, "1");
  }
  Wachtwoorden een{Wachtwoordkosten{8, 1, 1}};
  for (int keer = 0; keer < 100; ++keer) ASSERT_TRUE(een.klopt("x", std::nullopt)) << keer;
}

TEST(Wachtwoorden, ZietDatDeKostenVeranderdZijn) {
  Wachtwoorden oud{proefkosten};
  Wachtwoorden nieuw{Wachtwoordkosten{16, 1, 2}};
  std::string bewaard = oud.hash("paard").value();
  EXPECT_FALSE(oud.verouderd(bewaard));
  EXPECT_TRUE(nieuw.verouderd(bewaard));
  EXPECT_EQ(nieuw.klopt("paard", bewaard), true);
}

TEST(Wachtwoorden, StaanStandaardOp64MiBEnDrieRondes) {
  EXPECT_TRUE(Wachtwoorden{}.hash_van_niemand().starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
}

std::string oordeel(std::string_view wachtwoord, std::string_view naam = "s.devries") {
  auto uitkomst = keur_wachtwoord(wachtwoord, naam);
  if (uitkomst) return "goed";
  std::string codes;
  for (const Veldfout& fout : uitkomst.error().velden) {
    EXPECT_EQ(fout.veld, "/wachtwoord");
    codes += (codes.empty() ? "" : " ") + fout.code;
  }
  return codes;
}

TEST(Wachtwoordregels, KeurenElkGeval) {
  EXPECT_EQ(oordeel("paard batterij"), "goed");
  EXPECT_EQ(oordeel("xK7!pqLm29#w"), "goed");
  EXPECT_EQ(oordeel("xK7!pqLm29#"), "te-kort");
  EXPECT_EQ(oordeel("éééééabcdefg"), "goed") << "characters, not bytes";
  EXPECT_EQ(oordeel("éééééabcdef"), "te-kort");
  EXPECT_EQ(oordeel("Welkom2024!!"), "te-gewoon");
  EXPECT_EQ(oordeel("Wachtwoord123"), "te-gewoon");
  EXPECT_EQ(oordeel("W@chtw00rd123"), "te-gewoon");
  EXPECT_EQ(oordeel("Rotterdam2020"), "te-gewoon");
  EXPECT_EQ(oordeel("123456789012"), "te-gewoon");
  EXPECT_EQ(oordeel("abababababab"), "te-gewoon");
  EXPECT_EQ(oordeel("rotterdamse haven"), "goed");
  EXPECT_EQ(oordeel("xx-S.DeVries-77"), "gebruikersnaam");
  EXPECT_EQ(oordeel("de kat en de jan", "jan"), "goed") << "a short name stands in many words";
  EXPECT_EQ(oordeel(""), "te-kort te-gewoon");
  std::string lang(1025, 'a');
  for (std::size_t plek = 0; plek < 26; ++plek) lang[plek] = static_cast<char>('a' + plek);
  EXPECT_EQ(oordeel(lang), "te-lang");
  EXPECT_EQ(oordeel(lang.substr(1)), "goed");
}

}  // namespace
}  // namespace baken::security
