// SPDX-License-Identifier: EUPL-1.2
#include "security/beleid/beleid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace baken::security {
namespace {

using app::Bereik;
using app::Relatie;
using app::Rol;
using app::Wie;
using nlohmann::json;

const std::string pad = std::string{BAKEN_BRON} + "/data/beleid.json";

Wie als(Rol rol) {
  return {"m1", "naam", {rol}, "t1", rol};
}

Relatie relatie(const std::string& naam) {
  return {.eigen = naam == "eigen" || naam == "belang" || naam == "afgeschermd",
          .eigen_team = naam == "team",
          .openbaar_werk = naam == "openbaar",
          .geconsulteerd = naam == "geconsulteerd",
          .noodtoegang = naam == "noodtoegang",
          .voorheen = naam == "voorheen",
          .belang = naam == "belang",
          .afgeschermd = naam == "afgeschermd"};
}

json inhoud() {
  return json::parse(std::ifstream{pad});
}

TEST(Beleid, BeslistZoalsDeTabelZegt) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  std::ifstream tabel{std::string{BAKEN_BRON} + "/tests/tables/beleid.tsv"};
  int rijen = 0;
  for (std::string regel; std::getline(tabel, regel);) {
    if (regel.starts_with('#') || regel.starts_with("rol\t")) continue;
    std::istringstream in{regel};
    std::string rol, handeling, verband, mag;
    in >> rol >> handeling >> verband >> mag;
    SCOPED_TRACE(regel);
    ASSERT_TRUE(mag == "ja" || mag == "nee");
    auto besluit = beleid.beslis(als(app::lees_rol(rol).value()), handeling, relatie(verband));
    EXPECT_EQ(besluit.toegestaan, mag == "ja");
    EXPECT_EQ(besluit.reden.empty(), besluit.toegestaan);
    ++rijen;
  }
  EXPECT_GE(rijen, 45);
}

TEST(Beleid, WeigertWatHetNietKent) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  const Relatie alles{true, true, true};
  for (Rol rol : {Rol::Procesregisseur, Rol::Applicatiebeheer, Rol::Inspectie})
    for (const char* handeling :
         {"", "dossier.vernietigen", "dossier.lezen ", "DOSSIER.LEZEN", "dossier", "*"}) {
      EXPECT_EQ(beleid.bereik(als(rol), handeling), Bereik::Nee) << handeling;
      EXPECT_FALSE(beleid.beslis(als(rol), handeling, alles)) << handeling;
    }
}

TEST(Beleid, GeeftAlleenRechtenUitDeRolWaarinGewerktWordt) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  const Relatie eigen{true, false, false};
  Wie wie{"m1", "naam", {Rol::Procesregisseur, Rol::Manager}, "t1", Rol::Manager};
  EXPECT_FALSE(beleid.beslis(wie, "dossier.lezen", eigen));
  EXPECT_TRUE(beleid.beslis(wie, "cijfers.lezen", eigen));
  wie.als = Rol::Procesregisseur;
  EXPECT_TRUE(beleid.beslis(wie, "dossier.lezen", eigen));
  wie.als = Rol::Applicatiebeheer;  // a role this person does not have
  EXPECT_FALSE(beleid.beslis(wie, "gebruiker.beheren", eigen));
  wie.rollen.clear();
  EXPECT_FALSE(beleid.beslis(wie, "codelijst.lezen", eigen));
}

TEST(Beleid, NiemandHeeftInhoudEnBeheerTegelijk) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  for (std::size_t nummer = 0; nummer < app::rolnamen.size(); ++nummer) {
    Wie wie = als(static_cast<Rol>(nummer));
    if (beleid.bereik(wie, "gebruiker.beheren") == Bereik::Nee) continue;
    for (const char* handeling : {"advies.lezen", "melding.lezen", "dossier.lezen",
                                  "veiligheidsbeoordeling.lezen", "logboek.lezen"})
      EXPECT_EQ(beleid.bereik(wie, handeling), Bereik::Nee) << app::rolnamen.at(nummer);
  }
}

TEST(Bereik, EenRuimerBereikLaatNooitMinderToe) {
  for (int bits = 0; bits < 8; ++bits) {
    Relatie verband{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
    const bool nee = valt_binnen(Bereik::Nee, verband);
    const bool eigen = valt_binnen(Bereik::Eigen, verband);
    const bool team = valt_binnen(Bereik::Team, verband);
    EXPECT_FALSE(nee);
    EXPECT_EQ(eigen, verband.eigen);
    EXPECT_EQ(team, bits != 0);
    EXPECT_TRUE(valt_binnen(Bereik::Alle, verband));
  }
}

/// Every relation there is, as bits.
Relatie verband(unsigned bits) {
  const auto bit = [&](unsigned plek) { return (bits >> plek & 1U) != 0; };
  return {bit(0), bit(1), bit(2), bit(3), bit(4), bit(5), bit(6), bit(7)};
}

template <class Doe>
void voor_elke_rol_en_relatie(Doe doe) {
  for (std::size_t nummer = 0; nummer < app::rolnamen.size(); ++nummer)
    for (unsigned bits = 0; bits < 256; ++bits) doe(als(static_cast<Rol>(nummer)), verband(bits));
}

TEST(Beleid, WieBuitengeslotenIsMagEnZietNiets) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  voor_elke_rol_en_relatie([&](const Wie& wie, const Relatie& relatie) {
    if (!relatie.buitengesloten()) return;
    for (const auto handeling : app::handelingen)
      EXPECT_FALSE(beleid.beslis(wie, handeling, relatie)) << handeling;
    for (std::size_t groep = 0; groep < app::veldgroepen.size(); ++groep)
      EXPECT_FALSE(beleid.ziet(wie, static_cast<app::Veldgroep>(groep), relatie));
  });
}

TEST(Beleid, EenBandNeemtNooitIetsAf) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  voor_elke_rol_en_relatie([&](const Wie& wie, const Relatie& relatie) {
    if (relatie.buitengesloten()) return;
    Relatie zonder = relatie;
    zonder.geconsulteerd = zonder.noodtoegang = zonder.voorheen = false;
    for (const auto handeling : app::handelingen)
      EXPECT_TRUE(!beleid.beslis(wie, handeling, zonder) || beleid.beslis(wie, handeling, relatie));
  });
}

TEST(Beleid, WieErOverSchrijftOfBeslistZietHetVerhaal) {
  const auto beleid = Beleid::lees_bestand(pad).value();
  voor_elke_rol_en_relatie([&](const Wie& wie, const Relatie& relatie) {
    for (const char* handeling :
         {"veiligheidsbeoordeling.lezen", "veiligheidsbeoordeling.schrijven",
          "veiligheidsbeoordeling.beslissen", "crisis.schrijven", "melding.screenen"})
      EXPECT_TRUE(!beleid.beslis(wie, handeling, relatie) ||
                  beleid.ziet(wie, app::Veldgroep::Verhaal, relatie))
          << handeling << " " << app::als_tekst(wie.als);
  });
}

std::vector<std::string> fouten(const std::string& tekst) {
  auto beleid = Beleid::lees(tekst);
  std::vector<std::string> uit;
  if (beleid) return uit;
  EXPECT_EQ(beleid.error().code, Foutcode::Ongeldig);
  for (const Veldfout& fout : beleid.error().velden) uit.push_back(fout.veld + ' ' + fout.code);
  return uit;
}

using Lijst = std::vector<std::string>;

TEST(BeleidLezen, MeldtAlleFoutenMetHunPlek) {
  EXPECT_EQ(fouten(inhoud().dump()), Lijst{});
  json data = inhoud();
  json& lezen = data["handelingen"]["dossier.lezen"];
  lezen["rollen"]["manager"] = "misschien";
  lezen["rollen"]["keizer"] = "alle";
  lezen["rollen"].erase("secretariaat");
  lezen["grond"] = "";
  lezen["ook_bij"]["vroeger"] = json::array();
  lezen["ook_bij"]["voorheen"] = {"keizer"};
  data["velden"].erase("verhaal");
  data["handelingen"]["dossier.stelen"] = lezen;
  data["handelingen"].erase("advies.lezen");
  data["versie"] = 1;
  data["extra"] = 1;
  auto gevonden = fouten(data.dump());
  for (const char* verwacht :
       {"/extra onbekend", "/versie versie", "/handelingen/dossier.stelen onbekend",
        "/handelingen/advies.lezen verplicht", "/handelingen/dossier.lezen/grond verplicht",
        "/handelingen/dossier.lezen/rollen/keizer onbekend",
        "/handelingen/dossier.lezen/rollen/secretariaat verplicht",
        "/handelingen/dossier.lezen/rollen/manager bereik",
        "/handelingen/dossier.lezen/ook_bij/vroeger onbekend",
        "/handelingen/dossier.lezen/ook_bij/voorheen onbekend", "/velden/verhaal verplicht"})
    EXPECT_NE(std::find(gevonden.begin(), gevonden.end(), verwacht), gevonden.end()) << verwacht;
}

TEST(BeleidLezen, WeigertWatGeenBeleidIs) {
  EXPECT_EQ(fouten(""), Lijst{" json"});
  EXPECT_EQ(fouten("{"), Lijst{" json"});
  EXPECT_EQ(fouten("[]"), Lijst{" soort"});
  EXPECT_EQ(fouten("{}"), (Lijst{"/versie verplicht", "/toelichting verplicht",
                                 "/handelingen verplicht", "/velden verplicht"}));
  for (const char* plek : {"/handelingen", "/handelingen/dossier.lezen", "/velden",
                           "/handelingen/dossier.lezen/rollen", "/velden/verhaal"})
    for (const json& onzin : {json{}, json(1), json("alle"), json::array()}) {
      json data = inhoud();
      data[json::json_pointer{plek}] = onzin;
      EXPECT_EQ(fouten(data.dump()), Lijst{std::string{plek} + " soort"});
    }
}

TEST(BeleidLezen, WeigertEenSleutelDieErTweeKeerStaat) {
  std::string tekst = inhoud().dump();
  const std::string begin = R"("applicatiebeheer":"nee")";
  auto plek = tekst.find(begin);
  ASSERT_NE(plek, std::string::npos);
  tekst.insert(plek, R"("applicatiebeheer":"alle",)");
  EXPECT_EQ(fouten(tekst), Lijst{" dubbel"});
}

TEST(BeleidLezen, NoemtHetBestandInEenZin) {
  auto fout = Beleid::lees_bestand("/bestaat/niet.json").error();
  EXPECT_NE(fout.melding.find("/bestaat/niet.json kan niet worden gelezen"), std::string::npos);
  EXPECT_FALSE(Beleid::lees_bestand(BAKEN_BRON));
}

}  // namespace
}  // namespace baken::security
