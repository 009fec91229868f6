// SPDX-License-Identifier: EUPL-1.2
#include "domain/crisis/crisis.hpp"

#include <fmt/format.h>

namespace baken::domain {
namespace {

/// Clocks differ a little.
constexpr std::chrono::minutes speling{5};

void keur_actie(const Crisisgegevens& crisis, Moment moment, std::string veld, Moment nu,
                std::vector<Veldfout>& fouten) {
  if (moment > nu + speling)
    fouten.push_back(
        {std::move(veld), "toekomst", "Deze actie ligt in de toekomst. Vul het echte moment in."});
  else if (moment < crisis.start)
    fouten.push_back({std::move(veld), "volgorde",
                      "Deze actie ligt voor de start van de crisis. Controleer het moment."});
  else if (crisis.einde && moment > *crisis.einde)
    fouten.push_back({std::move(veld), "volgorde",
                      "Deze actie ligt na het einde van de crisis. Controleer het moment."});
}

}  // namespace

std::vector<Veldfout> controleer(const Crisisgegevens& crisis, Moment nu) {
  std::vector<Veldfout> fouten;
  if (crisis.start > nu + speling)
    fouten.push_back(
        {"/start", "toekomst", "De start ligt in de toekomst. Vul het echte moment in."});
  if (crisis.aanleiding.empty())
    fouten.push_back({"/aanleiding", "verplicht", "Vul de aanleiding van de crisis in."});
  for (std::size_t plek = 0; plek < crisis.acties.size(); ++plek)
    keur_actie(crisis, crisis.acties[plek].moment, fmt::format("/acties/{}/moment", plek), nu,
               fouten);
  if (!crisis.einde) return fouten;
  if (*crisis.einde > nu + speling)
    fouten.push_back(
        {"/einde", "toekomst", "Het einde ligt in de toekomst. Vul het echte moment in."});
  if (*crisis.einde < crisis.start)
    fouten.push_back(
        {"/einde", "volgorde", "Het einde ligt voor de start. Vul een later moment in."});
  if (crisis.acties.empty())
    fouten.push_back(
        {"/acties", "verplicht", "Leg ten minste één actie vast voor u de crisis afsluit."});
  if (crisis.veiligheidsafspraken.empty())
    fouten.push_back({"/veiligheidsafspraken", "verplicht",
                      "Leg ten minste één veiligheidsafspraak vast voor u de crisis afsluit."});
  return fouten;
}

}  // namespace baken::domain
