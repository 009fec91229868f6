// SPDX-License-Identifier: EUPL-1.2
#include "kalender/regelboek.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "kalender/atw.hpp"
#include "kalender/json_lezer.hpp"
#include "kalender/tekst.hpp"

namespace baken::kalender {
namespace {

using Tekstpaar = std::pair<std::string_view, int>;

constexpr std::array eenheden{Tekstpaar{"werkdag", 0}, Tekstpaar{"dag", 1}, Tekstpaar{"week", 2},
                              Tekstpaar{"maand", 3}};
constexpr std::array aarden{Tekstpaar{"wet", 0}, Tekstpaar{"amvb", 1}, Tekstpaar{"protocol", 2},
                            Tekstpaar{"overgang", 3}};

template <class Soort, std::size_t n>
Soort kies(JsonLezer& lezer, const char* sleutel, const std::array<Tekstpaar, n>& keuzen) {
  std::string tekst = lezer.tekst(sleutel);
  std::string mag;
  for (auto [naam, waarde] : keuzen) {
    if (naam == tekst) return static_cast<Soort>(waarde);
    mag += fmt::format("{}{}", mag.empty() ? "" : ", ", naam);
  }
  if (!tekst.empty()) lezer.fout(sleutel, "keuze", "Hier hoort een van: " + mag + ".");
  return static_cast<Soort>(keuzen.front().second);
}

Anker lees_anker(JsonLezer lezer) {
  Anker anker{lezer.tekst("code"), lezer.tekst("gebeurtenis"), lezer.tekst("dag")};
  lezer.sluit();
  return anker;
}

std::optional<Opschortbaar> lees_opschorting(std::optional<JsonLezer> lezer) {
  if (!lezer) return std::nullopt;
  Opschortbaar opschorting{lezer->tekst("grondslag"), lezer->tekst("voorwaarde")};
  lezer->sluit();
  return opschorting;
}

/// What the law does not let go together.
void keur_regel(JsonLezer& lezer, const Termijnregel& regel) {
  if (regel.geldig_tot && *regel.geldig_tot < regel.geldig_van)
    lezer.fout("geldig_tot", "volgorde", "De geldigheid eindigt voordat zij begint.");
  auto uitzondering = atw_uitgezonderd(regel.aantal, regel.eenheid);
  if (regel.atw && !uitzondering.empty())
    lezer.fout(
        "atw", "atw-art-4",
        fmt::format("De Algemene termijnenwet geldt hier niet: deze termijn {}.", uitzondering));
  if (regel.atw && regel.vanaf_uur)
    lezer.fout("atw", "atw-uren",
               "Een termijn vanaf het uur valt niet onder de "
               "Algemene termijnenwet.");
  if (!regel.atw && regel.eenheid != Eenheid::Werkdag && regel.atw_toelichting.empty())
    lezer.fout("atw_toelichting", "verplicht",
               "Zeg waarom de Algemene termijnenwet hier niet geldt.");
  if (regel.vanaf_uur && regel.opschorting)
    lezer.fout("opschorting", "uren", "Een termijn vanaf het uur kan niet worden opgeschort.");
  if (regel.vanaf_uur && regel.eenheid != Eenheid::Dag && regel.eenheid != Eenheid::Week)
    lezer.fout("eenheid", "uren", "Een termijn vanaf het uur telt in dagen of weken.");
}

Termijnregel lees_regel(JsonLezer& lezer, const std::string& soort, const std::string& nummer,
                        const std::string& versie) {
  Termijnregel regel;
  regel.soort = soort;
  regel.nummer = nummer;
  regel.geldig_van = lezer.datum("geldig_van");
  regel.geldig_tot = lezer.datum_of_niets("geldig_tot");
  regel.aantal = lezer.getal("aantal", 1, 9999);
  regel.eenheid = kies<Eenheid>(lezer, "eenheid", eenheden);
  regel.anker = lees_anker(lezer.object("anker"));
  regel.atw = lezer.ja_of_nee("atw");
  regel.atw_toelichting = lezer.tekst_of_leeg("atw_toelichting");
  regel.vanaf_uur = lezer.ja_of_nee("vanaf_uur");
  regel.aard = kies<Aard>(lezer, "aard", aarden);
  regel.grondslag = lezer.tekst("grondslag");
  regel.opschorting = lees_opschorting(lezer.object_of_niets("opschorting"));
  regel.verlenging = lezer.tekst_of_leeg("verlenging");
  regel.regelversie = fmt::format("{} {}, geldig vanaf {}, gegevensversie {}", nummer, soort,
                                  als_tekst(regel.geldig_van), versie);
  keur_regel(lezer, regel);
  lezer.sluit();
  return regel;
}

/// Each version begins the day after the one before it ends.
void keur_geldigheid(std::vector<JsonLezer>& lezers, const std::vector<Termijnregel>& versies) {
  for (std::size_t i = 1; i < versies.size(); ++i) {
    const auto& eerder = versies[i - 1];
    auto hoort = eerder.geldig_tot ? *eerder.geldig_tot + std::chrono::days{1} : Datum::max();
    if (versies[i].geldig_van < hoort)
      lezers[i].fout("geldig_van", "overlap",
                     "Deze versie begint voordat de vorige eindigt: er gelden er dan twee.");
    if (versies[i].geldig_van > hoort)
      lezers[i].fout("geldig_van", "gat",
                     fmt::format("Tussen de vorige versie en deze geldt niets. Deze versie hoort "
                                 "te beginnen op {}.",
                                 als_tekst(hoort)));
  }
}

bool is_soortnaam(std::string_view naam) {
  return std::all_of(naam.begin(), naam.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Termijnsoort lees_soort(JsonLezer& lezer, const std::string& versie) {
  Termijnsoort soort{
      lezer.tekst("soort"), lezer.tekst("naam"), lezer.tekst_of_leeg("toelichting"), {}};
  if (!is_soortnaam(soort.soort))
    lezer.fout("soort", "vorm", "Een soort heeft alleen kleine letters, cijfers en streepjes.");
  std::string nummer = lezer.tekst("regel");
  auto lezers = lezer.lijst("versies");
  for (JsonLezer& regel : lezers)
    soort.versies.push_back(lees_regel(regel, soort.soort, nummer, versie));
  if (lezers.empty()) lezer.fout("versies", "leeg", "Een soort heeft minstens één versie.");
  keur_geldigheid(lezers, soort.versies);
  lezer.sluit();
  return soort;
}

Termijnregel algemene_regel(std::string_view soort, Eenheid eenheid, int aantal, bool atw) {
  Termijnregel regel;
  regel.soort = soort;
  regel.nummer = "rekenhulp";
  regel.geldig_van = Datum::min();
  regel.aantal = aantal;
  regel.eenheid = eenheid;
  regel.anker = {"begin", "begin", "eerste dag"};
  regel.atw = atw;
  regel.atw_toelichting = "deze soort is zonder +atw gevraagd";
  regel.aard = Aard::Rekenhulp;
  regel.grondslag = atw ? "rekenhulp; Algemene termijnenwet art. 1, 2 en 4" : "rekenhulp";
  regel.regelversie = fmt::format("rekenhulp {}", soort);
  return regel;
}

std::optional<int> lees_aantal(std::string_view tekst) {
  if (tekst.empty() || tekst.size() > 4 || tekst.front() == '0') return std::nullopt;
  int aantal = 0;
  for (char teken : tekst) {
    if (teken < '0' || teken > '9') return std::nullopt;
    aantal = aantal * 10 + (teken - '0');
  }
  return aantal;
}

}  // namespace

Result<Regelboek> Regelboek::lees(const std::filesystem::path& bestand) {
  BAKEN_NEEM(auto json, lees_json(bestand));
  std::vector<Veldfout> fouten;
  Regelboek boek;
  JsonLezer lezer{json, "", fouten};
  boek.versie_ = lezer.tekst("versie");
  lezer.tekst_of_leeg("toelichting");
  auto lezers = lezer.lijst("soorten");
  for (JsonLezer& soortlezer : lezers) {
    Termijnsoort soort = lees_soort(soortlezer, boek.versie_);
    std::string naam = soort.soort;
    if (!boek.soorten_.emplace(naam, std::move(soort)).second)
      soortlezer.fout("soort", "dubbel", "Deze soort staat al eerder in dit bestand.");
  }
  for (const auto& [naam, soort] : boek.soorten_)
    for (const auto& regel : soort.versies)
      if (!regel.verlenging.empty() && boek.vind(regel.verlenging) == nullptr)
        lezer.fout("soorten/" + naam, "verlenging",
                   "De soort van de verlenging bestaat niet: " + regel.verlenging + ".");
  lezer.sluit();
  if (!fouten.empty()) return mislukt(gegevensfout(bestand, std::move(fouten)));
  return boek;
}

const Termijnsoort* Regelboek::vind(std::string_view soort) const {
  auto plek = soorten_.find(soort);
  return plek == soorten_.end() ? nullptr : &plek->second;
}

Result<Termijnsoort> algemene_soort(std::string_view soort) {
  static constexpr std::array vormen{Tekstpaar{"werkdagen", 0}, Tekstpaar{"dagen", 1},
                                     Tekstpaar{"weken", 2}, Tekstpaar{"maanden", 3}};
  auto dubbelepunt = soort.find(':');
  auto vorm = std::find_if(vormen.begin(), vormen.end(), [&](const Tekstpaar& paar) {
    return paar.first == soort.substr(0, dubbelepunt);
  });
  if (dubbelepunt == std::string_view::npos || vorm == vormen.end())
    return mislukt(Foutcode::NietGevonden, "Deze soort termijn bestaat niet.");
  auto getal = soort.substr(dubbelepunt + 1);
  bool atw = getal.ends_with("+atw");
  if (atw) getal.remove_suffix(4);
  auto eenheid = static_cast<Eenheid>(vorm->second);
  if (atw && eenheid == Eenheid::Werkdag)
    return mislukt(Foutcode::Ongeldig,
                   "Bij werkdagen hoort geen +atw: werkdagen eindigen nooit op een vrije dag.");
  auto aantal = lees_aantal(getal);
  if (!aantal)
    return mislukt(Foutcode::Ongeldig,
                   "Achter de dubbele punt hoort een heel getal van 1 tot en "
                   "met 9999, bijvoorbeeld weken:10+atw.");
  return Termijnsoort{std::string{soort},
                      omvang(*aantal, eenheid),
                      {},
                      {algemene_regel(soort, eenheid, *aantal, atw)}};
}

Result<const Termijnregel*> regel_op(const Termijnsoort& soort, Datum datum) {
  for (const Termijnregel& regel : soort.versies)
    if (regel.geldig_van <= datum && (!regel.geldig_tot || datum <= *regel.geldig_tot))
      return &regel;
  return mislukt(
      Foutcode::Ongeldig,
      fmt::format("Op {} gold geen regel voor de termijn {}. De regel geldt vanaf {}.",
                  als_tekst(datum), soort.soort, als_tekst(soort.versies.front().geldig_van)));
}

}  // namespace baken::kalender
