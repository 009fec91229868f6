// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/persoon_json.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

using nlohmann::json;

json als_json(const domain::Adres& a) {
  return {{"soort", a.soort},
          {"straat", a.straat},
          {"huisnummer", a.huisnummer},
          {"toevoeging", a.toevoeging},
          {"postcode", a.postcode},
          {"plaats", a.plaats},
          {"land", a.land},
          {"geheim", a.geheim}};
}

domain::Adres lees_adres(const json& j) {
  return {j.value("soort", ""),      j.value("straat", ""),   j.value("huisnummer", ""),
          j.value("toevoeging", ""), j.value("postcode", ""), j.value("plaats", ""),
          j.value("land", ""),       j.value("geheim", false)};
}

json als_json(const domain::Melder& m) {
  return {{"hoedanigheid", m.hoedanigheid}, {"naam", m.naam},
          {"organisatie", m.organisatie},   {"functie", m.functie},
          {"telefoon", m.telefoon},         {"email", m.email}};
}

domain::Melder lees_melder(const json& j) {
  return {j.value("hoedanigheid", ""), j.value("naam", ""),     j.value("organisatie", ""),
          j.value("functie", ""),      j.value("telefoon", ""), j.value("email", "")};
}

std::vector<std::string> lijst(const json& j, const char* sleutel) {
  return j.value(sleutel, std::vector<std::string>{});
}

}  // namespace

json als_json(const domain::Persoonsgegevens& p) {
  json uit{{"ongeboren", p.ongeboren},         {"onbekend", p.onbekend},
           {"voornamen", p.voornamen},         {"tussenvoegsel", p.tussenvoegsel},
           {"achternaam", p.achternaam},       {"geslacht", p.geslacht},
           {"geboortedatum", p.geboortedatum}, {"bsn", p.bsn},
           {"telefoon", p.telefoon},           {"email", p.email},
           {"adressen", json::array()}};
  for (const auto& adres : p.adressen) uit["adressen"].push_back(als_json(adres));
  return uit;
}

domain::Persoonsgegevens lees_persoonsgegevens(const json& j) {
  domain::Persoonsgegevens p;
  p.ongeboren = j.value("ongeboren", false);
  p.onbekend = j.value("onbekend", false);
  p.voornamen = j.value("voornamen", "");
  p.tussenvoegsel = j.value("tussenvoegsel", "");
  p.achternaam = j.value("achternaam", "");
  p.geslacht = j.value("geslacht", "");
  p.geboortedatum = j.value("geboortedatum", "");
  p.bsn = j.value("bsn", "");
  p.telefoon = j.value("telefoon", "");
  p.email = j.value("email", "");
  for (const auto& adres : j.value("adressen", json::array()))
    p.adressen.push_back(lees_adres(adres));
  return p;
}

json als_json(const domain::Meldinggegevens& m) {
  return {{"kanaal", m.kanaal},
          {"ontvangen", als_tekst(m.ontvangen)},
          {"melder", als_json(m.melder)},
          {"anonimiteit", m.anonimiteit},
          {"anonimiteit_grond", m.anonimiteit_grond},
          {"meldcode",
           {{"doorlopen", m.meldcode.doorlopen},
            {"stappen", m.meldcode.stappen},
            {"toelichting", m.meldcode.toelichting}}},
          {"vorm", m.vorm},
          {"aard", m.aard},
          {"duur_geweld", m.duur_geweld},
          {"gemeente", m.gemeente},
          {"gemeente_melder", m.gemeente_melder},
          {"wat_gebeurd", m.wat_gebeurd},
          {"verwachting", m.verwachting}};
}

domain::Meldinggegevens lees_meldinggegevens(const json& j) {
  domain::Meldinggegevens m;
  m.kanaal = j.value("kanaal", "");
  m.ontvangen = lees_moment(j.value("ontvangen", "")).value();
  m.melder = lees_melder(j.value("melder", json::object()));
  m.anonimiteit = j.value("anonimiteit", "");
  m.anonimiteit_grond = j.value("anonimiteit_grond", "");
  const auto meldcode = j.value("meldcode", json::object());
  m.meldcode = {meldcode.value("doorlopen", ""), lijst(meldcode, "stappen"),
                meldcode.value("toelichting", "")};
  m.vorm = lijst(j, "vorm");
  m.aard = lijst(j, "aard");
  m.duur_geweld = j.value("duur_geweld", "");
  m.gemeente = j.value("gemeente", "");
  m.gemeente_melder = j.value("gemeente_melder", "");
  m.wat_gebeurd = j.value("wat_gebeurd", "");
  m.verwachting = j.value("verwachting", "");
  return m;
}

}  // namespace baken::persistence
