// SPDX-License-Identifier: EUPL-1.2
#include "domain/triage/instrument.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace baken::domain {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

constexpr const char* pad = BAKEN_BRON "/data/triage/instrument-2019.json";

/// The document of the shipped instrument.
const json& geheel() {
  static const auto document = json::parse(laad_instrument(pad).value().als_json());
  return document;
}

/// The shipped instrument, broken in one place: what the reader says of it.
Fout na(const std::function<void(json&)>& breuk) {
  auto document = geheel();
  breuk(document);
  const auto instrument = lees_instrument(document.dump(), "kapot.json");
  EXPECT_FALSE(instrument.has_value());
  return instrument ? Fout{} : instrument.error();
}

json& regel(json& document, const char* tabel, const char* id) {
  for (auto& een : document["beslistabellen"][tabel])
    if (een["id"] == id) return een;
  throw std::runtime_error("regel ontbreekt in de test");
}

void verwijder(json& document, const char* tabel, const char* id) {
  auto& regels = document["beslistabellen"][tabel];
  for (std::size_t nr = 0; nr < regels.size(); ++nr)
    if (regels[nr]["id"] == id) return regels.erase(nr), void();
}

TEST(Instrument, HetInstrumentVan2019IsGoed) {
  const auto instrument = laad_instrument(pad);
  ASSERT_TRUE(instrument.has_value()) << instrument.error().melding;
  EXPECT_EQ(instrument->versie, "2019.1");
  EXPECT_EQ(json::parse(instrument->als_json())["vragen"].size(), instrument->vragen.size());
}

TEST(Instrument, NoemtDeCombinatieZonderRegel) {
  const auto fout = na([](json& document) { verwijder(document, "advies", "R18"); });
  EXPECT_EQ(fout.code, Foutcode::Beschadigd);
  EXPECT_THAT(fout.melding, AllOf(HasSubstr("Tabel 'advies' heeft geen regel voor acuut=nee"),
                                  HasSubstr("multiproblematiek=nee"), HasSubstr("vt_nodig=nee")));
}

TEST(Instrument, NoemtDeCombinatieEnDeRegelsDieOverlappen) {
  const auto fout = na([](json& document) {
    regel(document, "urgentie", "U03")["als"]["acuut"] = {"vermoeden", "ja"};
  });
  EXPECT_THAT(fout.melding, HasSubstr("de regels U01 en U03 gelden allebei voor acuut=ja"));
}

TEST(Instrument, ElkeRegelIsNodig) {
  for (const char* tabel : {"advies", "urgentie"})
    for (const auto& een : geheel()["beslistabellen"][tabel]) {
      const auto id = een["id"].get<std::string>();
      const auto fout = na([&](json& kapot) { verwijder(kapot, tabel, id.c_str()); });
      EXPECT_THAT(fout.melding, HasSubstr("heeft geen regel voor")) << id;
    }
}

TEST(Instrument, VerruimdeRegelsOverlappen) {
  for (const char* tabel : {"advies", "urgentie"})
    for (const auto& een : geheel()["beslistabellen"][tabel])
      for (const auto& [feit, waarden] : een["als"].items()) {
        const auto id = een["id"].get<std::string>();
        const auto fout =
            na([&](json& kapot) { regel(kapot, tabel, id.c_str())["als"].erase(feit); });
        EXPECT_THAT(fout.melding, HasSubstr("gelden allebei voor")) << id << " zonder " << feit;
      }
}

TEST(Instrument, TweeBeslissersZijnAltijdNodig) {
  const auto fout =
      na([](json& document) { regel(document, "beslissers", "D01")["minimaal"] = 1; });
  EXPECT_THAT(fout.melding, HasSubstr("Tabel 'beslissers' vraagt geen twee beslissers voor"));
}

TEST(Instrument, WeigertEenConditieDieVooruitKijkt) {
  const auto vraag = na([](json& document) {
    document["vragen"][0]["toon_als"] = {{"vraag", "A2"}, {"is", {"ja"}}};
  });
  EXPECT_THAT(vraag.melding, HasSubstr("kijkt vooruit naar vraag A2"));
  const auto zelf = na([](json& document) {
    document["vragen"][0]["toon_als"] = {{"vraag", "A1"}, {"is", {"ja"}}};
  });
  EXPECT_THAT(zelf.melding, HasSubstr("kijkt vooruit naar vraag A1"));
  const auto feit = na([](json& document) {
    document["vragen"][3]["toon_als"] = {{"feit", "structureel"}, {"is", {"ja"}}};
  });
  EXPECT_THAT(feit.melding, HasSubstr("kijkt vooruit naar"));
  const auto kring = na([](json& document) {
    document["feiten"][0]["afleidingen"][0]["als"] = {{"feit", "complex"}, {"is", {"ja"}}};
  });
  EXPECT_THAT(kring.melding, HasSubstr("kijkt vooruit naar feit 'complex'"));
  const auto score = na([](json& document) {
    document["vragen"][0]["verplicht_als"] = {{"score", "A"}, {"minstens", 1}};
  });
  EXPECT_THAT(score.melding, HasSubstr("vooruit naar de score van A"));
}

TEST(Instrument, WeigertVerwijzingenNaarWatNietBestaat) {
  const std::vector<std::pair<std::function<void(json&)>, const char*>> breuken{
      {[](json& d) {
         d["vragen"][1]["toon_als"] = {{"vraag", "Z9"}, {"is", {"ja"}}};
       },
       "De vraag 'Z9' bestaat niet"},
      {[](json& d) {
         d["vragen"][1]["toon_als"] = {{"vraag", "A1"}, {"is", {"soms"}}};
       },
       "Vraag A1 kent 'soms' niet"},
      {[](json& d) {
         d["vragen"][1]["toon_als"] = {{"groep", "reuzen"}};
       },
       "De groep 'reuzen' bestaat niet"},
      {[](json& d) {
         d["vragen"][1]["toon_als"] = {{"getal", "A1"}, {"minstens", 1}};
       },
       "ander soort antwoord"},
      {[](json& d) { d["vragen"][1]["onderdeel"] = "Q"; }, "onderdeel 'Q' bestaat niet"},
      {[](json& d) { d["vragen"][1]["id"] = "A1"; }, "'A1' staat er twee keer in"},
      {[](json& d) { d["vragen"][1]["weging"] = 3; }, "'weging' hoort hier niet"},
      {[](json& d) { d["vragen"][1]["soort"] = "vrij"; }, "'soort' is ja-nee"},
      {[](json& d) { d["vragen"][1]["gewichten"]["ja"] = -1; }, "gewicht ligt tussen"},
      {[](json& d) { d["feiten"][0]["anders"] = "misschien"; }, "geen van de waarden"},
      {[](json& d) { d["feiten"].erase(0); }, "Het feit 'acuut' "},
      {[](json& d) { regel(d, "advies", "R02")["dan"] = "wachten"; }, "'wachten' is geen advies"},
      {[](json& d) { regel(d, "urgentie", "U01")["dan"] = "spoed"; }, "'spoed' is geen urgentie"},
      {[](json& d) { regel(d, "advies", "R02")["als"]["acuut"] = {"heel"}; },
       "'acuut' kent 'heel' niet"},
      {[](json& d) { regel(d, "advies", "R02")["als"]["weer"] = {"ja"}; },
       "feit 'weer' bestaat niet"},
      {[](json& d) { d.erase("beslistabellen"); }, "De beslistabellen ontbreken"},
      {[](json& d) { d["versie"] = ""; }, "'versie' moet een tekst zijn"},
  };
  for (const auto& [breuk, verwacht] : breuken) {
    const auto fout = na(breuk);
    EXPECT_TRUE(std::any_of(
        fout.velden.begin(), fout.velden.end(),
        [&](const Veldfout& een) { return een.melding.find(verwacht) != std::string::npos; }))
        << verwacht << " / " << fout.melding;
  }
}

TEST(Beslistabel, EenRegelDieNooitGeldt) {
  const std::vector<Feit> feiten{{"a", "A", {"nee", "ja"}, {}, "nee"}};
  const Beslistabel tabel{"proef",
                          Trefwijze::Uniek,
                          {{"1", {}, "x", {}, 0, false, "", ""},
                           {"2", {{"a", {"misschien"}}}, "y", {}, 0, false, "", ""}}};
  EXPECT_THAT(gebreken(tabel, feiten),
              testing::ElementsAre("Tabel 'proef': regel 2 kan nooit gelden."));
}

TEST(Instrument, OntbrekendBestand) {
  EXPECT_EQ(laad_instrument("/bestaat/niet.json").error().code, Foutcode::NietGevonden);
}

}  // namespace
}  // namespace baken::domain
