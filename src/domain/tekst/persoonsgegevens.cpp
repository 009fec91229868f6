// SPDX-License-Identifier: EUPL-1.2
#include "domain/tekst/persoonsgegevens.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "domain/tekst/zoekers.hpp"

namespace baken::domain {
namespace {

std::string uitleg(Gegevenssoort soort) {
  switch (soort) {
    case Gegevenssoort::Bsn:
      return "Dit lijkt een burgerservicenummer. Haal het weg.";
    case Gegevenssoort::Geboortedatum:
      return "Dit lijkt een geboortedatum. Haal die weg, of schrijf alleen de leeftijd of het "
             "jaar.";
    case Gegevenssoort::Telefoonnummer:
      return "Dit lijkt een telefoonnummer. Haal het weg.";
    case Gegevenssoort::Emailadres:
      return "Dit lijkt een e-mailadres. Haal het weg.";
    case Gegevenssoort::Adres:
      return "Dit lijkt een postcode met een huisnummer. Haal die weg, of noem alleen de gemeente.";
    case Gegevenssoort::Naam:
      return "Dit lijkt een naam die u hiervoor hebt ingevuld. Schrijf bijvoorbeeld 'moeder'.";
  }
  return "";
}

Vinding als_vinding(Tekens tekst, const Plek& plek) {
  return {plek.soort, tekst[plek.begin].byte, tekst[plek.eind].byte, plek.begin,
          plek.eind,  uitleg(plek.soort)};
}

}  // namespace

std::string_view als_code(Gegevenssoort soort) {
  switch (soort) {
    case Gegevenssoort::Bsn:
      return "bsn";
    case Gegevenssoort::Geboortedatum:
      return "geboortedatum";
    case Gegevenssoort::Telefoonnummer:
      return "telefoonnummer";
    case Gegevenssoort::Emailadres:
      return "e-mailadres";
    case Gegevenssoort::Adres:
      return "adres";
    case Gegevenssoort::Naam:
      return "naam";
  }
  return "";
}

std::vector<Vinding> vind_persoonsgegevens(std::string_view tekst, Datum vandaag,
                                           std::span<const std::string> namen) {
  const auto tekens = als_tekens(tekst);
  Plekken plekken;
  zoek_telefoonnummers(tekens, plekken);
  zoek_geboortedatums(tekens, vandaag, plekken);
  zoek_bsns(tekens, plekken);
  zoek_emailadressen(tekens, plekken);
  zoek_adressen(tekens, plekken);
  zoek_namen(tekens, namen, plekken);
  std::sort(plekken.begin(), plekken.end(), [](const Plek& een, const Plek& ander) {
    return std::tie(een.begin, een.eind, een.soort) <
           std::tie(ander.begin, ander.eind, ander.soort);
  });
  std::vector<Vinding> vindingen;
  vindingen.reserve(plekken.size());
  for (const auto& plek : plekken) vindingen.push_back(als_vinding(tekens, plek));
  return vindingen;
}

std::vector<Veldfout> als_veldfouten(std::span<const Vinding> vindingen, std::string_view veld) {
  std::vector<Veldfout> fouten;
  for (const auto& vinding : vindingen)
    fouten.push_back({std::string(veld), fmt::format("persoonsgegeven-{}", als_code(vinding.soort)),
                      fmt::format("Teken {} tot en met {}: {}", vinding.begin_teken + 1,
                                  vinding.eind_teken, vinding.uitleg)});
  return fouten;
}

}  // namespace baken::domain
