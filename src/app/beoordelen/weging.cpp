// SPDX-License-Identifier: EUPL-1.2
#include "app/beoordelen/weging.hpp"

#include "app/poorten/dossier.hpp"
#include "domain/veiligheidsbeoordeling/leeftijd.hpp"

namespace baken::app {
namespace {

constexpr std::string_view personen_vooraan = "/personen";
constexpr std::string_view antwoorden_deel = "/antwoorden/";

/// `/personen/<id>/antwoorden/P1` is `/antwoorden_per_persoon/<id>/P1` in the contract.
std::string als_contractveld(std::string veld) {
  if (!veld.starts_with(personen_vooraan)) return veld;
  veld.replace(0, personen_vooraan.size(), "/antwoorden_per_persoon");
  if (const auto plek = veld.find(antwoorden_deel); plek != std::string::npos)
    veld.replace(plek, antwoorden_deel.size(), "/");
  return veld;
}

/// `Of` takes the id of the original and that of the copy, and says whether it found him.
template <class Of>
void per_kopie(Handeling& h, const Id& melding, Of of) {
  for (const auto& rol : h.eenheid.meldingen().rollen(melding))
    for (const auto& origineel : h.eenheid.personen().kopie_van(rol.persoon))
      if (of(origineel, rol.persoon)) break;
}

}  // namespace

void onder_huidige_personen(Handeling& h, const Id& melding, domain::Antwoorden& antwoorden) {
  per_kopie(h, melding, [&](const Id& origineel, const Id& kopie) {
    auto deel = antwoorden.personen.extract(origineel);
    if (deel.empty()) return false;
    deel.key() = kopie;
    antwoorden.personen.insert(std::move(deel));
    return true;
  });
}

void onder_huidige_personen(Handeling& h, domain::Veiligheidsbeoordeling& b) {
  onder_huidige_personen(h, b.melding, b.gegevens.antwoorden);
  if (!b.taxatie) return;
  per_kopie(h, b.melding, [&](const Id& origineel, const Id& kopie) {
    for (auto& persoon : b.taxatie->per_persoon)
      if (persoon.persoon_id == origineel) {
        persoon.persoon_id = kopie;
        return true;
      }
    return false;
  });
}

Result<domain::Antwoorden> met_betrokkenen(Handeling& h, const Id& melding,
                                           const domain::Antwoorden& antwoorden) {
  BAKEN_NEEM(const auto personen, h.eenheid.personen().van_melding(melding));
  const auto vandaag = kalender::lokale_datum(h.moment);
  domain::Antwoorden uit{antwoorden.melding, {}};
  for (const auto& rol : h.eenheid.meldingen().rollen(melding)) {
    auto& beoordeelde = uit.personen[rol.persoon];
    beoordeelde.rollen.push_back(rol.rol);
    for (const auto& persoon : personen)
      if (persoon.id == rol.persoon)
        beoordeelde.leeftijd = domain::leeftijd(persoon.gegevens.geboortedatum, vandaag);
    if (auto gegeven = antwoorden.personen.find(rol.persoon); gegeven != antwoorden.personen.end())
      beoordeelde.antwoorden = gegeven->second.antwoorden;
  }
  return uit;
}

Result<domain::Taxatie> weeg(const Handeling& h, const domain::Antwoorden& antwoorden) {
  auto taxatie = domain::beoordeel(h.dienst.instrument, antwoorden);
  if (!taxatie)
    for (auto& fout : taxatie.error().velden) fout.veld = als_contractveld(std::move(fout.veld));
  return taxatie;
}

Result<std::vector<Veldfout>> weeg_opnieuw(Handeling& h, domain::Veiligheidsbeoordeling& b) {
  onder_huidige_personen(h, b.melding, b.gegevens.antwoorden);
  BAKEN_NEEM(b.gegevens.antwoorden, met_betrokkenen(h, b.melding, b.gegevens.antwoorden));
  b.instrument = h.dienst.instrument.id;
  b.instrument_versie = h.dienst.instrument.versie;
  auto taxatie = weeg(h, b.gegevens.antwoorden);
  b.taxatie.reset();
  if (!taxatie) return std::move(taxatie.error().velden);
  b.taxatie = std::move(*taxatie);
  return std::vector<Veldfout>{};
}

}  // namespace baken::app
