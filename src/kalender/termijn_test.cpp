// SPDX-License-Identifier: EUPL-1.2
#include "kalender/termijn.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "kalender/tabel_test.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Datum d(const char* tekst) {
  return lees_datum(tekst).value();
}
Moment m(const char* tekst) {
  return lees_begin(tekst).value().moment;
}

Termijn bereken(const char* soort, const char* van) {
  return rekenaar().bereken(soort, m(van), Uitleg::Met).value();
}

TEST(Termijnen, KomenUitDeTabel) {
  auto rijen = lees_tabel("termijnen.tsv");
  ASSERT_GT(rijen.size(), 80U);
  for (const auto& rij : rijen) {
    ASSERT_EQ(rij.size(), 4U) << rij.front();
    auto begin = lees_begin(rij[1]);
    ASSERT_TRUE(begin) << rij[1];
    auto termijn = rekenaar().bereken(rij[0], begin->moment);
    ASSERT_TRUE(termijn) << rij[0] << ": " << termijn.error().melding;
    EXPECT_EQ(als_tekst(termijn->uiterste_datum), rij[2])
        << rij[0] << " " << rij[1] << " " << rij[3];
    EXPECT_EQ(rekenaar().uiterste_datum(rij[0], begin->datum).value(), termijn->uiterste_datum);
  }
}

TEST(Uitleg, TeltWerkdagenVoor) {
  EXPECT_THAT(bereken("veiligheidsbeoordeling", "2024-05-03T10:00").stappen,
              ElementsAre("ontvangen vrijdag 3 mei 2024", "dag van ontvangst telt niet mee",
                          "za 4 mei weekend telt niet mee", "zo 5 mei Bevrijdingsdag telt niet mee",
                          "ma 6 mei = 1", "di 7 mei = 2", "wo 8 mei = 3",
                          "do 9 mei Hemelvaartsdag telt niet mee", "vr 10 mei = 4",
                          "za 11 mei en zo 12 mei weekend tellen niet mee", "ma 13 mei = 5",
                          "uiterste datum maandag 13 mei 2024"));
}

TEST(Uitleg, ZegtWaaromEenTermijnDoorloopt) {
  EXPECT_THAT(
      bereken("onderzoek", "2019-10-17").stappen,
      ElementsAre(
          "besluit genomen donderdag 17 oktober 2019", "dag van het besluit telt niet mee",
          "10 weken later: donderdag 26 december 2019", "do 26 december is Tweede Kerstdag",
          "loopt door tot en met de eerstvolgende dag die geen zaterdag, zondag of feestdag "
          "is (Algemene termijnenwet art. 1 lid 1 en art. 5)",
          "uiterste datum vrijdag 27 december 2019"));
}

TEST(Uitleg, NoemtTweeGewoneDagen) {
  auto stappen = bereken("veiligheidsbeoordeling-wettekst", "2019-04-18").stappen;
  EXPECT_THAT(stappen, testing::Contains(HasSubstr("Algemene termijnenwet art. 2 en art. 5")));
  EXPECT_THAT(stappen, testing::Contains("ma 22 april is Tweede Paasdag"));
  EXPECT_EQ(stappen.back(), "uiterste datum woensdag 24 april 2019");
}

TEST(Uitleg, VanEenHuisverbodNoemtHetUurEnDeKlok) {
  EXPECT_THAT(
      bereken("huisverbod", "2024-03-21T14:00").stappen,
      ElementsAre("opgelegd donderdag 21 maart 2024 om 14.00 uur",
                  "telt vanaf dat uur: 10 dagen later op de klok is zondag 31 maart 2024 "
                  "om 14.00 uur",
                  "de zomertijd gaat in deze tijd in: gerekend is met de klok, niet met een "
                  "vast aantal uren",
                  "zo 31 maart is een zondag",
                  "schuift niet op: Wet tijdelijk huisverbod art. 13 sluit de Algemene "
                  "termijnenwet uit",
                  "eindigt zondag 31 maart 2024 om 14.00 uur"));
}

TEST(Uitleg, ZegtWatDeMaandNietHeeft) {
  EXPECT_THAT(bereken("klachtreactie", "2024-01-31").stappen,
              testing::Contains("1 maand later: donderdag 29 februari 2024 (de laatste dag van die "
                                "maand, want een dag 31 heeft zij niet)"));
}

TEST(Uitleg, WordtAlleenOpVerzoekGemaakt) {
  auto termijn = rekenaar().bereken("onderzoek", m("2024-05-03")).value();
  EXPECT_TRUE(termijn.stappen.empty());
  EXPECT_THAT(termijn.grondslag, HasSubstr("4.1.7 lid 2"));
  EXPECT_EQ(termijn.regelversie, "T2 onderzoek, geldig vanaf 2015-01-01, gegevensversie 1");
}

TEST(Termijnen, VallenOnderDeRegelVanHunBegin) {
  EXPECT_THAT(bereken("veiligheidsbeoordeling", "2014-12-31").grondslag, HasSubstr("geen: de Wmo"));
  EXPECT_THAT(bereken("veiligheidsbeoordeling", "2018-12-31").grondslag, HasSubstr("triage"));
  EXPECT_THAT(bereken("veiligheidsbeoordeling", "2019-01-01").grondslag, HasSubstr("2019"));
}

TEST(Huisverbod, EindigtOpHetUurVanOpleggen) {
  EXPECT_EQ(als_tekst(*bereken("huisverbod", "2024-03-21T14:00").uiterste_moment),
            "2024-03-31T12:00:00.000Z");
  EXPECT_EQ(als_tekst(*bereken("huisverbod", "2024-10-20T14:00").uiterste_moment),
            "2024-10-30T13:00:00.000Z");
  // 02.30 is skipped on 31 March: the ban may not last longer than the law allows.
  EXPECT_EQ(als_tekst(*bereken("huisverbod", "2024-03-21T02:30").uiterste_moment),
            "2024-03-31T01:00:00.000Z");
  EXPECT_FALSE(bereken("onderzoek", "2024-03-21T14:00").uiterste_moment);
}

TEST(Termijnen, WeigerenWatZijNietKennen) {
  auto onbekend = rekenaar().bereken("onderzoekje", m("2024-05-03"));
  ASSERT_FALSE(onbekend);
  EXPECT_EQ(onbekend.error().code, Foutcode::NietGevonden);
  EXPECT_THAT(onbekend.error().melding, HasSubstr("'onderzoekje' bestaat niet"));
  for (const char* soort : {"informatieplicht-verlenging", "huisverbod-maximaal", "maanden:N"})
    EXPECT_THAT(onbekend.error().melding, HasSubstr(soort));
}

TEST(Termijnen, WeigerenEenVerkeerdAantal) {
  for (const char* soort :
       {"werkdagen:0", "werkdagen:", "werkdagen:-1", "werkdagen:05", "weken:1e3", "maanden:10000",
        "werkdagen:5+atw", "weken:10+ATW", "weken: 10"})
    EXPECT_EQ(rekenaar().bereken(soort, m("2024-05-03")).error().code, Foutcode::Ongeldig) << soort;
}

TEST(Termijnen, WeigerenBuitenDeKalender) {
  for (const char* soort :
       {"onderzoek", "werkdagen:5", "huisverbod", "monitoring-12", "weken:1+atw"})
    EXPECT_THAT(rekenaar().bereken(soort, m("2060-12-31")).error().melding, HasSubstr("2060"));
  EXPECT_FALSE(rekenaar().bereken("werkdagen:5", begin_van_dag(d("2009-12-31"))));
  EXPECT_FALSE(rekenaar().uiterste_datum("werkdagen:5", d("2061-01-01")));
  EXPECT_FALSE(rekenaar().bereken("maanden:9999", m("2024-05-03")));
}

TEST(Verlenging, MagTelkensMetTweeWeken) {
  auto eerst = bereken("informatieplicht", "2024-05-03");
  auto tweede = rekenaar().verleng(eerst).value();
  EXPECT_EQ(als_tekst(tweede.uiterste_datum), "2024-06-14");
  auto derde = rekenaar().verleng(tweede, d("2024-06-20"), Uitleg::Met).value();
  EXPECT_EQ(als_tekst(derde.uiterste_datum), "2024-06-20");
  EXPECT_EQ(derde.stappen.back(), "uiterste datum donderdag 20 juni 2024");
  EXPECT_EQ(rekenaar().verleng(derde, d("2024-06-29")).value().uiterste_datum, d("2024-07-01"));
}

TEST(Verlenging, IsNooitLangerDanDeWetToelaat) {
  auto eerst = bereken("informatieplicht", "2024-05-03");
  EXPECT_TRUE(rekenaar().verleng(eerst, d("2024-06-14")));
  auto te_lang = rekenaar().verleng(eerst, d("2024-06-15"));
  ASSERT_FALSE(te_lang);
  EXPECT_THAT(te_lang.error().melding, HasSubstr("2024-06-14"));
  EXPECT_FALSE(rekenaar().verleng(eerst, d("2024-05-31")));
  EXPECT_FALSE(rekenaar().verleng(bereken("onderzoek", "2024-05-03")));
  EXPECT_FALSE(rekenaar().verleng(bereken("weken:4", "2024-05-03")));
}

TEST(Opschorting, LaatDeTermijnStilstaan) {
  std::vector<Opschorting> stil{{d("2024-03-04"), d("2024-03-10"), "wacht op aanvulling"}};
  auto termijn = rekenaar().bereken("vernietiging", m("2024-02-09"), Uitleg::Met, stil).value();
  EXPECT_EQ(als_tekst(termijn.uiterste_datum), "2024-05-16");
  EXPECT_THAT(termijn.stappen, testing::Contains(HasSubstr("7 dagen (wacht op aanvulling)")));
  stil.push_back({d("2024-05-16"), d("2024-05-17"), "opnieuw"});
  termijn = rekenaar().bereken("vernietiging", m("2024-02-09"), Uitleg::Met, stil).value();
  EXPECT_EQ(als_tekst(termijn.uiterste_datum), "2024-05-21") << "Pinksteren ligt ertussen";
}

TEST(Opschorting, InDeDagenDieDeTermijnenwetToevoegtLooptDaarnaDoor) {
  // 11-2 + 3 months = Saturday 11-5, by law until Monday 13-5; still from 12-5 to 14-5.
  std::vector<Opschorting> stil{{d("2024-05-12"), d("2024-05-14"), "wacht"}};
  EXPECT_EQ(rekenaar()
                .bereken("vernietiging", m("2024-02-11"), Uitleg::Zonder, stil)
                .value()
                .uiterste_datum,
            d("2024-05-16"));
}

TEST(Opschorting, WordtGeweigerdWaarZijNietKan) {
  auto met = [&](const char* soort, std::vector<Opschorting> stil) {
    return rekenaar().bereken(soort, m("2024-02-09"), Uitleg::Zonder, stil);
  };
  Opschorting week{d("2024-02-12"), d("2024-02-18"), "x"};
  for (const char* soort : {"onderzoek", "huisverbod", "veiligheidsbeoordeling", "weken:10+atw"})
    EXPECT_THAT(met(soort, {week}).error().melding, HasSubstr("kan niet worden opgeschort"))
        << soort;
  EXPECT_TRUE(met("vernietiging", {week}));
  EXPECT_FALSE(met("vernietiging", {week, week}));
  EXPECT_FALSE(met("vernietiging", {{d("2024-02-12"), d("2024-02-11"), "x"}}));
  EXPECT_FALSE(met("vernietiging", {{d("2024-02-09"), d("2024-02-11"), "x"}}));
  EXPECT_FALSE(met("vernietiging", {{d("2024-05-11"), d("2024-05-12"), "x"}}));
  EXPECT_FALSE(met("vernietiging", {{d("2024-03-11"), d("2061-05-12"), "x"}}));
}

}  // namespace
}  // namespace baken::kalender
