// SPDX-License-Identifier: EUPL-1.2
#include "simulation/plan.hpp"

#include <array>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/tijd.hpp"
#include "kalender/zone.hpp"

namespace baken::simulation {
namespace {

using namespace std::chrono;
using testing::Each;
using testing::ElementsAre;

Gegevens gegevens() {
  return laad_gegevens(std::string(BAKEN_BRON) + "/data", "rotterdam-rijnmond").value();
}

std::vector<Gepland> plan(const char* van, const char* tot, std::uint64_t zaad,
                          double schaal = 1.0) {
  static const Gegevens bron = gegevens();
  static const kalender::Werkkalender kalender;
  return maak_plan(bron, {"rotterdam-rijnmond", *lees_datum(van), *lees_datum(tot), zaad, schaal},
                   kalender)
      .value();
}

std::string maand_van(Moment moment) {
  return als_tekst(kalender::lokale_datum(moment)).substr(0, 7);
}

using Telling = std::map<std::string, int>;

template <class Voorwaarde>
Telling per_maand(const std::vector<Gepland>& plan, Voorwaarde voorwaarde) {
  Telling uit;
  for (const auto& g : plan)
    if (voorwaarde(g)) ++uit[maand_van(g.ontvangen)];
  return uit;
}

template <class Voorwaarde>
Telling klaar_per_maand(const std::vector<Gepland>& plan, Voorwaarde voorwaarde) {
  Telling uit;
  for (const auto& g : plan)
    if (g.klaar && voorwaarde(g)) ++uit[maand_van(*g.klaar)];
  return uit;
}

bool is_melding(const Gepland& g) {
  return g.soort == Soort::Melding;
}
bool is_overdracht(const Gepland& g) {
  return g.uitkomst == "overdracht";
}
bool alles(const Gepland&) {
  return true;
}

std::array<int, 3> kwartaal(const Telling& telling, const std::string& jaar) {
  const auto aantal = [&](const char* maand) {
    const auto plek = telling.find(jaar + maand);
    return plek == telling.end() ? 0 : plek->second;
  };
  return {aantal("-01"), aantal("-02"), aantal("-03")};
}

int som(const std::array<int, 3>& maanden) {
  return maanden[0] + maanden[1] + maanden[2];
}

class Zaden : public testing::TestWithParam<std::uint64_t> {};
INSTANTIATE_TEST_SUITE_P(Plan, Zaden, testing::Range<std::uint64_t>(1, 21));

// Annual plan 2023-2024, ch. 10.
TEST_P(Zaden, geeft_het_eerste_kwartaal_van_2023_ook_als_alleen_dat_wordt_gemaakt) {
  const auto alle = plan("2023-01-01", "2023-03-31", GetParam());
  EXPECT_THAT(kwartaal(per_maand(alle, is_melding), "2023"), ElementsAre(1256, 1092, 1112));
  EXPECT_THAT(kwartaal(klaar_per_maand(alle, is_overdracht), "2023"), ElementsAre(661, 546, 566));
}

// Quarterly report Q1 2021.
TEST_P(Zaden, geeft_het_eerste_kwartaal_van_2021) {
  const auto alle = plan("2021-01-01", "2021-03-31", GetParam());
  const auto klaar = [&](const char* uitkomst) {
    return som(kwartaal(
        klaar_per_maand(alle, [&](const Gepland& g) { return g.uitkomst == uitkomst; }), "2021"));
  };
  EXPECT_EQ(som(kwartaal(klaar_per_maand(alle, alles), "2021")), 2992);
  EXPECT_EQ(klaar("geen-vervolg"), 329);
  EXPECT_EQ(klaar("overdracht"), 1422);
  EXPECT_EQ(kwartaal(per_maand(alle, is_melding), "2021")[2], 1319);
  const auto soort = [](Soort gezocht) {
    return [gezocht](const Gepland& g) { return g.soort == gezocht; };
  };
  EXPECT_EQ(kwartaal(per_maand(alle, soort(Soort::Advies)), "2021")[2], 1351);
  EXPECT_EQ(som(kwartaal(per_maand(alle, soort(Soort::Politiemelding)), "2021")), 376);
  EXPECT_THAT(kwartaal(per_maand(alle, [](const Gepland& g) { return g.chat; }), "2021"),
              Each(143));
}

/// Whether the assessment was in time, counted again from the dates.
bool op_tijd(const Gepland& g, const kalender::Werkkalender& kalender) {
  return kalender::lokale_datum(*g.klaar) <=
         kalender.tel_werkdagen(kalender::lokale_datum(g.ontvangen), 5).value();
}

TEST_P(Zaden, haalt_62_5_procent_binnen_vijf_werkdagen_en_297_over_de_termijn) {
  const kalender::Werkkalender kalender;
  const auto alle = plan("2021-01-01", "2021-12-31", GetParam());
  const Moment einde = kalender::einde_van_dag(*lees_datum("2021-03-31"));
  int binnen = 0, achterstand = 0;
  for (const auto& g : alle) {
    if (!is_melding(g) || g.ontvangen >= einde) continue;
    const bool klaar = g.klaar && *g.klaar < einde;
    if (klaar && op_tijd(g, kalender)) ++binnen;
    const Datum uiterste = kalender.tel_werkdagen(kalender::lokale_datum(g.ontvangen), 5).value();
    if (!klaar && kalender::einde_van_dag(uiterste) <= einde) ++achterstand;
  }
  EXPECT_EQ(binnen, 1870);  // 62.5 % of 2992
  EXPECT_EQ(achterstand, 297);
}

TEST_P(Zaden, elke_melding_wordt_eerst_gescreend_en_dan_op_een_werkdag_beoordeeld) {
  const kalender::Werkkalender kalender;
  for (const auto& g : plan("2022-03-01", "2022-06-30", GetParam(), 0.2)) {
    if (!is_melding(g)) continue;
    EXPECT_LT(g.ontvangen, g.screening1);
    EXPECT_LT(g.screening1, g.screening2);
    if (!g.klaar) continue;
    EXPECT_LT(g.screening2, *g.klaar);
    EXPECT_TRUE(kalender.is_werkdag(kalender::lokale_datum(*g.klaar)));
    EXPECT_EQ(g.binnen_termijn, op_tijd(g, kalender));
    EXPECT_FALSE(g.uitkomst.empty());
  }
}

TEST(Plan, geeft_elke_maand_van_de_gegevens_de_aantallen_van_de_gegevens) {
  const auto alle = plan("2021-01-01", "2023-03-31", 1);
  const auto meldingen = per_maand(alle, is_melding);
  const auto klaar = klaar_per_maand(alle, alles);
  const auto binnen = klaar_per_maand(alle, [](const Gepland& g) { return g.binnen_termijn; });
  const auto overgedragen = klaar_per_maand(alle, is_overdracht);
  const auto acuut = per_maand(alle, [](const Gepland& g) { return g.acuut; });
  for (const auto& m : gegevens().organisatie.maanden) {
    const std::string maand = als_tekst(Datum{local_days{m.maand / 1}}).substr(0, 7);
    EXPECT_EQ(meldingen.at(maand), m.melding) << maand;
    EXPECT_EQ(klaar.at(maand), m.beoordelingen()) << maand;
    EXPECT_EQ(overgedragen.at(maand), m.overdracht) << maand;
    EXPECT_EQ(binnen.at(maand), std::lround(m.binnen_termijn * m.beoordelingen())) << maand;
    EXPECT_EQ(acuut.at(maand), m.crisis) << maand;
  }
}

TEST(Plan, een_acute_melding_is_op_tijd_en_gaat_niet_als_overdracht_weg) {
  for (const auto& g : plan("2022-01-01", "2022-12-31", 3)) {
    if (!g.acuut || !g.klaar) continue;
    EXPECT_TRUE(g.binnen_termijn);
    EXPECT_NE(g.uitkomst, "overdracht");
    EXPECT_NE(g.uitkomst, "geen-vervolg");
  }
}

TEST(Plan, weigert_een_periode_buiten_de_gegevens) {
  const kalender::Werkkalender kalender;
  const Gegevens bron = gegevens();
  const auto probeer = [&](const char* van, const char* tot, double schaal) {
    return maak_plan(bron, {"rotterdam-rijnmond", *lees_datum(van), *lees_datum(tot), 1, schaal},
                     kalender);
  };
  EXPECT_FALSE(probeer("2020-12-31", "2021-03-31", 1));
  EXPECT_FALSE(probeer("2021-01-01", "2023-04-01", 1));
  EXPECT_FALSE(probeer("2021-03-02", "2021-03-01", 1));
  EXPECT_FALSE(probeer("2021-01-01", "2021-03-31", 0));
  EXPECT_TRUE(probeer("2021-03-01", "2021-03-01", 1));
}

}  // namespace
}  // namespace baken::simulation
