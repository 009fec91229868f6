// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "api/contract/contract.hpp"

namespace baken::api {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

/// A contract with one operation whose body has this schema.
Result<Contract> contract_met(const json& schema, const json& schemas = json::object()) {
  return Contract::lees(
      json{{"paths",
            {{"/dingen",
              {{"post",
                {{"operationId", "ding_maken"},
                 {"requestBody", {{"content", {{"application/json", {{"schema", schema}}}}}}},
                 {"responses", {{"201", json::object()}}}}}}}}},
           {"components", {{"schemas", schemas}}}}
          .dump());
}

/// `veld code` of every fault.
std::vector<std::string> fouten(const json& schema, const json& waarde,
                                const json& schemas = json::object()) {
  auto contract = contract_met(schema, schemas);
  if (!contract) return {contract.error().melding};
  std::vector<std::string> uit;
  for (const auto& fout : keur(*contract->operaties().at("ding_maken").lichaam, waarde, ""))
    uit.push_back(fout.veld + " " + fout.code);
  return uit;
}

struct Geval {
  std::string schema;
  std::string waarde;
  std::vector<std::string> fouten;
};

void PrintTo(const Geval& geval, std::ostream* uit) {
  *uit << geval.schema << " " << geval.waarde;
}

class Trefwoord : public ::testing::TestWithParam<Geval> {};

TEST_P(Trefwoord, KeurtWatErStaat) {
  const auto& geval = GetParam();
  EXPECT_THAT(fouten(json::parse(geval.schema), json::parse(geval.waarde)),
              ::testing::UnorderedElementsAreArray(geval.fouten));
}

std::string met_patroon(const std::string& patroon) {
  return json{{"type", "string"}, {"pattern", patroon}}.dump();
}
const std::string id_patroon =
    met_patroon("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");
const std::string code_patroon = met_patroon("^[a-z0-9][a-z0-9_-]*$");
const std::string deel_patroon = met_patroon("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
const std::string negen_patroon = met_patroon("^[0-9]{9}$");

const Geval soorten[] = {
    {R"({"type":"object"})", "{}", {}},
    {R"({"type":"object"})", "[]", {" soort"}},
    {R"({"type":"array"})", "[]", {}},
    {R"({"type":"array"})", "{}", {" soort"}},
    {R"({"type":"string"})", R"("")", {}},
    {R"({"type":"string"})", "7", {" soort"}},
    {R"({"type":"string"})", "null", {" soort"}},
    {R"({"type":"number"})", "7.5", {}},
    {R"({"type":"number"})", "7", {}},
    {R"({"type":"number"})", R"("7")", {" soort"}},
    {R"({"type":"integer"})", "7", {}},
    {R"({"type":"integer"})", "7.5", {" soort"}},
    {R"({"type":"boolean"})", "true", {}},
    {R"({"type":"boolean"})", "0", {" soort"}},
    {"{}", "null", {}},
};

const Geval teksten[] = {
    {R"({"type":"string","minLength":1})", R"("")", {" verplicht"}},
    {R"({"type":"string","minLength":3})", R"("ab")", {" te-kort"}},
    {R"({"type":"string","minLength":3})", R"("abc")", {}},
    {R"({"type":"string","maxLength":3})", R"("één")", {}},  // characters, not bytes
    {R"({"type":"string","maxLength":3})", R"("vier")", {" te-lang"}},
    {R"({"type":"string"})", R"("a\u0000b")", {" teken"}},
    {R"({"type":"string","enum":["ja","nee"]})", R"("ja")", {}},
    {R"({"type":"string","enum":["ja","nee"]})", R"("Ja")", {" keuze"}},
    {R"({"type":"string","format":"date"})", R"("2024-02-29")", {}},
    {R"({"type":"string","format":"date"})", R"("2023-02-29")", {" datum"}},
    {R"({"type":"string","format":"date-time"})", R"("2024-05-03T10:30:00+02:00")", {}},
    {R"({"type":"string","format":"date-time"})", R"("2024-05-03 10:30")", {" moment"}},
    {id_patroon, R"("0190f000-0000-7000-8000-000000000001")", {}},
    {id_patroon, R"("0190F000-0000-7000-8000-000000000001")", {" vorm"}},
    {id_patroon, R"("0190f000-0000-7000-8000-00000000000")", {" vorm"}},
    {code_patroon, R"("a-b_9")", {}},
    {code_patroon, R"("-a")", {" vorm"}},
    {code_patroon, R"("A")", {" vorm"}},
    {deel_patroon, R"("2011")", {}},
    {deel_patroon, R"("2011-05")", {}},
    {deel_patroon, R"("2011-05-03")", {}},
    {deel_patroon, R"("2011-5")", {" vorm"}},
    {deel_patroon, R"("2011-")", {" vorm"}},
    {negen_patroon, R"("123456782")", {}},
    {negen_patroon, R"("12345678a")", {" vorm"}},
    {negen_patroon, R"("1234567890")", {" vorm"}},
};

const Geval samengesteld[] = {
    {R"({"type":"integer","minimum":1,"maximum":3})", "1", {}},
    {R"({"type":"integer","minimum":1,"maximum":3})", "0", {" te-klein"}},
    {R"({"type":"integer","minimum":1,"maximum":3})", "4", {" te-groot"}},
    {R"({"type":"integer","maximum":3})", "18446744073709551615", {" te-groot"}},
    {R"({"type":"array","minItems":1})", "[]", {" verplicht"}},
    {R"({"type":"array","maxItems":1})", "[1,2]", {" te-lang"}},
    {R"({"type":"array","items":{"type":"string"}})",
     R"(["a",1,"b",true])",
     {"/1 soort", "/3 soort"}},
    {R"({"type":"object","required":["a","b"]})", R"({"b":null})", {"/a verplicht"}},
    {R"({"type":"object","properties":{"a":{"type":"string"}}})", R"({"a":1,"c":2})", {"/a soort"}},
    {R"({"type":"object","additionalProperties":false})", R"({"c":2})", {"/c onbekend"}},
    {R"({"type":"object","additionalProperties":true})", R"({"c":2})", {}},
    {R"({"type":"object","additionalProperties":{"type":"string"}})",
     R"({"c":2,"d":"x"})",
     {"/c soort"}},
    {R"({"anyOf":[{"type":"string"},{"type":"number"}]})", "7", {}},
    {R"({"anyOf":[{"type":"string"},{"type":"number"}]})", "true", {" vorm"}},
    {R"({"type":"object","additionalProperties":false})", R"({"a/b~c":1})", {"/a~1b~0c onbekend"}},
    {R"({"type":"object","required":["a/b"]})", "{}", {"/a~1b verplicht"}},
    {R"({"type":"object","required":["a"],"additionalProperties":false,
        "properties":{"a":{"type":"string"},
                      "b":{"type":"array","items":{"type":"object","required":["c"]}}}})",
     R"({"b":[{},{"c":1},7],"d":1})",
     {"/a verplicht", "/b/0/c verplicht", "/b/2 soort", "/d onbekend"}},
};

INSTANTIATE_TEST_SUITE_P(Soorten, Trefwoord, ::testing::ValuesIn(soorten));
INSTANTIATE_TEST_SUITE_P(Teksten, Trefwoord, ::testing::ValuesIn(teksten));
INSTANTIATE_TEST_SUITE_P(Samengesteld, Trefwoord, ::testing::ValuesIn(samengesteld));

TEST(Keur, EenVerwijzingWordtGevolgd) {
  const json schemas{{"Naam", {{"type", "string"}, {"maxLength", 3}}}};
  const json schema{{"type", "object"},
                    {"properties", {{"naam", {{"$ref", "#/components/schemas/Naam"}}}}}};
  EXPECT_THAT(fouten(schema, {{"naam", "Truus"}}, schemas), UnorderedElementsAre("/naam te-lang"));
}

TEST(Keur, EenMeldingZegtWatWelKan) {
  auto contract = contract_met({{"type", "string"}, {"enum", {"ja", "nee"}}});
  const auto gevonden = keur(*contract->operaties().at("ding_maken").lichaam, "misschien", "/a");
  ASSERT_EQ(gevonden.size(), 1U);
  EXPECT_EQ(gevonden[0].veld, "/a");
  EXPECT_THAT(gevonden[0].melding, HasSubstr("ja, nee"));
}

TEST(Contract, WeigertEenTrefwoordDatNietWordtGekeurd) {
  auto contract = contract_met({{"type", "string"}, {"contentEncoding", "base64"}});
  ASSERT_FALSE(contract);
  EXPECT_EQ(contract.error().code, Foutcode::Beschadigd);
  EXPECT_THAT(contract.error().melding, HasSubstr("contentEncoding"));
}

TEST(Contract, WeigertEenPatroonZonderKeuring) {
  auto contract = contract_met({{"type", "string"}, {"pattern", "^(a+)+$"}});
  ASSERT_FALSE(contract);
  EXPECT_THAT(contract.error().melding, HasSubstr("^(a+)+$"));
}

TEST(Contract, WeigertEenKapotteBeschrijving) {
  EXPECT_FALSE(Contract::lees("{"));
  EXPECT_FALSE(Contract::lees("{}"));
  EXPECT_FALSE(contract_met({{"$ref", "#/components/schemas/Bestaat_niet"}}));
}

TEST(Contract, HetIngebouwdeIsHeel) {
  const auto& operaties = Contract::ingebouwd().operaties();
  EXPECT_GT(operaties.size(), 40U);
  const auto& advies = operaties.at("advies_wijzigen");
  EXPECT_EQ(advies.methode, "PUT");
  EXPECT_EQ(advies.sjabloon, "/v1/adviezen/{id}");
  EXPECT_EQ(advies.status, 200);
  EXPECT_NE(advies.parameter("If-Match"), nullptr);
  EXPECT_NE(advies.parameter("id"), nullptr);
  EXPECT_TRUE(operaties.at("sessie_maken").openbaar);
  EXPECT_FALSE(advies.openbaar);
}

TEST(Contract, WieIetsMaaktStuurtEenSleutelEnWieWijzigtEenVersie) {
  for (const auto& [id, b] : Contract::ingebouwd().operaties()) {
    const bool maakt = b.methode == "POST" && b.status == 201 && !b.openbaar;
    EXPECT_TRUE(b.methode != "PUT" || b.parameter("If-Match") != nullptr) << id;
    EXPECT_TRUE(!maakt || b.parameter("Idempotency-Key") != nullptr) << id;
  }
}

}  // namespace
}  // namespace baken::api
