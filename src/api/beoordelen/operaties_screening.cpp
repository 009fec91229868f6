// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/operaties.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/gedeeld/melding_json.hpp"
#include "app/beoordelen/screening.hpp"
#include "base/tijd.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

nlohmann::json regel_json(const app::Screeningstaak& taak) {
  const auto& r = taak.regel;
  nlohmann::json uit{{"melding_id", r.melding},
                     {"dossier_id", r.dossier},
                     {"nummer", r.nummer},
                     {"ontvangen", als_tekst(r.ontvangen)},
                     {"aantal_betrokkenen", r.aantal_betrokkenen},
                     {"bekend", r.bekend},
                     {"aantal_gezien", r.aantal_gezien},
                     {"door_mij_gezien", r.door_mij_gezien},
                     {"te_laat", taak.te_laat}};
  zet(uit, "kanaal", r.kanaal);
  zet(uit, "hoedanigheid", r.hoedanigheid);
  zet(uit, "gemeente", r.gemeente);
  return uit;
}

Result<Antwoordstuk> screenen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto beeld, app::melding_screenen(h, a.pad("id"), ja(a.lichaam, "acuut"),
                                               tekst(a.lichaam, "toelichting")));
  return stuk(als_json(h, beeld), beeld.melding.versie);
}

Result<Antwoordstuk> lijst(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto bladzijde, app::screeningslijst_lezen(h, a.blad()));
  return blad_stuk(bladzijde, [](const auto& taak) { return regel_json(taak); });
}

}  // namespace

Operaties screening_operaties() {
  return {{"melding_screenen", "melding.screenen", Aard::Schrijven, screenen},
          {"screeningslijst_lezen", "melding.screenen", Aard::Lezen, lijst}};
}

}  // namespace baken::api
