// SPDX-License-Identifier: EUPL-1.2
#include "api/contract/contract.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace baken::api {
namespace {

using nlohmann::json;
using SchemaGreep = std::shared_ptr<const Schema>;

/// What a schema of the contract may say; everything else would go unchecked.
constexpr std::array<std::string_view, 21> bekend{
    "$ref",      "type",      "properties",  "required", "additionalProperties",
    "items",     "anyOf",     "enum",        "pattern",  "format",
    "minLength", "maxLength", "minItems",    "maxItems", "minimum",
    "maximum",   "default",   "description", "example",  "nullable",
    "title"};

/// Turns the contract's schemas into ours; a schema that is named twice is made once.
class Schemalezer {
 public:
  explicit Schemalezer(const json& document) : document_(document) {}

  const json& volg(const json& knoop) const {
    if (!knoop.contains("$ref")) return knoop;
    const auto ref = knoop["$ref"].get<std::string>();
    return document_.at(json::json_pointer(ref.substr(1)));
  }

  SchemaGreep lees(const json& knoop) {
    if (knoop.contains("$ref")) {
      const auto ref = knoop["$ref"].get<std::string>();
      auto& gemaakt = gemaakt_[ref];
      if (!gemaakt) gemaakt = maak(volg(knoop));
      return gemaakt;
    }
    return maak(knoop);
  }

 private:
  static Schema::Soort soort(const json& knoop) {
    const auto type = knoop.value("type", "");
    if (type == "object") return Schema::Soort::Object;
    if (type == "array") return Schema::Soort::Lijst;
    if (type == "string") return Schema::Soort::Tekst;
    if (type == "number") return Schema::Soort::Getal;
    if (type == "integer") return Schema::Soort::GeheelGetal;
    if (type == "boolean") return Schema::Soort::JaNee;
    return Schema::Soort::Alles;
  }

  static void eis_bekend(const json& knoop) {
    for (const auto& [sleutel, waarde] : knoop.items())
      if (std::find(bekend.begin(), bekend.end(), sleutel) == bekend.end())
        throw std::invalid_argument("schema uses '" + sleutel + "', which is not checked");
  }

  template <class T>
  static void neem(const json& knoop, const char* sleutel, std::optional<T>& doel) {
    if (knoop.contains(sleutel)) doel = knoop[sleutel].get<T>();
  }

  SchemaGreep maak(const json& knoop) {
    eis_bekend(knoop);
    auto schema = std::make_shared<Schema>();
    schema->soort = soort(knoop);
    vul_object(knoop, *schema);
    if (knoop.contains("items")) schema->elk = lees(knoop["items"]);
    for (const auto& mogelijk : knoop.value("anyOf", json::array()))
      schema->een_van.push_back(lees(mogelijk));
    schema->keuzes = knoop.value("enum", std::vector<std::string>{});
    schema->patroon = knoop.value("pattern", "");
    if (!schema->patroon.empty() && !ken_patroon(schema->patroon))
      throw std::invalid_argument("pattern without a check: " + schema->patroon);
    schema->vorm = knoop.value("format", "");
    neem(knoop, "minLength", schema->lengte_min);
    neem(knoop, "maxLength", schema->lengte_max);
    neem(knoop, "minItems", schema->lengte_min);
    neem(knoop, "maxItems", schema->lengte_max);
    neem(knoop, "minimum", schema->minimum);
    neem(knoop, "maximum", schema->maximum);
    return schema;
  }

  void vul_object(const json& knoop, Schema& schema) {
    const json eigenschappen = knoop.value("properties", json::object());
    for (const auto& [naam, eigenschap] : eigenschappen.items())
      schema.eigenschappen.emplace(naam, lees(eigenschap));
    schema.verplicht = knoop.value("required", std::vector<std::string>{});
    if (!knoop.contains("additionalProperties")) return;
    const auto& andere = knoop["additionalProperties"];
    if (andere.is_boolean())
      schema.andere_mogen = andere.get<bool>();
    else
      schema.andere = lees(andere);
  }

  const json& document_;
  std::map<std::string, SchemaGreep> gemaakt_;
};

Parameter lees_parameter(const json& knoop, Schemalezer& lezer) {
  return {knoop.at("name").get<std::string>(), knoop.at("in").get<std::string>(),
          knoop.value("required", false), lezer.lees(knoop.at("schema"))};
}

int status_van(const json& antwoorden) {
  for (const auto& [status, antwoord] : antwoorden.items())
    if (status.starts_with('2')) return std::stoi(status);
  throw std::invalid_argument("operation without a 2xx answer");
}

std::string hoofdletters(std::string tekst) {
  std::transform(tekst.begin(), tekst.end(), tekst.begin(),
                 [](char t) { return static_cast<char>(t >= 'a' && t <= 'z' ? t - 32 : t); });
  return tekst;
}

Beschrijving lees_operatie(const std::string& pad, const json& pad_knoop,
                           const std::string& methode, const json& knoop, Schemalezer& lezer) {
  Beschrijving b;
  b.id = knoop.at("operationId").get<std::string>();
  b.methode = hoofdletters(methode);
  b.sjabloon = "/v1" + pad;
  b.openbaar = knoop.contains("security") && knoop["security"].empty();
  b.status = status_van(knoop.at("responses"));
  for (const auto* bron : {&pad_knoop, &knoop})
    for (const auto& parameter : bron->value("parameters", json::array()))
      b.parameters.push_back(lees_parameter(lezer.volg(parameter), lezer));
  if (knoop.contains("requestBody"))
    b.lichaam = lezer.lees(
        lezer.volg(knoop["requestBody"]).at("content").at("application/json").at("schema"));
  return b;
}

std::map<std::string, Beschrijving, std::less<>> lees_operaties(const json& document) {
  Schemalezer lezer{document};
  std::map<std::string, Beschrijving, std::less<>> operaties;
  for (const auto& [pad, pad_knoop] : document.at("paths").items())
    for (const auto& [methode, knoop] : pad_knoop.items()) {
      if (methode == "parameters") continue;
      auto beschrijving = lees_operatie(pad, pad_knoop, methode, knoop, lezer);
      auto id = beschrijving.id;
      if (!operaties.emplace(id, std::move(beschrijving)).second)
        throw std::invalid_argument("operationId twice: " + id);
    }
  return operaties;
}

}  // namespace

const Parameter* Beschrijving::parameter(std::string_view naam) const {
  auto plek = std::find_if(parameters.begin(), parameters.end(),
                           [&](const Parameter& p) { return p.naam == naam; });
  return plek == parameters.end() ? nullptr : &*plek;
}

Result<Contract> Contract::lees(std::string_view tekst) {
  try {
    Contract contract;
    contract.operaties_ = lees_operaties(json::parse(tekst));
    return contract;
  } catch (const std::exception& fout) {
    return mislukt(Foutcode::Beschadigd,
                   std::string{"De API-beschrijving kan niet worden gelezen: "} + fout.what());
  }
}

const Contract& Contract::ingebouwd() {
  static const Contract contract = [] {
    auto gelezen = lees(ingebouwde_tekst());
    if (!gelezen) throw std::logic_error(gelezen.error().melding);
    return std::move(*gelezen);
  }();
  return contract;
}

}  // namespace baken::api
