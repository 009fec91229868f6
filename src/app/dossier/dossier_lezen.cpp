// SPDX-License-Identifier: EUPL-1.2
#include "app/dossier/dossier_lezen.hpp"

#include <algorithm>
#include <iterator>

#include "app/gedeeld/belang.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/gedeeld/zoeksleutels.hpp"

namespace baken::app {
namespace {

Uitkomst vul_meldingen(Handeling& h, DossierBeeld& beeld) {
  BAKEN_NEEM(auto meldingen, h.eenheid.meldingen().van_dossier(beeld.dossier.id));
  for (auto& melding : meldingen) {
    auto relaties = h.eenheid.meldingen().relaties(melding.id);
    std::move(relaties.begin(), relaties.end(), std::back_inserter(beeld.relaties));
    auto beoordeling = h.eenheid.beoordelingen().laatste(melding.id);
    beeld.meldingen.push_back({std::move(melding), std::move(beoordeling)});
  }
  return {};
}

}  // namespace

Result<DossierBeeld> dossier_lezen(Handeling& h, const Id& id) {
  DossierBeeld beeld;
  BAKEN_NEEM(beeld.dossier, open_dossier(h, id));
  if (beeld.dossier.team) beeld.team = h.eenheid.medewerkers().team(*beeld.dossier.team);
  if (beeld.dossier.casushouder)
    beeld.casushouder = h.eenheid.medewerkers().zoek(*beeld.dossier.casushouder);
  BAKEN_NEEM(beeld.personen, h.eenheid.personen().van_dossier(id));
  BAKEN_PROBEER(vul_meldingen(h, beeld));
  BAKEN_NEEM(beeld.crises, h.eenheid.crises().van_dossier(id));
  beeld.termijnen = h.eenheid.termijnen().van_dossier(id);
  BAKEN_NEEM(beeld.taken, h.eenheid.taken().van_dossier(id));
  beeld.werk = h.eenheid.werk().open_van_dossier(id);
  return beeld;
}

Result<Bladzijde<domain::Gebeurtenis>> tijdlijn_lezen(Handeling& h, const Id& dossier,
                                                      const Bladvraag& vraag) {
  BAKEN_PROBEER(open_dossier(h, dossier));
  return h.eenheid.tijdlijn().lees(dossier, vraag);
}

Result<domain::Persoon> persoon_wijzigen(Handeling& h, const Id& dossier, const Id& id,
                                         std::int64_t gelezen, domain::Persoonsgegevens gegevens) {
  BAKEN_PROBEER(open_dossier(h, dossier, {.onderwerp = id, .wat = "Deze persoon"}));
  BAKEN_NEEM(auto gevonden, h.eenheid.personen().zoek(id));
  if (!gevonden || gevonden->dossier != dossier) return niet_gevonden("Deze persoon");
  BAKEN_PROBEER(h.eis_zicht({Veldgroep::Identiteit, Veldgroep::Contact}));
  if (std::ranges::any_of(gevonden->gegevens.adressen, &domain::Adres::geheim))
    BAKEN_PROBEER(h.eis_zicht({Veldgroep::GeheimAdres}));
  BAKEN_PROBEER(eis_versie(id, gelezen, gevonden->versie));
  if (auto fouten = domain::controleer(gegevens, "", h.dienst.vandaag()); !fouten.empty())
    return ongeldig(std::move(fouten));
  auto persoon = std::move(*gevonden);
  persoon.gegevens = std::move(gegevens);
  ++persoon.versie;
  BAKEN_NEEM(const bool gewijzigd,
             h.eenheid.personen().wijzig(persoon, opslagsleutels(persoon.gegevens), h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, persoon.versie));
  zet_op_tijdlijn(h, dossier,
                  {.soort = "persoon-gewijzigd",
                   .onderwerp_soort = "persoon",
                   .onderwerp = id,
                   .versie = persoon.versie});
  BAKEN_PROBEER(weer_bekenden(h.eenheid, dossier, {persoon.gegevens}, h.moment));
  return persoon;
}

}  // namespace baken::app
