// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/melding_beeld.hpp"

#include <algorithm>

#include "app/gedeeld/belang.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/beoordelen.hpp"

namespace baken::app {
namespace {

std::optional<Klokstand> klok_van_beoordeling(Eenheid& eenheid, const Id& melding) {
  for (auto& klok : eenheid.termijnen().van_onderwerp(melding))
    if (klok.soort == "veiligheidsbeoordeling") return std::move(klok);
  return std::nullopt;
}

Result<std::vector<BetrokkeneBeeld>> betrokkenen_van(Eenheid& eenheid, const Id& melding) {
  BAKEN_NEEM(auto personen, eenheid.personen().van_melding(melding));
  std::vector<BetrokkeneBeeld> beelden;
  for (const auto& rol : eenheid.meldingen().rollen(melding)) {
    auto plek = std::find_if(personen.begin(), personen.end(),
                             [&](const auto& p) { return p.id == rol.persoon; });
    if (plek != personen.end()) beelden.push_back({std::move(*plek), rol.rol, rol.in_huishouden});
  }
  return beelden;
}

}  // namespace

Result<MeldingBeeld> melding_beeld(Handeling& h, const domain::Melding& melding) {
  MeldingBeeld beeld;
  beeld.melding = melding;
  if (auto dossier = h.eenheid.dossiers().zoek(melding.dossier))
    beeld.dossier_nummer = dossier->nummer;
  BAKEN_NEEM(beeld.betrokkenen, betrokkenen_van(h.eenheid, melding.id));
  beeld.relaties = h.eenheid.meldingen().relaties(melding.id);
  BAKEN_NEEM(beeld.screeningen, h.eenheid.screeningen().van_melding(melding.id));
  beeld.termijn = klok_van_beoordeling(h.eenheid, melding.id);
  beeld.crisis = h.eenheid.crises().van_melding(melding.id);
  beeld.beoordeling = h.eenheid.beoordelingen().laatste(melding.id);
  return beeld;
}

Uitkomst weer_bekenden(Handeling& h, const MeldingBeeld& beeld) {
  std::vector<domain::Persoonsgegevens> personen;
  for (const auto& betrokkene : beeld.betrokkenen) personen.push_back(betrokkene.persoon.gegevens);
  return weer_bekenden(h.eenheid, beeld.melding.dossier, personen, h.moment);
}

Result<domain::Melding> open_melding(Handeling& h, const Id& id) {
  constexpr std::string_view wat = "Deze melding";
  BAKEN_NEEM(auto melding, h.eenheid.meldingen().zoek(id));
  if (!melding) return afwezig(h, id, wat);
  BAKEN_PROBEER(open_dossier(h, melding->dossier, {.onderwerp = id, .wat = wat}));
  return std::move(*melding);
}

}  // namespace baken::app
