// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::kalender {

/// The first and the last civil date that the calendar knows.
inline constexpr Datum eerste_datum{
    std::chrono::local_days{std::chrono::year{2010} / std::chrono::January / 1}};
inline constexpr Datum laatste_datum{
    std::chrono::local_days{std::chrono::year{2060} / std::chrono::December / 31}};

constexpr bool in_bereik(Datum datum) {
  return datum >= eerste_datum && datum <= laatste_datum;
}

/// The refusal for a date that the calendar does not know.
Fout buiten_bereik(Datum datum);

/// What the clock in Amsterdam says.
struct LokaleTijd {
  Datum datum;
  std::chrono::milliseconds dagtijd;  ///< since 00:00 on the clock, below 24 hours
  bool zomertijd;
};

/// UTC offset of Europe/Amsterdam: 60 or 120 minutes. Source: Directive 2000/84/EC art. 1-3 (summer
/// time from the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC). A test
/// holds it against the system's tzdata for every hour of 2010-2060.
std::chrono::minutes verschuiving(Moment moment);

LokaleTijd lokale_tijd(Moment moment);
Datum lokale_datum(Moment moment);

/// The moment at which the clock shows `dagtijd` on `datum`. A time that comes twice (end of summer
/// time) is the first one; a time that is skipped is the moment of the jump.
Moment naar_utc(Datum datum, std::chrono::milliseconds dagtijd);
/// As naar_utc, but a skipped time is refused.
Result<Moment> naar_utc_streng(Datum datum, std::chrono::milliseconds dagtijd);

/// 00:00 in Amsterdam.
Moment begin_van_dag(Datum datum);
/// The first moment that is no longer `datum`: a term that ends on `datum` has passed from here.
Moment einde_van_dag(Datum datum);

/// A starting moment as somebody typed it.
struct Begin {
  Moment moment;
  Datum datum;        ///< the civil date in Amsterdam
  bool alleen_datum;  ///< no time was given: `moment` is 00:00 in Amsterdam
};

/// Reads `JJJJ-MM-DD`, `JJJJ-MM-DDTUU:MM[:SS[.fff]]` (Amsterdam clock) or RFC 3339 with zone.
/// Refuses what cannot be read, what the clock skips, and what is outside 2010-2060.
Result<Begin> lees_begin(std::string_view tekst);

}  // namespace baken::kalender
