// SPDX-License-Identifier: EUPL-1.2
#include "domain/tekst/persoonsgegevens.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "domain/tekst/nummers.hpp"
#include "domain/tekst/testtabel.hpp"

namespace baken::domain {
namespace {

const Datum vandaag = lees_datum("2024-05-03").value();

std::string gevonden(const std::string& tekst, std::span<const std::string> namen) {
  std::string alles;
  for (const auto& vinding : vind_persoonsgegevens(tekst, vandaag, namen))
    alles += (alles.empty() ? "" : "; ") + std::string(als_code(vinding.soort)) + "=" +
             tekst.substr(vinding.begin, vinding.eind - vinding.begin);
  return alles.empty() ? "-" : alles;
}

bool heeft_bsn(const std::vector<Vinding>& vindingen, std::size_t begin, std::size_t eind) {
  return std::any_of(vindingen.begin(), vindingen.end(), [&](const Vinding& een) {
    return een.soort == Gegevenssoort::Bsn && een.begin == begin && een.eind == eind;
  });
}

class Toeval {
 public:
  explicit Toeval(unsigned zaad) : bron_(zaad) {}
  std::size_t tot(std::size_t grens) { return std::size_t{bron_()} % grens; }

  std::string cijfers(std::size_t aantal) {
    std::string reeks;
    while (reeks.size() < aantal) reeks += static_cast<char>('0' + tot(10));
    return reeks;
  }

  std::string bsn() {
    for (;;)
      if (auto kandidaat = cijfers(9); is_bsn(kandidaat)) return kandidaat;
  }

  std::string stukken(const std::vector<std::string>& uit, std::size_t aantal) {
    std::string tekst;
    while (aantal-- > 0) tekst += uit[tot(uit.size())];
    return tekst;
  }

 private:
  std::mt19937 bron_;
};

const std::vector<std::string> brokken{" ",
                                       " ",
                                       ".",
                                       "-",
                                       "/",
                                       ",",
                                       "(",
                                       ")",
                                       "\n",
                                       "06",
                                       "+31",
                                       "010",
                                       "12",
                                       "3",
                                       "2011",
                                       "mei",
                                       "1234",
                                       "AB",
                                       "12-3",
                                       "@",
                                       "voorbeeld.nl",
                                       "é",
                                       "\xC3",
                                       "\xE2\x80\x93",
                                       "geboren ",
                                       "vorige week ",
                                       "Jansen",
                                       "0",
                                       "7",
                                       "bsn",
                                       "'",
                                       "\xF0\x9F\x98\x80",
                                       "0031",
                                       "31-12-1999"};

TEST(Persoonsgegevens, ElkeRijVanDeTabel) {
  for (const auto& rij : lees_testtabel("persoonsgegevens.tsv")) {
    const auto namen =
        rij.at("namen") == "-" ? std::vector<std::string>{} : knip(rij.at("namen"), '|');
    EXPECT_EQ(gevonden(rij.at("tekst"), namen), rij.at("vindingen"))
        << rij.at("tekst") << " (" << rij.at("regel") << ")";
  }
}

TEST(Persoonsgegevens, PlaatsenInBytesEnInTekens) {
  const std::string tekst = "één café – \xF0\x9F\x98\x80 123456782";
  const auto vindingen = vind_persoonsgegevens(tekst, vandaag);
  ASSERT_EQ(vindingen.size(), 1U);
  EXPECT_EQ(tekst.substr(vindingen[0].begin), "123456782");
  EXPECT_EQ(vindingen[0].begin_teken, 13U);
  EXPECT_EQ(vindingen[0].eind_teken, 22U);
}

TEST(Persoonsgegevens, MeldingenBevattenDeTekstZelfNiet) {
  const std::string tekst = "Bel Jansen 06-12345678, 123456782, 3-5-2011, a@b.nl, 1234 AB 12";
  const std::vector<std::string> namen{"Jansen"};
  const auto vindingen = vind_persoonsgegevens(tekst, vandaag, namen);
  EXPECT_EQ(vindingen.size(), 6U);
  const auto fouten = als_veldfouten(vindingen, "/inhoud");
  EXPECT_EQ(fouten.at(0).veld, "/inhoud");
  EXPECT_EQ(fouten.at(0).code, "persoonsgegeven-naam");
  EXPECT_THAT(fouten.at(0).melding, testing::StartsWith("Teken 5 tot en met 10: "));
  for (const auto& vinding : vindingen) {
    const auto stuk = tekst.substr(vinding.begin, vinding.eind - vinding.begin);
    for (const auto& fout : fouten)
      EXPECT_THAT(fout.melding, testing::Not(testing::HasSubstr(stuk)));
  }
}

TEST(Persoonsgegevens, EenGeldigBsnTussenWoordgrenzenWordtAltijdGevonden) {
  Toeval toeval(1);
  for (int keer = 0; keer < 4000; ++keer) {
    const auto bsn = toeval.bsn();
    const auto voor = toeval.stukken(brokken, toeval.tot(12)) + " ";
    const auto na = " " + toeval.stukken(brokken, toeval.tot(12));
    const auto tekst = voor + bsn + na;
    ASSERT_TRUE(
        heeft_bsn(vind_persoonsgegevens(tekst, vandaag), voor.size(), voor.size() + bsn.size()))
        << keer << ": " << tekst;
  }
}

TEST(Persoonsgegevens, EenBsnInStukkenWordtGevonden) {
  Toeval toeval(2);
  for (int keer = 0; keer < 500; ++keer) {
    const auto bsn = toeval.bsn();
    for (const char* scheiding : {".", " ", "-", "\xC2\xA0"})
      for (const auto& [een, twee] : {std::pair{3U, 3U}, std::pair{4U, 2U}}) {
        const auto reeks = bsn.substr(0, een) + scheiding + bsn.substr(een, twee) + scheiding +
                           bsn.substr(een + twee);
        const auto tekst = "het nummer is " + reeks + ", zei zij";
        ASSERT_TRUE(heeft_bsn(vind_persoonsgegevens(tekst, vandaag), 14, 14 + reeks.size()))
            << tekst;
      }
  }
}

TEST(Persoonsgegevens, CijfersZonderElfproefZijnGeenBsn) {
  Toeval toeval(3);
  for (int keer = 0; keer < 4000; ++keer) {
    const auto cijfers = toeval.cijfers(8 + toeval.tot(2));
    if (is_bsn(cijfers)) continue;
    const auto tekst = "nummer " + cijfers + " dus";
    for (const auto& vinding : vind_persoonsgegevens(tekst, vandaag))
      ASSERT_NE(vinding.soort, Gegevenssoort::Bsn) << tekst;
  }
}

TEST(Persoonsgegevens, WillekeurigeBytesBrekenNiets) {
  Toeval toeval(4);
  const std::vector<std::string> namen{"Jansen", "\xFF\xFE", "", "Ünal"};
  for (int keer = 0; keer < 4000; ++keer) {
    std::string tekst;
    const bool bytes = keer % 2 == 0;
    for (auto rest = toeval.tot(60); rest > 0; --rest)
      tekst +=
          bytes ? std::string(1, static_cast<char>(toeval.tot(256))) : toeval.stukken(brokken, 1);
    std::size_t vorige = 0;
    for (const auto& vinding : vind_persoonsgegevens(tekst, vandaag, namen)) {
      ASSERT_LT(vinding.begin, vinding.eind);
      ASSERT_LE(vinding.eind, tekst.size());
      ASSERT_LE(vinding.begin_teken, vinding.begin);
      ASSERT_LT(vinding.begin_teken, vinding.eind_teken);
      ASSERT_GE(vinding.begin, vorige);
      vorige = vinding.begin;
    }
  }
}

/// Texts that would make a quadratic search never end.
TEST(Persoonsgegevens, LangeVijandigeTeksten) {
  for (const char* brok :
       {"0", "0 ", "12-", "a", "a@", ".", "1234 ", "+31", "mei ", "(", "06-1 ", "Jong "}) {
    std::string tekst;
    while (tekst.size() < 200'000) tekst += brok;
    const std::vector<std::string> namen{"Jong", "a"};
    EXPECT_LE(vind_persoonsgegevens(tekst, vandaag, namen).size(), tekst.size()) << brok;
  }
}

TEST(Nummers, Elfproef) {
  for (const char* goed : {"123456782", "111222333", "012345672", "12345672"})
    EXPECT_TRUE(is_bsn(goed)) << goed;
  for (const char* fout :
       {"123456789", "000000000", "999999999", "1234567", "1234567820", "12345678a", ""})
    EXPECT_FALSE(is_bsn(fout)) << fout;
}

TEST(Nummers, Postcode) {
  for (const char* goed : {"1234AB", "1234 AB", "9999zz", "3011 ad"})
    EXPECT_TRUE(is_postcode(goed)) << goed;
  for (const char* fout :
       {"0123AB", "1234SA", "1234 SD", "1234ss", "123AB", "1234A1", "1234  AB", "12345 AB", ""})
    EXPECT_FALSE(is_postcode(fout)) << fout;
}

}  // namespace
}  // namespace baken::domain
