// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// As `als_bladzijde`, for rows with sealed content: `lees` gives a Result<T>. A row whose key was
/// destroyed is left out: nobody can read it, and it must not hide the others.
template <class T, class Lees>
Result<app::Bladzijde<T>> open_bladzijde(const std::vector<sql::Rij>& rijen, int limiet,
                                         Lees&& lees, const std::vector<std::size_t>& sleutel) {
  auto dicht = als_bladzijde<sql::Rij>(
      rijen, limiet, [](const sql::Rij& rij) { return rij; }, sleutel);
  app::Bladzijde<T> bladzijde{{}, std::move(dicht.volgende)};
  for (const auto& rij : dicht.rijen) {
    Result<T> gelezen = lees(rij);
    if (!gelezen && gelezen.error().context == app::sleutel_vernietigd) continue;
    BAKEN_NEEM(auto waarde, std::move(gelezen));
    bladzijde.rijen.push_back(std::move(waarde));
  }
  return bladzijde;
}

}  // namespace baken::persistence
