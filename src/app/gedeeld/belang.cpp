// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/belang.hpp"

#include "app/gedeeld/verouderd.hpp"
#include "app/gedeeld/zoeksleutels.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {
namespace {

Uitkomst geef_taak_vrij(Eenheid& eenheid, const Id& id, Moment nu) {
  BAKEN_NEEM(auto taak, eenheid.taken().zoek(id));
  if (!taak) return {};
  taak->medewerker.reset();
  ++taak->versie;
  BAKEN_NEEM(const bool gewijzigd, eenheid.taken().wijzig(*taak, nu));
  return gewijzigd ? Uitkomst{} : eis_versie(id, taak->versie - 1, taak->versie);
}

}  // namespace

Uitkomst geef_vrij(Eenheid& eenheid, const Id& id, const Id& medewerker, Moment nu) {
  for (auto& werk : eenheid.werk().open_van_dossier(id)) {
    if (werk.medewerker != medewerker) continue;
    werk.medewerker.reset();
    eenheid.werk().wijzig(werk);
    if (werk.soort == "taak") BAKEN_PROBEER(geef_taak_vrij(eenheid, werk.onderwerp, nu));
  }
  auto dossier = eenheid.dossiers().zoek(id);
  if (!dossier || dossier->casushouder != medewerker) return {};
  dossier->casushouder.reset();
  ++dossier->versie;
  if (!eenheid.dossiers().wijzig(*dossier))
    return eis_versie(id, dossier->versie - 1, dossier->versie);
  return {};
}

Uitkomst sluit_uit(Eenheid& eenheid, const Id& dossier, const Bekende& bekende, Moment nu) {
  if (!eenheid.kring().meld_gevonden(dossier, bekende, nu)) return {};
  return geef_vrij(eenheid, dossier, bekende.medewerker, nu);
}

Uitkomst weer_bekenden(Eenheid& eenheid, const Id& dossier,
                       const std::vector<domain::Persoonsgegevens>& personen, Moment nu) {
  for (const auto& persoon : personen) {
    BAKEN_NEEM(const auto bekenden, eenheid.kring().wie_kent(matchsleutels(persoon)));
    for (const auto& bekende : bekenden) BAKEN_PROBEER(sluit_uit(eenheid, dossier, bekende, nu));
  }
  return {};
}

}  // namespace baken::app
