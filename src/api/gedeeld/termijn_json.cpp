// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/termijn_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "base/tijd.hpp"
#include "kalender/tekst.hpp"

namespace baken::api {

using nlohmann::json;

namespace {

/// What was stored when the clock began holds; a rule that changed since does not move it.
std::string vastgelegd(const app::Klokstand& klok) {
  return fmt::format("Bij het begin is vastgelegd: uiterste datum {} (regel {}).",
                     kalender::voluit(klok.uiterste_datum), klok.regelversie);
}

void zet_uitleg(json& uit, const app::Handeling& h, const app::Klokstand& klok) {
  uit["uitleg"] = json::array();
  auto berekend = h.dienst.termijnen.bereken(klok.soort, klok.van, kalender::Uitleg::Met);
  if (berekend) {
    uit["uitleg"] = berekend->stappen;
    zet(uit, "grondslag", berekend->grondslag);
    zet(uit, "uiterste_moment", berekend->uiterste_moment);
  }
  if (!berekend || berekend->uiterste_datum != klok.uiterste_datum)
    uit["uitleg"].push_back(vastgelegd(klok));
}

void zet_stand(json& uit, const app::Handeling& h, const app::Klokstand& klok) {
  zet(uit, "voldaan_op", klok.voldaan_op);
  if (klok.binnen_termijn) uit["binnen_termijn"] = *klok.binnen_termijn;
  if (klok.voldaan_op) return;
  const auto vandaag = kalender::lokale_datum(h.moment);
  auto over = h.dienst.termijnen.kalender().werkdagen_over(vandaag, klok.uiterste_datum);
  if (over) uit["werkdagen_over"] = *over;
}

}  // namespace

json als_json(const kalender::Termijn& termijn) {
  json uit{{"soort", termijn.soort},
           {"van", als_tekst(termijn.van)},
           {"uiterste_datum", als_tekst(termijn.uiterste_datum)},
           {"uitleg", termijn.stappen}};
  zet(uit, "uiterste_moment", termijn.uiterste_moment);
  zet(uit, "grondslag", termijn.grondslag);
  return uit;
}

json termijn_json(const app::Handeling& h, const app::Klokstand& klok) {
  json uit{{"id", klok.id},
           {"soort", klok.soort},
           {"van", als_tekst(klok.van)},
           {"uiterste_datum", als_tekst(klok.uiterste_datum)}};
  zet_uitleg(uit, h, klok);
  zet_stand(uit, h, klok);
  return uit;
}

}  // namespace baken::api
