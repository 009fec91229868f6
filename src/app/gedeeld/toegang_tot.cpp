// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/toegang_tot.hpp"

#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {
namespace {

bool heeft_relatie(const Relatie& relatie) {
  return relatie.eigen || relatie.eigen_team || relatie.openbaar_werk;
}

/// Who has work to do in a dossier must be able to do it, also when somebody else is casushouder:
/// a new melding about a known household is assessed by another team.
Relatie relatie_door_werk(Handeling& h, const Id& dossier) {
  Relatie relatie;
  for (const auto& werk : h.eenheid.werk().open_van_dossier(dossier)) {
    relatie.eigen = relatie.eigen || werk.medewerker == h.wie().medewerker;
    relatie.eigen_team = relatie.eigen_team || (werk.team && werk.team == h.wie().team);
  }
  return relatie;
}

}  // namespace

Relatie relatie_tot(const Wie& wie, const domain::Dossier& dossier) {
  return {.eigen = dossier.casushouder == wie.medewerker,
          .eigen_team = dossier.team && dossier.team == wie.team,
          .openbaar_werk = !dossier.casushouder.has_value()};
}

bool mag_ook(Handeling& h, std::string_view andere_handeling, const domain::Dossier& dossier) {
  auto relatie = relatie_tot(h.wie(), dossier);
  if (!heeft_relatie(relatie)) relatie = relatie_door_werk(h, dossier.id);
  return h.eis_ook(andere_handeling, relatie).has_value();
}

Result<domain::Dossier> open_dossier(Handeling& h, const Id& id,
                                     const std::optional<Id>& onderwerp) {
  auto dossier = h.eenheid.dossiers().zoek(id);
  if (!dossier) {
    BAKEN_PROBEER(h.eis_algemeen());
    return niet_gevonden("Dit dossier");
  }
  auto relatie = relatie_tot(h.wie(), *dossier);
  if (!heeft_relatie(relatie)) relatie = relatie_door_werk(h, id);
  BAKEN_PROBEER(h.eis(relatie, id, onderwerp));
  return std::move(*dossier);
}

}  // namespace baken::app
