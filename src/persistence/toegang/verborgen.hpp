// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace baken::persistence {

/// The dossiers that are hidden from somebody, as a query: he has a belang, or they are shielded
/// and he is no reader. Both sets are small, so a list asks this once and not per row.
/// @param ik the placeholder of his id
inline std::string verborgen_voor(const std::string& ik) {
  const std::string is_lezer =
      "EXISTS (SELECT 1 FROM lezer l WHERE l.dossier_id = a.dossier_id AND l.medewerker_id = " +
      ik + ")";
  return "SELECT dossier_id FROM belang WHERE medewerker_id = " + ik +
         " UNION ALL SELECT a.dossier_id FROM afscherming a WHERE NOT " + is_lezer;
}

}  // namespace baken::persistence
