// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/beoordelen/crisis.hpp"
#include "app/beoordelen/ondertekenen.hpp"
#include "app/werk/werk_toewijzen.hpp"
#include "kalender/zone.hpp"
#include "server/demo/antwoorden.hpp"
#include "server/demo/verloop.hpp"

namespace baken::server::demo {
namespace {

using namespace std::chrono_literals;
using app::Rol;
using std::chrono::days;

constexpr std::string_view meldpunt = "advies-en-meldpunt";
constexpr const char* schrijven = "veiligheidsbeoordeling.schrijven";
constexpr const char* beslissen = "veiligheidsbeoordeling.beslissen";
constexpr const char* reden_verdeling = "Verdeling van het werk van vandaag.";

bool wacht_op_gebiedsteam(const std::string& uitkomst) {
  return uitkomst == "onderzoek" || uitkomst == "voorwaarden-en-vervolg";
}

bool heeft_rol(const app::Wie& wie, const std::vector<std::string>& een_van) {
  return std::any_of(een_van.begin(), een_van.end(),
                     [&](const auto& rol) { return rol == app::als_tekst(wie.als); });
}

domain::Crisisgegevens bijgewerkt(domain::Crisisgegevens gegevens, Moment moment, bool einde) {
  if (einde) {
    gegevens.acties.push_back({moment, "Met het gezin teruggekeken; het directe gevaar is weg."});
    gegevens.einde = moment;
    return gegevens;
  }
  gegevens.acties.push_back({moment, "Huisbezoek door twee medewerkers; ieder is gesproken."});
  gegevens.veiligheidsafspraken.emplace_back("De pleger slaapt deze week elders.");
  gegevens.partner = "politie";
  return gegevens;
}

}  // namespace

/// What waits is dealt out in turn over those who assess, one act for each of them.
Uitkomst Verloop::verdeel_werk(Moment moment) {
  if (te_verdelen_.empty()) return {};
  const auto& coordinator = personeel_.alle(meldpunt, Rol::Teamcoordinator).front();
  std::map<const app::Wie*, std::vector<Id>> verdeling;
  std::vector<const app::Wie*> volgorde;
  for (const auto nummer : te_verdelen_) {
    auto& zaak = *zaken_.at(nummer);
    zaak.behandelaar = &personeel_.beurt(meldpunt, Rol::Procesregisseur);
    auto& stapel = verdeling[zaak.behandelaar];
    if (stapel.empty()) volgorde.push_back(zaak.behandelaar);
    stapel.push_back(zaak.id);
  }
  te_verdelen_.clear();
  for (const auto* wie : volgorde)
    BAKEN_PROBEER(wijs_toe(coordinator, *wie, verdeling.at(wie), reden_verdeling, moment));
  return {};
}

Uitkomst Verloop::wijs_toe(const app::Wie& door, const app::Wie& aan,
                           const std::vector<Id>& onderwerpen, const std::string& reden,
                           Moment moment) {
  auto aantal = u_.doe(moment, door, "werk.toewijzen", [&](app::Handeling& h) {
    app::Toewijzen opdracht{{}, aan.medewerker, reden};
    for (const auto& onderwerp : onderwerpen)
      if (const auto werk = h.eenheid.werk().open_van(onderwerp)) opdracht.werk.push_back(werk->id);
    return werk_toewijzen(h, opdracht);
  });
  if (!aantal) return mislukt(aantal.error());
  return {};
}

Uitkomst Verloop::begin(Zaak& zaak, Moment moment) {
  if (zaak.behandelaar == nullptr) {
    zaak.behandelaar = &personeel_.beurt(meldpunt, Rol::Procesregisseur);
    BAKEN_PROBEER(wijs_toe(personeel_.alle(meldpunt, Rol::Teamcoordinator).front(),
                           *zaak.behandelaar, {zaak.id}, "Deze melding gaat voor.", moment));
  }
  const auto starten = [&](app::Handeling& h) {
    return veiligheidsbeoordeling_starten(h, zaak.id, {});
  };
  BAKEN_NEEM(auto beeld, u_.doe(moment, *zaak.behandelaar, schrijven, starten));
  zaak.beoordeling = std::move(beeld.beoordeling);
  return {};
}

/// At least as many as are demanded, somebody for every demand, the assessor among them.
void Verloop::kies_beslissers(Zaak& zaak, const domain::Taxatie& taxatie) {
  auto& wie = zaak.beslissers;
  wie = {zaak.behandelaar};
  auto eisen = taxatie.vereiste_beslissers.eisen;
  std::stable_sort(eisen.begin(), eisen.end(), [](const auto& a, const auto& b) {
    return a.een_van.size() < b.een_van.size();
  });
  for (const auto& eis : eisen) {
    const bool al = std::any_of(wie.begin(), wie.end(),
                                [&](const auto* een) { return heeft_rol(*een, eis.een_van); });
    if (al) continue;
    const auto& rol = eis.een_van.at(zaak.melding.nummer % eis.een_van.size());
    wie.push_back(&personeel_.beurt(meldpunt, app::lees_rol(rol).value()));
  }
  while (wie.size() < static_cast<std::size_t>(taxatie.vereiste_beslissers.minimaal)) {
    const auto& collega = personeel_.beurt(meldpunt, Rol::Procesregisseur);
    if (std::find(wie.begin(), wie.end(), &collega) == wie.end()) wie.push_back(&collega);
  }
}

domain::Mdo Verloop::mdo(const Zaak& zaak, Moment moment) const {
  domain::Mdo uit{.gehouden = true,
                  .datum = kalender::lokale_datum(moment),
                  .adviezen = {},
                  .gezamenlijk_besluit = zaak.melding.beoordeling->motivering};
  for (const auto* wie : zaak.beslissers)
    uit.adviezen.push_back({.medewerker = wie->medewerker,
                            .naam = personeel_.naam_van(wie->medewerker),
                            .functie = std::string{app::als_tekst(wie->als)},
                            .advies = "Akkoord met deze uitkomst; eerst de veiligheid van de "
                                      "kinderen en de volwassenen regelen."});
  return uit;
}

Uitkomst Verloop::vul_in(Zaak& zaak, Moment moment) {
  const auto& besluit = *zaak.melding.beoordeling;
  domain::Beoordelinggegevens nieuw = zaak.beoordeling.gegevens;
  nieuw.antwoorden = beantwoord(zaak.melding, std::move(nieuw.antwoorden), zaak.eerdere);
  // The screen shows the advice while it is being filled in.
  BAKEN_NEEM(const auto taxatie, domain::beoordeel(u_.dienst().instrument, nieuw.antwoorden));
  kies_beslissers(zaak, taxatie);
  nieuw.bronnen = besluit.bronnen;
  nieuw.dat_informatie = besluit.dat_informatie;
  nieuw.wat_informatie = besluit.wat_informatie;
  nieuw.uitkomst = moet_uit_slug<domain::Stap>(besluit.uitkomst);
  nieuw.motivering = besluit.motivering;
  nieuw.overdrachtspartij = besluit.overdrachtspartij;
  if (nieuw.uitkomst != domain::uitkomst_van(taxatie.advies))
    nieuw.afwijking_motivering = afwijking(taxatie.advies, besluit.uitkomst);
  if (taxatie.vereiste_beslissers.mdo) nieuw.mdo = mdo(zaak, moment);
  const auto wijzigen = [&](app::Handeling& h) {
    return veiligheidsbeoordeling_wijzigen(h, zaak.beoordeling.id, zaak.beoordeling.versie,
                                           std::move(nieuw));
  };
  BAKEN_NEEM(auto beeld, u_.doe(moment, *zaak.behandelaar, schrijven, wijzigen));
  zaak.beoordeling = std::move(beeld.beoordeling);
  const auto deel = (besluit.klaar - moment) / static_cast<int>(zaak.beslissers.size() + 1);
  for (std::size_t i = 0; i < zaak.beslissers.size(); ++i)
    spreek_af(moment + deel * static_cast<int>(i + 1), Stap::Akkoord, zaak.melding.nummer);
  return {};
}

Uitkomst Verloop::akkoord(Zaak& zaak, Moment moment) {
  const auto& wie = *zaak.beslissers.at(zaak.akkoorden++);
  auto gedaan = u_.doe(moment, wie, beslissen, [&](app::Handeling& h) {
    return veiligheidsbeoordeling_akkoord(h, zaak.beoordeling.id, zaak.beoordeling.versie);
  });
  if (!gedaan) return mislukt(gedaan.error());
  return {};
}

Uitkomst Verloop::onderteken(Zaak& zaak, Moment moment) {
  const auto ondertekenen = [&](app::Handeling& h) {
    return veiligheidsbeoordeling_ondertekenen(h, zaak.beoordeling.id, zaak.beoordeling.versie);
  };
  BAKEN_PROBEER(u_.doe(moment, *zaak.behandelaar, beslissen, ondertekenen));
  ++verslag_.ondertekend;
  const auto& uitkomst = zaak.melding.beoordeling->uitkomst;
  ++verslag_.uitkomsten[uitkomst];
  const auto nummer = zaak.melding.nummer;
  // One in eight waits longer; urgent ones are taken at once.
  const bool haast = zaak.melding.feiten.acuut == simulation::Oordeel::Ja;
  const auto wachten = haast ? 1 : nummer % 8 == 0 ? 21 : 2 + static_cast<int>(nummer % 6);
  if (wacht_op_gebiedsteam(uitkomst)) spreek_af(moment + days{wachten}, Stap::Oppakken, nummer);
  if (uitkomst == "crisis" && !zaak.melding.acuut)
    spreek_af(moment + 2h, Stap::Crisisactie, nummer);
  return {};
}

/// First what was done and agreed, later the end: not before both have screened, because the second
/// would start another one, and when the crisis is the outcome not before that.
Uitkomst Verloop::in_crisis(Zaak& zaak, Moment moment, bool einde) {
  const auto& wie = personeel_.beurt("crisisteam", Rol::Procesregisseur);
  const auto bijwerken = [&](app::Handeling& h) -> Result<domain::Crisis> {
    if (!zaak.crisis) {
      BAKEN_NEEM(zaak.crisis, lopende_crisis(h, zaak.id));
    }
    const auto& crisis = zaak.crisis.value();
    return crisis_wijzigen(h, crisis.id, crisis.versie, bijgewerkt(crisis.gegevens, moment, einde));
  };
  BAKEN_NEEM(zaak.crisis, u_.doe(moment, wie, "crisis.schrijven", bijwerken));
  if (einde) return {};
  const auto& besluit = zaak.melding.beoordeling;
  const bool loopt_door = besluit && besluit->uitkomst == "crisis";
  const auto duur = days{1 + static_cast<int>(zaak.melding.nummer % 4)};
  const auto minstens = loopt_door ? besluit->klaar : zaak.melding.screening2;
  spreek_af(std::max(moment, minstens) + duur, Stap::Crisiseinde, zaak.melding.nummer);
  return {};
}

/// The coordinator of the team whose list it waits on gives it to somebody of the household's area.
Uitkomst Verloop::pak_op(Zaak& zaak, Moment moment) {
  std::optional<Id> team;
  BAKEN_PROBEER(u_.dienst().opslag.lees([&](app::Eenheid& eenheid) -> Uitkomst {
    if (const auto werk = eenheid.werk().open_van(zaak.id)) team = werk->team;
    return {};
  }));
  if (!team) return mislukt(Foutcode::NietGevonden, "Er wacht geen werk bij een team.");
  const auto& door = personeel_.alle(personeel_.code_van(*team), Rol::Teamcoordinator).front();
  return wijs_toe(door, personeel_.beurt(zaak.melding.team, Rol::Procesregisseur), {zaak.id},
                  "Opgepakt van de wachtlijst.", moment);
}

}  // namespace baken::server::demo
