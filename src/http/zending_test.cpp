// SPDX-License-Identifier: EUPL-1.2
#include "http/zending.hpp"

#include <gtest/gtest.h>

#include "http/proef.hpp"

namespace baken::http {
namespace {

using std::chrono::milliseconds;

TEST(Zending, LeestEenAdres) {
  const auto adres = lees_adres("http://getuige.intern:8090/pad/").value();
  EXPECT_EQ(adres.host, "getuige.intern");
  EXPECT_EQ(adres.poort, "8090");
  EXPECT_EQ(adres.pad, "/pad");
  EXPECT_EQ(lees_adres("http://host").value().poort, "80");
  EXPECT_EQ(lees_adres("http://[::1]:81").value().host, "::1");
  EXPECT_EQ(lees_adres("http://[::1]").value().poort, "80");
  for (const char* fout : {"", "host:80", "https://host", "http://", "http://:80",
                           "http://h:", "http://h:abc", "http://h:123456"})
    EXPECT_EQ(lees_adres(fout).error().code, Foutcode::Ongeldig) << fout;
}

TEST(Zending, KrijgtHetAntwoord) {
  proef::Proefserver server;
  const Adres adres{"127.0.0.1", std::to_string(server.poort()), "/pad"};
  const auto uit = verstuur(adres, "POST", "/koppen", "inhoud", milliseconds{10'000});
  ASSERT_TRUE(uit) << uit.error().melding;
  EXPECT_EQ(uit->status, 200);
  EXPECT_EQ(uit->lichaam, "POST /pad/koppen inhoud");
}

TEST(Zending, ZegtDatErNiemandIs) {
  std::uint16_t poort = 0;
  {
    proef::Proefserver weg;
    poort = weg.poort();
  }
  const Adres adres{"127.0.0.1", std::to_string(poort), ""};
  EXPECT_EQ(verstuur(adres, "GET", "/", "", milliseconds{10'000}).error().code,
            Foutcode::NietBeschikbaar);
}

/// Somebody listens and says nothing.
TEST(Zending, WachtNietEeuwig) {
  const int greep = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in adres{};
  adres.sin_family = AF_INET;
  adres.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t maat = sizeof adres;
  ASSERT_EQ(::bind(greep, reinterpret_cast<sockaddr*>(&adres), sizeof adres), 0);
  ASSERT_EQ(::listen(greep, 1), 0);
  ASSERT_EQ(::getsockname(greep, reinterpret_cast<sockaddr*>(&adres), &maat), 0);
  const Adres stil{"127.0.0.1", std::to_string(ntohs(adres.sin_port)), ""};
  EXPECT_EQ(verstuur(stil, "GET", "/", "", milliseconds{50}).error().code,
            Foutcode::NietBeschikbaar);
  ::close(greep);
}

}  // namespace
}  // namespace baken::http
