// SPDX-License-Identifier: EUPL-1.2
#include "domain/code/keuring.hpp"

#include <gmock/gmock.h>

#include "base/tijd.hpp"

namespace baken::domain {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

auto fout(const std::string& veld, const std::string& code) {
  return AllOf(Field(&Veldfout::veld, veld), Field(&Veldfout::code, code));
}

class Keuren : public ::testing::Test {
 protected:
  static Codelijsten lijsten() {
    Codelijst kanaal{
        "kanaal",
        "proef",
        "proef",
        {{.code = "telefoon", .naam = "Telefoon", .naam_en = "", .van = dag(2015)},
         {.code = "telex", .naam = "Telex", .naam_en = "", .van = dag(2015), .tot = dag(2020)}}};
    return Codelijsten{{{"kanaal", kanaal}}};
  }
  static Datum dag(int jaar) { return std::chrono::local_days{std::chrono::year{jaar} / 1 / 1}; }

  Codelijsten codes = lijsten();
  Keuring keuring{codes, dag(2024)};
};

TEST_F(Keuren, WatVerplichtIsMagNietUitWitBestaan) {
  for (const auto* leeg : {"", " ", " \t\r\n"}) keuring.verplicht(leeg, "/naam", "de naam");
  keuring.verplicht(" x ", "/naam", "de naam");
  const auto fouten = keuring.klaar();
  ASSERT_EQ(fouten.size(), 3U);
  EXPECT_THAT(fouten[0], fout("/naam", "verplicht"));
  EXPECT_EQ(fouten[0].melding, "Vul de naam in.");
}

TEST_F(Keuren, EenCodeDieGeldtIsGoedEnEenLegeOok) {
  keuring.code("kanaal", "telefoon", "/kanaal");
  keuring.code("kanaal", "", "/kanaal");
  EXPECT_THAT(keuring.klaar(), IsEmpty());
}

TEST_F(Keuren, EenCodeDieOphieldOfNooitBestondIsFout) {
  keuring.code("kanaal", "telex", "/kanaal");
  keuring.code("kanaal", "postduif", "/kanaal");
  const auto fouten = keuring.klaar();
  ASSERT_EQ(fouten.size(), 2U);
  for (const auto& een : fouten) EXPECT_EQ(een.veld, "/kanaal");
}

TEST_F(Keuren, OpDeLaatsteDagGeldtEenCodeNog) {
  Keuring toen{codes, dag(2020) - std::chrono::days{1}};
  toen.code("kanaal", "telex", "/kanaal");
  EXPECT_THAT(toen.klaar(), IsEmpty());
  Keuring daarna{codes, dag(2020)};
  daarna.code("kanaal", "telex", "/kanaal");
  EXPECT_EQ(daarna.klaar().size(), 1U);
}

TEST_F(Keuren, VanEenDubbeleKeuzeIsAlleenDeTweedeFout) {
  keuring.codes("kanaal", {"telefoon", "telefoon"}, "/vorm");
  EXPECT_THAT(keuring.klaar(), ElementsAre(fout("/vorm/1", "dubbel")));
}

TEST_F(Keuren, ElkeKeuzeHeeftHaarEigenPlaats) {
  keuring.codes("kanaal", {"telefoon", "telex"}, "/vorm");
  EXPECT_THAT(keuring.klaar(), ElementsAre(Field(&Veldfout::veld, "/vorm/1")));
}

TEST_F(Keuren, KlokkenMogenVijfMinutenSchelen) {
  const Moment nu = *lees_moment("2024-05-03T08:00:00Z");
  keuring.niet_in_toekomst(nu, nu, "/a");
  keuring.niet_in_toekomst(nu + std::chrono::minutes{5}, nu, "/b");
  keuring.niet_in_toekomst(nu + std::chrono::minutes{5} + std::chrono::milliseconds{1}, nu, "/c");
  EXPECT_THAT(keuring.klaar(), ElementsAre(fout("/c", "toekomst")));
}

TEST_F(Keuren, AllesKomtInVolgordeBijElkaar) {
  keuring.fout("/a", "eigen", "Eigen fout.");
  keuring.neem_over({{"/b", "ander", "Andere fout."}});
  keuring.verplicht("", "/c", "iets");
  EXPECT_THAT(keuring.klaar(),
              ElementsAre(fout("/a", "eigen"), fout("/b", "ander"), fout("/c", "verplicht")));
}

}  // namespace
}  // namespace baken::domain
