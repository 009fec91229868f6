// SPDX-License-Identifier: EUPL-1.2
#include "app/werk/herbeoordelen.hpp"

#include <algorithm>

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {
namespace {

bool wacht(const domain::Werkstuk& werk) {
  return werk.status == domain::werk_wacht;
}

Uitkomst zet_urgentie(Handeling& h, domain::Dossier dossier, const std::string& urgentie) {
  if (dossier.urgentie == urgentie) return {};
  dossier.urgentie = urgentie;
  ++dossier.versie;
  if (!h.eenheid.dossiers().wijzig(dossier))
    return eis_versie(dossier.id, dossier.versie - 1, dossier.versie);
  return {};
}

void werk_bij(Handeling& h, std::vector<domain::Werkstuk>& werk, const std::string& urgentie) {
  for (auto& stuk : werk) {
    if (stuk.soort == "taak" || stuk.soort == "crisis") continue;
    stuk.urgentie = urgentie;
    if (wacht(stuk)) stuk.laatste_herbeoordeling = kalender::lokale_datum(h.moment);
    h.eenheid.werk().wijzig(stuk);
  }
}

}  // namespace

Result<domain::Werkstuk> dossier_herbeoordelen(Handeling& h, const Id& id,
                                               const std::string& urgentie,
                                               const std::string& toelichting) {
  BAKEN_NEEM(auto dossier, open_dossier(h, id));
  auto werk = h.eenheid.werk().open_van_dossier(id);
  const auto wachtend = std::find_if(werk.begin(), werk.end(), wacht);
  if (wachtend == werk.end())
    return mislukt(Foutcode::Ongeldig,
                   "Dit dossier wacht niet. Alleen een zaak op de wachtlijst wordt opnieuw "
                   "beoordeeld.");
  const Id herbeoordeling = h.dienst.ids.nieuw();
  BAKEN_PROBEER(h.eenheid.taken().schrijf_herbeoordeling(herbeoordeling, id,
                                                         kalender::lokale_datum(h.moment), urgentie,
                                                         h.wie().medewerker, toelichting));
  zet_op_tijdlijn(h, id,
                  {.soort = "herbeoordeeld",
                   .onderwerp_soort = "herbeoordeling",
                   .onderwerp = herbeoordeling,
                   .samenvatting = dossier.urgentie + " naar " + urgentie});
  BAKEN_PROBEER(zet_urgentie(h, std::move(dossier), urgentie));
  werk_bij(h, werk, urgentie);
  return *wachtend;
}

}  // namespace baken::app
