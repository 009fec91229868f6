// SPDX-License-Identifier: EUPL-1.2
#include "app/beoordelen/crisis.hpp"

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {
namespace {

constexpr std::string_view hoogste = "crisis";

std::optional<Id> crisisteam(Handeling& h) {
  auto team = h.eenheid.medewerkers().team_van_soort("crisisteam");
  return team ? std::optional{team->id} : std::nullopt;
}

void zet_op_werklijst(Handeling& h, const domain::Crisis& crisis, const domain::Dossier& dossier,
                      const std::optional<domain::Melding>& melding) {
  h.eenheid.werk().maak({.id = h.dienst.ids.nieuw(),
                         .soort = "crisis",
                         .dossier = dossier.id,
                         .dossier_nummer = dossier.nummer,
                         .onderwerp = crisis.id,
                         .onderwerp_nummer = melding ? melding->nummer : dossier.nummer,
                         .gemeente = melding ? melding->gegevens.gemeente : dossier.gemeente,
                         .status = "open",
                         .urgentie = std::string{hoogste},
                         .ontvangen = crisis.gegevens.start,
                         .uiterste_datum = kalender::lokale_datum(h.moment),
                         .team = crisisteam(h),
                         .medewerker = std::nullopt,
                         .laatste_herbeoordeling = std::nullopt,
                         .klaar = false});
}

/// What waits for the same melding is now as urgent as the crisis.
void verhoog_ander_werk(Handeling& h, const Id& melding) {
  auto werk = h.eenheid.werk().open_van(melding);
  if (!werk || werk->urgentie == hoogste) return;
  werk->urgentie = hoogste;
  h.eenheid.werk().wijzig(*werk);
}

Result<domain::Crisis> begin(Handeling& h, const domain::Dossier& dossier,
                             const std::optional<domain::Melding>& melding,
                             domain::Crisisgegevens gegevens) {
  domain::Crisis crisis{.id = h.dienst.ids.nieuw(),
                        .dossier = dossier.id,
                        .sleutel = melding ? melding->sleutel : dossier.id,
                        .versie = 1,
                        .gegevens = std::move(gegevens)};
  BAKEN_PROBEER(h.eenheid.crises().maak(crisis));
  zet_op_tijdlijn(h, dossier.id,
                  {.soort = "crisis-gestart",
                   .onderwerp_soort = "crisis",
                   .onderwerp = crisis.id,
                   .versie = 1,
                   .samenvatting = melding ? melding->nummer : std::string{}});
  if (crisis.gegevens.einde) return crisis;
  zet_op_werklijst(h, crisis, dossier, melding);
  if (melding) verhoog_ander_werk(h, melding->id);
  BAKEN_PROBEER(zet_urgentie(h, dossier, hoogste));
  return crisis;
}

/// The melding that the crisis is about; it must stand in this dossier.
Result<std::optional<domain::Melding>> melding_van(Handeling& h, const Id& dossier,
                                                   const std::optional<Id>& id) {
  if (!id) return std::nullopt;
  BAKEN_NEEM(auto melding, h.eenheid.meldingen().zoek(*id));
  if (!melding || melding->dossier != dossier)
    return ongeldig(
        {{"/melding_id", "onbekend",
          "Deze melding staat niet in dit dossier. Kies een melding uit het dossier."}});
  return melding;
}

Result<domain::Crisis> open_crisis(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto crisis, h.eenheid.crises().zoek(id));
  constexpr std::string_view wat = "Deze crisisdienst";
  if (!crisis) return afwezig(h, id, wat);
  BAKEN_PROBEER(open_dossier(h, crisis->dossier, {.onderwerp = id, .wat = wat}));
  return std::move(*crisis);
}

std::vector<Veldfout> keur_wijziging(const domain::Crisisgegevens& oud,
                                     const domain::Crisisgegevens& nieuw, Moment nu) {
  auto fouten = domain::controleer(nieuw, nu);
  if (nieuw.melding != oud.melding)
    fouten.push_back({"/melding_id", "vast",
                      "De melding van een crisisdienst verandert niet. Start een nieuwe "
                      "crisisdienst bij de andere melding."});
  if (oud.einde && !nieuw.einde)
    fouten.push_back({"/einde", "afgesloten",
                      "Deze crisisdienst is afgesloten. Start een nieuwe als er opnieuw acuut "
                      "gevaar is."});
  return fouten;
}

}  // namespace

Uitkomst zet_urgentie(Handeling& h, domain::Dossier dossier, std::string_view urgentie) {
  if (dossier.urgentie == urgentie) return {};
  dossier.urgentie = urgentie;
  ++dossier.versie;
  if (!h.eenheid.dossiers().wijzig(dossier))
    return eis_versie(dossier.id, dossier.versie - 1, dossier.versie);
  return {};
}

Result<std::optional<domain::Crisis>> lopende_crisis(Handeling& h, const Id& melding) {
  const auto id = h.eenheid.crises().van_melding(melding);
  if (!id) return std::nullopt;
  BAKEN_NEEM(auto crisis, h.eenheid.crises().zoek(*id));
  if (!crisis || crisis->gegevens.einde) return std::nullopt;
  return crisis;
}

Result<domain::Crisis> crisis_starten(Handeling& h, const Id& dossier_id,
                                      domain::Crisisgegevens gegevens) {
  BAKEN_NEEM(const auto dossier, open_dossier(h, dossier_id));
  BAKEN_NEEM(const auto melding, melding_van(h, dossier_id, gegevens.melding));
  if (auto fouten = domain::controleer(gegevens, h.moment); !fouten.empty())
    return ongeldig(std::move(fouten));
  if (melding) {
    BAKEN_NEEM(const auto loopt, lopende_crisis(h, melding->id));
    if (loopt)
      return mislukt(Foutcode::Conflict,
                     "Er loopt al een crisisdienst bij deze melding. Werk in die crisisdienst "
                     "verder.");
  }
  BAKEN_NEEM(auto crisis, begin(h, dossier, melding, std::move(gegevens)));
  h.noteer(dossier.id, crisis.id);
  return crisis;
}

Result<domain::Crisis> crisis_lezen(Handeling& h, const Id& id) {
  return open_crisis(h, id);
}

Result<domain::Crisis> crisis_wijzigen(Handeling& h, const Id& id, std::int64_t gelezen,
                                       domain::Crisisgegevens gegevens) {
  BAKEN_NEEM(auto crisis, open_crisis(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, crisis.versie));
  if (!gegevens.melding) gegevens.melding = crisis.gegevens.melding;
  if (auto fouten = keur_wijziging(crisis.gegevens, gegevens, h.moment); !fouten.empty())
    return ongeldig(std::move(fouten));
  const bool eindigt = gegevens.einde && !crisis.gegevens.einde;
  crisis.gegevens = std::move(gegevens);
  ++crisis.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.crises().wijzig(crisis, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, crisis.versie));
  if (eindigt) h.eenheid.werk().klaar(crisis.id);
  zet_op_tijdlijn(h, crisis.dossier,
                  {.soort = eindigt ? "crisis-beeindigd" : "crisis-gewijzigd",
                   .onderwerp_soort = "crisis",
                   .onderwerp = id,
                   .versie = crisis.versie});
  return crisis;
}

Result<bool> start_crisis_bij_gevaar(Handeling& h, const domain::Melding& melding,
                                     const std::string& aanleiding) {
  BAKEN_NEEM(const auto loopt, lopende_crisis(h, melding.id));
  if (loopt) return false;
  const auto dossier = h.eenheid.dossiers().zoek(melding.dossier);
  if (!dossier) return niet_gevonden("Dit dossier");
  BAKEN_PROBEER(begin(h, *dossier, melding,
                      {.melding = melding.id,
                       .start = h.moment,
                       .aanleiding = aanleiding,
                       .acties = {},
                       .veiligheidsafspraken = {},
                       .partner = {},
                       .einde = {}}));
  return true;
}

}  // namespace baken::app
