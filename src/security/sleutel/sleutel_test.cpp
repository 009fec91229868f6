// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "security/proces.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "security/sleutel/wachtzin.hpp"

namespace baken::security {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

class SleutelbestandTest : public testing::Test {
 protected:
  SleutelbestandTest() {
    std::string sjabloon = (fs::temp_directory_path() / "baken-sleutel-XXXXXX").string();
    map_ = ::mkdtemp(sjabloon.data());
    pad_ = map_ / "organisatie.sleutel";
  }
  ~SleutelbestandTest() override { fs::remove_all(map_); }

  std::string inhoud() const {
    std::ifstream in{pad_};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  void schrijf(const std::string& tekst) const {
    std::ofstream{pad_, std::ios::binary | std::ios::trunc} << tekst;
    ::chmod(pad_.c_str(), 0600);
  }

  fs::path map_;
  fs::path pad_;
};

TEST_F(SleutelbestandTest, MaaktEenBestandAlleenVoorDeEigenaar) {
  ASSERT_TRUE(maak_sleutelbestand(pad_));
  struct stat staat {};
  ASSERT_EQ(::stat(pad_.c_str(), &staat), 0);
  EXPECT_EQ(staat.st_mode & 07777U, 0600U);
  auto eerste = lees_sleutelbestand(pad_);
  auto tweede = lees_sleutelbestand(pad_);
  ASSERT_TRUE(eerste && tweede);
  EXPECT_EQ(eerste->soort, "sleutelbestand");
  EXPECT_EQ(eerste->sleutel.controle(), tweede->sleutel.controle());
  EXPECT_TRUE(inhoud().starts_with("BAKEN-ORGANISATIESLEUTEL 1\nsleutel "));
}

TEST_F(SleutelbestandTest, ElkBestandHeeftEenAndereSleutel) {
  ASSERT_TRUE(maak_sleutelbestand(pad_));
  ASSERT_TRUE(maak_sleutelbestand(map_ / "tweede"));
  EXPECT_NE(lees_sleutelbestand(pad_)->sleutel.controle(),
            lees_sleutelbestand(map_ / "tweede")->sleutel.controle());
}

TEST_F(SleutelbestandTest, OverschrijftNiets) {
  ASSERT_TRUE(maak_sleutelbestand(pad_));
  std::string eerder = inhoud();
  auto fout = maak_sleutelbestand(pad_).error();
  EXPECT_EQ(fout.code, Foutcode::Conflict);
  EXPECT_EQ(inhoud(), eerder);
}

TEST_F(SleutelbestandTest, WeigertElkRuimerRecht) {
  ASSERT_TRUE(maak_sleutelbestand(pad_));
  for (mode_t rechten = 0; rechten <= 0777; ++rechten) {
    if ((rechten & 0400U) == 0) continue;
    ::chmod(pad_.c_str(), rechten);
    auto gelezen = lees_sleutelbestand(pad_);
    ASSERT_EQ(gelezen.has_value(), rechten == 0600 || rechten == 0400) << std::oct << rechten;
    if (!gelezen) {
      EXPECT_THAT(gelezen.error().melding, HasSubstr("chmod 600"));
    }
  }
}

TEST_F(SleutelbestandTest, WeigertElkGewijzigdOfOnvolledigBestand) {
  ASSERT_TRUE(maak_sleutelbestand(pad_));
  const std::string goed = inhoud();
  for (std::size_t plek = 0; plek < goed.size(); ++plek) {
    std::string kapot = goed;
    kapot[plek] = kapot[plek] == 'A' ? 'B' : 'A';
    schrijf(kapot);
    EXPECT_FALSE(lees_sleutelbestand(pad_)) << plek;
    schrijf(goed.substr(0, plek));
    EXPECT_FALSE(lees_sleutelbestand(pad_)) << plek;
  }
  for (const std::string& kapot : {goed + "x", goed + goed, std::string(1'000'000, 'A')}) {
    schrijf(kapot);
    auto gelezen = lees_sleutelbestand(pad_);
    ASSERT_FALSE(gelezen);
    EXPECT_THAT(gelezen.error().melding, HasSubstr("is geen heel sleutelbestand van Baken"));
  }
  schrijf(goed);
  EXPECT_TRUE(lees_sleutelbestand(pad_));
}

TEST_F(SleutelbestandTest, ZegtWatErIsAlsHetErNietIsOfGeenBestandIs) {
  EXPECT_THAT(lees_sleutelbestand(pad_).error().melding, HasSubstr("kan niet worden gelezen"));
  EXPECT_THAT(lees_sleutelbestand(map_).error().melding, HasSubstr("is geen gewoon bestand"));
  ASSERT_EQ(::mkfifo(pad_.c_str(), 0600), 0);
  EXPECT_THAT(lees_sleutelbestand(pad_).error().melding, HasSubstr("is geen gewoon bestand"));
  EXPECT_EQ(maak_sleutelbestand(map_ / "geen" / "map").error().code, Foutcode::NietBeschikbaar);
}

TEST(Organisatiesleutel, DeelsleutelsVerschillenEnZijnVast) {
  Sleutel nul;
  auto sleutel = Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{nul.data(), 32});
  auto tekst = [&](Deelsleutel doel) {
    Sleutel deel = sleutel.deelsleutel(doel);
    return naar_base64({deel.data(), Sleutel::size()});
  };
  EXPECT_NE(tekst(Deelsleutel::Omhulling), tekst(Deelsleutel::BlindeIndex));
  EXPECT_NE(tekst(Deelsleutel::Omhulling), tekst(Deelsleutel::Controle));
  // Stored data depend on this derivation; a change here makes every database unreadable. The
  // value is that of BLAKE2b with salt 2 and person "bakensl1", computed with another program.
  EXPECT_EQ(tekst(Deelsleutel::Omhulling), "hI3x2dixkrdkW4xICnX6--RTvitMIoZus6h-CFWG9k0");
}

constexpr std::string_view zin = "vijf willekeurige woorden naast elkaar";
constexpr Wachtzinkosten goedkoop{64, 1};

TEST(Wachtzin, GeeftMetHetZoutVanDeOpslagDezelfdeSleutel) {
  proef::GeheugenSleutelopslag opslag;
  auto eerste = sleutel_uit_wachtzin(zin, opslag, goedkoop);
  ASSERT_TRUE(eerste);
  EXPECT_EQ(eerste->soort, "argon2id$m=64,t=1");
  ASSERT_TRUE(toets_sleutel(*eerste, opslag, Moment{}));
  // Later the costs for new stores may have risen: this store keeps its own.
  auto tweede = sleutel_uit_wachtzin(zin, opslag, {128, 2});
  ASSERT_TRUE(tweede);
  EXPECT_TRUE(toets_sleutel(*tweede, opslag, Moment{}));
  auto fout = sleutel_uit_wachtzin("vijf willekeurige woorden naast elkaaR", opslag);
  ASSERT_TRUE(fout);
  EXPECT_FALSE(toets_sleutel(*fout, opslag, Moment{}));
}

TEST(Wachtzin, IsPerOpslagEenAndereSleutel) {
  proef::GeheugenSleutelopslag een;
  proef::GeheugenSleutelopslag twee;
  EXPECT_NE(sleutel_uit_wachtzin(zin, een, goedkoop)->sleutel.controle(),
            sleutel_uit_wachtzin(zin, twee, goedkoop)->sleutel.controle());
}

TEST(Wachtzin, WeigertEenKorteZinInEenNieuweOpslag) {
  proef::GeheugenSleutelopslag opslag;
  EXPECT_THAT(sleutel_uit_wachtzin(zin.substr(0, 19), opslag, goedkoop).error().melding,
              HasSubstr("minstens 20 tekens"));
  EXPECT_TRUE(sleutel_uit_wachtzin(zin.substr(0, 20), opslag, goedkoop));
}

TEST(Wachtzin, WeigertEenOpslagMetSleutelbestandOfBeschadigdRecord) {
  proef::GeheugenSleutelopslag opslag;
  opslag.organisatiesleutel = {1, Bytes(32), std::nullopt, "sleutelbestand", Moment{}};
  EXPECT_THAT(sleutel_uit_wachtzin(zin, opslag).error().melding, HasSubstr("sleutelbestand"));
  for (const char* soort :
       {"", "argon2id", "argon2id$m=64", "argon2id$m=64,t=", "argon2id$m=64,t=1 ",
        "argon2id$m=99999999,t=1", "argon2id$m=64,t=99", "argon2id$m=1,t=1", "argon2id$m=64,t=0",
        "argon2id$m=99999999999999999999,t=1"}) {
    opslag.organisatiesleutel = {1, Bytes(32), Bytes(16), soort, Moment{}};
    EXPECT_EQ(sleutel_uit_wachtzin(zin, opslag).error().code, Foutcode::Beschadigd) << soort;
  }
  opslag.organisatiesleutel = {1, Bytes(32), Bytes(15), "argon2id$m=64,t=1", Moment{}};
  EXPECT_EQ(sleutel_uit_wachtzin(zin, opslag).error().code, Foutcode::Beschadigd);
}

TEST(Proces, WordtAfgeschermd) {
  ASSERT_TRUE(bescherm_proces());
  EXPECT_EQ(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
  rlimit grens{1, 1};
  ASSERT_EQ(getrlimit(RLIMIT_CORE, &grens), 0);
  EXPECT_EQ(grens.rlim_cur, 0U);
}

TEST(Base64, WeigertWatHetZelfNietSchrijft) {
  for (const char* tekst : {"A", "AB==", "A+==", "AA A", "AB", "=", "AAAA\n"})
    EXPECT_FALSE(uit_base64(tekst)) << tekst;
  for (std::size_t lengte = 0; lengte < 40; ++lengte) {
    Bytes bytes = willekeurig(lengte);
    EXPECT_EQ(uit_base64(naar_base64(bytes)), bytes);
  }
}

}  // namespace
}  // namespace baken::security
