// SPDX-License-Identifier: EUPL-1.2
#include "security/leesgrens/leesgrenzen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>

namespace baken::security {
namespace {

using nlohmann::json;
using Fouten = std::vector<Veldfout>;

constexpr int versie_bekend = 1;
constexpr int grens_max = 100'000;
constexpr int minuten_max = 24 * 60;
constexpr std::array<std::string_view, 5> leden{"versie", "toelichting", "per_uur", "verhoging",
                                                "verhoging_minuten"};

/// Exactly these keys; says whether it is an object at all.
bool keur_sleutels(const json& object, const std::string& veld,
                   std::span<const std::string_view> bekend, Fouten& fouten) {
  if (!object.is_object()) {
    fouten.push_back({veld, "soort", "Hier hoort een object te staan."});
    return false;
  }
  for (const auto& lid : object.items())
    if (std::ranges::find(bekend, lid.key()) == bekend.end())
      fouten.push_back({fmt::format("{}/{}", veld, lid.key()), "onbekend",
                        fmt::format("'{}' is hier niet bekend.", lid.key())});
  for (const auto naam : bekend)
    if (!object.contains(naam))
      fouten.push_back(
          {fmt::format("{}/{}", veld, naam), "verplicht", fmt::format("'{}' ontbreekt.", naam)});
  return true;
}

int getal(const json& object, std::string_view naam, const std::string& veld, int max,
          Fouten& fouten) {
  const auto plek = object.find(naam);
  if (plek == object.end()) return 0;
  const bool goed = plek->is_number_integer() && *plek >= 1 && *plek <= max;
  if (!goed)
    fouten.push_back({fmt::format("{}/{}", veld, naam), "bereik",
                      fmt::format("Vul een heel getal in van 1 tot en met {}.", max)});
  return goed ? plek->get<int>() : 0;
}

app::Leesgrenzen lees(const json& wortel, Fouten& fouten) {
  app::Leesgrenzen uit;
  if (!keur_sleutels(wortel, "", leden, fouten)) return uit;
  if (wortel.contains("versie") && wortel.at("versie") != versie_bekend)
    fouten.push_back(
        {"/versie", "versie", fmt::format("Deze versie leest alleen {}.", versie_bekend)});
  uit.verhoging = getal(wortel, "verhoging", "", grens_max, fouten);
  uit.verhoging_duur =
      std::chrono::minutes{getal(wortel, "verhoging_minuten", "", minuten_max, fouten)};
  const auto per_uur = wortel.find("per_uur");
  if (per_uur == wortel.end() || !keur_sleutels(*per_uur, "/per_uur", app::rolnamen, fouten))
    return uit;
  for (std::size_t rol = 0; rol < app::rolnamen.size(); ++rol)
    uit.per_uur.at(rol) = getal(*per_uur, app::rolnamen.at(rol), "/per_uur", grens_max, fouten);
  return uit;
}

}  // namespace

Result<app::Leesgrenzen> lees_leesgrenzen(std::string_view tekst) {
  const json wortel = json::parse(tekst, nullptr, false);
  if (wortel.is_discarded()) return ongeldig({{"", "json", "Dit is geen geldige JSON."}});
  Fouten fouten;
  const auto grenzen = lees(wortel, fouten);
  if (!fouten.empty()) return ongeldig(std::move(fouten), "De leesgrenzen kloppen niet.");
  return grenzen;
}

Result<app::Leesgrenzen> lees_leesgrenzen_bestand(const std::filesystem::path& pad) {
  std::ifstream in{pad, std::ios::binary};
  if (!in || !std::filesystem::is_regular_file(pad))
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("De leesgrenzen {} kunnen niet worden gelezen.", pad.string()));
  const std::string tekst{std::istreambuf_iterator<char>{in}, {}};
  auto grenzen = lees_leesgrenzen(tekst);
  if (grenzen) return grenzen;
  Fout fout = std::move(grenzen).error();
  const Veldfout& eerste = fout.velden.front();
  fout.melding = fmt::format("De leesgrenzen {} kloppen niet: {} {} ({} in totaal)", pad.string(),
                             eerste.veld, eerste.melding, fout.velden.size());
  return mislukt(std::move(fout));
}

}  // namespace baken::security
