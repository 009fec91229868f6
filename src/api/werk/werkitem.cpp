// SPDX-License-Identifier: EUPL-1.2
#include "api/werk/werkitem.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "base/tijd.hpp"
#include "kalender/zone.hpp"

namespace baken::api {
namespace {

using domain::Werkstuk;
using nlohmann::json;

/// Many rows of a page have the same few people and teams: each is read once.
class Namen {
 public:
  explicit Namen(app::Handeling& handeling) : h_(handeling) {}

  const json& medewerker(const Id& id) {
    auto plek = medewerkers_.find(id);
    if (plek == medewerkers_.end()) plek = medewerkers_.emplace(id, medewerker_json(h_, id)).first;
    return plek->second;
  }

  const std::string& team(const Id& id) {
    auto plek = teams_.find(id);
    if (plek == teams_.end()) {
      auto team = h_.eenheid.medewerkers().team(id);
      plek = teams_.emplace(id, team ? team->naam : std::string{}).first;
    }
    return plek->second;
  }

 private:
  app::Handeling& h_;
  std::map<Id, json> medewerkers_;
  std::map<Id, std::string> teams_;
};

void zet_termijn(json& uit, const app::Handeling& h, const Werkstuk& w, Datum vandaag) {
  zet(uit, "uiterste_datum", w.uiterste_datum);
  if (!w.uiterste_datum) return;
  const auto over = h.dienst.termijnen.kalender().werkdagen_over(vandaag, *w.uiterste_datum);
  if (over) uit["werkdagen_over"] = *over;
}

json werk_json(app::Handeling& h, Namen& namen, const Werkstuk& w) {
  const auto vandaag = kalender::lokale_datum(h.moment);
  json uit{{"id", w.id},
           {"soort", w.soort},
           {"onderwerp", w.onderwerp_nummer},
           {"onderwerp_id", w.onderwerp},
           {"dossier_id", w.dossier},
           {"dossier_nummer", w.dossier_nummer},
           {"status", w.status},
           {"urgentie", w.urgentie},
           {"ontvangen", als_tekst(w.ontvangen)}};
  zet(uit, "gemeente", w.gemeente);
  zet_termijn(uit, h, w, vandaag);
  if (w.team) zet(uit, "team", namen.team(*w.team));
  if (w.medewerker) uit["medewerker"] = namen.medewerker(*w.medewerker);
  zet(uit, "laatste_herbeoordeling", w.laatste_herbeoordeling);
  if (w.status == domain::werk_wacht)
    uit["herbeoordeling_te_laat"] = domain::herbeoordeling_te_laat(w, vandaag);
  return uit;
}

}  // namespace

json als_json(app::Handeling& h, const Werkstuk& werk) {
  Namen namen{h};
  return werk_json(h, namen, werk);
}

json als_json(app::Handeling& h, const app::Werkblad& blad) {
  Namen namen{h};
  json uit{{"resultaten", json::array()},
           {"aantallen",
            {{"totaal", blad.totaal}, {"te_laat", blad.te_laat}, {"vandaag", blad.vandaag}}}};
  for (const auto& werk : blad.bladzijde.rijen)
    uit["resultaten"].push_back(werk_json(h, namen, werk));
  zet(uit, "volgende", blad.bladzijde.volgende);
  return uit;
}

}  // namespace baken::api
