// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "base/tijd.hpp"
#include "security/sessie/browser.hpp"
#include "security/sessie/cookie.hpp"
#include "security/sessie/toestellen.hpp"

namespace baken::security {
namespace {

using namespace std::chrono_literals;

class Toestel : public testing::Test {
 protected:
  Toestel() { randombytes_buf(sleutel_.data(), Sleutel::size()); }
  VasteKlok klok_{*lees_moment("2024-05-03T08:00:00Z")};
  Sleutel sleutel_;
  bool dicht_ = false;
  Toestellen toestellen_{[this]() -> Result<Sleutel> {
                           if (dicht_) return mislukt(Foutcode::Verzegeld, "dicht");
                           return sleutel_;
                         },
                         klok_};
};

TEST_F(Toestel, HoortBijEenAccountEnEenWachtwoord) {
  const auto cookie = toestellen_.geef("m1", "hash", "");
  const auto toestel = toestellen_.herken(cookie, "m1", "hash");
  EXPECT_EQ(toestel.size(), 22U);
  EXPECT_EQ(toestellen_.herken(cookie, "m2", "hash"), "");
  EXPECT_EQ(toestellen_.herken(cookie, "m1", "ander"), "") << "another password";
  const auto weer = toestellen_.geef("m1", "hash", toestel);
  EXPECT_EQ(toestellen_.herken(weer, "m1", "hash"), toestel) << "the same device";
  EXPECT_NE(toestellen_.herken(toestellen_.geef("m1", "hash", ""), "m1", "hash"), toestel);
}

TEST_F(Toestel, IsNietNaTeMaken) {
  const auto cookie = toestellen_.geef("m1", "hash", "");
  for (std::size_t plek = 0; plek < cookie.size(); ++plek) {
    auto anders = cookie;
    anders[plek] = anders[plek] == '7' ? '8' : '7';
    EXPECT_EQ(toestellen_.herken(anders, "m1", "hash"), "") << plek;
  }
  for (const char* onzin : {"", ".", "..", "...", "a.b", "a.b.c"})
    EXPECT_EQ(toestellen_.herken(onzin, "m1", "hash"), "") << onzin;
  EXPECT_EQ(toestellen_.herken(cookie + "A", "m1", "hash"), "");
}

TEST_F(Toestel, VervaltEnGeldtNietZonderSleutel) {
  const auto cookie = toestellen_.geef("m1", "hash", "");
  klok_.verder(180 * 24h - 2s);
  EXPECT_NE(toestellen_.herken(cookie, "m1", "hash"), "");
  klok_.verder(2s);
  EXPECT_EQ(toestellen_.herken(cookie, "m1", "hash"), "");
  dicht_ = true;
  EXPECT_EQ(toestellen_.geef("m1", "hash", ""), "");
  EXPECT_EQ(toestellen_.herken(cookie, "m1", "hash"), "");
}

TEST_F(Toestel, StaatInEenCookieDieBlijft) {
  EXPECT_EQ(zet_toestelcookie("x", Toestellen::geldig),
            "__Host-baken-toestel=x; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=15552000");
}

TEST(Browser, WordtInTweeWoordenBewaard) {
  const auto woorden = [](std::string_view agent) {
    const auto uit = herkomst("192.0.2.1", agent);
    return uit.browser + "/" + uit.systeem;
  };
  EXPECT_EQ(woorden("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 "
                    "Firefox/125.0"),
            "Firefox/Windows");
  EXPECT_EQ(woorden("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
                    "Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0"),
            "Edge/Windows");
  EXPECT_EQ(woorden("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    "HeadlessChrome/124.0.0.0 Safari/537.36"),
            "Chrome/Linux");
  EXPECT_EQ(woorden("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 "
                    "(KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1"),
            "Safari/iPhone");
  EXPECT_EQ(woorden("Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like "
                    "Gecko) Chrome/124.0.0.0 Mobile Safari/537.36"),
            "Chrome/Android");
  EXPECT_EQ(woorden("curl/8.5.0"), "/");
}

}  // namespace
}  // namespace baken::security
