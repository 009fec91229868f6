// SPDX-License-Identifier: EUPL-1.2
// What must hold for every term, whatever its size.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/tijd.hpp"
#include "kalender/tabel_test.hpp"
#include "kalender/termijntabel.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

using namespace std::chrono;

Datum willekeurige_dag() {
  return eerste_datum + days{*rc::gen::inRange(0, 17800)};
}

std::string soort(const char* vorm, int aantal, const char* achter = "") {
  return vorm + std::to_string(aantal) + achter;
}

std::string willekeurige_soort() {
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      return soort("werkdagen:", *rc::gen::inRange(1, 60));
    case 1:
      return soort("dagen:", *rc::gen::inRange(1, 120), "+atw");
    case 2:
      return soort("weken:", *rc::gen::inRange(1, 20), "+atw");
    case 3:
      return soort("maanden:", *rc::gen::inRange(1, 6), "+atw");
    case 4:
      return soort("maanden:", *rc::gen::inRange(1, 12));
    case 5:
      return soort("weken:", *rc::gen::inRange(1, 30));
    default: {
      std::vector<std::string> namen;
      for (const auto& [naam, regels] : rekenaar().regels().soorten()) namen.push_back(naam);
      return *rc::gen::elementOf(namen);
    }
  }
}

Datum einde(const std::string& welke, Datum van) {
  return rekenaar().uiterste_datum(welke, van).value();
}

TEST(Eigenschap, EenLatereDagGeeftNooitEenEerdereUitersteDatum) {
  EXPECT_TRUE(rc::check([] {
    std::string welke = willekeurige_soort();
    Datum van = willekeurige_dag();
    Datum later = van + days{*rc::gen::inRange(0, 40)};
    RC_ASSERT(einde(welke, van) <= einde(welke, later));
    RC_ASSERT(einde(welke, van) > van);
  }));
}

TEST(Eigenschap, MetDeTermijnenwetEindigtNietsOpEenVrijeDag) {
  EXPECT_TRUE(rc::check([] {
    auto [welke, grens] = *rc::gen::element(std::pair{"dagen:", 90}, std::pair{"weken:", 12},
                                            std::pair{"maanden:", 3}, std::pair{"werkdagen:", 90});
    int aantal = *rc::gen::inRange(1, grens + 1);
    bool werkdagen = welke == std::string{"werkdagen:"};
    std::string naam = soort(welke, aantal, werkdagen ? "" : "+atw");
    RC_ASSERT(rekenaar().kalender().is_werkdag(einde(naam, willekeurige_dag())));
  }));
}

TEST(Eigenschap, EenTermijnVanDrieDagenBevatTweeGewoneDagen) {
  EXPECT_TRUE(rc::check([] {
    Datum van = willekeurige_dag();
    Datum tot = einde(soort("dagen:", *rc::gen::inRange(3, 15), "+atw"), van);
    int gewoon = 0;
    for (Datum dag = van + days{1}; dag <= tot; dag += days{1})
      gewoon += rekenaar().kalender().is_werkdag(dag) ? 1 : 0;
    RC_ASSERT(gewoon >= 2);
  }));
}

TEST(Eigenschap, DeTermijnenwetVerkortNooitEnVerlengtAlleenOverVrijeDagen) {
  EXPECT_TRUE(rc::check([] {
    Datum van = willekeurige_dag();
    int weken_aantal = *rc::gen::inRange(1, 13);
    Datum zonder = einde(soort("weken:", weken_aantal), van);
    Datum met = einde(soort("weken:", weken_aantal, "+atw"), van);
    RC_ASSERT(met >= zonder);
    for (Datum dag = zonder; dag < met; dag += days{1})
      RC_ASSERT(!rekenaar().kalender().is_werkdag(dag));
  }));
}

TEST(Eigenschap, DeTabelEnDeUitlegZijnHetEensMetDeBerekening) {
  EXPECT_TRUE(rc::check([] {
    std::string welke = willekeurige_soort();
    Datum van = willekeurige_dag();
    Moment moment = begin_van_dag(van) + minutes{*rc::gen::inRange(0, 23 * 60)};
    Termijntabel tabel{rekenaar(), welke};
    auto termijn = rekenaar().bereken(welke, moment, Uitleg::Met).value();
    RC_ASSERT(tabel.op(van) == termijn.uiterste_datum);
    RC_ASSERT(tabel.op(van) == termijn.uiterste_datum);
    RC_ASSERT(rekenaar().bereken(welke, moment)->uiterste_datum == termijn.uiterste_datum);
    if (termijn.uiterste_moment)
      RC_ASSERT(lokale_datum(*termijn.uiterste_moment) == termijn.uiterste_datum);
    year_month_day laatst{termijn.uiterste_datum};
    std::string jaar = std::to_string(static_cast<int>(laatst.year()));
    RC_ASSERT(termijn.stappen.back().find(jaar) != std::string::npos);
  }));
}

/// The number behind ` = ` in the step, 0 without one.
int nummer_in(const std::string& stap) {
  auto plek = stap.rfind(" = ");
  if (plek == std::string::npos) return 0;
  auto laatste = stap.find_last_of(' ');
  return std::stoi(stap.substr(laatste + 1));
}

TEST(Eigenschap, DeUitlegTeltDoorTotHetAantal) {
  EXPECT_TRUE(rc::check([] {
    int aantal = *rc::gen::inRange(1, 80);
    auto termijn =
        rekenaar()
            .bereken(soort("werkdagen:", aantal), begin_van_dag(willekeurige_dag()), Uitleg::Met)
            .value();
    RC_ASSERT(nummer_in(termijn.stappen.at(termijn.stappen.size() - 2)) == aantal);
  }));
}

TEST(Eigenschap, OpschortingMaaktEenTermijnNooitKorter) {
  EXPECT_TRUE(rc::check([] {
    Datum van = willekeurige_dag();
    Datum stil_van = van + days{*rc::gen::inRange(1, 80)};
    int duur = *rc::gen::inRange(1, 60);
    std::vector<Opschorting> stil{{stil_van, stil_van + days{duur - 1}, "x"}};
    auto met = rekenaar().bereken("vernietiging", begin_van_dag(van), Uitleg::Zonder, stil);
    Datum verwacht = maanden_later(van, 3) + days{duur};
    RC_ASSERT(met->uiterste_datum >= verwacht);
    RC_ASSERT(met->uiterste_datum == rekenaar().kalender().eerste_werkdag_vanaf(verwacht).value());
  }));
}

}  // namespace
}  // namespace baken::kalender
