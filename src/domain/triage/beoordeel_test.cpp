// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domain/tekst/testtabel.hpp"
#include "domain/triage/taxatie.hpp"

namespace baken::domain {
namespace {

using testing::Contains;
using testing::HasSubstr;

const Instrument& instrument() {
  static const auto gelezen =
      laad_instrument(BAKEN_BRON "/data/triage/instrument-2019.json").value();
  return gelezen;
}

/// Every mandatory question answered with the least danger: one adult and one child of ten.
Antwoorden rustig() {
  Antwoorden antwoorden;
  for (const char* vraag : {"A1", "A2", "A3", "A4", "A5", "A6", "B1", "B4", "B5", "B6", "C2", "V5"})
    antwoorden.melding[vraag] = "nee";
  for (const char* vraag : {"A7", "C1", "V4", "V6"})
    antwoorden.melding[vraag] = std::vector<std::string>{};
  antwoorden.melding["B2"] = std::int64_t{0};
  antwoorden.melding["B3"] = "eenmalig";
  antwoorden.melding["V1"] = "nee";
  antwoorden.melding["V2"] = "ja";
  antwoorden.melding["V3"] = "loopt";
  antwoorden.personen["volwassene"] = {40, {"volwassen-slachtoffer"}, {}};
  antwoorden.personen["kind"] = {10, {"kind-getuige"}, {}};
  for (const char* vraag : {"P1", "P2", "P3", "P4", "P5", "P6"})
    antwoorden.personen["kind"].antwoorden[vraag] = "nee";
  for (const char* vraag : {"P2", "P4", "P5"})
    antwoorden.personen["volwassene"].antwoorden[vraag] = "nee";
  return antwoorden;
}

Taxatie oordeel(const Antwoorden& antwoorden) {
  const auto taxatie = beoordeel(instrument(), antwoorden);
  EXPECT_TRUE(taxatie.has_value()) << taxatie.error().velden.at(0).melding;
  return taxatie.value();
}

std::set<std::string> gewezen_velden(const Antwoorden& antwoorden) {
  const auto taxatie = beoordeel(instrument(), antwoorden);
  std::set<std::string> velden;
  if (!taxatie)
    for (const auto& fout : taxatie.error().velden) velden.insert(fout.veld + " " + fout.code);
  return velden;
}

/// Calls `doe` for every combination of facts that fits the row (`*`: any value).
template <class Doe>
void elke(const std::map<std::string, std::string>& rij, Feiten feiten, std::size_t nr, Doe doe) {
  if (nr == instrument().feiten.size()) return doe(feiten);
  const auto& feit = instrument().feiten[nr];
  for (const auto& waarde : feit.waarden)
    if (rij.at(feit.id) == "*" || rij.at(feit.id) == waarde) {
      feiten[feit.id] = waarde;
      elke(rij, feiten, nr + 1, doe);
    }
}

std::multiset<std::string> als_tekst(const VereisteBeslissers& vereist) {
  std::multiset<std::string> delen{std::to_string(vereist.minimaal)};
  for (const auto& eis : vereist.eisen) {
    std::string deel;
    for (const auto& functie : eis.een_van) deel += (deel.empty() ? "" : " of ") + functie;
    delen.insert(deel);
  }
  if (vereist.mdo) delen.insert("mdo");
  return delen;
}

std::multiset<std::string> beslissers_in(const std::string& cel) {
  std::multiset<std::string> delen;
  for (const auto& deel : knip(cel, ';')) delen.insert(deel.substr(deel.find_first_not_of(' ')));
  return delen;
}

TEST(Triagetabel, ElkeRijKlopt) {
  std::size_t aantal = 0;
  for (const auto& rij : lees_testtabel("triage.tsv"))
    elke(rij, {}, 0, [&](const Feiten& feiten) {
      const auto besluit = beslis(instrument(), feiten).value();
      EXPECT_EQ(als_code(besluit.advies), rij.at("advies")) << rij.at("bron");
      EXPECT_EQ(als_code(besluit.urgentie), rij.at("urgentie")) << rij.at("bron");
      EXPECT_EQ(als_tekst(besluit.vereiste_beslissers), beslissers_in(rij.at("beslissers")))
          << rij.at("bron");
      ++aantal;
    });
  EXPECT_GT(aantal, 500U);
}

TEST(Beslis, MeerGevaarVerlaagtDeUrgentieNooit) {
  std::map<std::string, std::string> alles;
  for (const auto& feit : instrument().feiten) alles[feit.id] = "*";
  for (const char* vast : {"medisch", "seksueel", "complex", "jong_kind"}) alles[vast] = "nee";
  elke(alles, {}, 0, [&](const Feiten& feiten) {
    const auto urgentie = beslis(instrument(), feiten)->urgentie;
    for (const auto& feit : instrument().feiten) {
      const auto plek =
          std::find(feit.waarden.begin(), feit.waarden.end(), feiten.find(feit.id)->second);
      if (plek + 1 == feit.waarden.end()) continue;
      auto gevaarlijker = feiten;
      gevaarlijker[feit.id] = *(plek + 1);
      ASSERT_GE(beslis(instrument(), gevaarlijker)->urgentie, urgentie)
          << feit.id << ": " << *plek << " naar " << *(plek + 1);
    }
  });
}

TEST(Beslis, WeigertOnvolledigeEnVreemdeFeiten) {
  EXPECT_EQ(beslis(instrument(), {}).error().velden.size(), instrument().feiten.size());
  auto feiten = oordeel(rustig()).feiten;
  feiten["acuut"] = "heel";
  feiten["vreemd"] = "ja";
  EXPECT_EQ(beslis(instrument(), feiten).error().velden.size(), 2U);
}

TEST(Beoordeel, ZonderGevaarGeenVervolg) {
  const auto taxatie = oordeel(rustig());
  EXPECT_EQ(taxatie.versie, "2019.1");
  EXPECT_EQ(taxatie.acuut, "nee");
  EXPECT_EQ(taxatie.structureel, "nee");
  EXPECT_FALSE(taxatie.multiproblematiek);
  EXPECT_EQ(taxatie.advies, Triageadvies::GeenVervolg);
  EXPECT_EQ(taxatie.urgentie, Urgentie::Laag);
  EXPECT_EQ(taxatie.vereiste_beslissers.minimaal, 2);
  EXPECT_EQ(taxatie.score, 0);
}

TEST(Beoordeel, EenOnthullingIsAcuut) {
  auto antwoorden = rustig();
  antwoorden.melding["A6"] = "ja";
  const auto taxatie = oordeel(antwoorden);
  EXPECT_EQ(taxatie.acuut, "ja");
  EXPECT_EQ(taxatie.advies, Triageadvies::VervolgVtCrisis);
  EXPECT_EQ(taxatie.urgentie, Urgentie::Crisis);
  EXPECT_THAT(taxatie.uitleg, Contains(HasSubstr("A6 \"Heeft iemand zelf verteld")));
  EXPECT_THAT(taxatie.uitleg, Contains("Acute onveiligheid: ja, door A6: ja."));
  EXPECT_THAT(taxatie.uitleg, Contains(HasSubstr("Regel R02 bepaalt het advies")));
  EXPECT_THAT(taxatie.uitleg, Contains(HasSubstr("Regel U01 bepaalt de urgentie")));
  EXPECT_THAT(taxatie.uitleg, Contains(HasSubstr("Regel D01 bepaalt wie beslist")));
}

TEST(Beoordeel, WatBijEenPersoonSpeeltTeltVoorDeMeldingMaarDeUitlegNoemtDePersoonNiet) {
  auto antwoorden = rustig();
  antwoorden.personen["kind"].antwoorden["P5"] = "vermoeden";
  const auto taxatie = oordeel(antwoorden);
  EXPECT_EQ(taxatie.acuut, "vermoeden");
  EXPECT_EQ(taxatie.feiten.at("seksueel"), "ja");
  ASSERT_EQ(taxatie.per_persoon.size(), 2U);
  EXPECT_EQ(taxatie.per_persoon[0].persoon_id, "kind");
  EXPECT_EQ(taxatie.per_persoon[0].score, 3);
  EXPECT_EQ(taxatie.per_persoon[1].score, 0);
  EXPECT_THAT(taxatie.per_persoon[0].uitleg, Contains(HasSubstr("weegt 3")));
  EXPECT_THAT(taxatie.uitleg, testing::Each(testing::Not(HasSubstr("volwassene\""))));
}

TEST(Beoordeel, EenJongKindVraagtEenDeskundige) {
  auto antwoorden = rustig();
  for (const auto& [leeftijd, deskundige] : {std::pair{3, true}, std::pair{4, false}}) {
    antwoorden.personen["kind"].leeftijd = leeftijd;
    const auto taxatie = oordeel(antwoorden);
    EXPECT_EQ(!taxatie.vereiste_beslissers.eisen.empty(), deskundige) << leeftijd;
  }
}

TEST(Beoordeel, AlleOntbrekendeAntwoordenTegelijk) {
  Antwoorden antwoorden;
  EXPECT_THAT(gewezen_velden(antwoorden),
              testing::IsSupersetOf(
                  {"/personen verplicht", "/antwoorden/A1 verplicht", "/antwoorden/V6 verplicht"}));
  antwoorden = rustig();
  antwoorden.melding.erase("B1");
  antwoorden.personen["kind"].antwoorden.erase("P3");
  antwoorden.personen["a/b"] = {std::nullopt, {"pleger"}, {}};
  EXPECT_THAT(
      gewezen_velden(antwoorden),
      testing::ElementsAre("/antwoorden/B1 verplicht", "/personen/a~1b/antwoorden/P2 verplicht",
                           "/personen/a~1b/antwoorden/P4 verplicht",
                           "/personen/a~1b/antwoorden/P5 verplicht",
                           "/personen/kind/antwoorden/P3 verplicht"));
}

TEST(Beoordeel, VerkeerdeAntwoorden) {
  auto antwoorden = rustig();
  antwoorden.melding["A1"] = "misschien";
  antwoorden.melding["A2"] = std::int64_t{1};
  antwoorden.melding["B2"] = std::int64_t{-1};
  antwoorden.melding["C1"] = std::vector<std::string>{"schulden", "schulden"};
  antwoorden.melding["V4"] = std::vector<std::string>{"zomaar"};
  antwoorden.melding["P1"] = "ja";
  antwoorden.melding["Q1"] = "ja";
  antwoorden.personen["kind"].antwoorden["P7"] = std::int64_t{11};
  EXPECT_THAT(gewezen_velden(antwoorden),
              testing::ElementsAre(
                  "/antwoorden/A1 waarde", "/antwoorden/A2 waarde", "/antwoorden/B2 te-klein",
                  "/antwoorden/C1 dubbel", "/antwoorden/P1 onbekend", "/antwoorden/Q1 onbekend",
                  "/antwoorden/V4 waarde", "/personen/kind/antwoorden/P7 te-groot"));
}

TEST(Beoordeel, OnderdeelCMagWordenOvergeslagenAlsBVaststaat) {
  auto antwoorden = rustig();
  antwoorden.melding.erase("C1");
  antwoorden.melding.erase("C2");
  EXPECT_THAT(gewezen_velden(antwoorden),
              testing::ElementsAre("/antwoorden/C1 verplicht", "/antwoorden/C2 verplicht"));
  antwoorden.melding["B1"] = "ja";
  EXPECT_EQ(oordeel(antwoorden).structureel, "ja");
}

TEST(Beoordeel, VerborgenVragenTellenNiet) {
  auto antwoorden = rustig();
  antwoorden.melding["A8"] = "ja";  // is only asked after signs of acute danger
  EXPECT_EQ(oordeel(antwoorden).feiten.at("huisverbod"), "nee");
  antwoorden.melding["A3"] = "ja";
  EXPECT_EQ(oordeel(antwoorden).feiten.at("huisverbod"), "ja");
  EXPECT_EQ(oordeel(antwoorden).advies, Triageadvies::RegionaalMaatwerk);

  auto volwassenen = rustig();
  volwassenen.personen.erase("kind");
  volwassenen.melding["A4"] = "ja";  // is only asked when somebody depends on care
  EXPECT_EQ(oordeel(volwassenen).acuut, "nee");
  volwassenen.personen["volwassene"].antwoorden["P3"] = "ja";  // is only for children
  EXPECT_EQ(oordeel(volwassenen).per_persoon.at(0).score, 0);
}

/// Random answers; then one answer becomes more dangerous: the urgency must not fall.
TEST(Beoordeel, EenGevaarlijkerAntwoordVerlaagtDeUrgentieNooit) {
  const std::vector<std::string> trap{"nee", "onbekend", "vermoeden", "ja"};
  std::mt19937 toeval(20190101);
  const auto worp = [&](std::size_t tot) { return std::size_t{toeval()} % tot; };
  for (int keer = 0; keer < 3000; ++keer) {
    auto antwoorden = rustig();
    antwoorden.melding["A8"] = "nee";
    std::vector<Antwoord*> gevaren;
    for (const char* vraag :
         {"A1", "A2", "A3", "A4", "A5", "A6", "A8", "B1", "B4", "B5", "B6", "C2"})
      gevaren.push_back(&antwoorden.melding[vraag]);
    for (auto& [id, persoon] : antwoorden.personen)
      for (auto& [vraag, antwoord] : persoon.antwoorden) gevaren.push_back(&antwoord);
    for (auto* antwoord : gevaren)
      if (worp(3) == 0) *antwoord = trap[worp(4)];
    antwoorden.melding["B2"] = static_cast<std::int64_t>(worp(5));
    antwoorden.personen["kind"].leeftijd = static_cast<int>(worp(18));
    const auto eerst = oordeel(antwoorden);
    auto& gekozen = std::get<std::string>(*gevaren[worp(gevaren.size())]);
    const auto hoogte = std::find(trap.begin(), trap.end(), gekozen) - trap.begin();
    gekozen = trap[std::min<std::size_t>(3, static_cast<std::size_t>(hoogte) + 1)];
    const auto daarna = oordeel(antwoorden);
    ASSERT_GE(daarna.urgentie, eerst.urgentie) << "keer " << keer;
    ASSERT_GE(daarna.vereiste_beslissers.minimaal, 2);
  }
}

TEST(ToetsBeslissers, NooitAlleenEnMetDeDeskundige) {
  VereisteBeslissers vereist{
      2, false, {{{"gedragswetenschapper", "vertrouwensarts"}, "Jong kind."}}};
  using Functies = std::vector<std::string>;
  EXPECT_TRUE(toets_beslissers(vereist, Functies{"procesregisseur", "vertrouwensarts"}, false));
  EXPECT_FALSE(toets_beslissers(vereist, Functies{"vertrouwensarts"}, false));
  EXPECT_FALSE(toets_beslissers(vereist, Functies{"procesregisseur", "procesregisseur"}, false));
  vereist.mdo = true;
  const auto fout = toets_beslissers(vereist, Functies{"procesregisseur"}, false).error();
  EXPECT_EQ(fout.velden.size(), 3U);
  EXPECT_TRUE(toets_beslissers(vereist, Functies{"procesregisseur", "vertrouwensarts"}, true));
}

}  // namespace
}  // namespace baken::domain
