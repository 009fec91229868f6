// SPDX-License-Identifier: EUPL-1.2
#include "simulation/gegevens.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "simulation/gegevens_lezen.hpp"

namespace baken::simulation {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool is_mapnaam(std::string_view tekst) {
  constexpr std::string_view mag = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !tekst.empty() && tekst.find_first_not_of(mag) == std::string_view::npos;
}

/// Reads one file and makes it into what `maak` gives.
template <class Maak>
auto lees(const fs::path& pad, Maak maak)
    -> Result<decltype(maak(std::declval<const json&>(), std::declval<std::vector<Veldfout>&>()))> {
  const std::string naam = pad.filename().string();
  std::ifstream stroom(pad, std::ios::binary);
  if (!stroom)
    return mislukt(Foutcode::NietGevonden,
                   fmt::format("Het gegevensbestand {} is er niet of is niet te lezen.", naam));
  const std::string tekst{std::istreambuf_iterator<char>(stroom), {}};
  try {
    std::vector<Veldfout> fouten;
    auto gelezen = maak(json::parse(tekst), fouten);
    if (fouten.empty()) return gelezen;
    return mislukt(Fout{Foutcode::Beschadigd,
                        fmt::format("Het gegevensbestand {} klopt niet.", naam),
                        std::move(fouten)});
  } catch (const json::exception& fout) {
    return mislukt(Foutcode::Beschadigd,
                   fmt::format("Het gegevensbestand {} is niet te lezen: {}", naam, fout.what()));
  }
}

}  // namespace

int Gemeente::inwoners_op(Datum dag) const {
  int aantal = inwoners.empty() ? 0 : inwoners.front().aantal;
  for (const auto& stand : inwoners)
    if (stand.vanaf <= dag) aantal = stand.aantal;
  return aantal;
}

const Gemeente* Organisatie::gemeente(std::string_view gezocht) const {
  for (const auto& een : gemeenten)
    if (een.code == gezocht) return &een;
  return nullptr;
}

namespace lezen {

Keuze<std::string> keuze(const json& bron) {
  Keuze<std::string> uit;
  for (const auto& [code, gewicht] : bron.items()) uit.voeg(code, gewicht.get<double>());
  return uit;
}

std::vector<std::string> teksten(const json& bron) {
  return bron.get<std::vector<std::string>>();
}

Datum datum(const json& bron, const std::string& pad, std::vector<Veldfout>& fouten) {
  if (auto gelezen = lees_datum(bron.get<std::string>())) return *gelezen;
  fouten.push_back({pad, "datum", "Dit is geen datum. Goed is bijvoorbeeld 2021-01-01."});
  return Datum{};
}

}  // namespace lezen

Result<Gegevens> laad_gegevens(const fs::path& datamap, std::string_view organisatie) {
  const fs::path demo = datamap / "demo";
  const fs::path bestand = demo / fmt::format("{}.json", organisatie);
  std::error_code genegeerd;
  if (!is_mapnaam(organisatie) || !fs::exists(bestand, genegeerd))
    return mislukt(Foutcode::NietGevonden,
                   "Deze demo-organisatie is er niet. Kies de naam van een bestand in data/demo, "
                   "bijvoorbeeld rotterdam-rijnmond.");
  BAKEN_NEEM(auto org, lees(bestand, lezen::organisatie));
  BAKEN_NEEM(auto namen, lees(demo / "namen.json", lezen::namen));
  BAKEN_NEEM(auto verhalen, lees(demo / "verhalen.json", lezen::verhalen));
  return Gegevens{std::move(org), std::move(namen), std::move(verhalen)};
}

}  // namespace baken::simulation
