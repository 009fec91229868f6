// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/toegang/operaties.hpp"
#include "app/toegang/leesgrens.hpp"
#include "base/tijd.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;
using nlohmann::json;

json als_json(Handeling& h, const app::Leesverzoek& v) {
  json uit{{"id", v.id},
           {"medewerker", medewerker_json(h, v.medewerker)},
           {"rol", app::als_tekst(v.rol)},
           {"gevraagd_op", als_tekst(v.gevraagd_op)},
           {"aantal", v.aantal},
           {"versie", v.versie}};
  zet(uit, "besluit", v.besluit);
  zet(uit, "beslist_op", v.beslist_op);
  if (v.beslist_door) uit["beslist_door"] = medewerker_json(h, *v.beslist_door);
  zet(uit, "geldig_tot", v.geldig_tot);
  return uit;
}

/// Not in an answer that is kept for a repetition: that is stored as it is.
json met_woorden(Handeling& h, const app::Leesverzoek& v) {
  json uit = als_json(h, v);
  uit["reden"] = v.reden;
  zet(uit, "toelichting", v.toelichting);
  return uit;
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(const auto eigen, app::leesgrens_lezen(h));
  json uit{{"aantal", eigen.stand.aantal}, {"grens", eigen.stand.grens}};
  zet(uit, "ruimte_vanaf", eigen.stand.ruimte_vanaf);
  if (eigen.verzoek) uit["verzoek"] = met_woorden(h, *eigen.verzoek);
  return stuk(uit);
}

Result<Antwoordstuk> vragen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto verzoek, app::leesverzoek_maken(h, tekst(a.lichaam, "reden")));
  return stuk(als_json(h, verzoek), verzoek.versie);
}

Result<Antwoordstuk> verzoeken(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto blad, app::leesverzoeken_lezen(h, a.vraag("open") != "false", a.blad()));
  return blad_stuk(blad, [&](const auto& v) { return met_woorden(h, v); });
}

Result<Antwoordstuk> beslissen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(const auto verzoek,
             app::leesverzoek_beslissen(h, a.pad("id"), a.if_match, tekst(a.lichaam, "besluit"),
                                        tekst(a.lichaam, "toelichting")));
  return stuk(met_woorden(h, verzoek), verzoek.versie);
}

Result<Antwoordstuk> meldingen(Handeling& h, const Aanroep&) {
  BAKEN_NEEM(const auto alle, app::grensmeldingen_lezen(h));
  std::vector<json> rijen;
  for (const auto& m : alle)
    rijen.push_back({{"medewerker", medewerker_json(h, m.medewerker)},
                     {"rol", app::als_tekst(m.rol)},
                     {"keren", m.keren},
                     {"eerste", als_tekst(m.eerste)},
                     {"laatste", als_tekst(m.laatste)}});
  return lijst_stuk(std::move(rijen), std::nullopt);
}

}  // namespace

Operaties leesgrens_operaties() {
  return {{"leesgrens_lezen", "leesgrens.vragen", Aard::Lezen, lezen},
          {"leesverzoek_maken", "leesgrens.vragen", Aard::Schrijven, vragen},
          {"leesverzoeken_lezen", "leesgrens.toestaan", Aard::Lezen, verzoeken},
          {"leesverzoek_beslissen", "leesgrens.toestaan", Aard::Schrijven, beslissen},
          {"grensmeldingen_lezen", "inzage.ongewoon", Aard::Lezen, meldingen}};
}

}  // namespace baken::api
