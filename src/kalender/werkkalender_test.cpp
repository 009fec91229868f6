// SPDX-License-Identifier: EUPL-1.2
#include "kalender/werkkalender.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/tijd.hpp"
#include "kalender/tabel_test.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

Datum d(const std::string& tekst) {
  return lees_datum(tekst).value();
}

TEST(Feestdagen, KloppenMetDeTabel) {
  auto rijen = lees_tabel("feestdagen.tsv");
  ASSERT_GT(rijen.size(), 40U);
  for (const auto& rij : rijen)
    EXPECT_EQ(rekenaar().kalender().reden_vrij(d(rij.at(0))), rij.at(1)) << rij.at(0);
}

TEST(Feestdagen, PasenKloptMetDeTabel) {
  auto rijen = lees_tabel("pasen.tsv");
  ASSERT_EQ(rijen.size(), 51U);
  for (const auto& rij : rijen) EXPECT_EQ(als_tekst(pasen(std::stoi(rij.at(0)))), rij.at(1));
}

TEST(Feestdagen, KoninginnedagOpZondagWerdZaterdag) {
  EXPECT_EQ(als_tekst(koningsdag(2006).datum), "2006-04-29");
  EXPECT_EQ(als_tekst(koningsdag(2013).datum), "2013-04-30");
  EXPECT_EQ(koningsdag(2013).naam, "Koninginnedag");
  EXPECT_EQ(als_tekst(koningsdag(2014).datum), "2014-04-26");
  EXPECT_EQ(als_tekst(koningsdag(2015).datum), "2015-04-27");
}

TEST(Feestdagen, ZijnNegenPerJaarMetGrondslag) {
  for (int jaar = 2010; jaar <= 2060; ++jaar) {
    auto dagen = rekenaar().kalender().feestdagen_in(jaar);
    EXPECT_EQ(dagen.size(), 9U) << jaar;
    for (const auto& dag : dagen) EXPECT_THAT(dag.grondslag, testing::HasSubstr("art. 3 lid"));
  }
  EXPECT_TRUE(rekenaar().kalender().feestdagen_in(2061).empty());
}

TEST(Werkkalender, TeltEenGelijkgesteldeDagAlsVrij) {
  Werkkalender kalender{{{d("2024-05-10"), "Dag na Hemelvaart", "besluit"}}};
  EXPECT_FALSE(kalender.is_werkdag(d("2024-05-10")));
  EXPECT_TRUE(rekenaar().kalender().is_werkdag(d("2024-05-10")));
  EXPECT_EQ(kalender.tel_werkdagen(d("2024-05-03"), 5).value(), d("2024-05-14"));
  EXPECT_EQ(kalender.feestdagen_in(2024).size(), 10U);
}

TEST(Werkkalender, ZegtHoeveelWerkdagenErOverZijn) {
  const auto& kalender = rekenaar().kalender();
  auto over = [&](const char* vandaag, const char* uiterste) {
    return kalender.werkdagen_over(d(vandaag), d(uiterste)).value();
  };
  EXPECT_EQ(over("2024-05-03", "2024-05-13"), 5);
  EXPECT_EQ(over("2024-05-13", "2024-05-13"), 0);
  EXPECT_EQ(over("2024-05-11", "2024-05-12"), 0) << "not yet passed, but no working day left";
  EXPECT_EQ(over("2024-05-14", "2024-05-13"), -1);
  EXPECT_EQ(over("2024-05-11", "2024-05-10"), -1) << "passed, though no working day since";
  EXPECT_EQ(over("2024-05-13", "2024-05-10"), -1);
  EXPECT_EQ(over("2024-05-14", "2024-05-10"), -2);
}

TEST(Werkkalender, WeigertBuitenZijnBereik) {
  const auto& kalender = rekenaar().kalender();
  Datum te_vroeg = d("2009-12-31");
  Datum te_laat = d("2061-01-01");
  EXPECT_FALSE(kalender.tel_werkdagen(te_vroeg, 1));
  EXPECT_FALSE(kalender.tel_werkdagen(laatste_datum, 1));
  EXPECT_FALSE(kalender.tel_werkdagen(d("2024-05-03"), 0));
  EXPECT_FALSE(kalender.werkdagen_tussen(te_vroeg, eerste_datum));
  EXPECT_FALSE(kalender.werkdagen_over(eerste_datum, te_laat));
  EXPECT_FALSE(kalender.eerste_werkdag_vanaf(te_laat));
  EXPECT_THROW(static_cast<void>(kalender.is_werkdag(te_laat)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(kalender.is_werkdag(te_vroeg)), std::out_of_range);
}

TEST(Werkkalender, TeltPreciesZoveelWerkdagen) {
  EXPECT_TRUE(rc::check([] {
    const auto& kalender = rekenaar().kalender();
    Datum van = eerste_datum + days{*rc::gen::inRange(0, 18000)};
    int aantal = *rc::gen::inRange(1, 400);
    Datum tot = kalender.tel_werkdagen(van, aantal).value();
    RC_ASSERT(kalender.is_werkdag(tot));
    int geteld = 0;
    for (Datum dag = van + days{1}; dag <= tot; dag += days{1})
      geteld += kalender.is_werkdag(dag) ? 1 : 0;
    RC_ASSERT(geteld == aantal);
    RC_ASSERT(kalender.werkdagen_tussen(van, tot).value() == aantal);
    RC_ASSERT(kalender.werkdagen_tussen(tot, van).value() == -aantal);
  }));
}

}  // namespace
}  // namespace baken::kalender
