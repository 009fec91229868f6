// SPDX-License-Identifier: EUPL-1.2
#include "simulation/generator.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <unordered_set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "kalender/werkkalender.hpp"
#include "kalender/zone.hpp"
#include "simulation/bsn.hpp"

// Failure messages show counts and places, never a name or a number of somebody.
namespace baken::simulation {
namespace {

using namespace std::chrono;
using Codes = std::set<std::string>;

const std::filesystem::path datamap = std::string(BAKEN_BRON) + "/data";

Generator maak(std::uint64_t zaad, const char* van = "2021-01-01", const char* tot = "2023-03-31",
               double schaal = 0.1) {
  return Generator::maak({"rotterdam-rijnmond", *lees_datum(van), *lees_datum(tot), zaad, schaal},
                         datamap)
      .value();
}

std::uint64_t afdruk(Generator generator) {
  std::uint64_t uit = 0;
  while (auto een = generator.volgende()) uit = vingerafdruk(*een, uit);
  return uit;
}

template <class Doe>
void elke_melding(Generator& generator, Doe doe) {
  while (auto een = generator.volgende())
    if (auto* melding = std::get_if<MeldingGebeurtenis>(&*een)) doe(*melding);
}

class Stroom : public testing::TestWithParam<std::uint64_t> {};
INSTANTIATE_TEST_SUITE_P(Generator, Stroom, testing::Range<std::uint64_t>(1, 21));

TEST_P(Stroom, is_bij_hetzelfde_zaad_gelijk_en_anders_niet) {
  const auto zaad = GetParam();
  const auto een = afdruk(maak(zaad, "2022-11-01", "2023-01-31", 0.05));
  EXPECT_EQ(een, afdruk(maak(zaad, "2022-11-01", "2023-01-31", 0.05)));
  EXPECT_NE(een, afdruk(maak(zaad + 1, "2022-11-01", "2023-01-31", 0.05)));
}

TEST_P(Stroom, komt_op_volgorde_en_heeft_het_beloofde_aantal) {
  Generator generator = maak(GetParam(), "2021-02-15", "2021-06-10", 0.2);
  std::size_t aantal = 0;
  Moment vorige{};
  while (auto een = generator.volgende()) {
    EXPECT_GE(ontvangen(*een), vorige);
    vorige = ontvangen(*een);
    const Datum dag = kalender::lokale_datum(vorige);
    EXPECT_GE(dag, *lees_datum("2021-02-15"));
    EXPECT_LE(dag, *lees_datum("2021-06-10"));
    ++aantal;
  }
  EXPECT_EQ(aantal, generator.verwacht_aantal());
}

TEST_P(Stroom, politie_en_bekende_huishoudens_hebben_hun_aandeel) {
  Generator generator = maak(GetParam(), "2021-01-01", "2022-06-30", 0.25);
  int alle = 0, politie = 0, na_aanloop = 0, bekend = 0;
  elke_melding(generator, [&](const MeldingGebeurtenis& m) {
    ++alle;
    politie += m.melder.hoedanigheid == "politie" ? 1 : 0;
    if (alle <= 500) return;
    ++na_aanloop;
    bekend += m.eerdere_melding ? 1 : 0;
  });
  EXPECT_NEAR(static_cast<double>(politie) / alle, 2.0 / 3.0, 0.03);
  EXPECT_NEAR(static_cast<double>(bekend) / na_aanloop, 0.60, 0.04);
}

TEST_P(Stroom, aankomst_volgt_kantooruren_nachten_en_weekenden) {
  const kalender::Werkkalender kalender;
  Generator generator = maak(GetParam(), "2021-01-01", "2021-12-31", 0.3);
  int politie = 0, politie_buiten = 0, school = 0, school_buiten = 0, chat = 0, chat_buiten = 0;
  while (auto een = generator.volgende()) {
    const auto tijd = kalender::lokale_tijd(ontvangen(*een));
    const bool werkdag = kalender.is_werkdag(tijd.datum);
    const bool buiten = !werkdag || tijd.dagtijd < 8h || tijd.dagtijd >= 18h;
    if (const auto* m = std::get_if<MeldingGebeurtenis>(&*een)) {
      const bool van_politie = m->melder.hoedanigheid == "politie";
      politie += van_politie ? 1 : 0;
      politie_buiten += van_politie && buiten ? 1 : 0;
      const bool van_school = m->melder.hoedanigheid == "school";
      school += van_school ? 1 : 0;
      school_buiten += van_school && buiten ? 1 : 0;
    } else if (const auto* a = std::get_if<AdviesGebeurtenis>(&*een)) {
      chat += a->kanaal == "chat" ? 1 : 0;
      chat_buiten += a->kanaal == "chat" && buiten ? 1 : 0;
    }
  }
  // From the profile: 254 working days of 134 (55 of it in office hours), 52 Saturdays of 162 and
  // 59 Sundays and holidays of 160 give 1 - 13970 / 51900.
  EXPECT_NEAR(static_cast<double>(politie_buiten) / politie, 0.73, 0.03);
  EXPECT_GT(school, 50);
  EXPECT_EQ(school_buiten, 0);
  EXPECT_EQ(chat_buiten, 0);
}

TEST_P(Stroom, elk_bsn_en_telefoonnummer_is_een_testnummer_en_van_een_persoon) {
  Generator generator = maak(GetParam());
  std::unordered_set<std::string> gezien;
  std::size_t fout = 0, dubbel = 0, met = 0;
  while (auto een = generator.volgende()) {
  }
  for (std::size_t h = 0; h < generator.aantal_huishoudens(); ++h)
    for (const auto& p : generator.huishouden(h).personen) {
      if (!p.telefoon.empty() && (p.telefoon.size() != 10 || !p.telefoon.starts_with("069")))
        ++fout;
      if (p.bsn.empty()) continue;
      ++met;
      if (!elfproef(p.bsn) || !p.bsn.starts_with("99")) ++fout;
      if (!gezien.insert(p.bsn).second) ++dubbel;
    }
  EXPECT_GT(met, 1000U);
  EXPECT_EQ(fout, 0U);
  EXPECT_EQ(dubbel, 0U);
}

nlohmann::json lees_json(const std::filesystem::path& pad) {
  std::ifstream stroom(pad);
  return nlohmann::json::parse(stroom);
}

TEST(Generator, straten_en_achternamen_komen_uit_onze_lijsten) {
  const auto bron = lees_json(datamap / "demo" / "namen.json");
  Codes namen, straten;
  for (const auto& een : bron.at("achtergronden"))
    for (const auto& naam : een.at("achternamen")) {
      const auto tekst = naam.get<std::string>();
      namen.insert(tekst.substr(tekst.find('|') + 1));
    }
  const auto combineer = [](const nlohmann::json& delen, Codes& in) {
    for (const auto& a : delen.at("eerste"))
      for (const auto& b : delen.at("tweede"))
        in.insert(a.get<std::string>() + b.get<std::string>());
  };
  combineer(bron.at("samengesteld"), namen);
  combineer(bron.at("straten"), straten);
  Generator generator = maak(4);
  while (generator.volgende()) {
  }
  std::size_t vreemd = 0;
  for (std::size_t h = 0; h < generator.aantal_huishoudens(); ++h) {
    const Huishouden& huis = generator.huishouden(h);
    for (const auto& p : huis.personen)
      if (!p.onbekend && !namen.contains(p.achternaam)) ++vreemd;
    for (const auto& a : huis.adressen)
      if (!straten.contains(a.straat)) ++vreemd;
  }
  EXPECT_EQ(vreemd, 0U);
}

TEST(Generator, postcodes_horen_bij_de_plaats) {
  Generator generator = maak(5);
  while (generator.volgende()) {
  }
  std::size_t vreemd = 0;
  for (std::size_t h = 0; h < generator.aantal_huishoudens(); ++h) {
    const Huishouden& huis = generator.huishouden(h);
    const auto& plaatsen = generator.organisatie().gemeente(huis.gemeente)->plaatsen.alle();
    for (const auto& adres : huis.adressen) {
      const int cijfers = std::stoi(adres.postcode.substr(0, 4));
      const bool past = std::any_of(plaatsen.begin(), plaatsen.end(), [&](const Plaats& een) {
        return een.naam == adres.plaats && een.postcode_van <= cijfers &&
               cijfers <= een.postcode_tot;
      });
      if (!past || adres.postcode.size() != 6) ++vreemd;
    }
  }
  EXPECT_EQ(vreemd, 0U);
}

/// The codes of one list of data/codes that are valid on that day.
class Codelijst {
 public:
  explicit Codelijst(const char* naam)
      : bron_(lees_json(datamap / "codes" / (std::string(naam) + ".json")).at("codes")) {}
  bool heeft(const std::string& code, Datum op) const {
    const std::string dag = als_tekst(op);
    return std::any_of(bron_.begin(), bron_.end(), [&](const nlohmann::json& een) {
      return een.at("code") == code && een.value("van", "") <= dag &&
             (!een.contains("tot") || dag < een.at("tot").get<std::string>());
    });
  }

 private:
  nlohmann::json bron_;
};

/// Counts codes that do not exist on the day of the event, per list.
class Codecontrole {
 public:
  void toets(const char* lijst, const std::string& code, Datum op) {
    if (code.empty()) return;
    auto plek = lijsten_.try_emplace(lijst, lijst).first;
    if (!plek->second.heeft(code, op)) onbekend.insert(std::string(lijst) + ": " + code);
  }
  void toets(const char* lijst, const std::vector<std::string>& codes, Datum op) {
    for (const auto& code : codes) toets(lijst, code, op);
  }
  Codes onbekend;

 private:
  std::map<std::string, Codelijst> lijsten_;
};

void toets(Codecontrole& codes, const AdviesGebeurtenis& g, Datum op) {
  codes.toets("kanaal", g.kanaal, op);
  codes.toets("hoedanigheid", g.hoedanigheid, op);
  codes.toets("vorm", g.vorm, op);
  codes.toets("aard-geweld", g.aard, op);
  codes.toets("duur-geweld", g.duur_geweld, op);
  codes.toets("gemeente", g.gemeente, op);
  codes.toets("gemeente", g.gemeente_adviesvrager, op);
}

void toets(Codecontrole& codes, const MeldingGebeurtenis& g, Datum op) {
  codes.toets("kanaal", g.kanaal, op);
  codes.toets("hoedanigheid", g.melder.hoedanigheid, op);
  codes.toets("anonimiteitsgrond", g.anonimiteit_grond, op);
  codes.toets("meldcodestap", g.meldcodestappen, op);
  codes.toets("vorm", g.vorm, op);
  codes.toets("aard-geweld", g.aard, op);
  codes.toets("duur-geweld", g.duur_geweld, op);
  codes.toets("gemeente", g.gemeente, op);
  codes.toets("gemeente", g.gemeente_melder, op);
  for (const auto& b : g.betrokkenen) codes.toets("rol-betrokkene", b.rol, op);
  for (const auto& r : g.relaties) codes.toets("relatie", r.soort, op);
}

void toets(Codecontrole& codes, const PolitiemeldingGebeurtenis& g, Datum op) {
  codes.toets("gemeente", g.gemeente, op);
}

TEST(Generator, gebruikt_alleen_codes_die_op_die_dag_bestaan) {
  Generator generator = maak(6, "2022-10-01", "2023-03-31", 0.3);
  Codecontrole codes;
  while (auto een = generator.volgende())
    std::visit([&](const auto& g) { toets(codes, g, kalender::lokale_datum(g.ontvangen)); }, *een);
  EXPECT_EQ(codes.onbekend, Codes{});
}

TEST(Generator, een_bekend_huishouden_verwijst_naar_zijn_vorige_melding) {
  Generator generator = maak(7);
  std::vector<std::size_t> huishouden_van;
  elke_melding(generator, [&](const MeldingGebeurtenis& m) {
    ASSERT_EQ(m.nummer, huishouden_van.size());
    if (m.eerdere_melding) {
      ASSERT_LT(*m.eerdere_melding, m.nummer);
      EXPECT_EQ(huishouden_van[*m.eerdere_melding], m.huishouden);
    }
    EXPECT_EQ(m.feiten.eerdere_meldingen, m.eerdere_melding.has_value());
    huishouden_van.push_back(m.huishouden);
  });
}

TEST(Generator, elke_melding_heeft_een_melder_met_naam_en_iemand_die_het_ondergaat) {
  Generator generator = maak(8);
  int zonder = 0, alle = 0;
  const Codes ondergaat{"kind-slachtoffer", "volwassen-slachtoffer", "slachtoffer-en-pleger",
                        "ongeboren-kind", "kind-getuige"};
  elke_melding(generator, [&](const MeldingGebeurtenis& m) {
    ++alle;
    EXPECT_FALSE(m.melder.naam.empty());
    EXPECT_FALSE(m.wat_gebeurd.empty());
    EXPECT_EQ(m.anonimiteit == "open", m.anonimiteit_grond.empty());
    zonder += std::none_of(m.betrokkenen.begin(), m.betrokkenen.end(),
                           [&](const auto& b) { return ondergaat.contains(b.rol); })
                  ? 1
                  : 0;
  });
  EXPECT_EQ(zonder, 0) << "van " << alle;
}

TEST(Generator, feiten_passen_bij_de_uitkomst) {
  Generator generator = maak(9);
  elke_melding(generator, [&](const MeldingGebeurtenis& m) {
    EXPECT_EQ(m.feiten.acuut == Oordeel::Ja, m.acuut);
    if (!m.beoordeling) return;
    EXPECT_EQ(m.feiten.redelijk_vermoeden, m.beoordeling->uitkomst != "geen-vervolg");
    EXPECT_EQ(m.beoordeling->overdrachtspartij.empty(), m.beoordeling->uitkomst != "overdracht");
    EXPECT_FALSE(m.beoordeling->motivering.empty());
  });
}

TEST(Generator, kent_tikfouten_en_ontbrekende_bsns_in_hun_aandeel) {
  Generator generator = maak(10);
  int personen = 0, anders = 0, zonder = 0;
  elke_melding(generator, [&](const MeldingGebeurtenis& m) {
    const Huishouden& huis = generator.huishouden(m.huishouden);
    for (const auto& b : m.betrokkenen) {
      const DemoPersoon& echt = huis.personen.at(b.persoon);
      if (echt.onbekend || echt.ongeboren) continue;
      ++personen;
      zonder += b.getypt.bsn.empty() ? 1 : 0;
      anders += b.getypt.voornamen != echt.voornamen || b.getypt.achternaam != echt.achternaam ||
                        b.getypt.tussenvoegsel != echt.tussenvoegsel ||
                        b.getypt.geboortedatum != echt.geboortedatum
                    ? 1
                    : 0;
    }
  });
  EXPECT_NEAR(static_cast<double>(anders) / personen, 0.06, 0.02);
  EXPECT_NEAR(static_cast<double>(zonder) / personen, 0.12, 0.02);
}

TEST(Generator, weigert_een_onbekende_organisatie) {
  const auto probeer = [](const char* naam) {
    return Generator::maak({naam, *lees_datum("2021-01-01"), *lees_datum("2021-01-31"), 1, 1.0},
                           datamap);
  };
  for (const char* naam : {"bestaat-niet", "", "../codes/kanaal", "Rotterdam"}) {
    const auto uit = probeer(naam);
    ASSERT_FALSE(uit) << naam;
    EXPECT_EQ(uit.error().code, Foutcode::NietGevonden) << naam;
  }
}

}  // namespace
}  // namespace baken::simulation
