// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/aanmeldrem.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <string>

#include "base/tijd.hpp"
#include "security/aanmelden/aanmelding.hpp"

namespace baken::security {
namespace {

using namespace std::chrono_literals;

class RemTest : public testing::Test {
 protected:
  /// Seconds to wait; 0 when let through.
  int wacht(std::string_view naam, std::string_view adres) {
    auto poging = rem_.probeer({naam, adres});
    if (poging) return 0;
    EXPECT_EQ(poging.error().code, Foutcode::TeVeelPogingen);
    return std::stoi(poging.error().context);
  }
  /// Every time another address, so that only the account counts.
  int wacht_account(std::string_view naam) {
    const int adres = teller_++;
    return wacht(naam, "10.0." + std::to_string(adres / 250) + "." + std::to_string(adres % 250));
  }
  int wacht_adres(std::string_view adres) {
    return wacht("naam" + std::to_string(teller_++), adres);
  }

  int teller_ = 0;
  VasteKlok klok_{lees_moment("2024-05-03T08:00:00Z").value()};
  Aanmeldrem rem_{klok_};
};

TEST_F(RemTest, LaatTienPogingenPerKwartierToe) {
  for (int keer = 0; keer < 10; ++keer) ASSERT_EQ(wacht_account("jansen"), 0) << keer;
  EXPECT_EQ(wacht_account("jansen"), 900);
  EXPECT_EQ(wacht_account("pietersen"), 0) << "another account";
  klok_.verder(15min - 1ms);
  EXPECT_EQ(wacht_account("jansen"), 1);
  klok_.verder(1ms);
  for (int keer = 0; keer < 10; ++keer) ASSERT_EQ(wacht_account("jansen"), 0) << keer;
  EXPECT_GT(wacht_account("jansen"), 0);
}

TEST_F(RemTest, HetVensterSchuiftEnSpringtNiet) {
  for (int minuut = 0; minuut < 10; ++minuut, klok_.verder(1min))
    ASSERT_EQ(wacht_account("jansen"), 0);
  EXPECT_EQ(wacht_account("jansen"), 300);
  klok_.verder(5min);
  EXPECT_EQ(wacht_account("jansen"), 0);
  EXPECT_EQ(wacht_account("jansen"), 60) << "only the oldest has left the window";
}

TEST_F(RemTest, LaatHonderdPogingenPerDagToe) {
  for (int keer = 0; keer < 100; ++keer, klok_.verder(5min)) ASSERT_EQ(wacht_account("jansen"), 0);
  EXPECT_EQ(wacht_account("jansen"), 24 * 3600 - 500 * 60);
  klok_.verder(24h - 500min - 1ms);
  EXPECT_EQ(wacht_account("jansen"), 1);
  klok_.verder(1ms);
  EXPECT_EQ(wacht_account("jansen"), 0);
}

TEST_F(RemTest, LaatVijftigPogingenPerAdresEnUurToe) {
  for (int keer = 0; keer < 50; ++keer) ASSERT_EQ(wacht_adres("192.0.2.1"), 0) << keer;
  EXPECT_EQ(wacht_adres("192.0.2.1"), 3600);
  EXPECT_EQ(wacht_adres("192.0.2.2"), 0);
  klok_.verder(1h);
  EXPECT_EQ(wacht_adres("192.0.2.1"), 0);
}

TEST_F(RemTest, EenWeigeringTeltNietMee) {
  for (int keer = 0; keer < 10; ++keer) ASSERT_EQ(wacht_account("jansen"), 0);
  for (int keer = 0; keer < 1000; ++keer) ASSERT_EQ(wacht_account("jansen"), 900);
  klok_.verder(15min);
  EXPECT_EQ(wacht_account("jansen"), 0);
}

TEST_F(RemTest, SchrijfwijzeVanNaamOfAdresHelptNiet) {
  for (const char* naam : {"jansen", "JANSEN", " Jansen", "jansen\t", "jAnSeN "})
    for (int keer = 0; keer < 2; ++keer) ASSERT_EQ(wacht_account(naam), 0);
  EXPECT_GT(wacht_account("jansen"), 0);
  for (int keer = 0; keer < 50; ++keer)
    ASSERT_EQ(wacht_adres("2001:db8:1:2::" + std::to_string(keer + 1)), 0);
  EXPECT_GT(wacht_adres("2001:0DB8:1:2:ffff::9"), 0);
  EXPECT_EQ(wacht_adres("2001:db8:1:3::1"), 0) << "another /64";
  for (int keer = 0; keer < 50; ++keer) ASSERT_EQ(wacht_adres("::ffff:192.0.2.9"), 0);
  EXPECT_GT(wacht_adres("192.0.2.9"), 0);
}

TEST_F(RemTest, EenTeruggenomenPogingTeltNietMee) {
  for (int keer = 0; keer < 1000; ++keer) {
    auto poging = rem_.probeer({"jansen", "192.0.2.1"});
    ASSERT_TRUE(poging) << keer;
    rem_.neem_terug(*poging);
  }
}

TEST(Schuifvenster, BlijftBinnenHetGeheugen) {
  Schuifvenster venster{{{10, 15min}}, 100};
  for (int nummer = 0; nummer < 10'000; ++nummer) {
    for (int keer = 0; keer < 10; ++keer) venster.noteer("druk", Moment{});
    venster.noteer(std::to_string(nummer), Moment{});
    ASSERT_LE(venster.aantal_sleutels(), 100U);
    ASSERT_TRUE(venster.wachttijd("druk", Moment{})) << "the key in use was forgotten";
  }
  EXPECT_FALSE(venster.wachttijd("0", Moment{}));
}

TEST(Schuifvenster, IsGelijkAanTellen) {
  constexpr unsigned zaad = 7;
  SCOPED_TRACE(zaad);
  std::mt19937 toeval{zaad};
  Schuifvenster venster{{{3, 10ms}, {8, 100ms}}, 10};
  std::deque<Moment> alles;
  auto geteld = [&](Moment sinds) {
    return std::count_if(alles.begin(), alles.end(), [&](Moment m) { return m > sinds; });
  };
  Moment nu{};
  for (int keer = 0; keer < 100'000; ++keer) {
    nu += std::chrono::milliseconds{toeval() % 6};
    const bool vrij = geteld(nu - 10ms) < 3 && geteld(nu - 100ms) < 8;
    ASSERT_EQ(!venster.wachttijd("k", nu), vrij) << keer;
    if (!vrij) continue;
    venster.noteer("k", nu);
    alles.push_back(nu);
    if (alles.size() > 20) alles.pop_front();
  }
}

class AanmeldingTest : public RemTest {
 protected:
  Wachtwoorden wachtwoorden_{proefkosten};
  Aanmelding aanmelding_{rem_, wachtwoorden_};
  std::string bewaard_ = wachtwoorden_.hash("paard batterij").value();
};

TEST_F(AanmeldingTest, OnbekendEnFoutGevenDezelfdeWoorden) {
  auto fout = aanmelding_.controleer({"jansen", "192.0.2.1"}, "anders", bewaard_);
  auto onbekend = aanmelding_.controleer({"niemand", "192.0.2.1"}, "anders", std::nullopt);
  ASSERT_FALSE(fout);
  EXPECT_EQ(fout.error().code, Foutcode::NietIngelogd);
  EXPECT_EQ(fout.error(), onbekend.error());
  EXPECT_EQ(fout.error().context, onbekend.error().context);
  EXPECT_TRUE(aanmelding_.controleer({"jansen", "192.0.2.1"}, "paard batterij", bewaard_));
}

TEST_F(AanmeldingTest, OokDeRemGeeftDezelfdeWoorden) {
  auto uitgeput = [&](const char* naam, const std::optional<std::string>& bewaard) {
    for (int keer = 0; keer < 10; ++keer)
      EXPECT_FALSE(aanmelding_.controleer({naam, "192.0.2.1"}, "anders", bewaard));
    // Even the right password, so that a guesser learns nothing while he is held up.
    return aanmelding_.controleer({naam, "192.0.2.1"}, "paard batterij", bewaard).error();
  };
  Fout bekend = uitgeput("jansen", bewaard_);
  Fout onbekend = uitgeput("niemand", std::nullopt);
  EXPECT_EQ(bekend.code, Foutcode::TeVeelPogingen);
  EXPECT_EQ(bekend, onbekend);
  EXPECT_EQ(bekend.context, onbekend.context);
}

TEST_F(AanmeldingTest, EenHeelKantoorKanAchterEenAdresInloggen) {
  for (int keer = 0; keer < 300; ++keer) {
    const std::string naam = "m" + std::to_string(keer);
    ASSERT_TRUE(aanmelding_.controleer({naam, "192.0.2.1"}, "paard batterij", bewaard_));
  }
}

TEST_F(AanmeldingTest, TeDrukIsGeenPoging) {
  Wachtwoorden dicht{Wachtwoordkosten{8, 1, 0}};
  Aanmelding aanmelding{rem_, dicht};
  for (int keer = 0; keer < 100; ++keer)
    ASSERT_EQ(aanmelding.controleer({"jansen", "192.0.2.1"}, "x", bewaard_).error().context, "1");
  EXPECT_EQ(wacht("jansen", "192.0.2.1"), 0);
}

TEST_F(AanmeldingTest, DeRemStaatVoorHetRekenen) {
  for (int keer = 0; keer < 10; ++keer) ASSERT_EQ(wacht_account("jansen"), 0);
  Wachtwoorden dicht{Wachtwoordkosten{8, 1, 0}};  // would say "one second" if it were asked
  Aanmelding aanmelding{rem_, dicht};
  EXPECT_EQ(aanmelding.controleer({"jansen", "192.0.2.1"}, "x", bewaard_).error().context, "900");
}

}  // namespace
}  // namespace baken::security
