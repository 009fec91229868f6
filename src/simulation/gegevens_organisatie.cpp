// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "simulation/gegevens_lezen.hpp"

namespace baken::simulation::lezen {
namespace {

using nlohmann::json;
using Fouten = std::vector<Veldfout>;

Gemeente gemeente(const json& bron, const std::string& pad, Fouten& fouten) {
  Gemeente uit;
  uit.code = bron.at("code").get<std::string>();
  uit.naam = bron.at("naam").get<std::string>();
  uit.van = datum(bron.at("van"), pad + "/van", fouten);
  if (bron.contains("tot")) uit.tot = datum(bron.at("tot"), pad + "/tot", fouten);
  if (bron.contains("opvolger")) uit.opvolger = bron.at("opvolger").get<std::string>();
  uit.druk = bron.at("druk").get<double>();
  for (const auto& stand : bron.at("inwoners"))
    uit.inwoners.push_back(
        {datum(stand.at("vanaf"), pad + "/inwoners", fouten), stand.at("aantal").get<int>()});
  uit.teams = keuze(bron.at("teams"));
  for (const auto& plaats : bron.at("plaatsen"))
    uit.plaatsen.voeg({plaats.at("naam").get<std::string>(), plaats.at("postcode_van").get<int>(),
                       plaats.at("postcode_tot").get<int>()},
                      plaats.at("gewicht").get<double>());
  return uit;
}

/// A number says where it comes from, or that it was interpolated: one of the two.
void toets_herkomst(const json& getal, const json& bronnen, const std::string& pad,
                    Fouten& fouten) {
  const bool geschat = getal.value("geinterpoleerd", false);
  const bool bekend = getal.contains("bron") && bronnen.contains(getal.at("bron"));
  if (geschat == bekend)
    fouten.push_back({pad, "herkomst",
                      "Noem de bron van dit getal (een van `bronnen`), of zet "
                      "`geinterpoleerd` op true."});
}

/// The first day of `JJJJ-MM`, as a month.
std::chrono::year_month maandnaam(const json& bron, const std::string& pad, Fouten& fouten) {
  const std::chrono::year_month_day dag{
      datum(json(bron.get<std::string>() + "-01"), pad + "/maand", fouten)};
  return dag.year() / dag.month();
}

Maand maand(const json& bron, const json& bronnen, const std::string& pad, Fouten& fouten) {
  const auto lees = [&](const char* soort) {
    toets_herkomst(bron.at(soort), bronnen, pad + "/" + soort, fouten);
    return bron.at(soort).at("aantal").get<int>();
  };
  Maand uit;
  uit.maand = maandnaam(bron.at("maand"), pad, fouten);
  uit.advies = lees("advies");
  uit.chat = lees("chat");
  uit.melding = lees("melding");
  uit.politiemelding = lees("politiemelding");
  uit.overdracht = lees("overdracht");
  uit.geen_vervolg = lees("geen_vervolg");
  uit.rest = lees("rest");
  uit.crisis = lees("crisis");
  if (bron.contains("achterstand")) uit.achterstand = lees("achterstand");
  uit.binnen_termijn = bron.at("vb_binnen_termijn").at("aandeel").get<double>();
  toets_herkomst(bron.at("vb_binnen_termijn"), bronnen, pad + "/vb_binnen_termijn", fouten);
  return uit;
}

void toets_maanden(const std::vector<Maand>& maanden, Fouten& fouten) {
  for (std::size_t i = 0; i < maanden.size(); ++i) {
    const Maand& m = maanden[i];
    const std::string pad = fmt::format("/maanden/{}", i);
    if (i > 0 && maanden[i - 1].maand + std::chrono::months{1} != m.maand)
      fouten.push_back({pad + "/maand", "gat", "De maanden moeten op elkaar aansluiten."});
    if (m.chat > m.advies)
      fouten.push_back(
          {pad + "/chat", "te-veel", "Chat telt mee in advies: niet meer dan advies."});
    if (m.crisis > m.melding)
      fouten.push_back({pad + "/crisis", "te-veel", "Niet meer crises dan meldingen."});
    if (!(m.binnen_termijn >= 0 && m.binnen_termijn <= 1))
      fouten.push_back({pad + "/vb_binnen_termijn", "aandeel", "Een aandeel ligt tussen 0 en 1."});
  }
  if (maanden.empty()) fouten.push_back({"/maanden", "leeg", "Er moet ten minste een maand zijn."});
}

/// The totals of one quarter, under the names that `kwartalen` uses.
std::map<std::string, double> kwartaaltotalen(const std::vector<Maand>& maanden,
                                              const std::string& kwartaal) {
  std::map<std::string, double> som;
  double binnen = 0;
  for (const Maand& m : maanden) {
    const unsigned nummer = (static_cast<unsigned>(m.maand.month()) + 2) / 3;
    if (fmt::format("{}-{}", static_cast<int>(m.maand.year()), nummer) != kwartaal) continue;
    som["advies"] += m.advies;
    som["melding"] += m.melding;
    som["politiemelding"] += m.politiemelding;
    som["overdracht"] += m.overdracht;
    som["geen_vervolg"] += m.geen_vervolg;
    som["rest"] += m.rest;
    som["veiligheidsbeoordeling"] += m.beoordelingen();
    binnen += std::round(m.binnen_termijn * m.beoordelingen());
  }
  if (som["veiligheidsbeoordeling"] > 0)
    som["vb_binnen_termijn"] = binnen / som["veiligheidsbeoordeling"];
  return som;
}

/// A published quarter must be the sum of its months; a share is published in one decimal percent.
void toets_kwartalen(const json& kwartalen, const std::vector<Maand>& maanden, Fouten& fouten) {
  for (const auto& kwartaal : kwartalen) {
    const auto naam = kwartaal.at("kwartaal").get<std::string>();
    auto som = kwartaaltotalen(maanden, naam);
    for (const auto& [soort, waarde] : kwartaal.items()) {
      if (!waarde.is_number()) continue;
      if (std::abs(som[soort] - waarde.get<double>()) >= 0.0005)
        fouten.push_back({"/kwartalen/" + naam + "/" + soort, "som",
                          fmt::format("De maanden tellen op tot {}, gepubliceerd is {}.",
                                      som[soort], waarde.get<double>())});
    }
  }
}

void toets_gemeenten(const Organisatie& org, Fouten& fouten) {
  for (const auto& een : org.gemeenten) {
    const std::string pad = "/gemeenten/" + een.code;
    if (een.opvolger && org.gemeente(*een.opvolger) == nullptr)
      fouten.push_back({pad + "/opvolger", "onbekend", "De opvolger staat niet in de lijst."});
    if (een.inwoners.empty() || een.plaatsen.leeg() || een.teams.leeg())
      fouten.push_back({pad, "leeg", "Inwoners, plaatsen en teams zijn verplicht."});
  }
}

}  // namespace

Organisatie organisatie(const json& bron, Fouten& fouten) {
  Organisatie uit;
  uit.code = bron.at("organisatie").get<std::string>();
  uit.naam = bron.at("naam").get<std::string>();
  for (const auto& team : bron.at("teams"))
    uit.teams.push_back({team.at("code").get<std::string>(), team.at("naam").get<std::string>(),
                         team.at("soort").get<std::string>()});
  for (const auto& een : bron.at("gemeenten"))
    uit.gemeenten.push_back(gemeente(een, "/gemeenten", fouten));
  for (std::size_t i = 0; i < bron.at("maanden").size(); ++i)
    uit.maanden.push_back(
        maand(bron.at("maanden").at(i), bron.at("bronnen"), fmt::format("/maanden/{}", i), fouten));
  uit.bsn_voorvoegsel = bron.at("bsn").at("voorvoegsel").get<std::string>();
  uit.telefoon_voorvoegsel = bron.at("telefoon").at("voorvoegsel").get<std::string>();
  const json& verdeling = bron.at("verdeling");
  uit.aandeel_bekend = verdeling.at("aandeel_bekend").get<double>();
  uit.aandeel_zonder_bsn = verdeling.at("aandeel_zonder_bsn").get<double>();
  uit.aandeel_geheim_adres = verdeling.at("aandeel_geheim_adres").get<double>();
  uit.aandeel_tikfout = verdeling.at("aandeel_tikfout").get<double>();
  uit.rest_acuut = keuze(bron.at("uitkomst_rest").at("acuut"));
  uit.rest_anders = keuze(bron.at("uitkomst_rest").at("anders"));
  toets_maanden(uit.maanden, fouten);
  toets_kwartalen(bron.at("kwartalen"), uit.maanden, fouten);
  toets_gemeenten(uit, fouten);
  return uit;
}

}  // namespace baken::simulation::lezen
