// SPDX-License-Identifier: EUPL-1.2
#include "domain/crisis/crisis.hpp"

#include <fmt/format.h>

namespace baken::domain {
namespace {

constexpr std::chrono::minutes speling{5};

}  // namespace

std::vector<Veldfout> controleer(const Crisisgegevens& crisis, Moment nu) {
  std::vector<Veldfout> fouten;
  if (crisis.start > nu + speling)
    fouten.push_back({"/start", "toekomst",
                      "De start ligt in de toekomst. Vul het echte moment in."});
  if (crisis.aanleiding.empty())
    fouten.push_back({"/aanleiding", "verplicht", "Vul de aanleiding van de crisis in."});
  for (std::size_t plek = 0; plek < crisis.acties.size(); ++plek)
    if (crisis.acties[plek].moment < crisis.start)
      fouten.push_back({fmt::format("/acties/{}/moment", plek), "volgorde",
                        "Deze actie ligt voor de start van de crisis. Controleer het moment."});
  if (!crisis.einde) return fouten;
  if (*crisis.einde < crisis.start)
    fouten.push_back({"/einde", "volgorde",
                      "Het einde ligt voor de start. Vul een later moment in."});
  if (crisis.acties.empty())
    fouten.push_back({"/acties", "verplicht",
                      "Leg ten minste één actie vast voor u de crisis afsluit."});
  if (crisis.veiligheidsafspraken.empty())
    fouten.push_back({"/veiligheidsafspraken", "verplicht",
                      "Leg ten minste één veiligheidsafspraak vast voor u de crisis afsluit."});
  return fouten;
}

}  // namespace baken::domain
