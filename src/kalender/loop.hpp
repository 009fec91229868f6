// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "base/fout.hpp"
#include "kalender/atw.hpp"
#include "kalender/regel.hpp"
#include "kalender/werkkalender.hpp"

namespace baken::kalender {

/// A period in which a term stands still, both days included. For one that still runs: until today.
struct Opschorting {
  Datum van;
  Datum tot;
  std::string reden;
};

/// How a term runs, in dates.
struct Loop {
  Datum zonder_opschorting;  ///< last day before suspension and Algemene termijnenwet
  Datum nominaal;            ///< last day before the Algemene termijnenwet
  AtwUitkomst atw;           ///< `atw.einde` is the last day
};

/// The last day of `regel` counted from civil date `van`, which itself does not count.
/// `opschortingen` in order of time. Refuses: a suspension the rule does not allow, one that ends
/// before it begins, begins on or before `van`, touches the previous one or begins after the term
/// has passed; everything outside 2010-2060.
Result<Loop> bereken_loop(const Werkkalender& kalender, const Termijnregel& regel, Datum van,
                          std::span<const Opschorting> opschortingen = {});

/// The same day `aantal` months later, or the last day of that month when it has no such day.
Datum maanden_later(Datum datum, int aantal);

}  // namespace baken::kalender
