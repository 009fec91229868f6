// SPDX-License-Identifier: EUPL-1.2
#include "app/werk/doorgeven.hpp"

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"

namespace baken::app {

Uitkomst Doorgeven::werk(domain::Werkstuk werk, Casus casus) {
  bool veranderd = werk.medewerker != naar_.id || (naar_.team && werk.team != naar_.team);
  const auto van = werk.medewerker;
  if (veranderd) {
    werk.medewerker = naar_.id;
    if (naar_.team) werk.team = naar_.team;
    h_.eenheid.werk().wijzig(werk);
  }
  if (werk.soort == "taak") {
    if (veranderd) BAKEN_PROBEER(zet_taak(werk.onderwerp));
  } else if (casus == Casus::Ook) {
    BAKEN_NEEM(const bool ook, zet_casushouder(h_.eenheid.dossiers().zoek(werk.dossier).value()));
    veranderd = veranderd || ook;
  }
  if (!veranderd) return {};
  return leg_vast(werk.dossier, werk.id, van, werk.soort + " " + werk.onderwerp_nummer);
}

Uitkomst Doorgeven::casus(domain::Dossier dossier) {
  const auto van = dossier.casushouder;
  const Id id = dossier.id;
  std::string samenvatting = "casushouder " + dossier.nummer;
  BAKEN_NEEM(const bool veranderd, zet_casushouder(std::move(dossier)));
  if (!veranderd) return {};
  return leg_vast(id, std::nullopt, van, std::move(samenvatting));
}

Uitkomst Doorgeven::zet_taak(const Id& id) {
  BAKEN_NEEM(auto taak, h_.eenheid.taken().zoek(id));
  if (!taak) return niet_gevonden("Deze taak");
  taak->medewerker = naar_.id;
  ++taak->versie;
  BAKEN_NEEM(const bool gewijzigd, h_.eenheid.taken().wijzig(*taak, h_.moment));
  if (!gewijzigd) return eis_versie(id, taak->versie - 1, taak->versie);
  return {};
}

Result<bool> Doorgeven::zet_casushouder(domain::Dossier dossier) {
  if (dossier.casushouder == naar_.id && (!naar_.team || dossier.team == naar_.team)) return false;
  dossier.casushouder = naar_.id;
  if (naar_.team) dossier.team = naar_.team;
  ++dossier.versie;
  if (!h_.eenheid.dossiers().wijzig(dossier))
    BAKEN_PROBEER(eis_versie(dossier.id, dossier.versie - 1, dossier.versie));
  return true;
}

Uitkomst Doorgeven::leg_vast(const Id& dossier, const std::optional<Id>& werk,
                             const std::optional<Id>& van, std::string samenvatting) {
  ++aantal_;
  zet_op_tijdlijn(h_, dossier,
                  {.soort = soort_,
                   .onderwerp_soort = "medewerker",
                   .onderwerp = naar_.id,
                   .samenvatting = std::move(samenvatting)});
  return h_.eenheid.werk().schrijf_toewijzing({.id = h_.dienst.ids.nieuw(),
                                               .dossier = dossier,
                                               .werk = werk,
                                               .van = van,
                                               .naar = naar_.id,
                                               .medewerker = h_.wie().medewerker,
                                               .moment = h_.moment,
                                               .reden = reden_});
}

}  // namespace baken::app
