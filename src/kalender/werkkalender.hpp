// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"
#include "kalender/feestdagen.hpp"

namespace baken::kalender {

/// Working days and days off of 2010-2060. A working day is not a Saturday, not a Sunday and not a
/// day of Algemene termijnenwet art. 3. Immutable; safe to share between threads; every question
/// is answered in constant time from tables.
class Werkkalender {
 public:
  /// `gelijkgesteld`: days equated by decree (art. 3 lid 3); those outside 2010-2060 are ignored.
  explicit Werkkalender(std::vector<Feestdag> gelijkgesteld = {});

  /// @throws std::out_of_range outside 2010-2060: ask in_bereik first.
  bool is_werkdag(Datum datum) const { return werkdag_.at(plek(datum)) != 0; }

  /// The days off by law of one year, in date order. Empty outside 2010-2060.
  std::vector<Feestdag> feestdagen_in(int jaar) const;
  /// Why the date is a day off by law: `Hemelvaartsdag`, two reasons joined by ` en `; empty when
  /// it is none (weekends are not named).
  std::string reden_vrij(Datum datum) const;

  /// The `aantal`-th working day after `datum`; `datum` itself does not count. aantal ≥ 1.
  Result<Datum> tel_werkdagen(Datum datum, int aantal) const;
  /// `datum` if it is a working day, otherwise the first one after it.
  Result<Datum> eerste_werkdag_vanaf(Datum datum) const;
  /// The first working day after `datum`.
  Result<Datum> volgende_werkdag(Datum datum) const { return tel_werkdagen(datum, 1); }

  /// Working days after `van` up to and including `tot`; negative when `tot` is earlier.
  Result<int> werkdagen_tussen(Datum van, Datum tot) const;
  /// Working days left: 0 when no working day is left but the term has not passed (the last day
  /// itself), always negative once it has passed (-1 in the weekend behind a Friday, and on
  /// Monday).
  Result<int> werkdagen_over(Datum vandaag, Datum uiterste) const;

 private:
  static std::size_t plek(Datum datum);
  int werkdagen_tot_en_met(Datum datum) const;

  std::vector<std::uint8_t> werkdag_;     ///< per day of the range
  std::vector<std::int32_t> tot_en_met_;  ///< working days up to and including that day
  std::vector<std::int32_t> lijst_;       ///< day number of every working day
  std::vector<Feestdag> vrij_;            ///< sorted by date
};

}  // namespace baken::kalender
