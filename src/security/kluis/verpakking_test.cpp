// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/verpakking.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

namespace baken::security {
namespace {

using app::Plaats;

constexpr unsigned zaad = 20240503;

Sleutel willekeurige_sleutel() {
  Sleutel sleutel;
  Bytes bytes = willekeurig(Sleutel::size());
  std::copy(bytes.begin(), bytes.end(), sleutel.data());
  return sleutel;
}

const Plaats plaats{"persoon", "p1", "naam", "d1", 3};

TEST(Verpakking, GaatHeenEnTerugVoorElkeLengte) {
  Sleutel sleutel = willekeurige_sleutel();
  for (std::size_t lengte : {0U, 1U, 62U, 63U, 64U, 65U, 127U, 128U, 1000U, 1'000'000U}) {
    std::string tekst(lengte, '\x80');  // looks like padding itself
    EXPECT_EQ(pak_uit(sleutel, plaats, verpak(sleutel, plaats, tekst)), tekst) << lengte;
  }
}

TEST(Verpakking, VerbergtDeLengteTotVeelvoudenVan64) {
  Sleutel sleutel = willekeurige_sleutel();
  std::set<std::size_t> kort;
  for (std::size_t lengte = 0; lengte < 64; ++lengte)
    kort.insert(verpak(sleutel, plaats, std::string(lengte, 'a')).size());
  EXPECT_EQ(kort, std::set<std::size_t>{verpakking_extra + 64});
  EXPECT_EQ(verpak(sleutel, plaats, std::string(64, 'a')).size(), verpakking_extra + 128);
}

TEST(Verpakking, GelijkeTekstGeeftAndereBytesZonderDeTekst) {
  Sleutel sleutel = willekeurige_sleutel();
  std::set<Bytes> gezien;
  for (int keer = 0; keer < 1000; ++keer) {
    Bytes verzegeld = verpak(sleutel, plaats, "Geheime naam");
    EXPECT_EQ(als_zicht(verzegeld).find("Geheime"), std::string_view::npos);
    EXPECT_TRUE(gezien.insert(verzegeld).second);
  }
}

TEST(Verpakking, ElkeOmgevallenBitValtOp) {
  Sleutel sleutel = willekeurige_sleutel();
  std::mt19937 toeval{zaad};
  SCOPED_TRACE(zaad);
  std::string tekst(150, 'x');
  Bytes verzegeld = verpak(sleutel, plaats, tekst);
  for (std::size_t keer = 0; keer < 100'000; ++keer) {
    // First every bit once, then pairs of bits at random.
    std::size_t bits = verzegeld.size() * 8;
    std::size_t eerste = keer < bits ? keer : toeval() % bits;
    std::size_t tweede = keer < bits ? eerste : toeval() % bits;
    Bytes kapot = verzegeld;
    kapot[eerste / 8] ^= static_cast<std::uint8_t>(1U << (eerste % 8));
    if (tweede != eerste) kapot[tweede / 8] ^= static_cast<std::uint8_t>(1U << (tweede % 8));
    auto open = pak_uit(sleutel, plaats, kapot);
    ASSERT_FALSE(open) << eerste << ' ' << tweede;
    ASSERT_EQ(open.error().code, Foutcode::Beschadigd);
  }
  EXPECT_EQ(pak_uit(sleutel, plaats, verzegeld), tekst);
}

TEST(Verpakking, ElkeAfgekapteOfVerlengdeTekstValtOp) {
  Sleutel sleutel = willekeurige_sleutel();
  Bytes verzegeld = verpak(sleutel, plaats, std::string(150, 'x'));
  for (std::size_t lengte = 0; lengte < verzegeld.size() + 70; ++lengte) {
    if (lengte == verzegeld.size()) continue;
    Bytes anders = verzegeld;
    anders.resize(lengte);
    EXPECT_FALSE(pak_uit(sleutel, plaats, anders)) << lengte;
  }
}

/// A place out of few, near-equal parts, so that most pairs look alike.
struct Bron {
  std::array<std::string, 4> delen;
  std::int64_t versie = 0;
  Plaats als_plaats() const { return {delen[0], delen[1], delen[2], delen[3], versie}; }
  bool operator==(const Bron&) const = default;
};

Bron bijna_gelijk(std::mt19937& toeval) {
  static const std::array<std::string, 6> stukken{"", "a", "b", "ab", "aa", std::string(1, '\0')};
  Bron bron;
  for (std::string& deel : bron.delen) deel = stukken[toeval() % stukken.size()];
  bron.versie = static_cast<std::int64_t>(toeval() % 3) - 1;
  return bron;
}

TEST(Verpakking, EenVerplaatsteTekstGaatNietOpen) {
  Sleutel sleutel = willekeurige_sleutel();
  std::mt19937 toeval{zaad};
  SCOPED_TRACE(zaad);
  int gewisseld = 0;
  while (gewisseld < 10'000) {
    Bron hier = bijna_gelijk(toeval);
    Bron daar = bijna_gelijk(toeval);
    auto open = pak_uit(sleutel, daar.als_plaats(), verpak(sleutel, hier.als_plaats(), "inhoud"));
    ASSERT_EQ(open.has_value(), hier == daar);
    if (!open) ++gewisseld;
  }
}

TEST(Verpakking, TweePlaatsenGevenNooitDezelfdeBijbehorendeBytes) {
  EXPECT_NE(bijbehorend({"ab", "c", "", "", 0}), bijbehorend({"a", "bc", "", "", 0}));
  EXPECT_NE(bijbehorend({"", "a", "", "", 0}), bijbehorend({"a", "", "", "", 0}));
  EXPECT_NE(bijbehorend({"", "", "", "", 256}), bijbehorend({"", "", "", "", 1}));
}

TEST(Omhulling, IsGebondenAanDossierEnVersie) {
  Sleutel omhulling = willekeurige_sleutel();
  Sleutel data = willekeurige_sleutel();
  Bytes omhuld = omhul(omhulling, "d1", 1, data);
  auto weer = onthul(omhulling, "d1", 1, omhuld);
  ASSERT_TRUE(weer);
  EXPECT_TRUE(std::equal(weer->data(), weer->data() + 32, data.data()));
  EXPECT_FALSE(onthul(omhulling, "d2", 1, omhuld));
  EXPECT_FALSE(onthul(omhulling, "d1", 2, omhuld));
  EXPECT_FALSE(onthul(willekeurige_sleutel(), "d1", 1, omhuld));
  for (std::size_t bit = 0; bit < omhuld.size() * 8; ++bit) {
    Bytes kapot = omhuld;
    kapot[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    EXPECT_FALSE(onthul(omhulling, "d1", 1, kapot)) << bit;
  }
}

TEST(Omhulling, EenSleutelIsGeenInhoud) {
  Sleutel sleutel = willekeurige_sleutel();
  Bytes omhuld = omhul(sleutel, "d1", 1, sleutel);
  EXPECT_FALSE(pak_uit(sleutel, plaats, omhuld));
  EXPECT_FALSE(onthul(sleutel, "d1", 1, verpak(sleutel, plaats, "x")));
}

}  // namespace
}  // namespace baken::security
