// SPDX-License-Identifier: EUPL-1.2
#include "app/beoordelen/screening.hpp"

#include "app/beoordelen/crisis.hpp"
#include "app/gedeeld/tijdlijn.hpp"

namespace baken::app {
namespace {

using domain::Stap;

void zet_op_de_tijdlijn(Handeling& h, const domain::Melding& melding, bool acuut, bool gescreend) {
  std::string wat = gescreend ? "tweede screening" : "eerste screening";
  wat += acuut ? ", acuut" : ", niet acuut";
  zet_op_tijdlijn(h, melding.dossier,
                  {.soort = "melding-gescreend",
                   .onderwerp_soort = "melding",
                   .onderwerp = melding.id,
                   .versie = melding.versie,
                   .samenvatting = std::move(wat)});
}

}  // namespace

Result<MeldingBeeld> melding_screenen(Handeling& h, const Id& id, bool acuut,
                                      const std::string& toelichting) {
  BAKEN_NEEM(auto melding, open_melding(h, id));
  BAKEN_PROBEER(domain::eis_overgang(melding.stap, Stap::Screening));
  BAKEN_NEEM(auto screeningen, h.eenheid.screeningen().van_melding(id));
  BAKEN_PROBEER(domain::mag_screenen(screeningen, h.wie().medewerker));
  if (acuut && toelichting.empty())
    return ongeldig({{"/toelichting", "verplicht",
                      "Schrijf waarom dit acuut is: het is de aanleiding van de crisisdienst."}});
  screeningen.push_back(
      {h.dienst.ids.nieuw(), id, h.wie().medewerker, h.moment, acuut, toelichting});
  BAKEN_PROBEER(h.eenheid.screeningen().maak(screeningen.back(), melding.sleutel));
  const bool gescreend = domain::is_gescreend(screeningen);
  if (gescreend) {
    melding.stap = Stap::Screening;
    h.eenheid.meldingen().zet_stap(id, melding.stap);
  }
  zet_op_de_tijdlijn(h, melding, acuut, gescreend);
  if (acuut) BAKEN_PROBEER(start_crisis_bij_gevaar(h, melding, toelichting));
  return melding_beeld(h, melding);
}

Result<Bladzijde<Screeningstaak>> screeningslijst_lezen(Handeling& h, const Bladvraag& vraag) {
  BAKEN_PROBEER(h.eis_algemeen());
  BAKEN_NEEM(auto regels, h.eenheid.screeningen().lijst(h.wie(), vraag));
  const auto vandaag = kalender::lokale_datum(h.moment);
  Bladzijde<Screeningstaak> lijst{{}, std::move(regels.volgende)};
  for (auto& regel : regels.rijen) {
    const bool te_laat = kalender::lokale_datum(regel.ontvangen) < vandaag;
    lijst.rijen.push_back({std::move(regel), te_laat});
  }
  return lijst;
}

}  // namespace baken::app
