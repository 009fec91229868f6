// SPDX-License-Identifier: EUPL-1.2
#include "app/beoordelen/besluit.hpp"

#include <algorithm>
#include <array>

#include "app/beoordelen/crisis.hpp"
#include "app/gedeeld/klokken.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/verouderd.hpp"

namespace baken::app {
namespace {

using domain::Stap;
using domain::Veiligheidsbeoordeling;

constexpr std::array vervolg_met_klok{Stap::Onderzoek, Stap::VoorwaardenEnVervolg};

bool heeft_klok(Stap uitkomst) {
  return std::find(vervolg_met_klok.begin(), vervolg_met_klok.end(), uitkomst) !=
         vervolg_met_klok.end();
}

/// A crisis is as urgent as can be, whatever the instrument made of it.
std::string urgentie_van(const Veiligheidsbeoordeling& b) {
  if (b.gegevens.uitkomst == Stap::Crisis) return "crisis";
  return std::string{domain::als_code(b.taxatie.value().urgentie)};
}

/// The gebiedsteam that is named after the municipality, else the first.
std::optional<Id> gebiedsteam(Handeling& h, const std::string& gemeente) {
  const auto vandaag = kalender::lokale_datum(h.moment);
  if (const auto* code = h.dienst.codes.vind("gemeente", gemeente, vandaag))
    for (const auto& team : h.eenheid.medewerkers().teams())
      if (team.soort == "gebiedsteam" && team.naam.find(code->naam) != std::string::npos)
        return team.id;
  auto eerste = h.eenheid.medewerkers().team_van_soort("gebiedsteam");
  return eerste ? std::optional{eerste->id} : std::nullopt;
}

Uitkomst zet_op_wachtlijst(Handeling& h, const Veiligheidsbeoordeling& b,
                           const domain::Melding& melding, Moment van) {
  const std::string soort{als_slug(*b.gegevens.uitkomst)};
  BAKEN_NEEM(const auto klok, begin_klok(h, b.dossier, b.melding, soort, van));
  const auto dossier = h.eenheid.dossiers().zoek(b.dossier);
  if (!dossier) return niet_gevonden("Dit dossier");
  h.eenheid.werk().maak({.id = h.dienst.ids.nieuw(),
                         .soort = soort,
                         .dossier = dossier->id,
                         .dossier_nummer = dossier->nummer,
                         .onderwerp = b.melding,
                         .onderwerp_nummer = melding.nummer,
                         .gemeente = melding.gegevens.gemeente,
                         .status = "wacht",
                         .urgentie = urgentie_van(b),
                         .ontvangen = melding.gegevens.ontvangen,
                         .uiterste_datum = klok.uiterste_datum,
                         .team = gebiedsteam(h, melding.gegevens.gemeente),
                         .medewerker = std::nullopt,
                         .laatste_herbeoordeling = kalender::lokale_datum(h.moment),
                         .klaar = false});
  zet_op_tijdlijn(h, b.dossier,
                  {.soort = "op-wachtlijst",
                   .onderwerp_soort = "melding",
                   .onderwerp = b.melding,
                   .versie = melding.versie,
                   .samenvatting = soort});
  return {};
}

Uitkomst begin_vervolg(Handeling& h, const Veiligheidsbeoordeling& b,
                       const domain::Melding& melding, Moment van) {
  const auto uitkomst = *b.gegevens.uitkomst;
  if (heeft_klok(uitkomst)) return zet_op_wachtlijst(h, b, melding, van);
  if (uitkomst != Stap::Crisis) return {};
  BAKEN_PROBEER(start_crisis_bij_gevaar(h, melding, b.gegevens.motivering));
  return {};
}

/// The dossier is as urgent as this assessment says, unless a crisis runs in it.
Uitkomst stel_urgentie_bij(Handeling& h, const Veiligheidsbeoordeling& b) {
  BAKEN_NEEM(const auto crises, h.eenheid.crises().van_dossier(b.dossier));
  for (const auto& crisis : crises)
    if (!crisis.gegevens.einde) return {};
  auto dossier = h.eenheid.dossiers().zoek(b.dossier);
  if (!dossier) return niet_gevonden("Dit dossier");
  return zet_urgentie(h, std::move(*dossier), urgentie_van(b));
}

void stel_werk_bij(Handeling& h, const Veiligheidsbeoordeling& b) {
  auto werk = h.eenheid.werk().open_van(b.melding);
  if (!werk || werk->urgentie == urgentie_van(b)) return;
  werk->urgentie = urgentie_van(b);
  h.eenheid.werk().wijzig(*werk);
}

Uitkomst neem_stap(Handeling& h, const domain::Melding& melding, Stap van, Stap uitkomst) {
  BAKEN_PROBEER(domain::eis_overgang(van, uitkomst));
  h.eenheid.meldingen().zet_stap(melding.id, uitkomst);
  return {};
}

Uitkomst eerste_besluit(Handeling& h, const Veiligheidsbeoordeling& b,
                        const domain::Melding& melding) {
  BAKEN_PROBEER(neem_stap(h, melding, melding.stap, *b.gegevens.uitkomst));
  voldoe_klok(h, melding.id, "veiligheidsbeoordeling");
  h.eenheid.werk().klaar(melding.id);
  return begin_vervolg(h, b, melding, h.moment);
}

/// Takes back what the earlier decision started. Gives the moment of that decision when its clock
/// counted weeks that the new one may not count again.
Moment neem_terug(Handeling& h, const Veiligheidsbeoordeling& vorige,
                  const domain::Melding& melding) {
  Moment van = h.moment;
  h.eenheid.werk().klaar(melding.id);
  const auto soort = als_slug(*vorige.gegevens.uitkomst);
  for (const auto& klok : h.eenheid.termijnen().van_onderwerp(melding.id)) {
    if (klok.soort != soort || klok.voldaan_op) continue;
    van = klok.van;
    h.eenheid.termijnen().vervalt(klok.id);
  }
  return van;
}

Uitkomst verbeterd_besluit(Handeling& h, const Veiligheidsbeoordeling& b,
                           const Veiligheidsbeoordeling& vorige, const domain::Melding& melding) {
  const auto uitkomst = *b.gegevens.uitkomst;
  if (vorige.gegevens.uitkomst == uitkomst) {
    stel_werk_bij(h, b);
    return {};
  }
  if (melding.stap != vorige.gegevens.uitkomst)
    return mislukt(Foutcode::Conflict,
                   "De melding is na het eerdere besluit al verder gegaan (" +
                       std::string{als_slug(melding.stap)} +
                       "). Een andere uitkomst kan daarom niet meer. Houd de uitkomst gelijk of "
                       "registreer een nieuwe melding.");
  BAKEN_PROBEER(neem_stap(h, melding, Stap::Veiligheidsbeoordeling, uitkomst));
  const Moment van = neem_terug(h, vorige, melding);
  return begin_vervolg(h, b, melding, van);
}

}  // namespace

Uitkomst voer_besluit_uit(Handeling& h, const Veiligheidsbeoordeling& b,
                          const std::optional<Veiligheidsbeoordeling>& vorige,
                          domain::Melding melding) {
  if (vorige) {
    BAKEN_PROBEER(verbeterd_besluit(h, b, *vorige, melding));
  } else {
    BAKEN_PROBEER(eerste_besluit(h, b, melding));
  }
  return stel_urgentie_bij(h, b);
}

}  // namespace baken::app
