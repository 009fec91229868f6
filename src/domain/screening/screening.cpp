// SPDX-License-Identifier: EUPL-1.2
#include "domain/screening/screening.hpp"

#include <algorithm>
#include <set>

namespace baken::domain {

Uitkomst mag_screenen(const std::vector<Screening>& eerder, const Id& medewerker) {
  const bool al_gezien = std::any_of(
      eerder.begin(), eerder.end(), [&](const Screening& s) { return s.medewerker == medewerker; });
  if (al_gezien)
    return mislukt(Foutcode::Conflict,
                   "U hebt deze melding al gescreend. Een tweede screening doet een collega.");
  return {};
}

bool is_gescreend(const std::vector<Screening>& screeningen) {
  std::set<Id> mensen;
  for (const auto& screening : screeningen) mensen.insert(screening.medewerker);
  return mensen.size() >= screeners_nodig;
}

}  // namespace baken::domain
