// SPDX-License-Identifier: EUPL-1.2
#include "kalender/regelboek.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "kalender/gelijkgesteld.hpp"
#include "kalender/tabel_test.hpp"

namespace baken::kalender {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

class Gegevens : public testing::Test {
 protected:
  Gegevens() {
    std::string naam = fs::temp_directory_path() / "baken-regels-XXXXXX";
    map_ = mkdtemp(naam.data());
  }
  ~Gegevens() override { fs::remove_all(map_); }

  fs::path schrijf(const std::string& inhoud) const {
    std::ofstream{map_ / "bestand.json"} << inhoud;
    return map_ / "bestand.json";
  }

  /// The shipped rules with one text replaced by another.
  fs::path met(const std::string& oud, const std::string& nieuw) const {
    std::ifstream stroom{BAKEN_BRON "/data/termijnen.json"};
    std::string inhoud{std::istreambuf_iterator<char>{stroom}, {}};
    auto plek = inhoud.find(oud);
    EXPECT_NE(plek, std::string::npos) << oud;
    return schrijf(inhoud.replace(plek, oud.size(), nieuw));
  }

  std::string fout(const fs::path& bestand) const {
    auto boek = Regelboek::lees(bestand);
    if (boek) return "geen fout";
    EXPECT_EQ(boek.error().code, Foutcode::Beschadigd);
    return boek.error().melding;
  }

  fs::path map_;
};

TEST_F(Gegevens, VanBakenZelfKloppen) {
  EXPECT_EQ(fout(met("\"versie\": \"1\"", "\"versie\": \"2\"")), "geen fout");
}

TEST_F(Gegevens, MetEenGatWordenGeweigerd) {
  EXPECT_THAT(fout(met("\"geldig_van\": \"2019-01-01\"", "\"geldig_van\": \"2019-01-02\"")),
              testing::AllOf(HasSubstr("/versies/2/geldig_van"), HasSubstr("op 2019-01-01")));
}

TEST_F(Gegevens, MetOverlapWordenGeweigerd) {
  EXPECT_THAT(fout(met("\"geldig_van\": \"2019-01-01\"", "\"geldig_van\": \"2018-12-31\"")),
              HasSubstr("er gelden er dan twee"));
  EXPECT_THAT(fout(met("\"geldig_tot\": \"2018-12-31\"", "\"geldig_tot\": null")),
              HasSubstr("er gelden er dan twee"));
  EXPECT_THAT(fout(met("\"geldig_tot\": \"2018-12-31\"", "\"geldig_tot\": \"2014-12-31\"")),
              HasSubstr("eindigt voordat zij begint"));
}

TEST_F(Gegevens, DieDeWetTegensprekenWordenGeweigerd) {
  EXPECT_THAT(fout(met("\"aantal\": 10,\n          \"eenheid\": \"week\"",
                       "\"aantal\": 13,\n          \"eenheid\": \"week\"")),
              HasSubstr("langer dan twaalf weken"));
  EXPECT_THAT(fout(met("\"vanaf_uur\": false", "\"vanaf_uur\": true")), HasSubstr("vanaf het uur"));
  EXPECT_THAT(fout(met("\"atw\": true", "\"atw\": false")), HasSubstr("atw_toelichting"));
  EXPECT_THAT(fout(met("\"atw\": false", "\"atw\": true")), HasSubstr("telt alleen werkdagen"));
  EXPECT_THAT(fout(met("\"opschorting\": null,\n          \"verlenging\"",
                       "\"opschorting\": {\"grondslag\": \"x\"},\n          \"verlenging\"")),
              HasSubstr("opschorting/voorwaarde: Dit gegeven ontbreekt"));
}

TEST_F(Gegevens, MetVormfoutenWordenGeweigerdMetHunPlek) {
  struct Geval {
    const char *oud, *nieuw, *verwacht;
  };
  for (const Geval& geval : std::vector<Geval>{
           {"\"eenheid\": \"week\"", "\"eenheid\": \"weken\"",
            "een van: werkdag, dag, week, maand"},
           {"\"aard\": \"amvb\"", "\"aard\": \"x\"", "een van: wet, amvb, protocol, overgang"},
           {"\"aantal\": 5", "\"aantal\": 0", "heel getal van 1 tot en met 9999"},
           {"\"aantal\": 5", "\"aantal\": \"5\"", "heel getal van 1 tot en met 9999"},
           {"\"atw\": false", "\"atw\": 0", "true of false"},
           {"\"geldig_van\": \"2015-01-01\"", "\"geldig_van\": \"2015-02-30\"",
            "datum die bestaat"},
           {"\"grondslag\"", "\"grondslg\"", "Dit gegeven ontbreekt. (en nog 1 fout)"},
           {"\"geldig_tot\": null,", "", "geldig_tot: Dit gegeven ontbreekt"},
           {"\"naam\": \"", "\"extra\": 1, \"naam\": \"", "extra: Dit gegeven kent Baken niet"},
           {"\"soort\": \"onderzoek\"", "\"soort\": \"Onderzoek!\"", "alleen kleine letters"},
           {"\"soort\": \"vernietiging\"", "\"soort\": \"klachtreactie\"", "staat al eerder"},
           {"\"verlenging\": \"informatieplicht-verlenging\"", "\"verlenging\": \"weg\"",
            "bestaat niet: weg"},
           {"\"soorten\": [", "\"soorten\": [[], ", "/soorten/0: Hier hoort een object"},
           {"\"anker\": {", "\"anker\": null, \"ankertje\": {", "/anker: Hier hoort een object"}})
    EXPECT_THAT(fout(met(geval.oud, geval.nieuw)), HasSubstr(geval.verwacht)) << geval.nieuw;
}

TEST_F(Gegevens, DieGeenJsonZijnWordenGeweigerd) {
  EXPECT_THAT(fout(schrijf("{")), HasSubstr("geen geldige JSON"));
  EXPECT_THAT(fout(map_ / "weg.json"), HasSubstr("niet te lezen"));
  EXPECT_THAT(fout(map_), HasSubstr("te lezen"));
  EXPECT_THAT(fout(schrijf("[]")), HasSubstr("object"));
}

constexpr const char* besluit = R"({"versie": "1", "besluiten": [{"besluit": "Besluit X",
  "bron": "Stcrt. 1", "geldig_van": "2024-01-01", "geldig_tot": "2024-12-31",
  "dagen": [{"datum": "2024-05-10", "naam": "Dag na Hemelvaart"}%s]}]})";

std::string met_dag(const std::string& dag) {
  std::string tekst = besluit;
  return tekst.replace(tekst.find("%s"), 2, dag);
}

TEST_F(Gegevens, VanEenBesluitWordenVrijeDagen) {
  auto dagen = lees_gelijkgesteld(schrijf(met_dag(""))).value();
  ASSERT_EQ(dagen.size(), 1U);
  EXPECT_EQ(dagen[0].naam, "Dag na Hemelvaart");
  EXPECT_EQ(dagen[0].grondslag, "Algemene termijnenwet art. 3 lid 3; Besluit X, Stcrt. 1");
  fs::copy(BAKEN_BRON "/data/termijnen.json", map_ / "termijnen.json");
  fs::rename(map_ / "bestand.json", map_ / "feestdagen.json");
  auto eigen = Termijnrekenaar::laad(map_).value();
  std::chrono::local_days van = std::chrono::local_days{std::chrono::year{2024} / 5 / 3};
  EXPECT_EQ(eigen.uiterste_datum("veiligheidsbeoordeling", van).value(),
            van + std::chrono::days{11});
}

TEST_F(Gegevens, VanEenBesluitMoetenKloppen) {
  for (auto [dag, verwacht] :
       {std::pair{R"(, {"datum": "2025-05-30", "naam": "x"})", "buiten de geldigheid"},
        {R"(, {"datum": "2024-05-10", "naam": "x"})", "staat al eerder"},
        {R"(, {"datum": "2024-05-17"})", "naam: Dit gegeven ontbreekt"}}) {
    auto dagen = lees_gelijkgesteld(schrijf(met_dag(dag)));
    ASSERT_FALSE(dagen) << dag;
    EXPECT_THAT(dagen.error().melding, HasSubstr(verwacht));
  }
}

}  // namespace
}  // namespace baken::kalender
