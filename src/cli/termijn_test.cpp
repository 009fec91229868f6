// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/baken.hpp"
#include "cli/csv.hpp"
#include "cli/termijn_bulk.hpp"

namespace baken::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

class Termijnopdracht : public testing::Test {
 protected:
  Termijnopdracht() {
    std::string naam = fs::temp_directory_path() / "baken-termijn-XXXXXX";
    map_ = mkdtemp(naam.data());
  }
  ~Termijnopdracht() override { fs::remove_all(map_); }

  int voer_uit(std::vector<std::string> woorden) {
    std::vector<char*> argumenten;
    for (std::string& woord : woorden) argumenten.push_back(woord.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    int code = baken(static_cast<int>(argumenten.size()), argumenten.data());
    uit_ = testing::internal::GetCapturedStdout();
    fout_ = testing::internal::GetCapturedStderr();
    return code;
  }

  int bulk(const std::string& invoer) {
    std::ofstream{map_ / "in.csv", std::ios::binary} << invoer;
    return voer_uit({"baken", "termijn", "bereken", "--wetsdata", BAKEN_BRON "/data", "--invoer",
                     map_ / "in.csv", "--uitvoer", map_ / "uit.csv"});
  }

  int een(const std::string& soort, const std::string& van) {
    return voer_uit({"baken", "termijn", "bereken", "--wetsdata", BAKEN_BRON "/data", "--soort",
                     soort, "--van", van});
  }

  std::string uitvoer() const {
    std::ifstream stroom{map_ / "uit.csv", std::ios::binary};
    return {std::istreambuf_iterator<char>{stroom}, {}};
  }

  std::size_t bestanden() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{map_}, fs::directory_iterator{}));
  }

  fs::path map_;
  std::string uit_;
  std::string fout_;
};

TEST_F(Termijnopdracht, ToontDatumEnBerekening) {
  EXPECT_EQ(een("veiligheidsbeoordeling", "2024-05-03"), 0);
  EXPECT_THAT(uit_, AllOf(HasSubstr("Uiterste datum: 2024-05-13 (maandag 13 mei 2024)"),
                          HasSubstr("do 9 mei Hemelvaartsdag telt niet mee"),
                          HasSubstr("Grondslag: Handelingsprotocol")));
}

TEST_F(Termijnopdracht, ZegtDatEenHuisverbodEenUurNodigHeeft) {
  EXPECT_EQ(een("huisverbod", "2024-03-21"), 0);
  EXPECT_THAT(uit_, HasSubstr("er is geen uur gegeven"));
  EXPECT_EQ(een("huisverbod", "2024-03-21T00:00"), 0);
  EXPECT_THAT(uit_, testing::Not(HasSubstr("er is geen uur gegeven")));
}

TEST_F(Termijnopdracht, WeigertMetUitleg) {
  EXPECT_EQ(een("onbekend", "2024-05-03"), 1);
  EXPECT_THAT(fout_, HasSubstr("Kies uit: huisverbod"));
  EXPECT_EQ(een("onderzoek", "3 mei 2024"), 1);
  EXPECT_THAT(fout_, HasSubstr("Goed is bijvoorbeeld 2024-05-03"));
  EXPECT_EQ(een("onderzoek", ""), 2);
  EXPECT_EQ(voer_uit({"baken", "termijn", "bereken", "--onzin"}), 2);
  EXPECT_THAT(fout_, HasSubstr("Dit kent deze opdracht niet: --onzin"));
  EXPECT_EQ(voer_uit({"baken", "termijn"}), 2);
  EXPECT_EQ(voer_uit({"baken", "termijn", "bereken", "--soort", "onderzoek", "--invoer", "x"}), 2);
}

TEST_F(Termijnopdracht, WijstEenOntbrekendeMapAan) {
  EXPECT_EQ(voer_uit({"baken", "termijn", "soorten", "--wetsdata", map_ / "weg"}), 1);
  EXPECT_THAT(fout_, AllOf(HasSubstr("feestdagen.json"), HasSubstr("BAKEN_DATA")));
}

TEST_F(Termijnopdracht, ToontFeestdagen) {
  EXPECT_EQ(voer_uit({"baken", "kalender", "feestdagen", "2024", "--wetsdata", BAKEN_BRON "/data"}),
            0);
  EXPECT_EQ(std::count(uit_.begin(), uit_.end(), '\n'), 9);
  EXPECT_THAT(uit_, HasSubstr("2024-05-09  donderdag  Hemelvaartsdag"));
  for (const char* jaar : {"2009", "2061", "x", "2024x", "-1"})
    EXPECT_NE(voer_uit({"baken", "kalender", "feestdagen", jaar}), 0) << jaar;
}

TEST_F(Termijnopdracht, RekentEenBestandUit) {
  EXPECT_EQ(bulk("soort,van\nveiligheidsbeoordeling,2024-05-03\n"
                 "weken:10+atw,2019-10-17T10:00:00Z\nhuisverbod,2024-03-21T14:00\n"),
            0);
  EXPECT_EQ(uitvoer(),
            "soort,van,uiterste_datum\nveiligheidsbeoordeling,2024-05-03,2024-05-13\n"
            "weken:10+atw,2019-10-17T10:00:00Z,2019-12-27\n"
            "huisverbod,2024-03-21T14:00,2024-03-31\n");
  EXPECT_EQ(bestanden(), 2U);
}

TEST_F(Termijnopdracht, HoudtDeVormVanHetBestand) {
  EXPECT_EQ(
      bulk("\xef\xbb\xbfnr;\"van\";soort\r\n\"een; \"\"twee\"\"\";\"2024-05-03\";onderzoek\r\n"
           "\r\n\"drie\nregels\";2024-05-03;\"weken:1\""),
      0);
  EXPECT_EQ(uitvoer(),
            "nr;\"van\";soort;uiterste_datum\r\n"
            "\"een; \"\"twee\"\"\";\"2024-05-03\";onderzoek;2024-07-12\r\n"
            "\"drie\nregels\";2024-05-03;\"weken:1\";2024-05-10\n");
}

TEST_F(Termijnopdracht, NoemtElkeVerkeerdeRijEnSchrijftNiets) {
  std::ofstream{map_ / "uit.csv"} << "oud";
  EXPECT_EQ(bulk("soort,van\nonderzoek,2024-05-03\nonderzoek,2024-02-30\n\nonzin,2024-05-03\n"
                 "onderzoek\nonderzoek,\"2024-05-03\n"),
            1);
  EXPECT_THAT(fout_, AllOf(HasSubstr("4 rijen zijn niet goed. Er is niets geschreven."),
                           HasSubstr("rij 2 (regel 3 van het bestand): Dit is geen datum"),
                           HasSubstr("rij 3 (regel 5 van het bestand): De soort termijn 'onzin'"),
                           HasSubstr("rij 4 (regel 6 van het bestand): Deze rij heeft 1 kolommen"),
                           HasSubstr("rij 5 (regel 7 van het bestand): De aanhalingstekens")));
  EXPECT_EQ(uitvoer(), "oud");
  EXPECT_EQ(bestanden(), 2U);
}

TEST_F(Termijnopdracht, ToontNietMeerDanTwintigFouten) {
  std::string invoer = "soort,van\n";
  for (int i = 0; i < 1000; ++i) invoer += "x,y\n";
  EXPECT_EQ(bulk(invoer), 1);
  EXPECT_THAT(fout_, AllOf(HasSubstr("1000 rijen"), HasSubstr("rij 20 ("),
                           testing::Not(HasSubstr("rij 21 ("))));
}

TEST_F(Termijnopdracht, WeigertEenBestandZonderKolommen) {
  for (const char* inhoud :
       {"", "\n", "a,b\n", "soort\n", "Soort,Van\n", "soort,van,uiterste_datum\n"})
    EXPECT_EQ(bulk(inhoud), 1) << inhoud;
  EXPECT_EQ(bestanden(), 1U);
  EXPECT_EQ(bulk("soort,van\n"), 0);
  EXPECT_EQ(uitvoer(), "soort,van,uiterste_datum\n");
  fs::remove(map_ / "in.csv");
  EXPECT_EQ(voer_uit({"baken", "termijn", "bereken", "--wetsdata", BAKEN_BRON "/data", "--invoer",
                      map_ / "in.csv", "--uitvoer", map_ / "uit.csv"}),
            1);
}

TEST_F(Termijnopdracht, KanMeerSoortenDanHetOnthoudt) {
  std::string invoer = "soort,van\n";
  std::string verwacht = "soort,van,uiterste_datum\n";
  for (int i = 1; i <= 600; ++i) {
    std::string rij = "dagen:" + std::to_string(i) + ",2024-05-03";
    invoer += rij + "\n";
    auto einde = std::chrono::sys_days{std::chrono::year{2024} / 5 / 3} + std::chrono::days{i};
    std::chrono::year_month_day d{einde};
    char datum[40];
    std::snprintf(datum, sizeof datum, ",%04d-%02u-%02u\n", static_cast<int>(d.year()),
                  static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
    verwacht += rij + datum;
  }
  EXPECT_EQ(bulk(invoer), 0);
  EXPECT_EQ(uitvoer(), verwacht);
}

TEST(Uitvoer, ZonderMapGeeftEenDuidelijkeFout) {
  auto uit = Uitvoerbestand::open("/dev/shm/bestaat-niet-9f/uit.csv");
  ASSERT_FALSE(uit);
  EXPECT_THAT(uit.error().melding, HasSubstr("kan Baken niet schrijven"));
}

}  // namespace
}  // namespace baken::cli
