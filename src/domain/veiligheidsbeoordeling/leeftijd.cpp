// SPDX-License-Identifier: EUPL-1.2
#include "domain/veiligheidsbeoordeling/leeftijd.hpp"

#include "base/tijd.hpp"

namespace baken::domain {

std::optional<int> leeftijd(std::string_view geboortedatum, Datum op) {
  const auto geboren = lees_datum(geboortedatum);
  if (!geboren || *geboren > op) return std::nullopt;
  const std::chrono::year_month_day toen{*geboren};
  const std::chrono::year_month_day nu{op};
  const int jaren = static_cast<int>(nu.year()) - static_cast<int>(toen.year());
  const bool al_jarig = std::pair{nu.month(), nu.day()} >= std::pair{toen.month(), toen.day()};
  return al_jarig ? jaren : jaren - 1;
}

}  // namespace baken::domain
