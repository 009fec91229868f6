// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "api/contract/schema.hpp"
#include "base/tijd.hpp"

namespace baken::api {
namespace {

using nlohmann::json;
using Fouten = std::vector<Veldfout>;
using Soort = Schema::Soort;

std::string_view naam(Soort soort) {
  switch (soort) {
    case Soort::Object:
      return "een object";
    case Soort::Lijst:
      return "een lijst";
    case Soort::Tekst:
      return "tekst";
    case Soort::Getal:
      return "een getal";
    case Soort::GeheelGetal:
      return "een heel getal";
    case Soort::JaNee:
      return "ja of nee (true of false)";
    case Soort::Alles:
      break;
  }
  return "iets";
}

bool is_soort(Soort soort, const json& waarde) {
  switch (soort) {
    case Soort::Alles:
      return true;
    case Soort::Object:
      return waarde.is_object();
    case Soort::Lijst:
      return waarde.is_array();
    case Soort::Tekst:
      return waarde.is_string();
    case Soort::Getal:
      return waarde.is_number();
    case Soort::GeheelGetal:
      return waarde.is_number_integer();
    case Soort::JaNee:
      return waarde.is_boolean();
  }
  return false;
}

/// A JSON pointer escapes `~` and `/` (RFC 6901).
std::string stuk(std::string_view sleutel) {
  std::string uit;
  for (char t : sleutel) {
    if (t == '~')
      uit += "~0";
    else if (t == '/')
      uit += "~1";
    else
      uit += t;
  }
  return uit;
}

std::size_t tekens(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char t) {
    return (static_cast<unsigned char>(t) & 0xC0U) != 0x80U;
  }));
}

void keur_lengte(const Schema& schema, std::size_t lengte, std::string_view eenheid,
                 const std::string& pad, Fouten& fouten) {
  if (schema.lengte_min && lengte < *schema.lengte_min)
    fouten.push_back({pad, lengte == 0 ? "verplicht" : "te-kort",
                      lengte == 0 ? std::string{"Dit mag niet leeg zijn. Vul het in."}
                                  : fmt::format("Dit is te kort: vul ten minste {} {} in.",
                                                *schema.lengte_min, eenheid)});
  if (schema.lengte_max && lengte > *schema.lengte_max)
    fouten.push_back({pad, "te-lang",
                      fmt::format("Dit is te lang: {} {}, en er mogen er {} zijn.", lengte, eenheid,
                                  *schema.lengte_max)});
}

std::string opgesomd(const std::vector<std::string>& keuzes) {
  std::string tekst;
  for (const auto& keuze : keuzes) tekst += (tekst.empty() ? "" : ", ") + keuze;
  return tekst;
}

void keur_tekst(const Schema& schema, const std::string& tekst, const std::string& pad,
                Fouten& fouten) {
  if (tekst.find('\0') != std::string::npos) {
    fouten.push_back({pad, "teken", "Hier staat een teken dat niet kan (NUL). Haal het weg."});
    return;
  }
  keur_lengte(schema, tekens(tekst), "tekens", pad, fouten);
  if (!schema.keuzes.empty() &&
      std::find(schema.keuzes.begin(), schema.keuzes.end(), tekst) == schema.keuzes.end())
    fouten.push_back({pad, "keuze", "Kies een van: " + opgesomd(schema.keuzes) + "."});
  if (!schema.patroon.empty() && !tekst.empty() && !past(schema.patroon, tekst))
    fouten.push_back(
        {pad, "vorm",
         fmt::format("Dit heeft niet de goede vorm. Goed is: {}.", omschrijving(schema.patroon))});
  if (schema.vorm == "date" && !lees_datum(tekst))
    fouten.push_back({pad, "datum", "Dit is geen datum. Schrijf bijvoorbeeld 2024-05-03."});
  if (schema.vorm == "date-time" && !lees_moment(tekst))
    fouten.push_back(
        {pad, "moment", "Dit is geen moment. Schrijf bijvoorbeeld 2024-05-03T10:30:00+02:00."});
}

void keur_getal(const Schema& schema, double getal, const std::string& pad, Fouten& fouten) {
  if (schema.minimum && getal < *schema.minimum)
    fouten.push_back({pad, "te-klein", fmt::format("Dit is minder dan {}.", *schema.minimum)});
  if (schema.maximum && getal > *schema.maximum)
    fouten.push_back({pad, "te-groot", fmt::format("Dit is meer dan {}.", *schema.maximum)});
}

void keur_object(const Schema& schema, const json& waarde, const std::string& pad, Fouten& fouten);

void keur_waarde(const Schema& schema, const json& waarde, const std::string& pad, Fouten& fouten) {
  if (!schema.een_van.empty()) {
    const bool past_ergens =
        std::any_of(schema.een_van.begin(), schema.een_van.end(),
                    [&](const auto& mogelijk) { return keur(*mogelijk, waarde, pad).empty(); });
    if (!past_ergens)
      fouten.push_back({pad, "vorm", "Dit heeft geen van de vormen die hier kunnen."});
    return;
  }
  if (!is_soort(schema.soort, waarde)) {
    fouten.push_back({pad, "soort", fmt::format("Hier hoort {} te staan.", naam(schema.soort))});
    return;
  }
  if (schema.soort == Soort::Object) keur_object(schema, waarde, pad, fouten);
  if (schema.soort == Soort::Tekst)
    keur_tekst(schema, waarde.get_ref<const std::string&>(), pad, fouten);
  if (waarde.is_number()) keur_getal(schema, waarde.get<double>(), pad, fouten);
  if (schema.soort != Soort::Lijst) return;
  keur_lengte(schema, waarde.size(), "regels", pad, fouten);
  for (std::size_t plek = 0; schema.elk && plek < waarde.size(); ++plek)
    keur_waarde(*schema.elk, waarde[plek], fmt::format("{}/{}", pad, plek), fouten);
}

void keur_object(const Schema& schema, const json& waarde, const std::string& pad, Fouten& fouten) {
  for (const auto& veld : schema.verplicht)
    if (!waarde.contains(veld))
      fouten.push_back({pad + "/" + stuk(veld), "verplicht", "Dit ontbreekt. Vul het in."});
  for (const auto& [sleutel, inhoud] : waarde.items()) {
    const auto hier = pad + "/" + stuk(sleutel);
    if (auto plek = schema.eigenschappen.find(sleutel); plek != schema.eigenschappen.end())
      keur_waarde(*plek->second, inhoud, hier, fouten);
    else if (schema.andere)
      keur_waarde(*schema.andere, inhoud, hier, fouten);
    else if (!schema.andere_mogen)
      fouten.push_back(
          {hier, "onbekend", "Dit veld bestaat hier niet. Haal het weg of controleer de naam."});
  }
}

}  // namespace

std::vector<Veldfout> keur(const Schema& schema, const json& waarde, const std::string& pad) {
  Fouten fouten;
  keur_waarde(schema, waarde, pad, fouten);
  return fouten;
}

}  // namespace baken::api
