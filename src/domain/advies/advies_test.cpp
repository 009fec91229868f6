// SPDX-License-Identifier: EUPL-1.2
#include "domain/advies/advies.hpp"

#include <gmock/gmock.h>

#include "base/tijd.hpp"

namespace baken::domain {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const Codelijsten& codes() {
  static const auto gelezen = laad_codelijsten(BAKEN_BRON "/data/codes").value();
  return gelezen;
}

const Moment nu = *lees_moment("2024-05-03T08:00:00Z");

Adviesgegevens goed_advies() {
  Adviesgegevens a;
  a.kanaal = "telefoon";
  a.ontvangen = nu;
  a.hoedanigheid = "huisarts";
  a.aard = {"lichamelijke-mishandeling"};
  a.gemeente = "onbekend";
  a.inhoud = "Moeder vertelt dat vader het kind slaat.";
  return a;
}

std::vector<std::string> velden(const std::vector<Veldfout>& fouten) {
  std::vector<std::string> uit;
  for (const auto& fout : fouten) uit.push_back(fout.veld);
  return uit;
}

TEST(Advies, WatNodigIsIsWeinig) {
  EXPECT_THAT(controleer(goed_advies(), {}, codes(), nu), IsEmpty());
}

TEST(Advies, LeegGeeftAlleVerplichteVelden) {
  Adviesgegevens leeg;
  leeg.ontvangen = nu;
  EXPECT_THAT(velden(controleer(leeg, {}, codes(), nu)),
              UnorderedElementsAre("/kanaal", "/hoedanigheid", "/aard", "/gemeente", "/inhoud"));
}

TEST(Advies, ElkVrijVeldWordtNagekeken) {
  for (auto veld :
       {&Adviesgegevens::inhoud, &Adviesgegevens::gegeven_advies, &Adviesgegevens::organisatie}) {
    auto a = goed_advies();
    a.*veld = "Bel Berendsen op 06-12345678";
    EXPECT_THAT(controleer(a, {"Berendsen"}, codes(), nu),
                UnorderedElementsAre(Field(&Veldfout::code, "persoonsgegeven-telefoonnummer"),
                                     Field(&Veldfout::code, "persoonsgegeven-naam")));
    EXPECT_THAT(controleer(a, {}, codes(), nu), ::testing::SizeIs(1));
  }
}

TEST(Advies, EenFoutHerhaaltHetGegevenNiet) {
  auto a = goed_advies();
  a.inhoud = "Bel 06-12345678";
  const auto fouten = controleer(a, {}, codes(), nu);
  ASSERT_EQ(fouten.size(), 1U);
  EXPECT_EQ(fouten[0].melding.find("12345678"), std::string::npos);
}

TEST(Advies, EenCodeGeldtOpDeDagVanOntvangst) {
  auto a = goed_advies();
  a.gemeente = "0530";  // Hellevoetsluis, until 2023
  EXPECT_THAT(velden(controleer(a, {}, codes(), nu)), UnorderedElementsAre("/gemeente"));
  a.ontvangen = *lees_moment("2022-12-31T22:59:00Z");
  EXPECT_THAT(controleer(a, {}, codes(), nu), IsEmpty());
  a.ontvangen = *lees_moment("2022-12-31T23:00:00Z");  // 2023 in Amsterdam
  EXPECT_THAT(velden(controleer(a, {}, codes(), nu)), UnorderedElementsAre("/gemeente"));
}

TEST(Advies, VeranderdeVeldenNoemtElkVeld) {
  const auto oud = goed_advies();
  EXPECT_EQ(veranderde_velden(oud, oud), "");
  Adviesgegevens n;
  n.kanaal = n.hoedanigheid = n.organisatie = n.duur_geweld = n.gemeente = "x";
  n.gemeente_adviesvrager = n.inhoud = n.gegeven_advies = "x";
  n.vorm = n.aard = {"x"};
  n.ontvangen = nu + std::chrono::minutes{1};
  n.vervolg_van = "x";
  EXPECT_EQ(veranderde_velden(oud, n),
            "kanaal,ontvangen,hoedanigheid,organisatie,vorm,aard,duur_geweld,gemeente,"
            "gemeente_adviesvrager,inhoud,gegeven_advies,vervolg_van");
}

TEST(Advies, DeStatusZegtWaarHetStaat) {
  const std::pair<const char*, Stap> rijen[] = {
      {"geregistreerd", Stap::Advies}, {"vervolgd", Stap::Advies}, {"naar-melding", Stap::Melding}};
  for (const auto& [status, stap] : rijen) {
    Advies a;
    a.status = status;
    EXPECT_EQ(stap_van(a), stap) << status;
  }
}

}  // namespace
}  // namespace baken::domain
