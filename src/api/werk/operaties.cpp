// SPDX-License-Identifier: EUPL-1.2
#include "api/werk/operaties.hpp"

#include <nlohmann/json.hpp>

#include "api/gedeeld/als_json.hpp"
#include "api/werk/taak.hpp"
#include "api/werk/werkitem.hpp"
#include "app/werk/herbeoordelen.hpp"
#include "app/werk/taak.hpp"
#include "app/werk/werk_lezen.hpp"
#include "app/werk/werk_toewijzen.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

/// The contract has checked that it is one of the four.
app::Lijst lees_lijst(const std::string& naam) {
  if (naam == "team") return app::Lijst::Team;
  if (naam == "niet-toegewezen") return app::Lijst::NietToegewezen;
  if (naam == "wachtlijst") return app::Lijst::Wachtlijst;
  return app::Lijst::Mijn;
}

app::TaakInvoer lees_taak(const nlohmann::json& j) {
  return {.dossier = tekst(j, "dossier_id"),
          .onderwerp = tekst(j, "onderwerp"),
          .vervaldatum = misschien_datum(j, "vervaldatum").value(),
          .medewerker = misschien_tekst(j, "medewerker_id"),
          .urgentie = tekst(j, "urgentie"),
          .klaar = ja(j, "klaar")};
}

Result<Antwoordstuk> taak_stuk(Handeling& h, Result<domain::Taak> gedaan) {
  BAKEN_NEEM(auto taak, std::move(gedaan));
  return stuk(als_json(h, taak), taak.versie);
}

Result<Antwoordstuk> aantal_stuk(Result<std::int64_t> gedaan) {
  BAKEN_NEEM(const auto aantal, std::move(gedaan));
  return stuk({{"aantal", aantal}});
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto blad,
             app::werk_lezen(h, lees_lijst(a.vraag("lijst")), a.vraag("soort"), a.blad()));
  return stuk(als_json(h, blad));
}

Result<Antwoordstuk> toewijzen(Handeling& h, const Aanroep& a) {
  return aantal_stuk(app::werk_toewijzen(h, {.werk = teksten(a.lichaam, "werk"),
                                             .medewerker = tekst(a.lichaam, "medewerker_id"),
                                             .reden = tekst(a.lichaam, "reden")}));
}

Result<Antwoordstuk> overdragen(Handeling& h, const Aanroep& a) {
  return aantal_stuk(
      app::werk_overdragen(h, a.pad("id"), tekst(a.lichaam, "naar"), tekst(a.lichaam, "reden")));
}

Result<Antwoordstuk> herbeoordelen(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto werk, app::dossier_herbeoordelen(h, a.pad("id"), tekst(a.lichaam, "urgentie"),
                                                   tekst(a.lichaam, "toelichting")));
  return stuk(als_json(h, werk));
}

Result<Antwoordstuk> taak_maken(Handeling& h, const Aanroep& a) {
  return taak_stuk(h, app::taak_maken(h, lees_taak(a.lichaam)));
}

Result<Antwoordstuk> taak_lezen(Handeling& h, const Aanroep& a) {
  return taak_stuk(h, app::taak_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> taak_wijzigen(Handeling& h, const Aanroep& a) {
  return taak_stuk(h, app::taak_wijzigen(h, a.pad("id"), a.if_match, lees_taak(a.lichaam)));
}

}  // namespace

Operaties werk_operaties() {
  return {{"werk_lezen", "werk.lezen-eigen", Aard::Lezen, lezen},
          {"werk_toewijzen", "werk.toewijzen", Aard::Schrijven, toewijzen},
          {"werk_overdragen", "werk.toewijzen", Aard::Schrijven, overdragen},
          {"dossier_herbeoordelen", "herbeoordeling.schrijven", Aard::Schrijven, herbeoordelen},
          {"taak_maken", "taak.schrijven", Aard::Schrijven, taak_maken},
          {"taak_lezen", "dossier.lezen", Aard::Lezen, taak_lezen},
          {"taak_wijzigen", "taak.schrijven", Aard::Schrijven, taak_wijzigen}};
}

}  // namespace baken::api
