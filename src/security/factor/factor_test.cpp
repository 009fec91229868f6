// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <string>

#include "base/tijd.hpp"
#include "security/factor/bewijzen.hpp"
#include "security/factor/herstelcodes.hpp"
#include "security/factor/totp.hpp"
#include "security/factor/tweede_factor.hpp"
#include "security/proef/geheugen_accountopslag.hpp"

namespace baken::security {
namespace {

using namespace std::chrono_literals;

/// RFC 6238, appendix B (SHA-1); the last six of its eight digits.
TEST(Totp, GeeftDeWaardenVanDeRfc) {
  const auto geheim = als_bytes("12345678901234567890");
  const std::pair<std::int64_t, const char*> gevallen[] = {{59, "287082"},
                                                           {1'111'111'109, "081804"},
                                                           {1'111'111'111, "050471"},
                                                           {1'234'567'890, "005924"},
                                                           {2'000'000'000, "279037"},
                                                           {20'000'000'000, "353130"}};
  for (const auto& [seconden, verwacht] : gevallen) {
    const Moment moment{std::chrono::seconds{seconden}};
    EXPECT_EQ(totp::code(geheim, totp::stap_van(moment)), verwacht) << seconden;
  }
}

TEST(Totp, LaatEenStapSpelingToeEnNietMeer) {
  const Bytes geheim = willekeurig(totp::geheim_bytes);
  const Moment nu = *lees_moment("2024-05-03T08:00:15Z");
  const auto stap = totp::stap_van(nu);
  for (int verschil = -3; verschil <= 3; ++verschil) {
    const auto gevonden = totp::zoek_stap(geheim, totp::code(geheim, stap + verschil), nu, 0);
    EXPECT_EQ(gevonden.has_value(), std::abs(verschil) <= 1) << verschil;
  }
  EXPECT_FALSE(totp::zoek_stap(geheim, totp::code(geheim, stap), nu, stap)) << "already taken";
  EXPECT_FALSE(totp::zoek_stap(geheim, "", nu, 0));
  EXPECT_FALSE(totp::zoek_stap(geheim, totp::code(geheim, stap) + "0", nu, 0));
}

TEST(Totp, SchrijftBase32ZoalsDeRfc) {
  EXPECT_EQ(totp::naar_base32(als_bytes("f")), "MY");
  EXPECT_EQ(totp::naar_base32(als_bytes("foobar")), "MZXW6YTBOI");
  EXPECT_EQ(totp::naar_base32(als_bytes("12345678901234567890")),
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

class FactorTest : public testing::Test {
 protected:
  FactorTest() { randombytes_buf(sleutel_.data(), Sleutel::size()); }

  Aanmeldvraag vraag() const { return {m_, "192.0.2.1", {}, Remspoor::Code}; }
  /// The code of now, as the app of the owner shows it.
  std::string code(int stappen = 0) const {
    return totp::code(geheim_, totp::stap_van(klok_.nu()) + stappen);
  }
  std::vector<std::string> stel_in() {
    auto nieuw = factor_.begin(m_).value();
    geheim_ = uit_base32(nieuw.geheim);
    auto codes = factor_.bevestig(vraag(), nieuw, std::nullopt, code());
    EXPECT_TRUE(codes);
    klok_.verder(30s);
    return *codes;
  }
  static Bytes uit_base32(std::string_view tekst) {
    constexpr std::string_view tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    Bytes uit;
    unsigned wacht = 0, bits = 0;
    for (const char teken : tekst) {
      wacht = wacht << 5 | static_cast<unsigned>(tekens.find(teken));
      if ((bits += 5) >= 8) uit.push_back(static_cast<std::uint8_t>(wacht >> (bits -= 8)));
    }
    return uit;
  }
  std::string weigering(std::string_view code) {
    auto uit = factor_.controleer(vraag(), code);
    if (uit) return "goed";
    return uit.error().velden.empty() ? "rem" : uit.error().velden.front().code;
  }

  const Id m_ = "m1";
  Bytes geheim_;
  VasteKlok klok_{*lees_moment("2024-05-03T08:00:00Z")};
  IdBron ids_{klok_, [n = std::uint64_t{0}]() mutable { return ++n; }};
  proef::GeheugenAccountopslag opslag_;
  Aanmeldrem rem_{klok_};
  Sleutel sleutel_;
  TweedeFactor factor_{{opslag_, klok_, ids_, rem_, [this] { return Result<Sleutel>{sleutel_}; }}};
};

TEST_F(FactorTest, EenCodeWerktPreciesEenKeer) {
  stel_in();
  const std::string nu = code();
  EXPECT_EQ(factor_.controleer(vraag(), nu), Codesoort::Totp);
  EXPECT_EQ(weigering(nu), "klopt-niet");
  EXPECT_EQ(weigering(code(-1)), "klopt-niet") << "an older code than the last one";
  klok_.verder(30s);
  EXPECT_EQ(weigering(code()), "goed");
}

TEST_F(FactorTest, DeCodeVanHetInstellenLogtNietOokNogIn) {
  stel_in();
  EXPECT_EQ(weigering(code(-1)), "klopt-niet");
}

TEST_F(FactorTest, HetGeheimIsVerzegeldEnOpentOpGeenAnderePlaats) {
  stel_in();
  auto& bewaard = opslag_.alle.front();
  EXPECT_EQ(als_zicht(bewaard.geheim).find(als_zicht(geheim_)), std::string_view::npos);
  bewaard.medewerker = "m2";
  auto uit = factor_.controleer({"m2", "192.0.2.1", {}, Remspoor::Code}, code());
  ASSERT_FALSE(uit);
  EXPECT_EQ(uit.error().code, Foutcode::Beschadigd);
}

TEST_F(FactorTest, ElkeHerstelcodeWerktEenKeerEnStaatNergens) {
  const auto codes = stel_in();
  ASSERT_EQ(codes.size(), aantal_herstelcodes);
  EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), codes.size());
  EXPECT_EQ(factor_.controleer(vraag(), codes[3]), Codesoort::Herstelcode);
  EXPECT_EQ(weigering(codes[3]), "klopt-niet");
  EXPECT_EQ(factor_.herstelcodes_over(m_), 9);
  std::string anders = codes[4];
  for (char& teken : anders) teken = static_cast<char>(std::toupper(teken));
  std::erase(anders, '-');
  EXPECT_EQ(weigering(anders), "goed") << "as people type it";
  const auto nieuw = factor_.vernieuw_herstelcodes(m_).value();
  EXPECT_EQ(weigering(codes[5]), "klopt-niet") << "an old one";
  EXPECT_EQ(weigering(nieuw[0]), "goed");
  for (const auto& hash : opslag_.codes[m_])
    for (const auto& een : nieuw) EXPECT_EQ(als_zicht(hash).find(een), std::string_view::npos);
}

TEST_F(FactorTest, EenHerstelcodeIsVanEenAccount) {
  const auto codes = stel_in();
  EXPECT_NE(herstelhash(sleutel_, "m1", codes[0]), herstelhash(sleutel_, "m2", codes[0]));
  EXPECT_EQ(herstelhash(sleutel_, "m1", "O0iL"), herstelhash(sleutel_, "m1", "00-11"));
}

TEST_F(FactorTest, DeRemStaatVoorHetControleren) {
  const auto codes = stel_in();
  for (int keer = 0; keer < 10; ++keer)
    ASSERT_EQ(weigering(keer % 2 == 0 ? "000000" : "aaaa-bbbb-cccc-dddd"), "klopt-niet");
  EXPECT_EQ(weigering(code()), "rem") << "even the right code";
  EXPECT_EQ(weigering(codes[0]), "rem");
  EXPECT_EQ(factor_.herstelcodes_over(m_), 10) << "a held-up code is not used up";
  klok_.verder(15min);
  EXPECT_EQ(weigering(code()), "goed");
}

TEST_F(FactorTest, ZesCijfersRadenHeeftEenKansVanDrieOpTienduizendPerDag) {
  stel_in();
  int geprobeerd = 0;
  for (int seconde = 0; seconde < 24 * 3600; seconde += 10, klok_.verder(10s))
    for (int keer = 0; keer < 3; ++keer)
      if (weigering("x") == "klopt-niet") ++geprobeerd;
  EXPECT_EQ(geprobeerd, 100);  // of a million codes three are right at a time: 0,0003
}

TEST_F(FactorTest, EenTweedeKomtNietVanzelfInDePlaats) {
  stel_in();
  const Id eerste = opslag_.alle.front().id;
  auto nieuw = factor_.begin(m_).value();
  const auto oud = geheim_;
  geheim_ = uit_base32(nieuw.geheim);
  EXPECT_EQ(factor_.bevestig(vraag(), nieuw, std::nullopt, code()).error().code,
            Foutcode::Conflict);
  EXPECT_EQ(factor_.bevestig(vraag(), nieuw, Id{"ander"}, code()).error().code, Foutcode::Conflict);
  EXPECT_FALSE(factor_.bevestig(vraag(), nieuw, eerste, "000000"));
  EXPECT_TRUE(factor_.bevestig(vraag(), nieuw, eerste, code()));
  klok_.verder(30s);
  EXPECT_EQ(weigering(totp::code(oud, totp::stap_van(klok_.nu()))), "klopt-niet");
  EXPECT_EQ(weigering(code()), "goed");
}

TEST_F(FactorTest, EenBewijsGeldtVijfMinutenEnEenKeer) {
  Bewijzen bewijzen{opslag_, klok_};
  const auto een = bewijzen.geef(m_, Bewijsdoel::Code).value();
  const auto gevonden = bewijzen.zoek(een.token).value();
  EXPECT_EQ(gevonden.doel, Bewijsdoel::Code);
  EXPECT_EQ(gevonden.inhoud.medewerker, m_);
  EXPECT_FALSE(opslag_.bewijzen.contains(*uit_base64(een.token)));
  EXPECT_TRUE(bewijzen.verbruik(gevonden));
  EXPECT_FALSE(bewijzen.verbruik(gevonden));
  EXPECT_FALSE(bewijzen.zoek(een.token));
  const auto twee = bewijzen.geef(m_, Bewijsdoel::Rol).value();
  klok_.verder(5min - 1ms);
  EXPECT_TRUE(bewijzen.zoek(twee.token));
  klok_.verder(1ms);
  EXPECT_EQ(bewijzen.zoek(twee.token).error().code, Foutcode::NietIngelogd);
  EXPECT_TRUE(bewijzen.ruim_op());
  EXPECT_TRUE(opslag_.bewijzen.empty());
  for (const char* token : {"", "x", "AAAA"}) EXPECT_FALSE(bewijzen.zoek(token));
}

}  // namespace
}  // namespace baken::security
