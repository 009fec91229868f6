// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/bytes.hpp"

namespace baken::sql {

using Bytes = baken::Bytes;

/// What a column holds or a placeholder gets: NULL, integer (BIGINT), text (TEXT), bytes (BYTEA).
using Waarde = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

/// NULL as a bound value.
inline constexpr std::monostate niets{};

/// The value, or NULL when there is none.
template <class T>
Waarde waarde_of_niets(const std::optional<T>& waarde) {
  return waarde ? Waarde{*waarde} : Waarde{niets};
}

/// One row of an answer. Columns count from 0. A getter that does not fit the type of the column
/// throws std::logic_error: the SQL and the code that reads it disagree.
class Rij {
 public:
  explicit Rij(std::vector<Waarde> kolommen) : kolommen_(std::move(kolommen)) {}

  std::int64_t getal(std::size_t kolom) const;
  std::string tekst(std::size_t kolom) const;
  Bytes bytes(std::size_t kolom) const;
  bool leeg(std::size_t kolom) const;
  std::optional<std::int64_t> getal_of_leeg(std::size_t kolom) const;
  std::optional<std::string> tekst_of_leeg(std::size_t kolom) const;
  std::optional<Bytes> bytes_of_leeg(std::size_t kolom) const;
  std::size_t breedte() const { return kolommen_.size(); }

 private:
  const Waarde& kolom(std::size_t nummer) const;
  std::vector<Waarde> kolommen_;
};

/// Whether the text can be stored in both dialects: valid UTF-8 (no surrogates, no overlong forms)
/// without NUL.
bool is_opslaanbaar(std::string_view tekst);

}  // namespace baken::sql
