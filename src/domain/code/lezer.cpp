// SPDX-License-Identifier: EUPL-1.2
#include "domain/code/lezer.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::domain {
namespace {
constexpr std::uintmax_t bestand_bytes_max = 8 * 1024 * 1024;
constexpr int diepte_max = 64;
const nlohmann::json leeg_object = nlohmann::json::object();
}  // namespace

std::string pad_deel(std::string_view naam) {
  std::string deel = "/";
  for (char teken : naam) {
    if (teken == '~')
      deel += "~0";
    else if (teken == '/')
      deel += "~1";
    else
      deel += teken;
  }
  return deel;
}

Lezer::Lezer(const nlohmann::json& object, std::string pad, std::vector<Veldfout>& fouten)
    : object_(object.is_object() ? &object : &leeg_object), pad_(std::move(pad)), fouten_(&fouten) {
  if (!object.is_object()) fout("", "soort", "Hier hoort een object te staan.");
}

const nlohmann::json* Lezer::lid(std::string_view sleutel) const {
  const auto gevonden = object_->find(sleutel);
  return gevonden == object_->end() ? nullptr : &*gevonden;
}

const nlohmann::json* Lezer::verplicht_lid(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) fout(sleutel, "verplicht", fmt::format("'{}' ontbreekt.", sleutel));
  return waarde;
}

bool Lezer::heeft(std::string_view sleutel) const {
  return lid(sleutel) != nullptr;
}

std::string Lezer::tekst(std::string_view sleutel) const {
  if (!verplicht_lid(sleutel)) return {};
  return misschien_tekst(sleutel).value_or("");
}

std::optional<std::string> Lezer::misschien_tekst(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) return std::nullopt;
  if (waarde->is_string() && !waarde->get_ref<const std::string&>().empty())
    return waarde->get<std::string>();
  fout(sleutel, "soort", fmt::format("'{}' moet een tekst zijn die niet leeg is.", sleutel));
  return std::nullopt;
}

std::optional<std::int64_t> Lezer::misschien_getal(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) return std::nullopt;
  if (waarde->is_number_integer()) return waarde->get<std::int64_t>();
  fout(sleutel, "soort", fmt::format("'{}' moet een heel getal zijn.", sleutel));
  return std::nullopt;
}

std::optional<bool> Lezer::misschien_vlag(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) return std::nullopt;
  if (waarde->is_boolean()) return waarde->get<bool>();
  fout(sleutel, "soort", fmt::format("'{}' moet true of false zijn.", sleutel));
  return std::nullopt;
}

Datum Lezer::datum(std::string_view sleutel) const {
  if (!verplicht_lid(sleutel)) return {};
  return misschien_datum(sleutel).value_or(Datum{});
}

std::optional<Datum> Lezer::misschien_datum(std::string_view sleutel) const {
  const auto tekst = misschien_tekst(sleutel);
  if (!tekst) return std::nullopt;
  const auto datum = lees_datum(*tekst);
  if (!datum)
    fout(sleutel, "datum", fmt::format("'{}' moet een datum zijn, zoals 2019-01-31.", sleutel));
  return datum;
}

std::vector<std::string> Lezer::teksten(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) return {};
  const bool goed = waarde->is_array() && !waarde->empty() &&
                    std::all_of(waarde->begin(), waarde->end(),
                                [](const auto& deel) { return deel.is_string(); });
  if (goed) return waarde->get<std::vector<std::string>>();
  fout(sleutel, "soort", fmt::format("'{}' moet een lijst van teksten zijn.", sleutel));
  return {};
}

std::vector<Lezer> Lezer::objecten(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) return {};
  if (!waarde->is_array()) {
    fout(sleutel, "soort", fmt::format("'{}' moet een lijst zijn.", sleutel));
    return {};
  }
  std::vector<Lezer> delen;
  for (std::size_t nr = 0; nr < waarde->size(); ++nr)
    delen.emplace_back((*waarde)[nr], fmt::format("{}{}/{}", pad_, pad_deel(sleutel), nr),
                       *fouten_);
  return delen;
}

std::optional<Lezer> Lezer::misschien_object(std::string_view sleutel) const {
  const auto* waarde = lid(sleutel);
  if (!waarde) return std::nullopt;
  return Lezer(*waarde, pad_ + pad_deel(sleutel), *fouten_);
}

std::vector<std::string> Lezer::sleutels() const {
  std::vector<std::string> namen;
  for (const auto& [sleutel, waarde] : object_->items()) namen.push_back(sleutel);
  return namen;
}

void Lezer::alleen(std::initializer_list<std::string_view> bekend) const {
  for (const auto& sleutel : sleutels())
    if (std::find(bekend.begin(), bekend.end(), sleutel) == bekend.end())
      fout(sleutel, "onbekend", fmt::format("'{}' hoort hier niet.", sleutel));
}

void Lezer::fout(std::string_view sleutel, std::string code, std::string melding) const {
  const auto plaats = sleutel.empty() ? pad_ : pad_ + pad_deel(sleutel);
  fouten_->push_back({plaats, std::move(code), std::move(melding)});
}

Result<std::string> lees_databestand(const std::filesystem::path& pad) {
  std::error_code code;
  const auto grootte = std::filesystem::file_size(pad, code);
  if (code)
    return mislukt(Foutcode::NietGevonden,
                   fmt::format("Het bestand {} kan niet worden gelezen.", pad.string()));
  if (grootte > bestand_bytes_max)
    return mislukt(Foutcode::TeGroot,
                   fmt::format("Het bestand {} is groter dan 8 MiB.", pad.string()));
  std::ifstream stroom(pad, std::ios::binary);
  std::string tekst{std::istreambuf_iterator<char>(stroom), std::istreambuf_iterator<char>()};
  if (stroom.bad() || !stroom.is_open())
    return mislukt(Foutcode::NietGevonden,
                   fmt::format("Het bestand {} kan niet worden gelezen.", pad.string()));
  return tekst;
}

Result<nlohmann::json> ontleed_databestand(std::string_view tekst, std::string_view naam) {
  bool te_diep = false;
  const auto let_op_diepte = [&](int diepte, nlohmann::json::parse_event_t, nlohmann::json&) {
    te_diep = te_diep || diepte > diepte_max;
    return !te_diep;
  };
  try {
    auto document = nlohmann::json::parse(tekst, let_op_diepte);
    if (!te_diep) return document;
  } catch (const nlohmann::json::parse_error& oorzaak) {
    return mislukt(
        Foutcode::Beschadigd,
        fmt::format("{} is geen geldige JSON; het gaat mis bij teken {}.", naam, oorzaak.byte));
  }
  return mislukt(Foutcode::Beschadigd,
                 fmt::format("{} is dieper genest dan {} lagen.", naam, diepte_max));
}

Fout databestand_fout(std::string_view naam, std::vector<Veldfout> fouten) {
  auto melding = fmt::format("{} klopt niet: {}", naam, fouten.front().melding);
  if (fouten.size() > 1) melding += fmt::format(" (en nog {} fouten)", fouten.size() - 1);
  return Fout{Foutcode::Beschadigd, std::move(melding), std::move(fouten)};
}

}  // namespace baken::domain
