// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kalender/termijn.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {

/// The answers of one soort, remembered per civil date: without suspension the last day depends on
/// nothing else, for hour terms too. For bulk work; one thread at a time.
class Termijntabel {
 public:
  /// `soort` must be known (Termijnrekenaar::ken); `rekenaar` outlives the table.
  Termijntabel(const Termijnrekenaar& rekenaar, std::string soort);

  /// The last day; none when Termijnrekenaar::uiterste_datum refuses (ask it why). `van` in range.
  std::optional<Datum> op(Datum van) {
    std::int32_t& plek = dagen_[static_cast<std::size_t>((van - eerste_datum).count())];
    if (plek == onbekend) plek = zoek(van);
    if (plek == geweigerd) return std::nullopt;
    return eerste_datum + std::chrono::days{plek};
  }
  const std::string& soort() const { return soort_; }

 private:
  static constexpr std::int32_t onbekend = -1;
  static constexpr std::int32_t geweigerd = -2;
  std::int32_t zoek(Datum van) const;

  const Termijnrekenaar& rekenaar_;
  std::string soort_;
  std::vector<std::int32_t> dagen_;
};

}  // namespace baken::kalender
