// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/beoordelen.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

struct MeldingRegel {
  domain::Melding melding;
  std::optional<Id> beoordeling;
};

/// A dossier with everything its screen shows.
struct DossierBeeld {
  domain::Dossier dossier;
  std::optional<Team> team;
  std::optional<Medewerker> casushouder;
  std::vector<domain::Persoon> personen;
  std::vector<domain::Relatie> relaties;
  std::vector<MeldingRegel> meldingen;
  std::vector<domain::Crisis> crises;
  std::vector<Klokstand> termijnen;
  std::vector<domain::Taak> taken;
  std::vector<domain::Werkstuk> werk;  ///< what is still open
};

Result<DossierBeeld> dossier_lezen(Handeling& handeling, const Id& id);

Result<Bladzijde<domain::Gebeurtenis>> tijdlijn_lezen(Handeling& handeling, const Id& dossier,
                                                      const Bladvraag& vraag);

/// @param gelezen the version the sender read
Result<domain::Persoon> persoon_wijzigen(Handeling& handeling, const Id& dossier, const Id& persoon,
                                         std::int64_t gelezen, domain::Persoonsgegevens gegevens);

}  // namespace baken::app
