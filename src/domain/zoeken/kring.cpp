// SPDX-License-Identifier: EUPL-1.2
#include "domain/zoeken/kring.hpp"

#include <string>

#include "domain/tekst/nummers.hpp"

namespace baken::domain {
namespace {

void keur_naam(const Zoekpersoon& wie, const std::string& pad, std::vector<Veldfout>& fouten) {
  if (wie.voornamen.empty())
    fouten.push_back({pad + "/voornamen", "verplicht", "Vul de voornaam in."});
  if (wie.achternaam.empty())
    fouten.push_back({pad + "/achternaam", "verplicht", "Vul de achternaam in."});
}

void keur_datum(const Zoekpersoon& wie, const std::string& pad, Datum vandaag,
                std::vector<Veldfout>& fouten) {
  const auto datum = lees_datum(wie.geboortedatum);
  if (!datum)
    fouten.push_back(
        {pad + "/geboortedatum", "datum", "Vul de hele geboortedatum in: dag, maand en jaar."});
  else if (*datum > vandaag)
    fouten.push_back(
        {pad + "/geboortedatum", "toekomst", "Deze geboortedatum ligt in de toekomst."});
}

bool begint_met_cijfer(const std::string& tekst) {
  return !tekst.empty() && tekst.front() >= '0' && tekst.front() <= '9';
}

/// An address is whole, or not there.
void keur_adres(const Zoekpersoon& wie, const std::string& pad, bool verplicht,
                std::vector<Veldfout>& fouten) {
  if (!verplicht && wie.postcode.empty() && wie.huisnummer.empty()) return;
  if (!is_postcode(wie.postcode))
    fouten.push_back({pad + "/postcode", "postcode",
                      "Dit is geen postcode. Schrijf vier cijfers en twee letters: 3011 AB."});
  if (!begint_met_cijfer(wie.huisnummer))
    fouten.push_back(
        {pad + "/huisnummer", "huisnummer", "Vul het huisnummer in. Het begint met een cijfer."});
}

}  // namespace

std::vector<Veldfout> controleer(const Kring& kring, Datum vandaag) {
  std::vector<Veldfout> fouten;
  const auto keur = [&](const Zoekpersoon& wie, const std::string& pad, bool adres) {
    keur_naam(wie, pad, fouten);
    keur_datum(wie, pad, vandaag, fouten);
    keur_adres(wie, pad, adres, fouten);
  };
  keur(kring.zelf, "/zelf", true);
  for (std::size_t plek = 0; plek < kring.familie.size(); ++plek)
    keur(kring.familie[plek], "/familie/" + std::to_string(plek), false);
  return fouten;
}

}  // namespace baken::domain
