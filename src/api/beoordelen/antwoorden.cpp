// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/antwoorden.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "domain/code/lezer.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

constexpr auto grootste = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

std::optional<domain::Antwoord> lees_antwoord(const json& j) {
  if (j.is_string()) return j.get<std::string>();
  if (j.is_array()) return j.get<std::vector<std::string>>();
  if (j.is_number_unsigned() && j.get<std::uint64_t>() > grootste) return std::nullopt;
  if (j.is_number_integer()) return j.get<std::int64_t>();
  return std::nullopt;
}

}  // namespace

json als_json(const domain::AntwoordPerVraag& antwoorden) {
  json uit = json::object();
  for (const auto& [vraag, antwoord] : antwoorden)
    std::visit([&, id = vraag](const auto& waarde) { uit[id] = waarde; }, antwoord);
  return uit;
}

domain::AntwoordPerVraag lees_antwoorden(const json& bron, const std::string& pad,
                                         std::vector<Veldfout>& fouten) {
  domain::AntwoordPerVraag uit;
  for (const auto& [vraag, waarde] : bron.items()) {
    auto antwoord = lees_antwoord(waarde);
    if (antwoord)
      uit[vraag] = std::move(*antwoord);
    else
      fouten.push_back({pad + domain::pad_deel(vraag), "soort", "Vul een heel getal in."});
  }
  return uit;
}

}  // namespace baken::api
