// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/database.hpp"

#include <stdexcept>

namespace baken::sql {

std::optional<Rij> Verbinding::vraag_een(std::string_view sql, std::span<const Waarde> waarden) {
  std::vector<Rij> rijen = vraag(sql, waarden);
  if (rijen.size() > 1) throw std::logic_error("een vraag naar een rij gaf er meer");
  if (rijen.empty()) return std::nullopt;
  return std::move(rijen.front());
}

}  // namespace baken::sql
