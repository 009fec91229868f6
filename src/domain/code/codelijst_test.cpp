// SPDX-License-Identifier: EUPL-1.2
#include "domain/code/codelijst.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/tijd.hpp"

namespace baken::domain {
namespace {

using testing::HasSubstr;

Datum dag(const char* tekst) {
  return lees_datum(tekst).value();
}

class Codes : public testing::Test {
 protected:
  Codelijsten lijsten_ = laad_codelijsten(BAKEN_BRON "/data/codes").value();

  std::size_t gemeenten_van(std::string_view regio, const char* op) const {
    const auto alle = lijsten_.geldige("gemeente", dag(op));
    return static_cast<std::size_t>(std::count_if(
        alle.begin(), alle.end(), [&](const Code* een) { return een->groep == regio; }));
  }
};

std::string met_codes(const std::string& codes) {
  return R"({"lijst": "proef", "versie": "1", "bron": "test", "codes": [)" + codes + "]}";
}

std::string een_code(const std::string& periode) {
  return R"({"code": "a", "naam": "A", "naam_en": "A", )" + periode + "}";
}

Fout weigering(const std::string& tekst) {
  const auto lijst = lees_codelijst(tekst, "proef.json");
  EXPECT_FALSE(lijst.has_value());
  return lijst ? Fout{} : lijst.error();
}

TEST_F(Codes, AlleLijstenZijnEr) {
  for (const char* naam :
       {"hoedanigheid", "vorm", "aard-geweld", "kanaal", "vervolg-melding", "uitkomst-onderzoek",
        "meldcodestap", "anonimiteitsgrond", "rol-betrokkene", "relatie", "duur-geweld",
        "instellingssoort", "gemeente"})
    EXPECT_NE(lijsten_.lijst(naam), nullptr) << naam;
}

TEST_F(Codes, GemeentenPerRegioEnDag) {
  EXPECT_EQ(gemeenten_van("rotterdam-rijnmond", "2021-06-01"), 15U);
  EXPECT_EQ(gemeenten_van("rotterdam-rijnmond", "2022-12-31"), 15U);
  EXPECT_EQ(gemeenten_van("rotterdam-rijnmond", "2023-01-01"), 13U);
  EXPECT_EQ(gemeenten_van("hollands-midden", "2018-12-31"), 19U);
  EXPECT_EQ(gemeenten_van("hollands-midden", "2019-01-01"), 18U);
  EXPECT_EQ(gemeenten_van("ijsselland", "2016-01-01"), 11U);
}

TEST_F(Codes, VoorneAanZeeVervangtBrielle) {
  EXPECT_TRUE(lijsten_.geldig("gemeente", "0501", dag("2022-12-31")));
  EXPECT_FALSE(lijsten_.geldig("gemeente", "0501", dag("2023-01-01")));
  EXPECT_FALSE(lijsten_.geldig("gemeente", "1992", dag("2022-12-31")));
  EXPECT_TRUE(lijsten_.geldig("gemeente", "1992", dag("2023-01-01")));
}

TEST_F(Codes, DeNummersVan2015ZijnVolledigEnUniek) {
  const auto verwacht =
      std::map<std::string, std::size_t>{{"hoedanigheid", 29},      {"vorm", 9},
                                         {"aard-geweld", 11},       {"vervolg-melding", 4},
                                         {"uitkomst-onderzoek", 8}, {"instellingssoort", 11}};
  for (const auto& [naam, aantal] : verwacht) {
    std::set<std::string> nummers;
    for (const auto& code : lijsten_.lijst(naam)->codes)
      if (code.code2015) {
        EXPECT_TRUE(nummers.insert(*code.code2015).second) << naam;
      }
    EXPECT_EQ(nummers.size(), aantal) << naam;
  }
}

TEST_F(Codes, ToetsZegtOfDeCodeOnbekendIsOfNietMeerGeldt) {
  EXPECT_TRUE(lijsten_.toets("vorm", "partnergeweld", dag("2024-05-03"), "/vorm/0"));
  const auto oud =
      lijsten_.toets("vorm", "kindermishandeling-kindcheck", dag("2024-05-03"), "/vorm/0").error();
  EXPECT_EQ(oud.velden.at(0).veld, "/vorm/0");
  EXPECT_EQ(oud.velden.at(0).code, "code-niet-geldig");
  const auto vreemd = lijsten_.toets("vorm", "x", dag("2024-05-03"), "/vorm/1").error();
  EXPECT_EQ(vreemd.velden.at(0).code, "code-onbekend");
  EXPECT_FALSE(lijsten_.toets("geen-lijst", "x", dag("2024-05-03"), "/x"));
}

TEST(Codelijst, AansluitendePeriodesMogen) {
  const auto lijst =
      lees_codelijst(met_codes(een_code(R"("van": "2015-01-01", "tot": "2019-01-01")") + "," +
                               een_code(R"("van": "2019-01-01")")),
                     "proef.json");
  ASSERT_TRUE(lijst.has_value()) << lijst.error().melding;
  EXPECT_EQ(lijst->codes.size(), 2U);
}

TEST(Codelijst, OverlappendePeriodesWordenGeweigerd) {
  const auto fout = weigering(met_codes(een_code(R"("van": "2015-01-01", "tot": "2019-01-02")") +
                                        "," + een_code(R"("van": "2019-01-01")")));
  EXPECT_EQ(fout.code, Foutcode::Beschadigd);
  EXPECT_THAT(fout.melding, HasSubstr("'a' geldt twee keer op 2019-01-01"));
}

TEST(Codelijst, AlleFoutenTegelijk) {
  const auto fout = weigering(
      R"({"lijst": "p", "versie": 3, "codes": [{"code": "a", "naam": "", "naam_en": "A",
          "van": "2015-02-30", "kleur": "rood"}]})");
  std::vector<std::string> plaatsen;
  for (const auto& veld : fout.velden) plaatsen.push_back(veld.veld);
  EXPECT_THAT(plaatsen, testing::UnorderedElementsAre("/versie", "/bron", "/codes/0/naam",
                                                      "/codes/0/van", "/codes/0/kleur"));
}

TEST(Codelijst, OmgekeerdePeriodeEnKapotteJson) {
  EXPECT_THAT(weigering(met_codes(een_code(R"("van": "2019-01-01", "tot": "2019-01-01")"))).melding,
              HasSubstr("'tot' niet na 'van'"));
  EXPECT_THAT(weigering("{\"lijst\":").melding, HasSubstr("geen geldige JSON"));
  EXPECT_THAT(weigering("[]").melding, HasSubstr("object"));
  EXPECT_THAT(weigering(std::string(100000, '[')).melding, HasSubstr("proef.json"));
  const auto diep = std::string(70, '[') + std::string(70, ']');
  EXPECT_THAT(weigering(diep).melding, HasSubstr("dieper genest"));
}

TEST(Codelijst, OnbekendeMap) {
  EXPECT_EQ(laad_codelijsten("/bestaat/niet").error().code, Foutcode::NietGevonden);
}

}  // namespace
}  // namespace baken::domain
