// SPDX-License-Identifier: EUPL-1.2
#include "kalender/zone.hpp"

#include <fstream>

#include <date/tz.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/tijd.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

Datum d(const char* tekst) {
  return lees_datum(tekst).value();
}
Moment m(const char* tekst) {
  return lees_moment(tekst).value();
}

/// The last line of a TZif file: the rule for every year behind its table.
std::string voetregel() {
  std::ifstream bestand{"/usr/share/zoneinfo/Europe/Amsterdam", std::ios::binary};
  std::string inhoud{std::istreambuf_iterator<char>{bestand}, {}};
  if (inhoud.size() < 2) return {};
  auto begin = inhoud.rfind('\n', inhoud.size() - 2);
  return inhoud.substr(begin + 1, inhoud.size() - begin - 2);
}

TEST(Zone, IsGelijkAanTzdataPerUur) {
  const auto* amsterdam = date::locate_zone("Europe/Amsterdam");
  // The library reads the table of the file (until 2037) and not the rule behind it.
  Moment tot = m("2037-12-31T00:00Z");
  for (Moment uur = m("2009-12-31T00:00Z"); uur < tot; uur += 1h) {
    date::sys_seconds zelfde{seconds{duration_cast<seconds>(uur.time_since_epoch())}};
    ASSERT_EQ(verschuiving(uur), amsterdam->get_info(zelfde).offset) << als_tekst(uur);
  }
}

TEST(Zone, VolgtDeRegelVanTzdataTotEnMet2060) {
  ASSERT_EQ(voetregel(), "CET-1CEST,M3.5.0,M10.5.0/3");
  // That rule, day by day: last Sunday of March 02:00 and of October 03:00, both 01:00 UTC.
  minutes verwacht{60};
  for (sys_days dag = sys_days{2010y / January / 1}; dag < sys_days{2061y / January / 1};
       dag += days{1}) {
    year_month_day ymd{dag};
    bool laatste = weekday{dag} == Sunday && year_month_day{dag + days{7}}.month() != ymd.month();
    Moment een = Moment{dag} + 1h;
    ASSERT_EQ(verschuiving(een - 1ms), verwacht) << als_tekst(een);
    if (laatste && ymd.month() == March) verwacht = minutes{120};
    if (laatste && ymd.month() == October) verwacht = minutes{60};
    ASSERT_EQ(verschuiving(een), verwacht) << als_tekst(een);
  }
}

TEST(Zone, KentHetUurDatNietBestaat) {
  EXPECT_EQ(naar_utc(d("2024-03-31"), 2h + 30min), m("2024-03-31T01:00Z"));
  EXPECT_EQ(naar_utc(d("2024-03-31"), 1h + 59min), m("2024-03-31T00:59Z"));
  EXPECT_EQ(naar_utc(d("2024-03-31"), 3h), m("2024-03-31T01:00Z"));
  EXPECT_FALSE(naar_utc_streng(d("2024-03-31"), 2h));
  EXPECT_TRUE(naar_utc_streng(d("2024-03-31"), 3h));
}

TEST(Zone, NeemtVanEenDubbelUurHetEerste) {
  EXPECT_EQ(naar_utc(d("2024-10-27"), 2h + 30min), m("2024-10-27T00:30Z"));
  EXPECT_EQ(naar_utc(d("2024-10-27"), 3h), m("2024-10-27T02:00Z"));
  EXPECT_EQ(naar_utc(d("2024-10-27"), 1h + 59min), m("2024-10-26T23:59Z"));
}

TEST(Zone, EenDagDuurtSoms23Of25Uur) {
  EXPECT_EQ(einde_van_dag(d("2024-03-31")) - begin_van_dag(d("2024-03-31")), 23h);
  EXPECT_EQ(einde_van_dag(d("2024-10-27")) - begin_van_dag(d("2024-10-27")), 25h);
}

TEST(Zone, GaatHeenEnTerug) {
  auto goed = rc::check([] {
    auto minuut = *rc::gen::inRange<std::int64_t>(1262300400 / 60, 2871759600 / 60);
    Moment moment{minutes{minuut}};
    LokaleTijd lokaal = lokale_tijd(moment);
    Moment terug = naar_utc(lokaal.datum, lokaal.dagtijd);
    RC_ASSERT(terug == moment || terug == moment - 1h);
    RC_ASSERT(lokale_tijd(terug).dagtijd == lokaal.dagtijd);
    RC_ASSERT(begin_van_dag(lokaal.datum) <= moment);
    RC_ASSERT(moment < einde_van_dag(lokaal.datum));
  });
  EXPECT_TRUE(goed);
}

TEST(Begin, LeestDrieVormen) {
  EXPECT_EQ(lees_begin("2024-05-03")->moment, m("2024-05-02T22:00Z"));
  EXPECT_TRUE(lees_begin("2024-05-03")->alleen_datum);
  EXPECT_EQ(lees_begin("2024-05-03T10:00")->moment, m("2024-05-03T08:00Z"));
  EXPECT_EQ(lees_begin("2024-01-03T10:00:05.5")->moment, m("2024-01-03T09:00:05.500Z"));
  EXPECT_EQ(lees_begin("2024-05-03T00:30:00+02:00")->datum, d("2024-05-03"));
  EXPECT_EQ(lees_begin("2024-05-03T22:30:00Z")->datum, d("2024-05-04"));
}

TEST(Begin, WeigertWatGeenTijdstipIs) {
  for (const char* tekst :
       {"", "3-5-2024", "2024-02-30", "2024-05-03T", "2024-05-03T24:00", "2024-05-03T10",
        "2024-05-03T10:00Zz", "2024-05-03T10:00+2:00", " 2024-05-03", "2024-05-03 ", "20240503",
        "2024-03-31T02:30", "2009-12-31", "2061-01-01", "2060-12-31T23:00:00Z",
        "2024-05-03T10:00:00.0000000000000000000000000000000000000000"})
    EXPECT_FALSE(lees_begin(tekst)) << tekst;
}

TEST(Begin, KentDeRandenVanDeKalender) {
  EXPECT_TRUE(lees_begin("2010-01-01"));
  EXPECT_TRUE(lees_begin("2009-12-31T23:00:00Z"));
  EXPECT_FALSE(lees_begin("2009-12-31T22:59:59Z"));
  EXPECT_TRUE(lees_begin("2060-12-31T22:59:59Z"));
  EXPECT_THAT(lees_begin("2061-01-01").error().melding, testing::HasSubstr("2060-12-31"));
}

}  // namespace
}  // namespace baken::kalender
