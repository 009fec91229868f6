// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "app/gedeeld/zoeksleutels.hpp"

namespace baken::app {
namespace {

using domain::Wijze;

/// The keys of the circle that a person has too, as what they mean.
std::set<Wijze> gevonden(const domain::Kring& kring, const domain::Persoonsgegevens& persoon) {
  std::set<Wijze> uit;
  for (const auto& [sleutel, wijze] : kringsleutels(kring))
    for (const auto& van_persoon : matchsleutels(persoon))
      if (van_persoon.soort == sleutel.soort &&
          van_persoon.genormaliseerd == sleutel.genormaliseerd)
        uit.insert(wijze);
  return uit;
}

/// Few values, so that everything meets everything often.
class Wereld {
 public:
  explicit Wereld(std::uint32_t zaad) : toeval_(zaad) {}
  domain::Zoekpersoon lid() {
    return {een({"Ada", "Anna", "Bo"}),
            "",
            een({"Aa", "Bee"}),
            datum(),
            "",
            een({"1111 AA", "2222 BB"}),
            een({"1", "2"})};
  }
  domain::Persoonsgegevens persoon() {
    domain::Persoonsgegevens p;
    p.voornamen = een({"Ada", "Anna", "Bo", ""});
    p.achternaam = een({"Aa", "Bee"});
    p.geboortedatum = datum();
    if (een({"ja", "nee"}) == "ja")
      p.adressen.push_back({"woon", "", een({"1", "2"}), "", een({"1111AA", "2222 bb"}), "", ""});
    return p;
  }
  domain::Kring kring() {
    domain::Kring kring{lid(), {}};
    for (int aantal = getal(3); aantal > 0; --aantal) kring.familie.push_back(lid());
    return kring;
  }

 private:
  int getal(int onder) { return std::uniform_int_distribution<int>{0, onder - 1}(toeval_); }
  std::string een(const std::vector<std::string>& keuzes) {
    return keuzes[static_cast<std::size_t>(getal(static_cast<int>(keuzes.size())))];
  }
  std::string datum() { return een({"1980-01-02", "1980-02-01", "1981-05-05"}); }
  std::mt19937 toeval_;
};

std::string kaal(std::string tekst) {
  std::erase(tekst, ' ');
  std::ranges::transform(tekst, tekst.begin(), [](unsigned char t) { return std::tolower(t); });
  return tekst;
}

bool zelfde_mens(const domain::Zoekpersoon& lid, const domain::Persoonsgegevens& p) {
  const auto& d = lid.geboortedatum;
  const auto verwisseld = d.substr(0, 5) + d.substr(8, 2) + "-" + d.substr(5, 2);
  return lid.achternaam == p.achternaam &&
         (d == p.geboortedatum || verwisseld == p.geboortedatum) &&
         (p.voornamen.empty() || p.voornamen.front() == lid.voornamen.front());
}

bool zelfde_huis(const domain::Zoekpersoon& lid, const domain::Persoonsgegevens& p) {
  return std::ranges::any_of(p.adressen, [&](const auto& adres) {
    return kaal(adres.postcode) == kaal(lid.postcode) && adres.huisnummer == lid.huisnummer;
  });
}

/// The rule itself, without keys.
std::set<Wijze> volgens_de_regel(const domain::Kring& kring, const domain::Persoonsgegevens& p) {
  std::set<Wijze> uit;
  if (zelfde_mens(kring.zelf, p)) uit.insert(Wijze::Zelf);
  if (zelfde_huis(kring.zelf, p)) uit.insert(Wijze::Familie);
  for (const auto& lid : kring.familie)
    if (zelfde_mens(lid, p) || zelfde_huis(lid, p)) uit.insert(Wijze::Familie);
  for (const auto& adres : p.adressen)
    if (kaal(adres.postcode) == kaal(kring.zelf.postcode)) uit.insert(Wijze::Buren);
  return uit;
}

TEST(Kringsleutels, VindenWatDeRegelZegtEnNietsMeer) {
  const auto zaad = std::random_device{}();
  Wereld wereld{zaad};
  int gelijk = 0;
  for (int keer = 0; keer < 2000; ++keer) {
    const auto kring = wereld.kring();
    const auto persoon = wereld.persoon();
    const auto verwacht = volgens_de_regel(kring, persoon);
    ASSERT_EQ(gevonden(kring, persoon), verwacht) << "zaad " << zaad << ", keer " << keer;
    gelijk += verwacht.empty() ? 0 : 1;
  }
  EXPECT_GT(gelijk, 200) << "the test met too little";
  EXPECT_LT(gelijk, 1999) << "the test met nothing else";
}

TEST(Kringsleutels, WieVoorstellenZoektVraagtDeMatchsleutelsNooit) {
  Wereld wereld{7};
  for (int keer = 0; keer < 200; ++keer)
    for (const auto& sleutel : vraagsleutels(wereld.lid()))
      EXPECT_LT(sleutel.soort, domain::Matchsoort::AchternaamGeboortedatum);
}

TEST(Kringsleutels, WatGematchtWordtWordtOokBewaard) {
  Wereld wereld{8};
  for (int keer = 0; keer < 200; ++keer) {
    const auto persoon = wereld.persoon();
    const auto bewaard = opslagsleutels(persoon);
    for (const auto& sleutel : matchsleutels(persoon))
      EXPECT_TRUE(std::ranges::any_of(bewaard, [&](const auto& b) {
        return b.soort == sleutel.soort && b.genormaliseerd == sleutel.genormaliseerd;
      }));
  }
}

}  // namespace
}  // namespace baken::app
