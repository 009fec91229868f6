// SPDX-License-Identifier: EUPL-1.2
// The small parts: request and answer, response headers, figures, worker pool.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <latch>
#include <thread>
#include <vector>

#include "base/tijd.hpp"
#include "http/meetpunten.hpp"
#include "http/schrijver.hpp"
#include "http/verzoek.hpp"
#include "http/werkers.hpp"

namespace baken::http {
namespace {

using std::chrono::microseconds;
using testing::HasSubstr;
using testing::Not;

TEST(Verzoek, VindtKoppenEnKoekjes) {
  Verzoek v;
  v.koppen = {{"accept", "a"},
              {"accept", "b"},
              {"cookie", "x=1; __Host-s=abc=; leeg="},
              {"cookie", " q=\"w\" ;kaal; x=2"}};
  EXPECT_EQ(v.kop("accept"), "a");
  EXPECT_EQ(v.kop("weg"), "");
  EXPECT_EQ(v.koekje("x"), "1");
  EXPECT_EQ(v.koekje("__Host-s"), "abc=");
  EXPECT_EQ(v.koekje("leeg"), "");
  EXPECT_EQ(v.koekje("q"), "w");
  for (const char* naam : {"kaal", "X", "s", "", "__host-s"}) EXPECT_FALSE(v.koekje(naam)) << naam;
}

TEST(Verzoek, KentDeVormVanEenVerzoekId) {
  EXPECT_TRUE(is_verzoek_id("abcDEF-9"));
  EXPECT_TRUE(is_verzoek_id(std::string(64, 'a')));
  for (const auto& fout : {std::string("abcdef7"), std::string(65, 'a'), std::string("abcdefg_"),
                           std::string("abcdefg\n"), std::string()})
    EXPECT_FALSE(is_verzoek_id(fout)) << fout;
}

TEST(Antwoord, ZetEenKopEenKeer) {
  Antwoord a;
  a.zet_kop("X-A", "1");
  a.zet_kop("x-a", "2");
  EXPECT_EQ(a.koppen, (Koppen{{"X-A", "2"}}));
  EXPECT_EQ(a.kop("X-AB"), nullptr);
}

TEST(Schrijver, SchrijftDeDatumZoalsHttpHetWil) {
  const auto datum = [](const char* t) {
    return http_datum(std::chrono::floor<std::chrono::seconds>(lees_moment(t).value()));
  };
  EXPECT_EQ(datum("2024-05-03T10:20:30Z"), "Fri, 03 May 2024 10:20:30 GMT");
  EXPECT_EQ(datum("1994-11-06T08:49:37Z"), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(datum("2000-02-29T23:59:59Z"), "Tue, 29 Feb 2000 23:59:59 GMT");
}

TEST(Schrijver, LaatWegWatVanHetTransportIs) {
  const Antwoord a{201,
                   {{"Location", "/x"},
                    {"CONTENT-LENGTH", "9"},
                    {"Transfer-Encoding", "chunked"},
                    {"X\r\nY", "1"},
                    {"X-Z", "1\n2"}},
                   "abc"};
  const auto kop = schrijf_kop(a, "id-1", Verbindingseinde::Openhouden);
  EXPECT_THAT(kop, testing::StartsWith("HTTP/1.1 201 Created\r\n"));
  EXPECT_THAT(kop, HasSubstr("\r\nContent-Length: 3\r\nLocation: /x\r\n\r\n"));
  EXPECT_EQ(std::count(kop.begin(), kop.end(), '\n'), 6);
  for (const int status : {204, 304})
    EXPECT_THAT(schrijf_kop({status}, "i", Verbindingseinde::Sluiten), Not(HasSubstr("Length")));
}

TEST(Meetpunten, TeltPerRouteEnStatus) {
  Meetpunten m;
  m.meet("a", 200, microseconds{500});
  m.meet("a", 200, microseconds{501});
  m.meet("a", 500, microseconds{9'000'000});
  m.meet("b\"\\\n", 200, microseconds{1});
  const auto tekst = m.als_prometheus();
  for (const char* regel :
       {"# TYPE baken_http_request_duration_seconds histogram\n",
        "_bucket{route=\"a\",status=\"200\",le=\"0.0005\"} 1\n",
        "_bucket{route=\"a\",status=\"200\",le=\"0.001\"} 2\n",
        "_bucket{route=\"a\",status=\"200\",le=\"+Inf\"} 2\n",
        "_sum{route=\"a\",status=\"200\"} 0.001001\n", "_count{route=\"a\",status=\"200\"} 2\n",
        "_bucket{route=\"a\",status=\"500\",le=\"5\"} 0\n",
        "_bucket{route=\"a\",status=\"500\",le=\"+Inf\"} 1\n", "route=\"b\\\"\\\\\\n\"",
        "baken_http_connections 0\n"})
    EXPECT_THAT(tekst, HasSubstr(regel));
}

TEST(Meetpunten, BlijftBegrensdEnTeltVanuitAlleDraden) {
  Meetpunten m;
  for (int i = 0; i < 5000; ++i) m.meet("r" + std::to_string(i), 200, microseconds{1});
  EXPECT_THAT(m.als_prometheus(), HasSubstr("_count{route=\"overig\",status=\"200\"} 3000\n"));
  Meetpunten samen;
  std::vector<std::thread> draden;
  for (int d = 0; d < 4; ++d)
    draden.emplace_back([&] {
      for (int i = 0; i < 1000; ++i) samen.meet("a", 200 + i % 2, microseconds{i});
    });
  for (auto& draad : draden) draad.join();
  EXPECT_THAT(samen.als_prometheus(), HasSubstr("_count{route=\"a\",status=\"201\"} 2000\n"));
}

TEST(Werkers, WeigerenBijEenVolleRijEnNaStop) {
  Werkers werkers(1, 2);
  std::latch bezig{1};
  std::promise<void> los;
  std::atomic<int> gedaan{0};
  ASSERT_TRUE(werkers.probeer([&] {
    bezig.count_down();
    los.get_future().wait();
    ++gedaan;
  }));
  bezig.wait();
  std::promise<void> klaar;
  EXPECT_TRUE(werkers.probeer([&] { ++gedaan; }));
  EXPECT_TRUE(werkers.probeer([&] { klaar.set_value(); }));
  EXPECT_EQ(werkers.wachtend(), 2U);
  EXPECT_FALSE(werkers.probeer([&] { ++gedaan; }));
  los.set_value();
  klaar.get_future().wait();
  EXPECT_EQ(gedaan, 2);
  werkers.stop();
  EXPECT_FALSE(werkers.probeer([&] { ++gedaan; }));
}

}  // namespace
}  // namespace baken::http
