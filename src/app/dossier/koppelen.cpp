// SPDX-License-Identifier: EUPL-1.2
#include "app/dossier/koppelen.hpp"

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/gedeeld/zoeksleutels.hpp"

namespace baken::app {
namespace {

/// Persons of this melding alone move along; who also plays a part in a melding that stays is
/// copied, so that neither dossier loses him.
Uitkomst verhuis_personen(Handeling& h, const domain::Melding& melding, const Id& naar) {
  BAKEN_NEEM(auto personen, h.eenheid.personen().van_melding(melding.id));
  auto rollen = h.eenheid.meldingen().rollen(melding.id);
  auto relaties = h.eenheid.meldingen().relaties(melding.id);
  for (auto& persoon : personen) {
    if (!h.eenheid.personen().ook_bij_andere(persoon.id, melding.id)) {
      h.eenheid.personen().verplaats(persoon.id, naar);
      continue;
    }
    const Id oud = persoon.id;
    persoon.id = h.dienst.ids.nieuw();
    persoon.dossier = naar;
    persoon.sleutel = melding.sleutel;
    persoon.kopie_van = oud;
    persoon.versie = 1;
    BAKEN_PROBEER(h.eenheid.personen().maak(persoon, opslagsleutels(persoon.gegevens)));
    for (auto& rol : rollen)
      if (rol.persoon == oud) rol.persoon = persoon.id;
    for (auto& relatie : relaties) {
      if (relatie.van == oud) relatie.van = persoon.id;
      if (relatie.naar == oud) relatie.naar = persoon.id;
    }
  }
  h.eenheid.meldingen().vervang_betrokkenen(melding.id, rollen, relaties);
  return {};
}

Result<MeldingBeeld> verhuis(Handeling& h, domain::Melding melding, const domain::Dossier& naar,
                             std::string_view soort) {
  const Id van = melding.dossier;
  ++melding.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.meldingen().wijzig(melding, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(melding.id, melding.versie - 1, melding.versie));
  BAKEN_PROBEER(verhuis_personen(h, melding, naar.id));
  h.eenheid.meldingen().verplaats(melding.id, naar.id);
  h.eenheid.termijnen().verplaats(melding.id, naar.id);
  h.eenheid.werk().verplaats(melding.id, naar.id, naar.nummer);
  melding.dossier = naar.id;
  for (const Id& dossier : {van, naar.id})
    zet_op_tijdlijn(h, dossier,
                    {.soort = soort,
                     .onderwerp_soort = "melding",
                     .onderwerp = melding.id,
                     .versie = melding.versie,
                     .samenvatting = melding.nummer + " naar " + naar.nummer});
  BAKEN_NEEM(auto beeld, melding_beeld(h, melding));
  BAKEN_PROBEER(weer_bekenden(h, beeld));
  return beeld;
}

/// The reason is content: it is sealed as a note of the melding's history, not put on the
/// timeline.
Uitkomst leg_reden_vast(Handeling& h, const domain::Melding& melding, const std::string& reden) {
  return h.eenheid.meldingen().schrijf_reden(melding, h.dienst.ids.nieuw(), h.moment, reden);
}

}  // namespace

Result<MeldingBeeld> melding_koppelen(Handeling& h, const Id& id, std::int64_t gelezen,
                                      const Id& dossier, const std::string& reden) {
  BAKEN_NEEM(auto melding, open_melding(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, melding.versie));
  if (melding.dossier == dossier)
    return mislukt(Foutcode::Conflict, "Deze melding hoort al bij dit dossier.");
  const auto naar = zichtbaar_dossier(h, dossier);
  if (!naar) return niet_gevonden("Dit dossier");
  BAKEN_PROBEER(leg_reden_vast(h, melding, reden));
  return verhuis(h, std::move(melding), *naar, "melding-gekoppeld");
}

Result<MeldingBeeld> melding_ontkoppelen(Handeling& h, const Id& id, std::int64_t gelezen,
                                         const std::string& reden) {
  BAKEN_NEEM(auto melding, open_melding(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, melding.versie));
  if (!domain::is_gekoppeld(melding))
    return mislukt(Foutcode::Conflict,
                   "Deze melding is niet gekoppeld: dit is haar eigen dossier.");
  auto eigen = h.eenheid.dossiers().zoek(melding.sleutel);
  if (!eigen) {
    const auto huidig = h.eenheid.dossiers().zoek(melding.dossier);
    eigen = domain::Dossier{.id = melding.sleutel,
                            .nummer = h.dienst.voorraad.nummer('D'),
                            .aangemaakt = h.moment,
                            .gemeente = melding.gegevens.gemeente,
                            .team = huidig->team,
                            .casushouder = huidig->casushouder,
                            .urgentie = huidig->urgentie,
                            .versie = 1};
    h.eenheid.dossiers().maak(*eigen);
  }
  BAKEN_PROBEER(leg_reden_vast(h, melding, reden));
  return verhuis(h, std::move(melding), *eigen, "melding-ontkoppeld");
}

}  // namespace baken::app
