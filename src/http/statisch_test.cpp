// SPDX-License-Identifier: EUPL-1.2
#include "http/statisch.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace baken::http {
namespace {

namespace fs = std::filesystem;

class StatischTest : public testing::Test {
 protected:
  StatischTest() {
    std::string sjabloon = (fs::temp_directory_path() / "baken-statisch-XXXXXX").string();
    basis_ = ::mkdtemp(sjabloon.data());
    schrijf("web/index.html", "<html>");
    schrijf("web/assets/app-1a2b.js", "code");
    schrijf("web/assets/app-1a2b.js.gz", "ingepakt");
    schrijf("web/assets/stijl.css", "css");
    schrijf("web/.env", "geheim");
    schrijf("web/.git/config", "geheim");
    schrijf("geheim.txt", "geheim");
    fs::create_symlink(basis_ / "geheim.txt", basis_ / "web/link.txt");
    fs::create_directory_symlink(basis_, basis_ / "web/buiten");
  }
  ~StatischTest() override { fs::remove_all(basis_); }

  void schrijf(const fs::path& naam, std::string_view inhoud) {
    fs::create_directories((basis_ / naam).parent_path());
    std::ofstream(basis_ / naam, std::ios::binary) << inhoud;
  }
  std::optional<Antwoord> geef(std::string pad, Koppen koppen = {}, std::string methode = "GET") {
    Verzoek verzoek;
    verzoek.methode = std::move(methode);
    verzoek.pad = std::move(pad);
    verzoek.koppen = std::move(koppen);
    return Statisch(basis_ / "web").geef(verzoek);
  }

  fs::path basis_;
};

TEST_F(StatischTest, GeeftBestandMetSoortEnBewaartijd) {
  const auto app = geef("/assets/stijl.css").value();
  EXPECT_EQ(app.status, 200);
  EXPECT_EQ(app.lichaam, "css");
  EXPECT_EQ(*app.kop("Content-Type"), "text/css; charset=utf-8");
  EXPECT_EQ(*app.kop("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(app.kop("Vary"), nullptr);
  const auto index = geef("/index.html").value();
  EXPECT_EQ(*index.kop("Cache-Control"), "no-cache");
  EXPECT_EQ(*index.kop("Content-Type"), "text/html; charset=utf-8");
}

TEST_F(StatischTest, GeeftDeIndexVoorAdressenVanDeApplicatie) {
  for (const char* pad : {"/", "/dossiers", "/dossiers/12/tijdlijn", "/a.b/c"})
    EXPECT_EQ(geef(pad).value().lichaam, "<html>") << pad;
  for (const char* pad : {"/weg.js", "/assets/app-0000.js", "/favicon.ico"})
    EXPECT_FALSE(geef(pad)) << pad;
}

TEST_F(StatischTest, StuurtIngepaktAanWieDatKanLezen) {
  for (const char* wil : {"gzip", "br, GZIP", "gzip;q=0.5", "deflate, gzip; q=1.0"}) {
    const auto uit = geef("/assets/app-1a2b.js", {{"accept-encoding", wil}}).value();
    EXPECT_EQ(uit.lichaam, "ingepakt") << wil;
    EXPECT_EQ(*uit.kop("Content-Encoding"), "gzip");
    EXPECT_EQ(*uit.kop("Content-Type"), "text/javascript; charset=utf-8");
  }
  for (const char* wil : {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "gzip2"}) {
    const auto uit = geef("/assets/app-1a2b.js", {{"accept-encoding", wil}}).value();
    EXPECT_EQ(uit.lichaam, "code") << wil;
    EXPECT_EQ(uit.kop("Content-Encoding"), nullptr);
    EXPECT_EQ(*uit.kop("Vary"), "Accept-Encoding");
  }
  EXPECT_EQ(geef("/assets/stijl.css", {{"accept-encoding", "gzip"}}).value().lichaam, "css");
}

TEST_F(StatischTest, ZegtDatHetNietVeranderdIs) {
  const auto etag = *geef("/assets/app-1a2b.js").value().kop("ETag");
  const Koppen gzip{{"accept-encoding", "gzip"}};
  EXPECT_NE(etag, *geef("/assets/app-1a2b.js", gzip).value().kop("ETag"));
  for (const auto& heeft : {etag, "W/" + etag, "\"x\", " + etag, std::string("*")}) {
    const auto uit = geef("/assets/app-1a2b.js", {{"if-none-match", heeft}}).value();
    EXPECT_EQ(uit.status, 304) << heeft;
    EXPECT_TRUE(uit.lichaam.empty());
    EXPECT_EQ(*uit.kop("ETag"), etag);
  }
  for (const auto& heeft : {std::string("\"x\""), etag.substr(1), etag + "x"})
    EXPECT_EQ(geef("/assets/app-1a2b.js", {{"if-none-match", heeft}}).value().status, 200);
  schrijf("web/assets/app-1a2b.js", "codf");
  EXPECT_EQ(geef("/assets/app-1a2b.js", {{"if-none-match", etag}}).value().status, 200);
}

TEST_F(StatischTest, KomtNooitBuitenDeMap) {
  for (const char* pad :
       {"/../geheim.txt", "/assets/../../geheim.txt", "/..%2fgeheim.txt", "/link.txt", "/.env",
        "/.git/config", "/buiten/geheim.txt", "//geheim.txt", "geheim.txt", "/./.env", "",
        "/assets\\..\\.env", "/buiten/web/.env"}) {
    const auto uit = geef(pad);
    EXPECT_TRUE(!uit || uit->lichaam == "<html>") << pad;
  }
  EXPECT_EQ(Statisch(basis_ / "web").aantal(), 4U);
}

TEST_F(StatischTest, AntwoordtAlleenOpLezen) {
  EXPECT_TRUE(geef("/index.html", {}, "HEAD"));
  for (const char* methode : {"POST", "PUT", "DELETE", "OPTIONS", "get"})
    EXPECT_FALSE(geef("/index.html", {}, methode)) << methode;
}

TEST_F(StatischTest, MeldtEenMapDieErNietIs) {
  EXPECT_THROW(Statisch(basis_ / "weg"), std::runtime_error);
  EXPECT_THROW(Statisch(basis_ / "geheim.txt"), std::runtime_error);
}

}  // namespace
}  // namespace baken::http
