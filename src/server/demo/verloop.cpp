// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/verloop.hpp"

#include <array>

#include <fmt/format.h>

#include "app/beoordelen/screening.hpp"
#include "kalender/zone.hpp"

namespace baken::server::demo {
namespace {

using namespace std::chrono_literals;
using app::Rol;

constexpr std::string_view meldpunt = "advies-en-meldpunt";

/// The coordinator deals out the work at this time of the day.
constexpr auto werkverdeling_om = 9h;

/// A police report passed on every so many hours after receipt, in office hours or not.
constexpr std::array politie_na{3h, 18h, 26h, 44h};

Moment werkverdeling_na(Moment moment) {
  const auto dag = kalender::lokale_datum(moment);
  const auto vandaag = kalender::naar_utc(dag, werkverdeling_om);
  return vandaag > moment ? vandaag
                          : kalender::naar_utc(dag + std::chrono::days{1}, werkverdeling_om);
}

std::string_view naam_van(int stap) {
  constexpr std::array namen{"eerste screening",
                             "tweede screening",
                             "werkverdeling",
                             "beoordeling beginnen",
                             "beoordeling invullen",
                             "akkoord",
                             "ondertekenen",
                             "crisis bijwerken",
                             "crisis beëindigen",
                             "oppakken door het gebiedsteam",
                             "doorzetten"};
  return namen.at(static_cast<std::size_t>(stap));
}

/// What went wrong where; the messages of faults hold no personal data.
Fout met_plaats(Fout fout, std::string_view soort, std::size_t nummer, std::string_view stap) {
  std::string tekst =
      fmt::format("De demo is afgebroken bij {} {} ({}): {}", soort, nummer, stap, fout.melding);
  fout.melding = std::move(tekst);
  return fout;
}

tl::unexpected<Fout> bij_registreren(Fout fout, std::string_view soort, std::size_t nummer) {
  return mislukt(met_plaats(std::move(fout), soort, nummer, "registreren"));
}

}  // namespace

void Verloop::spreek_af(Moment moment, Stap stap, std::size_t nummer) {
  if (moment < einde_) agenda_.zet(moment, {stap, nummer});
}

Verslag Verloop::verslag() const {
  Verslag uit = verslag_;
  uit.handelingen = u_.handelingen();
  return uit;
}

Uitkomst Verloop::neem_aan(const simulation::AdviesGebeurtenis& g) {
  const auto rol = verslag_.adviezen % 6 == 5 ? Rol::Gedragswetenschapper : Rol::Procesregisseur;
  auto advies = u_.doe(g.ontvangen, personeel_.beurt(meldpunt, rol), "advies.schrijven",
                       [&](app::Handeling& h) { return advies_registreren(h, als_invoer(g)); });
  if (!advies) return bij_registreren(advies.error(), "advies", verslag_.adviezen);
  ++verslag_.adviezen;
  return {};
}

Uitkomst Verloop::neem_aan(const simulation::PolitiemeldingGebeurtenis& g) {
  const auto nummer = politiemeldingen_.size();
  const auto& wie = personeel_.beurt(meldpunt, Rol::Secretariaat);
  auto melding = u_.doe(g.ontvangen, wie, "politiemelding.registreren", [&](app::Handeling& h) {
    return politiemelding_registreren(h, als_invoer(g));
  });
  if (!melding) return bij_registreren(melding.error(), "politiemelding", nummer);
  politiemeldingen_.push_back({melding->id, melding->versie, &wie});
  ++verslag_.politiemeldingen;
  spreek_af(g.ontvangen + politie_na.at(nummer % politie_na.size()), Stap::Doorzetten, nummer);
  return {};
}

/// The worker sees the dossier of this household proposed, and takes the persons that it knows.
void Verloop::herken(const Huis& huis, Binnenkomst& binnen) const {
  binnen.invoer.dossier = huis.dossier;
  auto& betrokkenen = binnen.invoer.betrokkenen;
  for (std::size_t i = 0; i < betrokkenen.size(); ++i)
    for (const auto& bekende : huis.personen)
      if (bekende.plek == binnen.gebeurtenis.betrokkenen[i].persoon &&
          komt_overeen(bekende.gegevens, betrokkenen[i].persoon)) {
        betrokkenen[i].persoon_id = bekende.id;
        break;
      }
}

void Verloop::onthoud(Huis& huis, const Binnenkomst& binnen, const app::MeldingBeeld& beeld) const {
  huis.dossier = beeld.melding.dossier;
  ++huis.meldingen;
  for (std::size_t i = 0; i < beeld.betrokkenen.size(); ++i)
    if (!binnen.invoer.betrokkenen.at(i).persoon_id)
      huis.personen.push_back({binnen.gebeurtenis.betrokkenen.at(i).persoon,
                               beeld.betrokkenen[i].persoon.id,
                               beeld.betrokkenen[i].persoon.gegevens});
}

Uitkomst Verloop::neem_aan(Binnenkomst binnen) {
  const auto nummer = zaken_.size();
  auto& huis = huizen_[binnen.gebeurtenis.huishouden];
  if (!huis.dossier.empty()) herken(huis, binnen);
  const bool van_politie = binnen.gebeurtenis.melder.hoedanigheid == "politie";
  const auto& wie =
      personeel_.beurt(meldpunt, van_politie ? Rol::Secretariaat : Rol::Procesregisseur);
  auto beeld = u_.doe(binnen.gebeurtenis.ontvangen, wie, "melding.registreren",
                      [&](app::Handeling& h) { return melding_registreren(h, binnen.invoer); });
  if (!beeld) return bij_registreren(beeld.error(), "melding", nummer);
  ++verslag_.meldingen;
  auto zaak = std::make_unique<Zaak>();
  zaak->id = beeld->melding.id;
  zaak->eerdere = huis.meldingen;
  onthoud(huis, binnen, *beeld);
  zaak->melding = std::move(binnen.gebeurtenis);
  zaak->melding.betrokkenen.clear();  // not needed any more, and by far the most
  zaak->melding.betrokkenen.shrink_to_fit();
  spreek_af(zaak->melding.screening1, Stap::Screening1, nummer);
  spreek_af(zaak->melding.screening2, Stap::Screening2, nummer);
  zaken_.push_back(std::move(zaak));
  return {};
}

Uitkomst Verloop::doe_tot(Moment moment) {
  while (!agenda_.leeg() && agenda_.eerste() < moment) {
    const auto nu = agenda_.eerste();
    BAKEN_PROBEER(doe(agenda_.neem(), nu));
  }
  return {};
}

Uitkomst Verloop::doe(Afspraak afspraak, Moment moment) {
  auto gedaan = doe_stap(afspraak, moment);
  if (gedaan) return {};
  const bool politie = afspraak.stap == Stap::Doorzetten;
  return mislukt(met_plaats(std::move(gedaan).error(), politie ? "politiemelding" : "melding",
                            afspraak.nummer, naam_van(static_cast<int>(afspraak.stap))));
}

Uitkomst Verloop::doe_stap(Afspraak afspraak, Moment moment) {
  if (afspraak.stap == Stap::Doorzetten) return zet_door(afspraak.nummer, moment);
  if (afspraak.stap == Stap::Werkverdeling) return verdeel_werk(moment);
  Zaak& zaak = *zaken_.at(afspraak.nummer);
  switch (afspraak.stap) {
    case Stap::Screening1:
      return screen(zaak, moment, false);
    case Stap::Screening2:
      return screen(zaak, moment, true);
    case Stap::Beginnen:
      return begin(zaak, moment);
    case Stap::Invullen:
      return vul_in(zaak, moment);
    case Stap::Akkoord:
      return akkoord(zaak, moment);
    case Stap::Ondertekenen:
      return onderteken(zaak, moment);
    case Stap::Crisisactie:
      return in_crisis(zaak, moment, false);
    case Stap::Crisiseinde:
      return in_crisis(zaak, moment, true);
    case Stap::Oppakken:
      return pak_op(zaak, moment);
    default:
      return {};
  }
}

Uitkomst Verloop::screen(Zaak& zaak, Moment moment, bool tweede) {
  const auto rol =
      tweede && zaak.melding.nummer % 4 == 0 ? Rol::Gedragswetenschapper : Rol::Procesregisseur;
  const auto* wie = &personeel_.beurt(meldpunt, rol);
  while (wie == zaak.eerste_screener) wie = &personeel_.beurt(meldpunt, rol);
  const std::string toelichting =
      zaak.melding.acuut ? "Er is nu direct gevaar. De crisisdienst moet vandaag nog handelen."
                         : "";
  const auto screenen = [&](app::Handeling& h) {
    return melding_screenen(h, zaak.id, zaak.melding.acuut, toelichting);
  };
  BAKEN_PROBEER(u_.doe(moment, *wie, "melding.screenen", screenen));
  if (!tweede) {
    zaak.eerste_screener = wie;
    const auto nummer = zaak.melding.nummer;
    if (zaak.melding.acuut) spreek_af(moment + 150min, Stap::Crisisactie, nummer);
    return {};
  }
  ++verslag_.gescreend;
  plan_beoordeling(zaak, moment);
  return {};
}

Uitkomst Verloop::zet_door(std::size_t nummer, Moment moment) {
  const auto& politie = politiemeldingen_.at(nummer);
  const auto doorzetten = [&](app::Handeling& h) {
    return politiemelding_doorzetten(h, politie.id, politie.versie, "Wijkteam",
                                     "Het wijkteam neemt contact op met het gezin.");
  };
  BAKEN_PROBEER(u_.doe(moment, *politie.door, "politiemelding.registreren", doorzetten));
  ++verslag_.doorgezet;
  return {};
}

void Verloop::plan_beoordeling(Zaak& zaak, Moment gescreend) {
  const auto nummer = zaak.melding.nummer;
  const auto verdeling = werkverdeling_na(gescreend);
  if (!zaak.melding.beoordeling) {
    // Of the reports without outcome one in three has been begun.
    te_verdelen_.push_back(nummer);
    spreek_af(verdeling, Stap::Werkverdeling, nummer);
    if (nummer % 3 == 0) spreek_af(verdeling + 5h, Stap::Beginnen, nummer);
    return;
  }
  const auto klaar = zaak.melding.beoordeling->klaar;
  const auto vanaf = std::max(gescreend, klaar - 3h);
  const auto deel = (klaar - vanaf) / 10;
  if (verdeling < vanaf) {
    te_verdelen_.push_back(nummer);
    spreek_af(verdeling, Stap::Werkverdeling, nummer);
  }
  spreek_af(vanaf + 2 * deel, Stap::Beginnen, nummer);
  spreek_af(vanaf + 6 * deel, Stap::Invullen, nummer);
  spreek_af(klaar, Stap::Ondertekenen, nummer);
}

}  // namespace baken::server::demo
