// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <future>
#include <latch>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "http/proef.hpp"

namespace baken::http {
namespace {

using proef::get;
using proef::Klant;
using proef::Proefserver;
using testing::HasSubstr;
using testing::Not;

TEST(Server, AntwoordtMetDeVasteKoppen) {
  Proefserver server;
  const auto uit = server.vraag(get("/a%20b", "X-Request-Id: abcd-1234\r\n"));
  EXPECT_EQ(uit.status, 200);
  EXPECT_EQ(uit.lichaam, "GET /a b ");
  for (auto regel : {"Content-Length: 9\r\n", "X-Request-Id: abcd-1234\r\n", "Date: "})
    EXPECT_THAT(uit.kop, HasSubstr(regel));
  const auto gemaakt = server.vraag(get("/", "X-Request-Id: <script>\r\n"));
  EXPECT_THAT(gemaakt.kop, HasSubstr("X-Request-Id: "));
  EXPECT_THAT(gemaakt.kop, Not(HasSubstr("script")));
}

TEST(Server, HoudtDeVerbindingOpenEnSluitOpVerzoek) {
  Proefserver server;
  Klant klant(server.poort());
  for (int i = 0; i < 3; ++i) {
    klant.stuur(get("/" + std::to_string(i)));
    EXPECT_EQ(klant.lees().lichaam, "GET /" + std::to_string(i) + " ");
  }
  klant.stuur(get("/", "Connection: close\r\n"));
  EXPECT_TRUE(klant.lees().heeft("Connection: close\r\n"));
  EXPECT_TRUE(klant.gesloten());
  Klant oud(server.poort());
  oud.stuur("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n");
  EXPECT_TRUE(oud.lees().heeft("Connection: keep-alive\r\n"));
  EXPECT_TRUE(oud.lees().heeft("Connection: close\r\n"));
  EXPECT_TRUE(oud.gesloten());
}

TEST(Server, BeantwoordtEenRijVerzoekenInVolgorde) {
  Proefserver server;
  std::string rij;
  for (int i = 0; i < 100; ++i) rij += get("/" + std::to_string(i));
  Klant klant(server.poort());
  klant.stuur(rij);
  for (int i = 0; i < 100; ++i) ASSERT_EQ(klant.lees().lichaam, "GET /" + std::to_string(i) + " ");
}

TEST(Server, LeestVerzoekenInStukken) {
  Proefserver server;
  const std::string heel =
      "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: weg\r\n\r\n";
  Klant klant(server.poort());
  for (const char teken : "\r\n" + heel + heel) klant.stuur({&teken, 1});
  EXPECT_EQ(klant.lees().lichaam, "POST /x abcde");
  EXPECT_EQ(klant.lees().lichaam, "POST /x abcde");
  for (const char teken :
       std::string("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
    klant.stuur({&teken, 1});
  EXPECT_EQ(klant.lees().lichaam, "POST / ");
}

TEST(Server, GeeftBijHeadAlleenDeKoppen) {
  Proefserver server;
  Klant klant(server.poort());
  klant.stuur("HEAD /abc HTTP/1.1\r\nHost: x\r\n\r\n" + get("/"));
  EXPECT_TRUE(klant.lees(true).heeft("Content-Length: 10\r\n"));
  EXPECT_EQ(klant.lees().lichaam, "GET / ");
}

TEST(Server, VraagtOmHetLichaamBijExpect) {
  Proefserver server;
  Klant klant(server.poort());
  klant.stuur("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(klant.lees().status, 100);
  klant.stuur("ab");
  EXPECT_EQ(klant.lees().lichaam, "POST / ab");
  // Not when it would be refused anyhow.
  klant.stuur(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(klant.lees().status, 413);
}

TEST(Server, StuurtGrootEnLeeg) {
  Proefserver server([](Verzoek& v) {
    if (v.pad == "/leeg") return Antwoord{204};
    return Antwoord{200, {}, std::string(5'000'000, 'x')};
  });
  Klant klant(server.poort());
  klant.stuur(get("/") + get("/leeg") + get("/"));
  EXPECT_EQ(klant.lees().lichaam.size(), 5'000'000U);
  const auto leeg = klant.lees();
  EXPECT_EQ(leeg.status, 204);
  EXPECT_FALSE(leeg.heeft("Content-Length"));
  EXPECT_EQ(klant.lees().lichaam.size(), 5'000'000U);
}

TEST(Server, MaaktVanEenUitzonderingEen500ZonderInhoud) {
  Proefserver server([](Verzoek& v) -> Antwoord {
    if (v.pad == "/raar") throw 7;
    if (v.pad == "/status") return {99};
    if (v.pad == "/goed") return {200};
    throw std::runtime_error("geheim");
  });
  Klant klant(server.poort());
  for (auto pad : {"/", "/raar", "/status"}) {
    klant.stuur(get(pad));
    const auto uit = klant.lees();
    EXPECT_EQ(uit.status, 500);
    EXPECT_THAT(uit.lichaam, Not(HasSubstr("geheim")));
  }
  klant.stuur(get("/goed"));
  EXPECT_EQ(klant.lees().status, 200);
  EXPECT_EQ(server.meetpunten.handler_gegooid, 3U);
}

TEST(Server, LaatDeNaloopOokFoutenAfmaken) {
  Proefserver server(proef::echo, [](Instellingen& inst) {
    inst.naloop = [](const Verzoek&, Antwoord& a) { a.zet_kop("X-Veilig", "ja"); };
  });
  EXPECT_TRUE(server.vraag(get("/")).heeft("X-Veilig: ja\r\n"));
  EXPECT_TRUE(server.vraag("onzin\r\n\r\n").heeft("X-Veilig: ja\r\n"));
}

TEST(Server, LaatGeenKopInjecterenEnGeenEigenLengte) {
  Proefserver server([](Verzoek&) {
    return Antwoord{
        200, {{"X-A", "b\r\nSet-Cookie: c=d"}, {"Content-Length", "1"}, {"X-Goed", "ja"}}, "abc"};
  });
  const auto uit = server.vraag(get("/"));
  EXPECT_FALSE(uit.heeft("Set-Cookie"));
  EXPECT_TRUE(uit.heeft("X-Goed: ja\r\n"));
  EXPECT_EQ(uit.lichaam, "abc");
}

TEST(Server, LogtDeRouteEnNooitHetPad) {
  std::promise<std::string> regel;
  {
    Proefserver server(proef::echo, [&](Instellingen& inst) {
      inst.toegangslog = [&](const Toegang& t) {
        regel.set_value(std::string(t.verzoek_id) + '|' + std::string(t.methode) + '|' +
                        std::string(t.route) + '|' + std::to_string(t.status));
      };
    });
    server.vraag(get("/geheim?x=y", "X-Request-Id: 12345678\r\n"));
    EXPECT_EQ(regel.get_future().get(), "12345678|GET|echo|200");
    EXPECT_THAT(
        server.meetpunten.als_prometheus(),
        HasSubstr("baken_http_request_duration_seconds_count{route=\"echo\",status=\"200\"} 1"));
  }
}

/// Each of 64 requests waits in its handler until all 64 are there: only a server that works on
/// them at the same time answers.
TEST(Server, WerktAan64VerbindingenTegelijk) {
  std::mutex slot;
  std::condition_variable bel;
  int binnen = 0;
  Proefserver server(
      [&](Verzoek&) {
        std::unique_lock vast(slot);
        ++binnen;
        bel.notify_all();
        const bool allen =
            bel.wait_for(vast, std::chrono::seconds{10}, [&] { return binnen >= 64; });
        return Antwoord{allen ? 200 : 409};
      },
      [](Instellingen& inst) { inst.werkers = 64; });
  std::vector<std::unique_ptr<Klant>> klanten;
  for (int i = 0; i < 64; ++i) {
    klanten.push_back(std::make_unique<Klant>(server.poort()));
    klanten.back()->stuur(get("/"));
  }
  for (auto& klant : klanten) EXPECT_EQ(klant->lees().status, 200);
}

TEST(Server, MeldtDatDePoortBezetIs) {
  Proefserver eerste;
  Instellingen inst;
  inst.poort = eerste.poort();
  Server tweede(inst, proef::echo, proef::fout_antwoord, nullptr);
  const auto uit = tweede.start();
  ASSERT_FALSE(uit);
  EXPECT_EQ(uit.error().code, Foutcode::NietBeschikbaar);
  EXPECT_THAT(uit.error().melding, HasSubstr("is al in gebruik"));
  inst.adres = "geen adres";
  EXPECT_FALSE(Server(inst, proef::echo, proef::fout_antwoord, nullptr).start());
}

}  // namespace
}  // namespace baken::http
