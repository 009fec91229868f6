// SPDX-License-Identifier: EUPL-1.2
#include "simulation/personen.hpp"

#include <set>

#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "simulation/huishoudens.hpp"

namespace baken::simulation {
namespace {

TEST(Elfproef, kent_goede_en_foute_nummers) {
  EXPECT_TRUE(elfproef("111222333"));
  EXPECT_TRUE(elfproef("123456782"));
  EXPECT_FALSE(elfproef("123456789"));
  EXPECT_FALSE(elfproef("111222334"));
  EXPECT_FALSE(elfproef("000000000"));
  EXPECT_FALSE(elfproef("12345678"));
  EXPECT_FALSE(elfproef("12345678a"));
}

TEST(BsnBron, geeft_alle_nummers_van_een_reeks_en_geen_twee_keer) {
  BsnBron bron("9999", 7);
  std::set<std::string> gezien;
  for (int i = 0; i < 9'089; ++i) {
    const std::string bsn = bron.nieuw();
    EXPECT_TRUE(elfproef(bsn));
    EXPECT_TRUE(bsn.starts_with("9999"));
    EXPECT_NE(bsn, "999999999");
    EXPECT_TRUE(gezien.insert(bsn).second) << "nummer " << i << " komt twee keer";
  }
}

TEST(Leeftijd, verandert_op_de_verjaardag) {
  const Datum geboren = *lees_datum("2004-02-29");
  EXPECT_EQ(leeftijd(geboren, *lees_datum("2022-02-28")), 17);
  EXPECT_EQ(leeftijd(geboren, *lees_datum("2022-03-01")), 18);
}

TEST(Geboren, geeft_de_gevraagde_leeftijd) {
  Toeval toeval(5);
  const Datum op = *lees_datum("2022-06-15");
  for (int jaren = 0; jaren < 90; ++jaren) {
    const int werkelijk = leeftijd(geboren(op, jaren, toeval), op);
    EXPECT_GE(werkelijk, jaren);
    EXPECT_LE(werkelijk, jaren + 1);
  }
}

TEST(Verschrijf, maakt_een_klein_verschil_en_laat_de_tekst_heel) {
  Toeval toeval(11);
  int anders = 0;
  for (int i = 0; i < 500; ++i) {
    DemoPersoon persoon;
    persoon.voornamen = "Daniëlle";
    persoon.tussenvoegsel = "van der";
    persoon.achternaam = "Meijer";
    persoon.geboortedatum = lees_datum("1985-03-07");
    const DemoPersoon eerst = persoon;
    verschrijf(persoon, toeval);
    const bool datum_anders = persoon.geboortedatum != eerst.geboortedatum;
    if (datum_anders) {
      EXPECT_EQ(als_tekst(*persoon.geboortedatum), "1985-07-03");
    }
    const bool naam_anders = persoon.voornamen != eerst.voornamen ||
                             persoon.achternaam != eerst.achternaam ||
                             persoon.tussenvoegsel != eerst.tussenvoegsel;
    EXPECT_FALSE(datum_anders && naam_anders);
    anders += datum_anders || naam_anders ? 1 : 0;
    // The letter of two bytes is still there, in one piece.
    EXPECT_NE(persoon.voornamen.find("ë"), std::string::npos);
    EXPECT_LE(std::abs(static_cast<int>(persoon.achternaam.size()) - 6), 1);
  }
  EXPECT_GT(anders, 450);  // two equal letters that change places are no difference
}

class Huishoudensoort : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Huishoudens, Huishoudensoort,
                         testing::Values("gezin", "eenouder-met-ex", "samengesteld-gezin", "paar",
                                         "zwanger-paar", "ouderen", "meergeneraties",
                                         "kind-onbekende-dader"));

TEST_P(Huishoudensoort, hangt_samen) {
  const Gegevens bron =
      laad_gegevens(std::string(BAKEN_BRON) + "/data", "rotterdam-rijnmond").value();
  Personen personen(bron, 1);
  Huishoudens maker(bron, personen);
  const Datum op = *lees_datum("2022-06-15");
  Toeval toeval(17);
  int gezien = 0;
  for (std::size_t i = 0; i < 600; ++i) {
    Huishouden huis = maker.maak(i, op, toeval);
    if (huis.samenstelling != GetParam()) continue;
    ++gezien;
    EXPECT_GE(huis.personen.size(), 2U);
    EXPECT_LE(huis.personen.size(), 7U);
    for (const auto& r : huis.relaties) {
      ASSERT_LT(r.van, huis.personen.size());
      ASSERT_LT(r.naar, huis.personen.size());
      // The elder stands first.
      const auto& ouder = huis.personen[r.van].geboortedatum;
      const auto& kind = huis.personen[r.naar].geboortedatum;
      if (r.soort == "broer-of-zus") {
        EXPECT_GE(*kind - *ouder, std::chrono::days{300});
      }
      if (r.soort == "ouder" && ouder && kind) {
        EXPECT_GE(leeftijd(*ouder, *kind), 14);
      }
    }
    for (const auto& p : huis.personen)
      if (p.adres) {
        EXPECT_EQ(*p.adres == 0, p.in_huishouden);
      }
    maker.verouder(huis, op + std::chrono::days{300}, toeval);
    for (const auto& p : huis.personen) {
      EXPECT_FALSE(p.ongeboren);
      EXPECT_EQ(p.bsn.empty(), p.onbekend);
    }
  }
  EXPECT_GT(gezien, 5);
}

}  // namespace
}  // namespace baken::simulation
