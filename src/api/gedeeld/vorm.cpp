// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/vorm.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <set>

namespace baken::api {
namespace {

using nlohmann::json;

constexpr int diepte_max = 64;

/// Watches the parser: depth, and keys that are named twice.
class Wacht {
 public:
  bool operator()(int diepte, json::parse_event_t gebeurtenis, const json& waarde) {
    if (diepte >= diepte_max && (gebeurtenis == json::parse_event_t::object_start ||
                                 gebeurtenis == json::parse_event_t::array_start))
      throw std::length_error("diep");
    if (gebeurtenis == json::parse_event_t::object_start) sleutels_.emplace_back();
    if (gebeurtenis == json::parse_event_t::object_end) sleutels_.pop_back();
    if (gebeurtenis == json::parse_event_t::key &&
        !sleutels_.back().insert(waarde.get<std::string>()).second)
      throw std::invalid_argument("dubbel");
    return true;
  }

 private:
  std::vector<std::set<std::string>> sleutels_;
};

json waarde_van(const Schema& schema, const std::string& tekst) {
  if (schema.soort == Schema::Soort::JaNee && (tekst == "true" || tekst == "false"))
    return tekst == "true";
  if (schema.soort != Schema::Soort::GeheelGetal) return tekst;
  int getal = 0;
  auto [einde, code] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), getal);
  if (code != std::errc{} || einde != tekst.data() + tekst.size()) return tekst;
  return getal;
}

std::optional<std::string> waarde_van(const Parameter& parameter, const http::Verzoek& verzoek) {
  if (parameter.plek == "header") {
    std::string klein = parameter.naam;
    for (char& t : klein) t = static_cast<char>(t >= 'A' && t <= 'Z' ? t + 32 : t);
    auto kop = verzoek.kop(klein);
    if (kop.empty()) return std::nullopt;
    return std::string{kop};
  }
  const auto& bron = parameter.plek == "path" ? verzoek.pad_delen : verzoek.vraag;
  auto plek = bron.find(parameter.naam);
  if (plek == bron.end()) return std::nullopt;
  return plek->second;
}

void keur_parameters(const Beschrijving& beschrijving, const http::Verzoek& verzoek,
                     std::vector<Veldfout>& fouten) {
  for (const auto& parameter : beschrijving.parameters) {
    if (parameter.naam == "If-Match") continue;
    auto waarde = waarde_van(parameter, verzoek);
    if (waarde)
      for (auto& fout : keur(*parameter.schema, waarde_van(*parameter.schema, *waarde), ""))
        fouten.push_back({parameter.naam, fout.code, fout.melding});
    else if (parameter.verplicht)
      fouten.push_back({parameter.naam, "verplicht",
                        fmt::format("{} ontbreekt in het verzoek.", parameter.naam)});
  }
  for (const auto& [naam, waarde] : verzoek.vraag) {
    const auto* parameter = beschrijving.parameter(naam);
    if (parameter == nullptr || parameter->plek != "query")
      fouten.push_back(
          {"query", "onbekend", "Een zoekterm in de URL bestaat hier niet. Haal haar weg."});
  }
}

/// `"7"` or `W/"7"`.
std::optional<std::int64_t> lees_etag(std::string_view kop) {
  if (kop.starts_with("W/")) kop.remove_prefix(2);
  if (kop.size() < 3 || kop.front() != '"' || kop.back() != '"') return std::nullopt;
  std::int64_t versie = 0;
  const char* eind = kop.data() + kop.size() - 1;
  auto [einde, code] = std::from_chars(kop.data() + 1, eind, versie);
  if (code != std::errc{} || einde != eind || versie < 1) return std::nullopt;
  return versie;
}

Result<std::int64_t> lees_if_match(const Beschrijving& beschrijving, const http::Verzoek& verzoek) {
  if (beschrijving.parameter("If-Match") == nullptr) return 0;
  const auto kop = verzoek.kop("if-match");
  if (kop.empty())
    return mislukt(Foutcode::VersieOntbreekt,
                   "Stuur If-Match mee met de ETag die u las, zodat u niemands werk overschrijft.");
  auto versie = lees_etag(kop);
  if (!versie)
    return ongeldig(
        {{"If-Match", "vorm", "Dit is geen ETag van Baken. Goed is bijvoorbeeld \"7\"."}});
  return *versie;
}

bool is_json(std::string_view soort) {
  return soort == "application/json" || soort.starts_with("application/json;");
}

}  // namespace

std::string als_etag(std::int64_t versie) {
  return fmt::format("\"{}\"", versie);
}

Result<json> lees_json(std::string_view tekst) {
  try {
    return json::parse(tekst, Wacht{});
  } catch (const std::length_error&) {
    return ongeldig({{"", "te-diep", "De JSON is dieper genest dan 64 niveaus."}});
  } catch (const std::invalid_argument&) {
    return ongeldig({{"", "dubbel", "Een naam staat twee keer in hetzelfde JSON-object."}});
  } catch (const json::exception&) {
    return ongeldig({{"", "json", "Het verzoek is geen geldige JSON in UTF-8."}});
  }
}

Result<Aanroep> keur_vorm(const Beschrijving& beschrijving, const http::Verzoek& verzoek) {
  std::shared_ptr<const json> lichaam;
  std::vector<Veldfout> fouten;
  keur_parameters(beschrijving, verzoek, fouten);
  if (beschrijving.lichaam) {
    if (!is_json(verzoek.kop("content-type")))
      return ongeldig({{"Content-Type", "soort", "Stuur de gegevens als application/json."}});
    BAKEN_NEEM(auto gelezen, lees_json(verzoek.lichaam));
    for (auto& fout : keur(*beschrijving.lichaam, gelezen, "")) fouten.push_back(std::move(fout));
    lichaam = std::make_shared<const json>(std::move(gelezen));
  }
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  BAKEN_NEEM(const auto versie, lees_if_match(beschrijving, verzoek));
  return Aanroep{verzoek, std::move(lichaam), versie};
}

}  // namespace baken::api
