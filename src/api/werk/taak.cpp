// SPDX-License-Identifier: EUPL-1.2
#include "api/werk/taak.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "base/tijd.hpp"
#include "kalender/zone.hpp"

namespace baken::api {

nlohmann::json als_json(app::Handeling& h, const domain::Taak& t) {
  nlohmann::json uit{{"id", t.id},
                     {"dossier_id", t.dossier},
                     {"onderwerp", t.onderwerp},
                     {"vervaldatum", als_tekst(t.vervaldatum)},
                     {"urgentie", t.urgentie},
                     {"klaar", t.klaar_op.has_value()},
                     {"versie", t.versie}};
  zet(uit, "klaar_op", t.klaar_op);
  if (t.medewerker) uit["medewerker"] = medewerker_json(h, *t.medewerker);
  if (t.klaar_op) return uit;
  const auto over =
      h.dienst.termijnen.kalender().werkdagen_over(kalender::lokale_datum(h.moment), t.vervaldatum);
  if (over) uit["werkdagen_over"] = *over;
  return uit;
}

}  // namespace baken::api
