// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <string>

#include "base/tijd.hpp"
#include "security/geheim.hpp"
#include "security/proef/geheugen_sessieopslag.hpp"
#include "security/sessie/cookie.hpp"
#include "security/sessie/sessies.hpp"

namespace baken::security {
namespace {

using namespace std::chrono_literals;

class SessieTest : public testing::Test {
 protected:
  std::string begin(std::string_view medewerker = "m1") {
    return sessies_.begin(medewerker, app::Rol::Secretariaat)->token;
  }
  std::string weigering(std::string_view token) {
    auto sessie = sessies_.controleer(token);
    if (sessie) return "toegelaten";
    EXPECT_EQ(sessie.error().code, Foutcode::NietIngelogd);
    return sessie.error().context;
  }

  VasteKlok klok_{lees_moment("2024-05-03T08:00:00Z").value()};
  proef::GeheugenSessieopslag opslag_;
  Sessies sessies_{opslag_, klok_};
};

TEST_F(SessieTest, GeeftDeMedewerkerEnDeRolTerug) {
  auto sessie = sessies_.controleer(begin());
  ASSERT_TRUE(sessie);
  EXPECT_EQ(sessie->medewerker, "m1");
  EXPECT_EQ(sessie->als, app::Rol::Secretariaat);
}

TEST_F(SessieTest, ElkeTokenIsAndersEnStaatNergensBewaard) {
  std::set<std::string> gezien;
  for (int keer = 0; keer < 1000; ++keer) {
    std::string token = begin();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_TRUE(gezien.insert(token).second);
    EXPECT_FALSE(opslag_.sessies.contains(uit_base64(token).value()));
  }
}

TEST_F(SessieTest, WeigertWatGeenTokenIs) {
  std::string token = begin();
  std::string ander = token;
  ander[0] = ander[0] == 'A' ? 'B' : 'A';
  for (const std::string& poging : {std::string{}, ander, token + "A", token.substr(1), token + "=",
                                    std::string(43, 'A'), std::string(43, '!')})
    EXPECT_EQ(weigering(poging), "geen") << poging;
  EXPECT_EQ(weigering(token), "toegelaten");
}

TEST_F(SessieTest, EindigtNaDertigMinutenStilte) {
  std::string token = begin();
  klok_.verder(30min - 1ms);
  EXPECT_EQ(weigering(token), "toegelaten");
  klok_.verder(30min - 1ms);
  EXPECT_EQ(weigering(token), "toegelaten") << "use must count";
  klok_.verder(30min);
  EXPECT_EQ(weigering(token), "stil");
  EXPECT_TRUE(opslag_.sessies.empty());
}

TEST_F(SessieTest, EindigtNaTwaalfUurOokBijGebruik) {
  std::string token = begin();
  for (int kwartier = 1; kwartier < 48; ++kwartier) {
    klok_.verder(15min);
    ASSERT_EQ(weigering(token), "toegelaten") << kwartier;
  }
  klok_.verder(15min - 1ms);
  EXPECT_EQ(weigering(token), "toegelaten");
  klok_.verder(1ms);
  EXPECT_EQ(weigering(token), "absoluut");
}

TEST_F(SessieTest, SchrijftHetGebruikHooguitEenKeerPerMinuut) {
  std::string token = begin();
  for (int seconde = 0; seconde < 600; ++seconde) {
    klok_.verder(1s);
    ASSERT_EQ(weigering(token), "toegelaten");
  }
  EXPECT_EQ(opslag_.aangeraakt, 10);
}

TEST_F(SessieTest, LeestVerderAlsHetGebruikNietGeschrevenKanWorden) {
  std::string token = begin();
  opslag_.vol = true;
  klok_.verder(5min);
  auto sessie = sessies_.controleer(token);
  ASSERT_TRUE(sessie);
  EXPECT_EQ(sessie->laatst_gebruikt, klok_.nu() - 5min);
}

TEST_F(SessieTest, EindigtOpVerzoekEnVoorEenHeleMedewerker) {
  std::string een = begin();
  std::string twee = begin();
  std::string ander = begin("m2");
  ASSERT_TRUE(sessies_.eindig(een));
  EXPECT_EQ(weigering(een), "geen");
  EXPECT_EQ(weigering(twee), "toegelaten");
  ASSERT_TRUE(sessies_.eindig_alle("m1"));
  EXPECT_EQ(weigering(twee), "geen");
  EXPECT_EQ(weigering(ander), "toegelaten");
  EXPECT_TRUE(sessies_.eindig("onzin"));
}

TEST_F(SessieTest, RuimtAlleenVerlopenSessiesOp) {
  begin();
  klok_.verder(29min);
  std::string jong = begin();
  klok_.verder(1min);
  ASSERT_TRUE(sessies_.ruim_op());
  EXPECT_EQ(opslag_.sessies.size(), 1U);
  EXPECT_EQ(weigering(jong), "toegelaten");
}

TEST_F(SessieTest, CsrfHoortBijEenSessie) {
  auto een = sessies_.begin("m1", app::Rol::Secretariaat).value();
  auto twee = sessies_.begin("m1", app::Rol::Secretariaat).value();
  EXPECT_TRUE(Sessies::controleer_csrf(een.token, een.csrf));
  EXPECT_EQ(Sessies::csrf_van(een.token), een.csrf);
  std::string anders = een.csrf;
  anders[10] = anders[10] == 'A' ? 'B' : 'A';
  for (const std::string& csrf : {twee.csrf, anders, std::string{}, een.token, een.csrf + "A"}) {
    auto uitkomst = Sessies::controleer_csrf(een.token, csrf);
    ASSERT_FALSE(uitkomst) << csrf;
    EXPECT_EQ(uitkomst.error().code, Foutcode::Verboden);
  }
  EXPECT_FALSE(Sessies::controleer_csrf("onzin", ""));
}

TEST(Cookie, IsAlleenVoorDezeHostEnNietVoorScripts) {
  EXPECT_EQ(zet_cookie("abc"), "__Host-baken=abc; Path=/; Secure; HttpOnly; SameSite=Strict");
  EXPECT_EQ(wis_cookie(), "__Host-baken=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST(Cookie, WordtGevondenTussenAndere) {
  const std::string token(43, 'a');
  const std::string eigen = "__Host-baken=" + token;
  for (const std::string& kop :
       {eigen, "a=b; " + eigen, eigen + ";c=d", ";; a ;" + eigen + " ; c=d",
        "x__Host-baken=b; " + eigen, "baken=c;" + eigen})
    EXPECT_EQ(lees_cookie(kop), token) << kop;
  for (const std::string& kop :
       {std::string{}, std::string{"a=b"}, "__host-baken=" + token, eigen + "; " + eigen,
        eigen + "a", "__Host-baken=" + std::string(43, '\''), "__Host-baken=\"" + token + "\"",
        "__Host-baken2=" + token, std::string{"__Host-baken"}, std::string{"__Host-baken="},
        "a=" + eigen})
    EXPECT_EQ(lees_cookie(kop), std::nullopt) << kop;
}

}  // namespace
}  // namespace baken::security
