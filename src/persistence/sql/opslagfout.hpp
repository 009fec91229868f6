// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "base/fout.hpp"

namespace baken::sql {

/// Why a statement or a commit failed, the same for both dialects.
enum class Storing {
  Vol,           ///< no room on the disk
  Bezet,         ///< waited too long for a lock, a connection or an answer
  Serialisatie,  ///< collided with another transaction; running again may succeed
  Uniek,         ///< a key or unique index already holds this value
  Verwijzing,    ///< a foreign key points at nothing, or something still points here
  Verbroken,     ///< the database does not answer
  Beschadigd,    ///< the database file fails its check
  Overig,        ///< anything else: a fault in the program
  Tekst,         ///< a bound text is not valid UTF-8 or holds NUL
};

/// Thrown by Verbinding. The text names tables, columns and codes, never a bound value.
/// After it the transaction is lost: a work that catches it must give a Fout (Uniek → Conflict,
/// for instance). To try an insert without losing the transaction: ON CONFLICT DO NOTHING.
class Opslagfout : public std::runtime_error {
 public:
  Opslagfout(Storing welke, const std::string& wat) : std::runtime_error(wat), soort(welke) {}
  Storing soort;
};

/// The refusal a user gets for it; none for Overig, which is a bug and goes on as an exception.
std::optional<Fout> als_fout(Storing soort);

}  // namespace baken::sql
