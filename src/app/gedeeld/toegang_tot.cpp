// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/toegang_tot.hpp"

#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"

namespace baken::app {

Relatie relatie_tot(const Wie& wie, const domain::Dossier& dossier) {
  return {.eigen = dossier.casushouder == wie.medewerker,
          .eigen_team = dossier.team && dossier.team == wie.team,
          .openbaar_werk = !dossier.casushouder.has_value()};
}

Result<domain::Dossier> open_dossier(Handeling& h, const Id& id,
                                     const std::optional<Id>& onderwerp) {
  auto dossier = h.eenheid.dossiers().zoek(id);
  if (!dossier) {
    BAKEN_PROBEER(h.eis_algemeen());
    return niet_gevonden("Dit dossier");
  }
  BAKEN_PROBEER(h.eis(relatie_tot(h.wie(), *dossier), id, onderwerp));
  return std::move(*dossier);
}

}  // namespace baken::app
