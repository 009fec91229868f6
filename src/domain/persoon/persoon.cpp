// SPDX-License-Identifier: EUPL-1.2
#include "domain/persoon/persoon.hpp"

#include <algorithm>
#include <array>

#include "base/tijd.hpp"
#include "domain/tekst/nummers.hpp"

namespace baken::domain {
namespace {

/// JJJJ, JJJJ-MM or JJJJ-MM-DD of a date that exists; the first day it can mean.
std::optional<Datum> eerste_dag(std::string geboortedatum) {
  if (geboortedatum.size() == 4) geboortedatum += "-01";
  if (geboortedatum.size() == 7) geboortedatum += "-01";
  return lees_datum(geboortedatum);
}

void keur_geboortedatum(const Persoonsgegevens& persoon, const std::string& pad, Datum vandaag,
                        std::vector<Veldfout>& fouten) {
  if (persoon.geboortedatum.empty()) return;
  auto datum = eerste_dag(persoon.geboortedatum);
  if (!datum)
    fouten.push_back({pad + "/geboortedatum", "datum",
                      "Deze geboortedatum bestaat niet. Schrijf bijvoorbeeld 2011-05-03, of "
                      "2011-05 of 2011 als u niet meer weet."});
  else if (*datum > vandaag)
    fouten.push_back({pad + "/geboortedatum", "toekomst",
                      "De geboortedatum ligt in de toekomst. Kies 'ongeboren' als het kind nog "
                      "niet geboren is."});
  else if (*datum < vandaag - std::chrono::days{130 * 366})
    fouten.push_back({pad + "/geboortedatum", "te-lang-geleden",
                      "Deze geboortedatum is meer dan 130 jaar geleden. Controleer het jaar."});
}

void keur_ongeboren(const Persoonsgegevens& persoon, const std::string& pad,
                    std::vector<Veldfout>& fouten) {
  if (!persoon.ongeboren) return;
  if (!persoon.geboortedatum.empty())
    fouten.push_back({pad + "/geboortedatum", "ongeboren",
                      "Een ongeboren kind heeft nog geen geboortedatum. Haal de datum weg."});
  if (!persoon.bsn.empty())
    fouten.push_back(
        {pad + "/bsn", "ongeboren", "Een ongeboren kind heeft nog geen BSN. Haal het BSN weg."});
}

void keur_adres(const Adres& adres, const std::string& pad, std::vector<Veldfout>& fouten) {
  bool nederlands = adres.land.empty() || adres.land == "Nederland";
  if (nederlands && !adres.postcode.empty() && !is_postcode(adres.postcode))
    fouten.push_back({pad + "/postcode", "postcode",
                      "Dit is geen postcode. Schrijf vier cijfers en twee letters: 3011 AB."});
  bool leeg = adres.straat.empty() && adres.postcode.empty() && adres.plaats.empty();
  if (leeg)
    fouten.push_back({pad + "/straat", "verplicht",
                      "Vul ten minste een straat, postcode of plaats in, of haal dit adres weg."});
}

}  // namespace

std::vector<Veldfout> controleer(const Persoonsgegevens& persoon, const std::string& pad,
                                 Datum vandaag) {
  std::vector<Veldfout> fouten;
  if (!persoon.onbekend && !persoon.ongeboren && persoon.achternaam.empty() &&
      persoon.voornamen.empty())
    fouten.push_back({pad + "/achternaam", "verplicht",
                      "Vul een naam in, of kies 'onbekend' als u niet weet wie het is."});
  if (!persoon.bsn.empty() && !is_bsn(persoon.bsn))
    fouten.push_back({pad + "/bsn", "elfproef",
                      "Dit BSN klopt niet: de cijfers voldoen niet aan de elfproef. Controleer de "
                      "negen cijfers."});
  keur_geboortedatum(persoon, pad, vandaag, fouten);
  keur_ongeboren(persoon, pad, fouten);
  for (std::size_t plek = 0; plek < persoon.adressen.size(); ++plek)
    keur_adres(persoon.adressen[plek], pad + "/adressen/" + std::to_string(plek), fouten);
  return fouten;
}

}  // namespace baken::domain
