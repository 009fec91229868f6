// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/verschuiving.hpp"

#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "kalender/zone.hpp"

namespace baken::server::demo {
namespace {

Datum dag(const char* tekst) {
  return lees_datum(tekst).value();
}
Moment om(const char* tekst) {
  return kalender::lees_begin(tekst).value().moment;
}

TEST(Verschuiving, EenPeriodeDieOpVrijdagEindigtEindigtOpDeLaatsteVrijdagVoorVandaag) {
  const auto tot = dag("2023-03-31");  // a Friday
  for (const auto& [vandaag, verwacht] : {std::pair{"2026-11-21", "2026-11-20"},
                                          {"2026-11-20", "2026-11-13"},
                                          {"2026-11-22", "2026-11-20"},
                                          {"2026-11-26", "2026-11-20"},
                                          {"2026-11-27", "2026-11-20"},
                                          {"2026-11-28", "2026-11-27"},
                                          {"2023-04-01", "2023-03-31"},
                                          {"2023-03-31", "2023-03-24"},
                                          {"2023-03-25", "2023-03-24"},
                                          {"2023-03-24", "2023-03-17"}})
    EXPECT_EQ(als_tekst(Verschuiving::naar(tot, dag(vandaag))(tot)), verwacht) << vandaag;
}

TEST(Verschuiving, HoudtDeTijdOpDeKlokOokOverDeZomertijd) {
  const Verschuiving verschuiving{30};
  EXPECT_EQ(verschuiving(om("2023-01-10T09:15")), om("2023-08-08T09:15"));
  EXPECT_EQ(verschuiving.weken(), 30);
  EXPECT_EQ(Verschuiving{}(om("2023-01-10T09:15")), om("2023-01-10T09:15"));
}

TEST(Verschuiving, HoudtDeVolgordeVanWatMetEenMeldingGebeurt) {
  simulation::MeldingGebeurtenis melding;
  // Exactly 30 weeks on, the clock goes back: 02:50 and 03:10 become times an hour apart.
  melding.ontvangen = om("2023-04-02T02:50");
  melding.screening1 = om("2023-04-02T03:10");
  melding.screening2 = om("2023-04-02T03:20");
  melding.beoordeling.emplace();
  melding.beoordeling->klaar = om("2023-04-02T03:30");
  for (int weken = 0; weken < 110; ++weken) {
    simulation::Gebeurtenis gebeurtenis = melding;
    Verschuiving{weken}.pas_toe(gebeurtenis);
    const auto& na = std::get<simulation::MeldingGebeurtenis>(gebeurtenis);
    EXPECT_LE(na.ontvangen, na.screening1) << weken;
    EXPECT_LE(na.screening1, na.screening2) << weken;
    EXPECT_LE(na.screening2, na.beoordeling->klaar) << weken;
  }
}

TEST(Verschuiving, VerwisseldeDagEnMaandBlijvenVerwisseld) {
  const Verschuiving verschuiving{1};
  EXPECT_EQ(verschuiving.getypt(dag("2011-02-03"), dag("2011-03-02")), dag("2011-09-03"));
  EXPECT_EQ(verschuiving.getypt(dag("2011-03-02"), dag("2011-03-02")), dag("2011-03-09"));
  // 10 March + 7 days is the 17th, which is no month.
  EXPECT_EQ(verschuiving.getypt(dag("2011-10-03"), dag("2011-03-10")), dag("2011-10-10"));
  EXPECT_EQ(verschuiving.getypt(std::nullopt, dag("2011-03-10")), std::nullopt);
  EXPECT_EQ(verschuiving.getypt(dag("2011-03-10"), std::nullopt), dag("2011-03-17"));
}

TEST(Verschuiving, HetJaarInHetIncidentnummerGaatMee) {
  simulation::PolitiemeldingGebeurtenis politie;
  politie.ontvangen = om("2023-01-10T09:15");
  politie.incidentnummer = "DEMO-2023-002023";
  simulation::Gebeurtenis gebeurtenis = politie;
  Verschuiving{190}.pas_toe(gebeurtenis);
  EXPECT_EQ(std::get<simulation::PolitiemeldingGebeurtenis>(gebeurtenis).incidentnummer,
            "DEMO-2026-002023");
}

}  // namespace
}  // namespace baken::server::demo
