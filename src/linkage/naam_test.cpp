// SPDX-License-Identifier: EUPL-1.2
#include "linkage/naam.hpp"

#include <gtest/gtest.h>

namespace baken::linkage {
namespace {

TEST(Achternaam, SpellingenVanEenNaamZijnGelijk) {
  const std::pair<const char*, const char*> paren[] = {
      {"de Vries", "VRIES"},      {"van der Meij", "Mey"},        {"Yılmaz", "Yilmaz"},
      {"Dijkstra", "Dykstra"},    {"Müller", "Muller"},           {"Janssen", "Jansen"},
      {"El-Amrani", "el amrani"}, {"Bakker-Smit", "Bakker Smit"}, {"Çelik", "celik"},
      {"van 't Hof", "Hof"},      {"Ryckaert", "Rijkaert"}};
  for (const auto& [een, ander] : paren)
    EXPECT_EQ(genormaliseerde_achternaam(een), genormaliseerde_achternaam(ander)) << een;
}

TEST(Achternaam, VerschillendeNamenBlijvenVerschillend) {
  EXPECT_NE(genormaliseerde_achternaam("Bakker"), genormaliseerde_achternaam("Bekker"));
  EXPECT_NE(genormaliseerde_achternaam("Jansen"), genormaliseerde_achternaam("Hansen"));
}

TEST(Achternaam, LegeEnKapotteTekstGeeftLeeg) {
  EXPECT_EQ(genormaliseerde_achternaam(""), "");
  EXPECT_EQ(genormaliseerde_achternaam(" - "), "");
}

TEST(Achternaam, EenNaamDieAlleenUitTussenvoegselBestaatBlijft) {
  EXPECT_EQ(genormaliseerde_achternaam("Den"), "den");
}

TEST(Adres, PostcodeEnHuisnummer) {
  EXPECT_EQ(genormaliseerde_postcode(" 3011 ab"), "3011ab");
  EXPECT_EQ(genormaliseerde_postcode("3011"), "");
  EXPECT_EQ(genormaliseerd_huisnummer("12-bis"), "12");
  EXPECT_EQ(genormaliseerd_huisnummer("bis"), "");
}

TEST(Geboortedatum, VerwisseltAlleenAlsHetEenAndereDatumGeeft) {
  EXPECT_EQ(met_dag_en_maand_verwisseld("2011-05-03"), "2011-03-05");
  EXPECT_FALSE(met_dag_en_maand_verwisseld("2011-05-05"));
  EXPECT_FALSE(met_dag_en_maand_verwisseld("2011-05-13"));
  EXPECT_FALSE(met_dag_en_maand_verwisseld("2011"));
}

}  // namespace
}  // namespace baken::linkage
