// SPDX-License-Identifier: EUPL-1.2
// A million guesses, held against the limits by a count of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <string>

#include "base/tijd.hpp"
#include "security/aanmelden/aanmelding.hpp"

namespace baken::security {
namespace {

using namespace std::chrono_literals;

constexpr int aantal = 1'000'000;
constexpr std::string_view verzonnen = "x";
constexpr std::chrono::milliseconds tussenpoos{90};  // all of them take 25 hours

/// The most that fell in any stretch of this length, per key.
class Meting {
 public:
  explicit Meting(std::chrono::milliseconds duur) : duur_(duur) {}
  void noteer(const std::string& sleutel, Moment nu) {
    auto& rij = gezien_[sleutel];
    rij.push_back(nu);
    while (rij.front() <= nu - duur_) rij.pop_front();
    meeste_ = std::max(meeste_, rij.size());
  }
  std::size_t meeste() const { return meeste_; }

 private:
  std::chrono::milliseconds duur_;
  std::map<std::string, std::deque<Moment>> gezien_;
  std::size_t meeste_ = 0;
};

struct Gok {
  std::string naam;
  std::string adres;
  std::string toestel{};
};
using Aanvaller = std::function<Gok(int)>;

struct Uitslag {
  std::size_t kwartier, dag, adres_uur;
  std::uint64_t gerekend;
};

std::string adres(int nummer) {
  return "10." + std::to_string(nummer / 65536 % 256) + "." + std::to_string(nummer / 256 % 256) +
         "." + std::to_string(nummer % 256);
}

class Raden : public testing::Test {
 protected:
  /// The brake alone: for guessers of whom so many are let through that hashing takes minutes.
  Uitslag laat_remmen(const Aanvaller& aanvaller) {
    rem_.emplace(klok_);
    Meting kwartier{15min}, dag{24h}, uur{1h};
    std::uint64_t door = 0;
    for (int nummer = 0; nummer < aantal; ++nummer, klok_.verder(tussenpoos)) {
      const Gok gok = aanvaller(nummer);
      if (!rem_->probeer({gok.naam, gok.adres, gok.toestel})) continue;
      ++door;
      if (gok.naam.starts_with(verzonnen)) continue;  // each once: nothing to measure
      kwartier.noteer(gok.naam, klok_.nu());
      dag.noteer(gok.naam, klok_.nu());
      uur.noteer(gok.adres, klok_.nu());
    }
    return {kwartier.meeste(), dag.meeste(), uur.meeste(), door};
  }
  /// Makes all guesses. Every one that reached the hash is counted.
  Uitslag laat_raden(const Aanvaller& aanvaller, Remregels regels = {}, int keren = aantal) {
    rem_.emplace(klok_, regels);
    Wachtwoorden wachtwoorden{proefkosten};
    const std::string bewaard = wachtwoorden.hash("paard batterij").value();
    Aanmelding aanmelding{*rem_, wachtwoorden};
    Meting kwartier{15min}, dag{24h}, uur{1h};
    const auto vooraf = wachtwoorden.gerekend();
    for (int nummer = 0; nummer < keren; ++nummer, klok_.verder(tussenpoos)) {
      const Gok gok = aanvaller(nummer);
      const auto uit = aanmelding.controleer({gok.naam, gok.adres, gok.toestel}, "mis", bewaard);
      if (uit.error().code != Foutcode::NietIngelogd) continue;
      kwartier.noteer(gok.naam, klok_.nu());
      dag.noteer(gok.naam, klok_.nu());
      uur.noteer(gok.adres, klok_.nu());
    }
    return {kwartier.meeste(), dag.meeste(), uur.meeste(), wachtwoorden.gerekend() - vooraf};
  }
  static void binnen_de_grenzen(const Uitslag& u) {
    EXPECT_LE(u.kwartier, 10U);
    EXPECT_LE(u.dag, 100U);
    EXPECT_LE(u.adres_uur, 50U);
  }

  VasteKlok klok_{*lees_moment("2024-05-03T08:00:00Z")};
  std::optional<Aanmeldrem> rem_;
};

TEST_F(Raden, EenAccountVanafEenAdres) {
  const auto u = laat_raden([](int) { return Gok{"jansen", "192.0.2.1"}; });
  binnen_de_grenzen(u);
  EXPECT_EQ(u.dag, 100U);
  EXPECT_LE(u.gerekend, 200U) << "refused guesses cost no hash";
}

TEST_F(Raden, EenAccountVanafVeleAdressen) {
  const auto u = laat_raden([](int n) { return Gok{"jansen", adres(n)}; });
  binnen_de_grenzen(u);
  EXPECT_LE(u.gerekend, 200U);
}

TEST_F(Raden, VeleAccountsVanafEenAdres) {
  const auto u = laat_raden([](int n) {
    return Gok{"naam" + std::to_string(n % 300), "192.0.2.1"};
  });
  binnen_de_grenzen(u);
  EXPECT_LE(u.gerekend, 26U * 50U);
}

TEST_F(Raden, VeleAccountsVanafVeleAdressen) {
  binnen_de_grenzen(laat_remmen([](int n) {
    return Gok{"naam" + std::to_string(n % 300), adres(n % 2000)};
  }));
}

/// Made-up names between the guesses must not flush the counter of the account away.
TEST_F(Raden, VerzonnenNamenWissenDeTellerNiet) {
  const auto u = laat_remmen([](int n) {
    return n % 10 == 0 ? Gok{"jansen", adres(n)} : Gok{"x" + std::to_string(n), adres(n)};
  });
  binnen_de_grenzen(u);
}

TEST_F(Raden, EenGestolenToestelHeeftZijnEigenGrens) {
  const auto u = laat_raden([](int n) { return Gok{"jansen", adres(n), "toestel"}; });
  binnen_de_grenzen(u);
  EXPECT_LE(u.gerekend, 200U);
}

/// The control: what the count says when nothing holds anybody back.
TEST_F(Raden, ZonderRemGaanAlleGrenzenOver) {
  constexpr std::size_t alles = 1'000'000;
  Remregels geen{{alles, 15min}, {alles, 24h}, {alles, 1h}};
  constexpr int keren = 20'000;
  const auto u = laat_raden([](int) { return Gok{"jansen", "192.0.2.1"}; }, geen, keren);
  EXPECT_GT(u.kwartier, 10U);
  EXPECT_GT(u.dag, 100U);
  EXPECT_GT(u.adres_uur, 50U);
  EXPECT_EQ(u.gerekend, static_cast<std::uint64_t>(keren));
}

TEST_F(Raden, WieEenBekendToestelHeeftKomtErInTerwijlEenAnderRaadt) {
  laat_raden([](int n) { return Gok{"jansen", adres(n % 100)}; }, {}, 9000);
  EXPECT_FALSE(rem_->probeer({"jansen", "192.0.2.7"})) << "from elsewhere it is closed";
  EXPECT_TRUE(rem_->probeer({"jansen", "192.0.2.7", "haar-toestel"}));
  // Also when the guesser sits behind the same address as she does.
  laat_raden([](int n) { return Gok{"jansen" + std::to_string(n % 50), "192.0.2.7"}; }, {}, 10'000);
  EXPECT_FALSE(rem_->probeer({"iemand", "192.0.2.7"}));
  EXPECT_TRUE(rem_->probeer({"jansen", "192.0.2.7", "haar-toestel"}));
}

TEST_F(Raden, EenToestelGeeftGeenExtraPogingenAanAnderen) {
  laat_raden([](int n) { return Gok{"jansen", adres(n), "haar-toestel"}; }, {}, 1000);
  EXPECT_FALSE(rem_->probeer({"jansen", "192.0.2.7", "haar-toestel"}));
  EXPECT_TRUE(rem_->probeer({"jansen", "192.0.2.8"})) << "the other counter is its own";
}

TEST_F(Raden, ElkeNaamKostEvenveelHashes) {
  Aanmeldrem rem{klok_};
  Wachtwoorden wachtwoorden{proefkosten};
  Aanmelding aanmelding{rem, wachtwoorden};
  const std::optional<std::string> bekend = wachtwoorden.hash("paard batterij").value();
  const auto kosten = [](const std::string& hash) { return hash.substr(0, hash.find('$', 20)); };
  EXPECT_EQ(kosten(*bekend), kosten(wachtwoorden.hash_van_niemand()));
  // Of a name that is unknown, blocked or gone nothing is handed over: all three are the same call.
  for (const auto& bewaard : {bekend, std::optional<std::string>{}}) {
    const auto vooraf = wachtwoorden.gerekend();
    for (int keer = 0; keer < 10; ++keer)
      EXPECT_FALSE(aanmelding.controleer({bewaard ? "a" : "b", adres(keer)}, "mis", bewaard));
    EXPECT_EQ(wachtwoorden.gerekend() - vooraf, 10U);
    EXPECT_FALSE(aanmelding.controleer({bewaard ? "a" : "b", adres(99)}, "mis", bewaard));
    EXPECT_EQ(wachtwoorden.gerekend() - vooraf, 10U) << "held up: no work at all, for any name";
  }
}

}  // namespace
}  // namespace baken::security
