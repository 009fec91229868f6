// SPDX-License-Identifier: EUPL-1.2
#include "api/dossier/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/beoordelen/crisis.hpp"
#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/melding_json.hpp"
#include "api/gedeeld/nood_json.hpp"
#include "api/gedeeld/persoon_json.hpp"
#include "api/gedeeld/termijn_json.hpp"
#include "api/werk/taak.hpp"
#include "api/werk/werkitem.hpp"
#include "base/tijd.hpp"
#include "kalender/zone.hpp"

namespace baken::api {
namespace {

using nlohmann::json;

json melding_regel(const app::MeldingRegel& regel) {
  const auto& m = regel.melding;
  json uit{{"id", m.id},
           {"nummer", m.nummer},
           {"ontvangen", als_tekst(m.gegevens.ontvangen)},
           {"status", als_slug(m.stap)},
           {"kanaal", m.gegevens.kanaal},
           {"gekoppeld", domain::is_gekoppeld(m)}};
  zet(uit, "veiligheidsbeoordeling_id", regel.beoordeling);
  return uit;
}

std::string volledige_naam(const domain::Persoonsgegevens& p) {
  std::string naam;
  for (const auto* deel : {&p.voornamen, &p.tussenvoegsel, &p.achternaam})
    if (!deel->empty()) naam += (naam.empty() ? "" : " ") + *deel;
  return naam;
}

std::string uitleg(domain::Matchsoort soort) {
  switch (soort) {
    case domain::Matchsoort::Bsn:
      return "Hetzelfde BSN";
    case domain::Matchsoort::NaamGeboortedatum:
      return "Dezelfde achternaam en geboortedatum";
    case domain::Matchsoort::NaamGeboortedatumVerwisseld:
      return "Dezelfde achternaam; dag en maand van de geboortedatum zijn verwisseld";
    case domain::Matchsoort::AdresAchternaam:
      return "Dezelfde achternaam op hetzelfde adres";
    case domain::Matchsoort::AchternaamGeboortedatum:
    case domain::Matchsoort::Adres:
    case domain::Matchsoort::Postcode:
      break;  // these propose nothing
  }
  return {};
}

json reden_json(const domain::Matchreden& reden, const std::vector<domain::Persoon>& personen) {
  json uit{{"soort", als_slug(reden.soort)},
           {"uitleg", uitleg(reden.soort)},
           {"zoekpersoon", reden.zoekpersoon},
           {"persoon_id", reden.persoon}};
  auto persoon = std::find_if(personen.begin(), personen.end(),
                              [&](const auto& p) { return p.id == reden.persoon; });
  if (persoon == personen.end()) return uit;
  zet(uit, "naam", volledige_naam(persoon->gegevens));
  zet(uit, "geboortedatum", persoon->gegevens.geboortedatum);
  return uit;
}

template <class Bron, class Maak>
json lijst(const Bron& bron, Maak&& maak) {
  json uit = json::array();
  for (const auto& deel : bron) uit.push_back(maak(deel));
  return uit;
}

}  // namespace

json als_json(app::Handeling& h, const app::DossierBeeld& beeld) {
  const auto& d = beeld.dossier;
  json uit{{"id", d.id},
           {"nummer", d.nummer},
           {"aangemaakt", als_tekst(d.aangemaakt)},
           {"gemeente", d.gemeente},
           {"urgentie", d.urgentie},
           {"versie", d.versie}};
  if (beeld.team) uit["team"] = als_json(*beeld.team);
  if (beeld.casushouder) uit["casushouder"] = medewerker_json(h, beeld.casushouder->id);
  uit["personen"] = lijst(beeld.personen, [&](const auto& p) { return als_json(h, p); });
  uit["relaties"] = lijst(beeld.relaties, [](const auto& r) { return als_json(r); });
  uit["meldingen"] = lijst(beeld.meldingen, melding_regel);
  uit["crisisdiensten"] = lijst(beeld.crises, [&](const auto& c) { return als_json(h, c); });
  uit["termijnen"] = lijst(beeld.termijnen, [&](const auto& k) { return termijn_json(h, k); });
  uit["taken"] = lijst(beeld.taken, [&](const auto& t) { return als_json(h, t); });
  uit["werk"] = lijst(beeld.werk, [&](const auto& w) { return als_json(h, w); });
  zet_noodtoegang(uit, h, d.id);
  return uit;
}

json als_json(const app::Dossiervoorstel& v) {
  json uit{{"dossier_id", v.kop.id},
           {"nummer", v.kop.nummer},
           {"sterkte", v.sterkte},
           {"aantal_meldingen", v.kop.aantal_meldingen},
           {"loopt", v.kop.loopt}};
  if (v.kop.laatste_melding)
    uit["laatste_melding"] = als_tekst(kalender::lokale_datum(*v.kop.laatste_melding));
  uit["redenen"] = lijst(v.redenen, [&](const auto& r) { return reden_json(r, v.personen); });
  return uit;
}

std::vector<domain::Zoekpersoon> lees_zoekpersonen(const json& j) {
  std::vector<domain::Zoekpersoon> personen;
  for (const auto& p : j.at("personen"))
    personen.push_back({tekst(p, "voornamen"), tekst(p, "tussenvoegsel"), tekst(p, "achternaam"),
                        tekst(p, "geboortedatum"), tekst(p, "bsn"), tekst(p, "postcode"),
                        tekst(p, "huisnummer")});
  return personen;
}

}  // namespace baken::api
