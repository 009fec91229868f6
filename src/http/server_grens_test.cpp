// SPDX-License-Identifier: EUPL-1.2
// The limits and protections of the transport. Each has a control: the nearest request that is
// good, or the same request under a wider limit, is answered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <thread>

#include "http/proef.hpp"

namespace baken::http {
namespace {

using proef::get;
using proef::Klant;
using proef::Proefserver;

const std::string host = "POST / HTTP/1.1\r\nHost: x\r\n";
const struct {
  int status;
  std::string bytes;
} gevallen[] = {
    {200, host + "Content-Length: 3\r\n\r\nabc"},
    {200, host + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"},
    {200, host + "transfer-encoding: Chunked\r\n\r\n0\r\n\r\n"},
    {200, "GET / HTTP/1.0\r\n\r\n"},
    {200, "GET http://x/a HTTP/1.1\r\nHost: x\r\n\r\n"},
    {200, "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"},
    // length and chunks, either order
    {400, host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
    {400, host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"},
    // codings that are not exactly chunked
    {400, host + "Transfer-Encoding: gzip\r\n\r\n"},
    {400, host + "Transfer-Encoding: chunked, gzip\r\n\r\n"},
    {400, host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
    {400, host + "Transfer-Encoding: xchunked\r\n\r\n"},
    {400, host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"},
    {400, host + "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
    {400, "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
    {400, host + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"},
    {400, host + "Transfer-Encoding:\x0b"
                 "chunked\r\n\r\n0\r\n\r\n"},
    // bad lengths
    {400, host + "Content-Length: -1\r\n\r\n"},
    {400, host + "Content-Length: +3\r\n\r\nabc"},
    {400, host + "Content-Length: 0x3\r\n\r\nabc"},
    {400, host + "Content-Length: 3.0\r\n\r\nabc"},
    {400, host + "Content-Length: \r\n\r\n"},
    {400, host + "Content-Length: 3, 3\r\n\r\nabc"},
    {400, host + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc"},
    {400, host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"},
    {400, host + "Content-Length: 18446744073709551616\r\n\r\n"},
    {413, host + "Content-Length: 18446744073709551615\r\n\r\n"},
    // bad chunks
    {400, host + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"},
    {400, host + "Transfer-Encoding: chunked\r\n\r\n-1\r\n"},
    {400, host + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcde\r\n0\r\n\r\n"},
    {400, host + "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n"},
    {413, host + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n"},
    // host
    {400, "GET / HTTP/1.1\r\n\r\n"},
    {400, "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"},
    // lines and names
    {400, "GET / HTTP/1.1\nHost: x\n\n"},
    {400, "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"},
    {400, "GET / HTTP/2.0\r\nHost: x\r\n\r\n"},
    {400, "GET /\r\n\r\n"},
    {400, get("/", "X Y: z\r\n")},
    {400, get("/", "X: a\rb\r\n")},
    {400, get("/", std::string_view{"X: a\0b\r\n", 8})},
    {400, get("/", "Authorization: a\r\nAuthorization: b\r\n")},
    // targets
    {400, get("/%")},
    {400, get("/%00")},
    {400, get("/a/../b")},
    {400, get("/%2e%2e/b")},
    {400, get("/a?b=1&b=2")},
    {400, get("*")},
    {400, "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n"},
    {417, get("/", "Expect: iets\r\n")},
};

TEST(Grens, WeigertWatTweeServersAndersZoudenLezen) {
  Proefserver server;
  for (const auto& geval : gevallen) {
    Klant klant(server.poort());
    klant.stuur(geval.bytes);
    const auto uit = klant.lees();
    EXPECT_EQ(uit.status, geval.status) << geval.bytes;
    if (geval.status == 200) continue;
    EXPECT_TRUE(uit.heeft("Connection: close\r\n")) << geval.bytes;
    EXPECT_TRUE(uit.heeft("X-Request-Id: "));
    EXPECT_FALSE(uit.lichaam.empty());
    klant.klaar_met_sturen();
    EXPECT_TRUE(klant.gesloten()) << geval.bytes;
  }
}

TEST(Grens, BegrenstHetLichaamPerRoute) {
  Proefserver server(proef::echo, [](Instellingen& inst) {
    inst.lichaam_max = 10;
    inst.lichaam_max_voor = [](std::string_view methode, std::string_view pad) -> std::size_t {
      return methode == "POST" && pad == "/document" ? 20 : 10;
    };
  });
  const auto lang = [](const std::string& pad, std::size_t n) {
    return "POST " + pad + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(n) +
           "\r\n\r\n" + std::string(n, 'x');
  };
  EXPECT_EQ(server.vraag(lang("/", 10)).status, 200);
  EXPECT_EQ(server.vraag(lang("/", 11)).status, 413);
  EXPECT_EQ(server.vraag(lang("/document", 20)).status, 200);
  EXPECT_EQ(server.vraag(lang("/document", 21)).status, 413);
  const std::string stukken =
      " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "6\r\nabcdef\r\n6\r\nabcdef\r\n0\r\n\r\n";
  EXPECT_EQ(server.vraag("POST /" + stukken).status, 413);
  EXPECT_EQ(server.vraag("POST /document" + stukken).status, 200);
}

/// The client sends all of a body that is refused before it reads: the answer must still arrive.
TEST(Grens, HetAntwoord413KomtAanOokAlsDeKlantDoorstuurt) {
  Proefserver server;
  Klant klant(server.poort());
  klant.stuur("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n" +
              std::string(3'000'000, 'x'));
  EXPECT_EQ(klant.lees().status, 413);
}

TEST(Grens, BegrenstKoppenEnDoel) {
  for (const bool ruim : {false, true}) {
    Proefserver server(proef::echo, [ruim](Instellingen& inst) {
      inst.koppen_max = ruim ? 64 << 10 : 4 << 10;
      inst.doel_max = ruim ? 8 << 10 : 1 << 10;
    });
    const auto veel = [](int n, const std::string& kop) {
      std::string uit;
      for (int i = 0; i < n; ++i) uit += kop;
      return uit;
    };
    EXPECT_EQ(server.vraag(get("/", "X: " + std::string(5000, 'x') + "\r\n")).status,
              ruim ? 200 : 431);
    EXPECT_EQ(server.vraag(get("/", veel(90, "X: " + std::string(60, 'x') + "\r\n"))).status,
              ruim ? 200 : 431);
    EXPECT_EQ(server.vraag(get("/", veel(101, "X: y\r\n"))).status, 431);
    EXPECT_EQ(server.vraag(get("/" + std::string(2000, 'x'))).status, ruim ? 200 : 414);
    EXPECT_EQ(server.vraag("GET /" + std::string(70'000, 'x')).status, 414);
    // Headers that come in pieces that each end a line pass the limit of the parser below.
    Klant klant(server.poort());
    klant.stuur("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 90; ++i) klant.stuur("X: " + std::string(60, 'x') + "\r\n");
    klant.stuur("Host: x\r\n\r\n");
    EXPECT_EQ(klant.lees().status, ruim ? 200 : 431);
    // Chunk extensions and trailers count too.
    const std::string post = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    const auto stuk = "1;x=" + std::string(500, 'y') + "\r\na\r\n";
    EXPECT_EQ(server.vraag(post + veel(20, stuk) + "0\r\n\r\n").status, ruim ? 200 : 431);
    EXPECT_EQ(
        server.vraag(post + "0\r\n" + veel(20, "T: " + std::string(500, 'y') + "\r\n") + "\r\n")
            .status,
        ruim ? 200 : 431);
  }
}

TEST(Grens, WachtNietOpEenTrageKlant) {
  Proefserver server(proef::echo,
                     [](Instellingen& inst) { inst.leestijd = std::chrono::milliseconds{40}; });
  for (const std::string begin :
       {"G", "GET / HTTP/1.1\r\nHost:",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab"}) {
    Klant klant(server.poort());
    klant.stuur(begin);
    // The limit of a body grows with its size, so only the first two end soon.
    if (begin.size() > 60) klant.klaar_met_sturen();
    EXPECT_EQ(klant.lees().status, begin.size() > 60 ? 400 : 408) << begin;
    EXPECT_TRUE(klant.gesloten());
  }
}

TEST(Grens, WachtNietOpEenTraagLichaam) {
  Proefserver server(proef::echo, [](Instellingen& inst) {
    inst.leestijd = std::chrono::milliseconds{40};
    inst.lichaam_max = 1000;
  });
  Klant klant(server.poort());
  klant.stuur("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nab");
  EXPECT_EQ(klant.lees().status, 408);
}

TEST(Grens, SluitEenVerbindingDieStilligt) {
  Proefserver server(proef::echo,
                     [](Instellingen& inst) { inst.rusttijd = std::chrono::milliseconds{40}; });
  Klant klant(server.poort());
  klant.stuur(get("/"));
  EXPECT_EQ(klant.lees().status, 200);
  EXPECT_TRUE(klant.gesloten());
}

/// A client that asks much and reads nothing must not keep the connection for ever.
TEST(Grens, WachtNietOpEenKlantDieNietLeest) {
  std::promise<void> gelogd;
  Proefserver server(
      [](Verzoek&) {
        return Antwoord{200, {}, std::string(60'000, 'x')};
      },
      [](Instellingen& inst) { inst.leestijd = std::chrono::milliseconds{40}; });
  Klant klant(server.poort());
  std::string rij;
  for (int i = 0; i < 600; ++i) rij += get("/");
  klant.stuur(rij);
  while (server.meetpunten.verbindingen > 0 ||
         server.meetpunten.als_prometheus().find("status=\"200\"") == std::string::npos)
    std::this_thread::yield();
  EXPECT_LT(klant.lees_alles().size(), 600U * 60'000U);
}

TEST(Grens, ZegtDatHetTeDrukIs) {
  std::latch bezig{1};
  std::promise<void> los;
  auto vrij = los.get_future().share();
  Proefserver server(
      [&](Verzoek& v) {
        if (v.pad == "/eerste") bezig.count_down();
        vrij.wait();
        return Antwoord{200};
      },
      [](Instellingen& inst) {
        inst.werkers = 1;
        inst.wachtrij_max = 1;
      });
  Klant eerste(server.poort());
  eerste.stuur(get("/eerste"));
  bezig.wait();
  // One of these two waits in the queue; for the other there is no room.
  Klant a(server.poort());
  Klant b(server.poort());
  a.stuur(get("/"));
  b.stuur(get("/"));
  pollfd klaar[] = {{a.fd(), POLLIN, 0}, {b.fd(), POLLIN, 0}};
  ASSERT_EQ(::poll(klaar, 2, 10'000), 1);
  auto& vol = klaar[0].revents ? a : b;
  auto& wacht = klaar[0].revents ? b : a;
  const auto uit = vol.lees();
  EXPECT_EQ(uit.status, 503);
  EXPECT_TRUE(uit.heeft("Retry-After: "));
  los.set_value();
  EXPECT_EQ(eerste.lees().status, 200);
  EXPECT_EQ(wacht.lees().status, 200);
  vol.stuur(get("/"));
  EXPECT_EQ(vol.lees().status, 200);
}

TEST(Grens, BegrenstHetAantalVerbindingen) {
  Proefserver server(proef::echo, [](Instellingen& inst) { inst.verbindingen_max = 1; });
  {
    Klant eerste(server.poort());
    eerste.stuur(get("/"));
    EXPECT_EQ(eerste.lees().status, 200);
    Klant tweede(server.poort());
    EXPECT_EQ(tweede.lees().status, 503);
    EXPECT_EQ(server.meetpunten.geweigerd, 1U);
  }
  while (server.meetpunten.verbindingen > 0) std::this_thread::yield();
  EXPECT_EQ(server.vraag(get("/")).status, 200);
}

TEST(Stop, MaaktAfWatLooptEnSluitWatRust) {
  std::latch bezig{1};
  std::promise<void> los;
  auto vrij = los.get_future().share();
  Proefserver server([&](Verzoek& v) {
    if (v.pad != "/bezig") return Antwoord{200};
    bezig.count_down();
    vrij.wait();
    return Antwoord{200, {}, "af"};
  });
  Klant rust(server.poort());
  rust.stuur(get("/"));
  EXPECT_EQ(rust.lees().status, 200);
  Klant druk(server.poort());
  druk.stuur(get("/bezig"));
  bezig.wait();
  auto stop = std::async(std::launch::async, [&] { server.server->stop(); });
  EXPECT_TRUE(rust.gesloten());
  EXPECT_FALSE(Klant(server.poort()).verbonden());
  los.set_value();
  const auto uit = druk.lees();
  EXPECT_EQ(uit.lichaam, "af");
  EXPECT_TRUE(uit.heeft("Connection: close\r\n"));
  EXPECT_TRUE(druk.gesloten());
  stop.get();
  server.server->stop();
}

TEST(Stop, BreektAfWatTeLangDuurt) {
  std::latch bezig{1};
  std::promise<void> los;
  auto vrij = los.get_future().share();
  Proefserver server(
      [&](Verzoek&) {
        bezig.count_down();
        vrij.wait();
        return Antwoord{200};
      },
      [](Instellingen& inst) {
        inst.stoptijd = std::chrono::milliseconds{20};
        inst.werkers = 1;
      });
  Klant eerste(server.poort());
  eerste.stuur(get("/"));
  bezig.wait();
  Klant tweede(server.poort());  // waits in the queue, or half read
  tweede.stuur(get("/"));
  Klant half(server.poort());
  half.stuur("GET /");
  auto stop = std::async(std::launch::async, [&] { server.server->stop(); });
  while (Klant(server.poort()).verbonden()) std::this_thread::yield();
  los.set_value();
  stop.get();
  server.server.reset();
  EXPECT_NE(half.lees().status, 200);
}

}  // namespace
}  // namespace baken::http
