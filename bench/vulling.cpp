// SPDX-License-Identifier: EUPL-1.2
#include "vulling.hpp"

#include <fmt/format.h>

#include "app/gedeeld/zoeksleutels.hpp"
#include "kalender/zone.hpp"
#include "persistence/eenheid.hpp"
#include "server/demo/antwoorden.hpp"

namespace baken::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto periode = std::chrono::days{3652};
constexpr double kans_tweede = 0.3, kans_derde = 0.1;
/// The share of the meldingen that still has open work: the youngest ones.
constexpr double aandeel_open = 0.02;
constexpr const char* meldpunt = "advies-en-meldpunt";

}  // namespace

/// One melding of a dossier that is being made.
struct Vulling::Zaak {
  domain::Dossier dossier;
  Id sleutel;
  Gezin gezin;
  Moment ontvangen{};
  bool open = false;
  Mensen mensen{};
};

Vulling::Vulling(server::Samenstelling& s, Gezinnen gezinnen, server::demo::Personeel personeel,
                 std::int64_t aantal)
    : samenstelling_(s),
      gezinnen_(std::move(gezinnen)),
      personeel_(std::move(personeel)),
      aantal_(aantal),
      klok_(s.klok().nu() - periode),
      ids_(klok_, [this] { return toeval_.bits(); }),
      begin_(klok_.nu()) {}

Result<std::unique_ptr<Bundel>> Vulling::volgende(std::int64_t aantal) {
  std::vector<std::vector<Id>> sleutels;
  std::vector<Id> alle;
  for (std::int64_t i = 0; i < aantal; ++i) {
    klok_.zet(begin_ + periode * (telling_.dossiers + i) / aantal_);
    auto& van_dossier = sleutels.emplace_back(std::vector<Id>{id()});
    if (toeval_.kans(kans_tweede)) van_dossier.push_back(id());
    if (toeval_.kans(kans_derde)) van_dossier.push_back(id());
    alle.insert(alle.end(), van_dossier.begin(), van_dossier.end());
  }
  BAKEN_PROBEER(samenstelling_.kluis().maak_sleutels(alle));
  auto bundel = std::make_unique<Bundel>(samenstelling_.hoofd().dialect(), vindplaatsen_, soorten_);
  persistence::SqlEenheid eenheid{*bundel, samenstelling_.kluis()};
  for (const auto& van_dossier : sleutels) BAKEN_PROBEER(maak_dossier(eenheid, van_dossier));
  return bundel;
}

Vulling::Mensen Vulling::kies_mensen(const std::string& team) {
  const auto* opnemer = &personeel_.beurt(meldpunt, app::Rol::Procesregisseur);
  const auto* collega = &personeel_.beurt(meldpunt, app::Rol::Procesregisseur);
  return {opnemer, collega, &personeel_.beurt(team, app::Rol::Procesregisseur)};
}

Uitkomst Vulling::maak_dossier(app::Eenheid& eenheid, const std::vector<Id>& sleutels) {
  klok_.zet(begin_ + periode * telling_.dossiers / aantal_);
  Gezin gezin = gezinnen_.volgende();
  // A third stays with the intake team; the others went to the team of the area.
  const std::string team = toeval_.kans(1.0 / 3) ? meldpunt : gezin.gebeurtenis.team;
  const bool open = telling_.dossiers >=
                    static_cast<std::int64_t>(static_cast<double>(aantal_) * (1 - aandeel_open));
  const Mensen mensen = kies_mensen(team);
  Zaak zaak{.dossier = {.id = sleutels.front(),
                        .nummer = fmt::format("D{:07}", ++telling_.dossiers),
                        .aangemaakt = klok_.nu(),
                        .gemeente = gezin.invoer.gegevens.gemeente,
                        .team = mensen.behandelaar->team,
                        .casushouder = open && toeval_.kans(0.5)
                                           ? std::nullopt
                                           : std::optional{mensen.behandelaar->medewerker},
                        .urgentie = "midden",
                        .versie = 1},
            .sleutel = {},
            .gezin = std::move(gezin),
            .ontvangen = klok_.nu(),
            .open = open,
            .mensen = mensen};
  eenheid.dossiers().maak(zaak.dossier);
  noteer(eenheid, zaak, "dossier-geopend", "dossier", zaak.dossier.id, *mensen.opnemer);
  for (const auto& sleutel : sleutels) {
    zaak.sleutel = sleutel;
    BAKEN_PROBEER(maak_melding(eenheid, zaak));
    zaak.ontvangen += std::chrono::hours{toeval_.tussen(1, 100)};
  }
  return {};
}

Uitkomst Vulling::maak_melding(app::Eenheid& eenheid, Zaak& zaak) {
  auto gegevens = zaak.gezin.invoer.gegevens;
  gegevens.ontvangen = zaak.ontvangen;
  const auto stap = zaak.open
                        ? domain::Stap::Screening
                        : moet_uit_slug<domain::Stap>(zaak.gezin.gebeurtenis.beoordeling->uitkomst);
  const domain::Melding melding{.id = id(),
                                .nummer = fmt::format("M{:07}", ++telling_.meldingen),
                                .dossier = zaak.dossier.id,
                                .sleutel = zaak.sleutel,
                                .stap = stap,
                                .geregistreerd = zaak.ontvangen,
                                .medewerker = zaak.mensen.opnemer->medewerker,
                                .uit_advies = {},
                                .uit_politiemelding = {},
                                .versie = 1,
                                .gegevens = std::move(gegevens)};
  std::vector<domain::Rol> rollen;
  BAKEN_PROBEER(maak_betrokkenen(eenheid, zaak, melding, rollen));
  BAKEN_PROBEER(eenheid.meldingen().maak(melding, rollen,
                                         app::als_relaties(zaak.gezin.invoer.relaties, rollen)));
  Datum uiterste{};
  BAKEN_PROBEER(maak_klokken(eenheid, zaak, melding, uiterste));
  BAKEN_PROBEER(maak_screeningen(eenheid, zaak, melding));
  if (!zaak.open) BAKEN_PROBEER(maak_beoordeling(eenheid, zaak, melding, rollen));
  maak_werk(eenheid, zaak, melding, uiterste);
  noteer(eenheid, zaak, "melding-geregistreerd", "melding", melding.id, *zaak.mensen.opnemer);
  log(eenheid, zaak, "melding.registreren", *zaak.mensen.opnemer);
  log(eenheid, zaak, "dossier.lezen", *zaak.mensen.collega);
  log(eenheid, zaak, "dossier.lezen", *zaak.mensen.behandelaar);
  return {};
}

/// A later melding is about the same persons.
Uitkomst Vulling::maak_betrokkenen(app::Eenheid& eenheid, Zaak& zaak,
                                   const domain::Melding& melding,
                                   std::vector<domain::Rol>& rollen) {
  for (auto& b : zaak.gezin.invoer.betrokkenen) {
    if (!b.persoon_id) {
      b.persoon_id = id();
      ++telling_.personen;
      BAKEN_PROBEER(
          eenheid.personen().maak({*b.persoon_id, zaak.dossier.id, zaak.sleutel, 1, b.persoon},
                                  app::opslagsleutels(b.persoon)));
    }
    rollen.push_back({melding.id, *b.persoon_id, b.rol, b.in_huishouden});
  }
  return {};
}

Uitkomst Vulling::maak_klokken(app::Eenheid& eenheid, const Zaak& zaak,
                               const domain::Melding& melding, Datum& uiterste) {
  for (const char* soort : {"informatieplicht", "veiligheidsbeoordeling"}) {
    BAKEN_NEEM(const auto termijn, samenstelling_.termijnen().bereken(soort, zaak.ontvangen));
    uiterste = termijn.uiterste_datum;
    app::Klokstand klok{.id = id(),
                        .dossier = zaak.dossier.id,
                        .onderwerp = melding.id,
                        .soort = soort,
                        .van = zaak.ontvangen,
                        .uiterste_datum = uiterste,
                        .regelversie = termijn.regelversie,
                        .voldaan_op = {},
                        .binnen_termijn = {}};
    if (!zaak.open) {
      klok.voldaan_op = zaak.ontvangen + 72h;
      klok.binnen_termijn = true;
    }
    eenheid.termijnen().maak(klok);
  }
  return {};
}

Uitkomst Vulling::maak_screeningen(app::Eenheid& eenheid, const Zaak& zaak,
                                   const domain::Melding& melding) {
  for (const auto* wie : {zaak.mensen.opnemer, zaak.mensen.collega}) {
    BAKEN_PROBEER(eenheid.screeningen().maak({.id = id(),
                                              .melding = melding.id,
                                              .medewerker = wie->medewerker,
                                              .moment = zaak.ontvangen + 2h,
                                              .acuut = false,
                                              .toelichting = {}},
                                             melding.sleutel));
    noteer(eenheid, zaak, "melding-gescreend", "melding", melding.id, *wie);
    log(eenheid, zaak, "melding.screenen", *wie);
  }
  return {};
}

Uitkomst Vulling::maak_beoordeling(app::Eenheid& eenheid, const Zaak& zaak,
                                   const domain::Melding& melding,
                                   const std::vector<domain::Rol>& rollen) {
  const auto& besluit = *zaak.gezin.gebeurtenis.beoordeling;
  domain::Veiligheidsbeoordeling b{.id = id(),
                                   .melding = melding.id,
                                   .dossier = zaak.dossier.id,
                                   .sleutel = melding.sleutel,
                                   .status = domain::Beoordelingstatus::Ondertekend,
                                   .instrument = samenstelling_.instrument().id,
                                   .instrument_versie = samenstelling_.instrument().versie,
                                   .ondertekend_op = zaak.ontvangen + 72h,
                                   .ondertekend_door = zaak.mensen.opnemer->medewerker,
                                   .gegevens = {},
                                   .akkoorden = {}};
  domain::Antwoorden personen;
  for (const auto& rol : rollen) personen.personen[rol.persoon] = {30, {rol.rol}, {}};
  b.gegevens.antwoorden = server::demo::beantwoord(zaak.gezin.gebeurtenis, std::move(personen), 0);
  b.gegevens.bronnen = besluit.bronnen;
  b.gegevens.uitkomst = melding.stap;
  b.gegevens.motivering = besluit.motivering;
  b.gegevens.overdrachtspartij = besluit.overdrachtspartij;
  BAKEN_PROBEER(eenheid.beoordelingen().maak(b));
  for (const auto* wie : {zaak.mensen.opnemer, zaak.mensen.collega})
    eenheid.beoordelingen().schrijf_akkoord(b.id, {wie->medewerker, zaak.ontvangen + 71h});
  noteer(eenheid, zaak, "veiligheidsbeoordeling-ondertekend", "veiligheidsbeoordeling", b.id,
         *zaak.mensen.opnemer);
  log(eenheid, zaak, "veiligheidsbeoordeling.beslissen", *zaak.mensen.opnemer);
  return {};
}

void Vulling::maak_werk(app::Eenheid& eenheid, const Zaak& zaak, const domain::Melding& melding,
                        Datum uiterste) {
  const bool wacht = zaak.open && toeval_.kans(0.3);
  if (zaak.open) ++telling_.open_werk;
  eenheid.werk().maak({.id = id(),
                       .soort = "veiligheidsbeoordeling",
                       .dossier = zaak.dossier.id,
                       .dossier_nummer = zaak.dossier.nummer,
                       .onderwerp = melding.id,
                       .onderwerp_nummer = melding.nummer,
                       .gemeente = melding.gegevens.gemeente,
                       .status = wacht ? "wacht" : "open",
                       .urgentie = toeval_.kans(0.1) ? "hoog" : "midden",
                       .ontvangen = zaak.ontvangen,
                       .uiterste_datum = uiterste,
                       .team = zaak.dossier.team,
                       .medewerker = zaak.dossier.casushouder,
                       .laatste_herbeoordeling = std::nullopt,
                       .klaar = !zaak.open});
}

void Vulling::noteer(app::Eenheid& eenheid, const Zaak& zaak, std::string soort,
                     std::string onderwerp_soort, const Id& onderwerp, const app::Wie& wie) {
  eenheid.tijdlijn().schrijf({id(),
                              zaak.dossier.id,
                              zaak.ontvangen,
                              std::move(soort),
                              wie.medewerker,
                              std::move(onderwerp_soort),
                              onderwerp,
                              1,
                              {},
                              {}});
}

void Vulling::log(app::Eenheid& eenheid, const Zaak& zaak, std::string handeling,
                  const app::Wie& wie) {
  eenheid.logboek().schrijf({.id = id(),
                             .moment = zaak.ontvangen,
                             .handeling = std::move(handeling),
                             .medewerker = wie.medewerker,
                             .rol = wie.als,
                             .relatie = "eigen-team",
                             .dossier = zaak.dossier.id,
                             .onderwerp = {},
                             .uitkomst = "gelukt",
                             .verzoek_id = id(),
                             .afzender = "127.0.0.1"});
}

}  // namespace baken::bench
