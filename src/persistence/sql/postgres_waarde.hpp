// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libpq-fe.h>

#include <array>
#include <span>
#include <string>
#include <vector>

#include "persistence/sql/waarde.hpp"

namespace baken::sql {

/// Bound values in libpq's binary form. Points into the values it was made from.
class PostgresParameters {
 public:
  /// Throws Opslagfout (Tekst) for text that cannot be stored.
  explicit PostgresParameters(std::span<const Waarde> waarden);

  int aantal() const { return static_cast<int>(soorten_.size()); }
  const Oid* soorten() const { return soorten_.data(); }
  const char* const* plaatsen() const { return plaatsen_.data(); }
  const int* lengtes() const { return lengtes_.data(); }
  const int* vormen() const { return vormen_.data(); }
  /// The types as text, part of the name under which a prepared statement is kept.
  std::string handtekening() const;

 private:
  std::vector<Oid> soorten_;
  std::vector<const char*> plaatsen_;
  std::vector<int> lengtes_;
  std::vector<int> vormen_;
  std::vector<std::array<char, 8>> getallen_;
};

/// The rows of an answer in binary form. Throws std::logic_error for a column type that is not
/// one of ours (TEXT, BIGINT, BYTEA, and what COUNT, SUM and comparisons give).
std::vector<Rij> lees_rijen(const PGresult* antwoord);

}  // namespace baken::sql
