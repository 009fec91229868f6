// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/persoon_json.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/zicht.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

using app::Veldgroep;

/// An address that is not shown is there all the same: that it is secret is no secret.
json adres_json(const domain::Adres& a, Zicht& zicht) {
  json uit{{"soort", a.soort}, {"geheim", a.geheim}};
  if (!zicht.op(a.geheim ? Veldgroep::GeheimAdres : Veldgroep::Contact)) return uit;
  zet(uit, "straat", a.straat);
  zet(uit, "huisnummer", a.huisnummer);
  zet(uit, "toevoeging", a.toevoeging);
  zet(uit, "postcode", a.postcode);
  zet(uit, "plaats", a.plaats);
  zet(uit, "land", a.land);
  return uit;
}

void zet_identiteit(json& uit, const domain::Persoonsgegevens& p) {
  zet(uit, "voornamen", p.voornamen);
  zet(uit, "tussenvoegsel", p.tussenvoegsel);
  zet(uit, "achternaam", p.achternaam);
  zet(uit, "geslacht", p.geslacht);
  zet(uit, "geboortedatum", p.geboortedatum);
  zet(uit, "bsn", p.bsn);
}

domain::Adres lees_adres(const json& j) {
  return {tekst(j, "soort"),    tekst(j, "straat"), tekst(j, "huisnummer"), tekst(j, "toevoeging"),
          tekst(j, "postcode"), tekst(j, "plaats"), tekst(j, "land"),       ja(j, "geheim")};
}

}  // namespace

json als_json(const app::Handeling& h, const domain::Persoon& persoon) {
  const auto& p = persoon.gegevens;
  Zicht zicht{h};
  json uit{{"id", persoon.id},
           {"versie", persoon.versie},
           {"ongeboren", p.ongeboren},
           {"onbekend", p.onbekend},
           {"adressen", json::array()}};
  if (zicht.op(Veldgroep::Identiteit)) zet_identiteit(uit, p);
  if (zicht.op(Veldgroep::Contact, !p.telefoon.empty() || !p.email.empty())) {
    zet(uit, "telefoon", p.telefoon);
    zet(uit, "email", p.email);
  }
  for (const auto& adres : p.adressen) uit["adressen"].push_back(adres_json(adres, zicht));
  zicht.zet_verborgen(uit);
  return uit;
}

domain::Persoonsgegevens lees_persoon(const json& j) {
  domain::Persoonsgegevens p;
  p.ongeboren = ja(j, "ongeboren");
  p.onbekend = ja(j, "onbekend");
  p.voornamen = tekst(j, "voornamen");
  p.tussenvoegsel = tekst(j, "tussenvoegsel");
  p.achternaam = tekst(j, "achternaam");
  p.geslacht = tekst(j, "geslacht");
  p.geboortedatum = tekst(j, "geboortedatum");
  p.bsn = tekst(j, "bsn");
  p.telefoon = tekst(j, "telefoon");
  p.email = tekst(j, "email");
  for (const auto& adres : j.value("adressen", json::array()))
    p.adressen.push_back(lees_adres(adres));
  return p;
}

}  // namespace baken::api
