// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/merkle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <bit>

#include "security/geheim.hpp"
#include "security/logketen/blad.hpp"

namespace baken::security::logketen {
namespace {

/// The definition of RFC 6962 § 2.1 itself, to hold the frontier against.
Hash volgens_rfc(std::span<const Hash> bladen) {
  if (bladen.empty()) return leeg();
  if (bladen.size() == 1) return bladen[0];
  const std::size_t k = std::bit_floor(bladen.size() - 1);
  return sha256(Soort::Knoop, {volgens_rfc(bladen.first(k)), volgens_rfc(bladen.subspan(k))});
}

std::vector<Hash> bladen_van(std::size_t aantal) {
  std::vector<Hash> bladen;
  for (std::size_t i = 0; i < aantal; ++i) {
    const Bytes inhoud{static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8)};
    bladen.push_back(sha256(Soort::Blad, {inhoud}));
  }
  return bladen;
}

/// The test data of the reference implementation of Certificate Transparency.
TEST(Merklefront, GeeftDeBekendeWortelsVanRfc6962) {
  const std::array<const char*, 8> inhoud{"",
                                          "00",
                                          "10",
                                          "2021",
                                          "3031",
                                          "40414243",
                                          "5051525354555657",
                                          "606162636465666768696a6b6c6d6e6f"};
  const std::array<const char*, 8> wortels{
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  Merklefront front;
  EXPECT_EQ(naar_hex(front.wortel()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t i = 0; i < inhoud.size(); ++i) {
    front.voeg_toe(sha256(Soort::Blad, {*uit_hex(inhoud.at(i))}));
    EXPECT_EQ(naar_hex(front.wortel()), wortels.at(i)) << i + 1 << " leaves";
  }
}

TEST(Merklefront, IsDeBoomVanDeDefinitieEnOverleeftBewaren) {
  EXPECT_TRUE(rc::check("frontier equals the recursive definition", [] {
    const auto aantal = *rc::gen::inRange<std::size_t>(0, 300);
    const auto breuk = *rc::gen::inRange<std::size_t>(0, aantal + 1);
    const auto bladen = bladen_van(aantal);
    Merklefront front;
    for (std::size_t i = 0; i < aantal; ++i) {
      if (i == breuk) front = Merklefront::uit(front.grootte(), front.bytes()).value();
      front.voeg_toe(bladen[i]);
    }
    RC_ASSERT(front.wortel() == volgens_rfc(bladen));
    RC_ASSERT(front.grootte() == aantal);
    RC_ASSERT(front.bytes().size() ==
              32 * static_cast<std::size_t>(std::popcount(std::uint64_t{aantal})));
  }));
}

TEST(Merklefront, WeigertEenFrontDatNietPast) {
  EXPECT_FALSE(Merklefront::uit(3, Bytes(32)));
  EXPECT_FALSE(Merklefront::uit(0, Bytes(32)));
  EXPECT_TRUE(Merklefront::uit(0, {}));
}

/// Random columns, with the bytes that could fool a careless encoding.
app::Logvelden willekeurige_velden() {
  app::Logvelden velden;
  for (auto& veld : velden) {
    if (*rc::gen::inRange(0, 4) == 0) continue;
    veld = *rc::gen::container<std::string>(rc::gen::element('a', 'b', '\0', '\xFF', '\x01'));
  }
  return velden;
}

TEST(Blad, AndereVeldenGevenAndereBytes) {
  EXPECT_TRUE(rc::check("the encoding is unambiguous", [] {
    const auto een = willekeurige_velden();
    auto ander = willekeurige_velden();
    if (*rc::gen::inRange(0, 2) == 0) {  // the hardest case: text that moves to the next column
      ander = een;
      const auto plek = *rc::gen::inRange<std::size_t>(0, een.size() - 1);
      const std::string samen = een[plek].value_or("") + een[plek + 1].value_or("");
      const auto snede = *rc::gen::inRange<std::size_t>(0, samen.size() + 1);
      ander[plek] = samen.substr(0, snede);
      ander[plek + 1] = samen.substr(snede);
    }
    RC_ASSERT((canoniek(een) == canoniek(ander)) == (een == ander));
  }));
}

TEST(Blad, LeegIsIetsAndersDanNiets) {
  app::Logvelden niets;
  app::Logvelden leeg;
  leeg[3] = "";
  EXPECT_NE(canoniek(niets), canoniek(leeg));
}

/// The format as docs/logboek.md writes it down, byte by byte.
TEST(Blad, IsRfc6962OverZoutEnRecord) {
  app::Logstuk stuk{{}, Bytes(zout_bytes, 7)};
  stuk.velden[0] = "ab";
  std::string verwacht = std::string(zout_bytes, '\x07') + '\x01' + std::string{"\0\0\0\2ab", 6};
  for (int i = 0; i < 13; ++i) verwacht += "\xFF\xFF\xFF\xFF";
  const Bytes bytes{verwacht.begin(), verwacht.end()};
  EXPECT_EQ(blad(stuk), sha256(Soort::Blad, {bytes}));
}

/// What the salt is for: a leaf that stays behind when its dossier is destroyed must not let
/// anybody try out which of a few thousand employees read which dossier.
TEST(Blad, ZegtZonderZoutNietsOverHetRecord) {
  const auto gok = [](int medewerker, const Bytes& zout) {
    app::Logstuk stuk{{}, zout};
    stuk.velden[app::veld_handeling] = "dossier.lezen";
    stuk.velden[3] = "medewerker-" + std::to_string(medewerker);
    return blad(stuk);
  };
  const auto geraden = [&](const Hash& blad, const Bytes& zout) {
    for (int i = 0; i < 1000; ++i)
      if (gok(i, zout) == blad) return true;
    return false;
  };
  const Bytes geheim = willekeurig(zout_bytes);
  EXPECT_FALSE(geraden(gok(617, geheim), {}));
  EXPECT_TRUE(geraden(gok(617, {}), {})) << "control: without salt it is found at once";
  EXPECT_TRUE(geraden(gok(617, geheim), geheim)) << "control: nor does a salt that is kept help";
}

}  // namespace
}  // namespace baken::security::logketen
