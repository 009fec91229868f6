// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <exception>
#include <stdexcept>

#include "persistence/sql/database.hpp"

namespace baken::sql {

/// The Fout for a failure, or the failure itself again when it is a bug.
inline Uitkomst als_uitkomst(const Opslagfout& fout) {
  if (auto weigering = als_fout(fout.soort)) return mislukt(std::move(*weigering));
  throw fout;
}

/// Refuses a work that gives success although one of its statements failed: PostgreSQL has
/// already lost that transaction, and both dialects must behave the same.
inline void keur_uitkomst(const Uitkomst& uitkomst, bool verbinding_kapot) {
  if (uitkomst && verbinding_kapot)
    throw std::logic_error("een werk gaf succes nadat een opdracht was mislukt");
}

inline Uitkomst gesloten() {
  return mislukt(Foutcode::NietBeschikbaar, "De database is gesloten. Start Baken opnieuw.");
}

}  // namespace baken::sql
