// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/vorm.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace baken::api {
namespace {

using ::testing::UnorderedElementsAre;

std::string genest(int diepte) {
  return std::string(static_cast<std::size_t>(diepte), '[') +
         std::string(static_cast<std::size_t>(diepte), ']');
}

std::string code_van(const Result<nlohmann::json>& gelezen) {
  return gelezen ? "goed" : gelezen.error().velden.at(0).code;
}

TEST(Json, VierenzestigDiepKanNog) {
  EXPECT_EQ(code_van(lees_json(genest(64))), "goed");
  EXPECT_EQ(code_van(lees_json(genest(65))), "te-diep");
  EXPECT_EQ(code_van(lees_json(genest(100'000))), "te-diep");
  std::string objecten;
  for (int diepte = 0; diepte < 65; ++diepte) objecten += R"({"a":)";
  EXPECT_EQ(code_van(lees_json(objecten)), "te-diep");
}

TEST(Json, EenNaamStaatMaarEenKeerInEenObject) {
  EXPECT_EQ(code_van(lees_json(R"({"a":1,"a":2})")), "dubbel");
  EXPECT_EQ(code_van(lees_json(R"([{"b":{"a":1,"c":[],"a":2}}])")), "dubbel");
  EXPECT_EQ(code_van(lees_json(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})")), "goed");
  EXPECT_EQ(code_van(lees_json(R"({"a":1,"\u0061":2})")), "dubbel");
}

TEST(Json, WatGeenJsonIsWordtGeweigerd) {
  for (const auto* tekst : {"", "{", "{'a':1}", R"({"a":1} x)", R"({"a":1,})", "NaN", "\"\xff\"",
                            R"("\ud800")", "[1e999]"})
    EXPECT_EQ(code_van(lees_json(tekst)), "json") << tekst;
}

class Vorm : public ::testing::Test {
 protected:
  Vorm() {
    verzoek.pad_delen = {{"id", "0190f000-0000-7000-8000-000000000001"}};
    verzoek.koppen = {{"content-type", "application/json"}, {"if-match", "\"7\""}};
    verzoek.lichaam = R"({"soort":"advies","inhoud":{}})";
  }

  Result<Aanroep> keur(std::string_view operatie) {
    return keur_vorm(Contract::ingebouwd().operaties().find(operatie)->second, verzoek);
  }
  std::vector<std::string> velden(std::string_view operatie) {
    std::vector<std::string> uit;
    auto gekeurd = keur(operatie);
    if (!gekeurd)
      for (const auto& fout : gekeurd.error().velden) uit.push_back(fout.veld);
    return uit;
  }
  Result<Aanroep> met_if_match(std::string waarde) {
    verzoek.koppen = {{"content-type", "application/json"}, {"if-match", std::move(waarde)}};
    return keur("concept_wijzigen");
  }

  http::Verzoek verzoek;
};

TEST_F(Vorm, IfMatchGeeftDeVersie) {
  EXPECT_EQ(met_if_match("\"7\"")->if_match, 7);
  EXPECT_EQ(met_if_match("W/\"12\"")->if_match, 12);
}

TEST_F(Vorm, EenIfMatchDieNietVanOnsIsWordtGeweigerd) {
  for (const auto* waarde : {"7", "\"\"", "\"0\"", "\"-1\"", "\"7", "\"7a\"", "*", "\"7\", \"8\"",
                             "\"99999999999999999999\"", "w/\"7\""}) {
    auto gekeurd = met_if_match(waarde);
    ASSERT_FALSE(gekeurd) << waarde;
    EXPECT_EQ(gekeurd.error().code, Foutcode::Ongeldig) << waarde;
  }
}

TEST_F(Vorm, ZonderIfMatchWordtErNietsOverschreven) {
  auto gekeurd = met_if_match("");
  ASSERT_FALSE(gekeurd);
  EXPECT_EQ(gekeurd.error().code, Foutcode::VersieOntbreekt);
}

TEST_F(Vorm, WatGeenVersieVraagtKrijgtNul) {
  EXPECT_EQ(keur("concept_lezen")->if_match, 0);
}

TEST_F(Vorm, PadZoektermEnLichaamSamen) {
  verzoek.pad_delen = {{"id", "x"}};
  verzoek.vraag = {{"naam", "Berendsen"}};
  verzoek.lichaam = R"({"soort":"brief"})";
  EXPECT_THAT(velden("concept_wijzigen"), UnorderedElementsAre("id", "query", "/soort", "/inhoud"));
}

TEST_F(Vorm, EenOnbekendeZoektermWordtNietHerhaald) {
  verzoek.vraag = {{"berendsen", "123456782"}};
  auto gekeurd = keur("adviezen_lezen");
  ASSERT_FALSE(gekeurd);
  const auto& fout = gekeurd.error().velden.at(0);
  EXPECT_EQ((fout.veld + fout.melding).find("berendsen"), std::string::npos);
}

TEST_F(Vorm, EenGetalInDeUrl) {
  verzoek.vraag = {{"limiet", "200"}};
  EXPECT_TRUE(keur("adviezen_lezen"));
  for (const auto* waarde : {"0", "201", "tien", "5x", "", "99999999999"}) {
    verzoek.vraag = {{"limiet", waarde}};
    EXPECT_THAT(velden("adviezen_lezen"), UnorderedElementsAre("limiet")) << waarde;
  }
}

TEST_F(Vorm, JaOfNeeInDeUrl) {
  for (const auto* waarde : {"true", "false"}) {
    verzoek.vraag = {{"open", waarde}};
    EXPECT_TRUE(keur("noodtoegangen_lezen")) << waarde;
  }
  for (const auto* waarde : {"ja", "1", "", "TRUE"}) {
    verzoek.vraag = {{"open", waarde}};
    EXPECT_THAT(velden("noodtoegangen_lezen"), UnorderedElementsAre("open")) << waarde;
  }
}

TEST_F(Vorm, EenVerplichteKopMoetErZijn) {
  EXPECT_THAT(velden("concept_maken"), UnorderedElementsAre("Idempotency-Key"));
  verzoek.koppen.emplace_back("idempotency-key", "kort");
  EXPECT_THAT(velden("concept_maken"), UnorderedElementsAre("Idempotency-Key"));
  verzoek.koppen.back().second = "lang-genoeg";
  EXPECT_TRUE(keur("concept_maken"));
}

TEST_F(Vorm, AlleenJsonWordtGelezen) {
  for (const auto* soort : {"application/json", "application/json; charset=utf-8"}) {
    verzoek.koppen[0].second = soort;
    EXPECT_TRUE(keur("concept_wijzigen")) << soort;
  }
  for (const auto* soort :
       {"", "text/plain", "application/jsonx", "application/x-www-form-urlencoded"}) {
    verzoek.koppen[0].second = soort;
    EXPECT_THAT(velden("concept_wijzigen"), UnorderedElementsAre("Content-Type")) << soort;
  }
}

TEST(Etag, StaatTussenAanhalingstekens) {
  EXPECT_EQ(als_etag(7), "\"7\"");
}

}  // namespace
}  // namespace baken::api
