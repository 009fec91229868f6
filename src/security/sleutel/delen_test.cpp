// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/delen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <filesystem>
#include <fstream>

#include "security/sleutel/gf256.hpp"
#include "security/sleutel/sleutelbestand.hpp"

namespace baken::security {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

TEST(Gf256, IsEenLichaam) {
  for (unsigned a = 0; a < 256; ++a) {
    const auto x = static_cast<std::uint8_t>(a);
    EXPECT_EQ(gf256::maal(x, 1), x);
    EXPECT_EQ(gf256::maal(x, 0), 0);
    if (x != 0) {
      EXPECT_EQ(gf256::maal(x, gf256::omgekeerd(x)), 1) << a;
    }
    for (unsigned b = 0; b < 256; ++b) {
      const auto y = static_cast<std::uint8_t>(b);
      ASSERT_EQ(gf256::maal(x, y), gf256::maal(y, x));
      ASSERT_EQ(gf256::maal(x, y ^ 0x5a), gf256::maal(x, y) ^ gf256::maal(x, 0x5a));
    }
  }
}

/// One share says nothing: whatever the byte of the key, each value of the share comes from exactly
/// one value of the random coefficient. So with random coefficients a share is uniform, and the
/// same for every key.
TEST(Sleuteldelen, EenDeelIsVoorElkeSleutelEvenWaarschijnlijk) {
  for (int nummer = 1; nummer <= delen_max; ++nummer) {
    for (unsigned geheim = 0; geheim < 256; ++geheim) {
      std::bitset<256> waarden;
      for (unsigned toeval = 0; toeval < 256; ++toeval)
        waarden.set(geheim ^ gf256::maal(static_cast<std::uint8_t>(toeval),
                                         static_cast<std::uint8_t>(nummer)));
      ASSERT_TRUE(waarden.all()) << nummer << " " << geheim;
    }
  }
}

/// The same from outside: shares of one fixed key take all values, byte by byte.
TEST(Sleuteldelen, DeelsgewijsIsErNietsVanDeSleutelTeZien) {
  Sleutel nul;
  const auto sleutel = Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{nul.data(), 32});
  std::bitset<256> gezien;
  for (int keer = 0; keer < 400; ++keer) {
    const auto delen = splits_sleutel(sleutel, 2, 3).value();
    for (const auto& deel : delen)
      for (std::size_t plek = 0; plek < 32; ++plek) gezien.set(deel.waarde.data()[plek]);
  }
  EXPECT_TRUE(gezien.all());
}

TEST(Sleuteldelen, ElkeKeuzeVanGenoegDelenGeeftDeSleutel) {
  EXPECT_TRUE(rc::check("k of n", [] {
    const int aantal = *rc::gen::inRange(2, delen_max + 1);
    const int nodig = *rc::gen::inRange(2, aantal + 1);
    const auto sleutel = Organisatiesleutel::nieuw();
    auto delen = splits_sleutel(sleutel, nodig, aantal).value();
    const auto volgorde = *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(aantal),
                                                                rc::gen::arbitrary<int>());
    std::vector<std::pair<int, int>> plekken;
    for (int plek = 0; plek < aantal; ++plek)
      plekken.emplace_back(volgorde[static_cast<std::size_t>(plek)], plek);
    std::ranges::sort(plekken);
    const int hoeveel = *rc::gen::inRange(nodig, aantal + 1);
    std::vector<Sleuteldeel> keuze;
    for (int plek = 0; plek < hoeveel; ++plek)
      keuze.push_back(
          delen[static_cast<std::size_t>(plekken[static_cast<std::size_t>(plek)].second)]);
    auto samen = voeg_samen(keuze);
    RC_ASSERT(samen.has_value());
    RC_ASSERT(samen->controle() == sleutel.controle());
    keuze.resize(static_cast<std::size_t>(nodig) - 1);
    RC_ASSERT(!voeg_samen(keuze).has_value());
  }));
}

TEST(Sleuteldelen, WeigertOnzinnigeAantallen) {
  const auto sleutel = Organisatiesleutel::nieuw();
  for (auto [nodig, aantal] : {std::pair{1, 3}, {0, 3}, {3, 2}, {2, 11}, {-1, 3}})
    EXPECT_EQ(splits_sleutel(sleutel, nodig, aantal).error().code, Foutcode::Ongeldig);
}

TEST(Sleuteldelen, ZegtWatErMisIsMetEenKeuze) {
  const auto sleutel = Organisatiesleutel::nieuw();
  const auto een = splits_sleutel(sleutel, 2, 3).value();
  const auto twee = splits_sleutel(sleutel, 2, 3).value();
  const auto vreemd = splits_sleutel(Organisatiesleutel::nieuw(), 2, 3).value();
  const auto zegt = [](std::vector<Sleuteldeel> delen) {
    return voeg_samen(delen).error().melding;
  };
  EXPECT_THAT(zegt({}), HasSubstr("geen deel"));
  EXPECT_THAT(zegt({een[0]}), HasSubstr("2 delen nodig"));
  EXPECT_THAT(zegt({een[0], een[0]}), HasSubstr("Deel 1 is twee keer gegeven"));
  EXPECT_THAT(zegt({een[0], twee[1]}), HasSubstr("verschillende keren"));
  EXPECT_THAT(zegt({een[0], vreemd[1]}), HasSubstr("verschillende sleutels"));
  auto vervalst = een;
  vervalst[1].waarde.data()[7] ^= 1;
  EXPECT_THAT(zegt({vervalst[0], vervalst[1]}), HasSubstr("een ervan is verkeerd"));
}

class Deelbestand : public testing::Test {
 protected:
  Deelbestand() {
    std::string sjabloon = (fs::temp_directory_path() / "baken-deel-XXXXXX").string();
    map_ = ::mkdtemp(sjabloon.data());
  }
  ~Deelbestand() override { fs::remove_all(map_); }
  std::string inhoud(const fs::path& pad) const {
    std::ifstream in{pad};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  void schrijf(const fs::path& pad, const std::string& tekst) const {
    std::ofstream{pad, std::ios::binary | std::ios::trunc} << tekst;
    ::chmod(pad.c_str(), 0600);
  }
  fs::path map_;
};

TEST_F(Deelbestand, KomtErHeelUitEnIsAlleenVoorDeEigenaar) {
  const auto sleutel = Organisatiesleutel::nieuw();
  std::vector<fs::path> paden;
  const auto delen = splits_sleutel(sleutel, 2, 3).value();
  for (const auto& deel : delen) {
    paden.push_back(map_ / std::to_string(deel.nummer));
    ASSERT_TRUE(schrijf_deel(deel, paden.back()));
    EXPECT_EQ(schrijf_deel(deel, paden.back()).error().code, Foutcode::Conflict);
  }
  struct stat staat {};
  ASSERT_EQ(::stat(paden[0].c_str(), &staat), 0);
  EXPECT_EQ(staat.st_mode & 07777U, 0600U);
  for (auto [a, b] : {std::pair{0, 1}, {1, 2}, {2, 0}}) {
    const std::array<fs::path, 2> twee{paden[static_cast<std::size_t>(a)],
                                       paden[static_cast<std::size_t>(b)]};
    EXPECT_EQ(sleutel_uit_delen(twee)->sleutel.controle(), sleutel.controle());
  }
}

TEST_F(Deelbestand, MerktElkVeranderdTekenEnElkOntbrekendStuk) {
  const auto pad = map_ / "deel";
  ASSERT_TRUE(schrijf_deel(splits_sleutel(Organisatiesleutel::nieuw(), 2, 3).value()[0], pad));
  const auto goed = inhoud(pad);
  for (std::size_t plek = 0; plek < goed.size(); ++plek) {
    auto stuk = goed;
    stuk[plek] = stuk[plek] == 'A' ? 'B' : 'A';
    schrijf(pad, stuk);
    auto gelezen = lees_deel(pad);
    ASSERT_FALSE(gelezen) << plek;
    EXPECT_THAT(gelezen.error().melding, HasSubstr("is niet heel"));
    schrijf(pad, goed.substr(0, plek));
    ASSERT_FALSE(lees_deel(pad)) << plek;
  }
  for (const auto& kapot : {goed + "x", goed + goed, std::string(100'000, 'A')}) {
    schrijf(pad, kapot);
    EXPECT_FALSE(lees_deel(pad));
  }
  schrijf(pad, goed);
  EXPECT_TRUE(lees_deel(pad));
  ::chmod(pad.c_str(), 0640);
  EXPECT_THAT(lees_deel(pad).error().melding, HasSubstr("0600"));
}

}  // namespace
}  // namespace baken::security
