// SPDX-License-Identifier: EUPL-1.2
#include "kalender/json_lezer.hpp"

#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::kalender {
namespace {

const nlohmann::json leeg_object = nlohmann::json::object();

}  // namespace

JsonLezer::JsonLezer(const nlohmann::json& waarde, std::string pad, std::vector<Veldfout>& fouten)
    : waarde_(&waarde), pad_(std::move(pad)), fouten_(&fouten) {
  if (waarde.is_object()) return;
  fouten.push_back({pad_, "soort", "Hier hoort een object tussen accolades."});
  waarde_ = &leeg_object;
}

void JsonLezer::fout(const std::string& sleutel, std::string code, std::string melding) {
  fouten_->push_back({pad_ + "/" + sleutel, std::move(code), std::move(melding)});
}

const nlohmann::json* JsonLezer::neem(const char* sleutel, bool verplicht) {
  gelezen_.insert(sleutel);
  auto plek = waarde_->find(sleutel);
  if (plek != waarde_->end()) return &*plek;
  if (verplicht) fout(sleutel, "verplicht", "Dit gegeven ontbreekt.");
  return nullptr;
}

std::string JsonLezer::tekst(const char* sleutel) {
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr) return {};
  if (waarde->is_string() && !waarde->get_ref<const std::string&>().empty())
    return waarde->get<std::string>();
  fout(sleutel, "tekst", "Hier hoort een tekst die niet leeg is.");
  return {};
}

std::string JsonLezer::tekst_of_leeg(const char* sleutel) {
  const auto* waarde = neem(sleutel, false);
  return waarde == nullptr || waarde->is_null() ? std::string{} : tekst(sleutel);
}

int JsonLezer::getal(const char* sleutel, int minimum, int maximum) {
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr) return minimum;
  if (waarde->is_number_integer()) {
    auto getal = waarde->get<std::int64_t>();
    if (getal >= minimum && getal <= maximum) return static_cast<int>(getal);
  }
  fout(sleutel, "getal",
       fmt::format("Hier hoort een heel getal van {} tot en met {}.", minimum, maximum));
  return minimum;
}

bool JsonLezer::ja_of_nee(const char* sleutel) {
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr) return false;
  if (waarde->is_boolean()) return waarde->get<bool>();
  fout(sleutel, "ja-of-nee", "Hier hoort true of false.");
  return false;
}

Datum JsonLezer::datum(const char* sleutel) {
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr) return {};
  if (waarde->is_string())
    if (auto datum = lees_datum(waarde->get_ref<const std::string&>())) return *datum;
  fout(sleutel, "datum", "Hier hoort een datum die bestaat, als JJJJ-MM-DD.");
  return {};
}

std::optional<Datum> JsonLezer::datum_of_niets(const char* sleutel) {
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr || waarde->is_null()) return std::nullopt;
  return datum(sleutel);
}

JsonLezer JsonLezer::object(const char* sleutel) {
  const auto* waarde = neem(sleutel, true);
  return {waarde == nullptr ? leeg_object : *waarde, pad_ + "/" + sleutel, *fouten_};
}

std::optional<JsonLezer> JsonLezer::object_of_niets(const char* sleutel) {
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr || waarde->is_null()) return std::nullopt;
  return object(sleutel);
}

std::vector<JsonLezer> JsonLezer::lijst(const char* sleutel) {
  std::vector<JsonLezer> lezers;
  const auto* waarde = neem(sleutel, true);
  if (waarde == nullptr) return lezers;
  if (!waarde->is_array()) {
    fout(sleutel, "lijst", "Hier hoort een lijst tussen blokhaken.");
    return lezers;
  }
  for (std::size_t i = 0; i < waarde->size(); ++i)
    lezers.emplace_back((*waarde)[i], fmt::format("{}/{}/{}", pad_, sleutel, i), *fouten_);
  return lezers;
}

void JsonLezer::sluit() {
  for (const auto& [sleutel, waarde] : waarde_->items())
    if (!gelezen_.contains(sleutel))
      fout(sleutel, "onbekend", "Dit gegeven kent Baken niet. Is de naam goed geschreven?");
}

Result<nlohmann::json> lees_json(const std::filesystem::path& bestand) {
  // Reading a folder as a stream throws.
  std::error_code geen;
  bool leesbaar = !std::filesystem::is_directory(bestand, geen);
  std::ifstream stroom;
  if (leesbaar) stroom.open(bestand, std::ios::binary);
  std::string inhoud{std::istreambuf_iterator<char>{stroom}, {}};
  if (!leesbaar || !stroom.is_open() || stroom.bad())
    return mislukt(Foutcode::Beschadigd,
                   fmt::format("Het gegevensbestand {} is niet te lezen. Wijs met BAKEN_DATA de "
                               "map met de gegevensbestanden aan.",
                               bestand.string()));
  auto json = nlohmann::json::parse(inhoud, nullptr, false);
  if (json.is_discarded())
    return mislukt(Foutcode::Beschadigd,
                   fmt::format("Het gegevensbestand {} is geen geldige JSON.", bestand.string()));
  return json;
}

Fout gegevensfout(const std::filesystem::path& bestand, std::vector<Veldfout> fouten) {
  std::string melding = fmt::format("Het gegevensbestand {} klopt niet: {}: {}", bestand.string(),
                                    fouten.front().veld, fouten.front().melding);
  if (fouten.size() > 1)
    melding +=
        fmt::format(" (en nog {} {})", fouten.size() - 1, fouten.size() == 2 ? "fout" : "fouten");
  return {Foutcode::Beschadigd, std::move(melding), std::move(fouten)};
}

}  // namespace baken::kalender
