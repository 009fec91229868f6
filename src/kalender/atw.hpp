// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/fout.hpp"
#include "kalender/regel.hpp"
#include "kalender/werkkalender.hpp"

namespace baken::kalender {

/// Why the Algemene termijnenwet leaves a term of this size alone (art. 4 onder a); empty when it
/// does not. Terms counted in hours are `vanaf_uur` and never come here.
std::string_view atw_uitgezonderd(int aantal, Eenheid eenheid);

/// What the Algemene termijnenwet made of a term.
struct AtwUitkomst {
  Datum einde;
  bool door_art2 = false;  ///< extended to hold two days that are not free
  bool door_art1 = false;  ///< extended because it ended on a free day
};

/// Applies art. 1, 2, 4 and 5 to a term that runs from the day after `van` up to and including
/// `nominaal`. `stil`: working days in that period during which the term stood still.
/// Terms are counted forwards only (art. 1 lid 2 excludes counting back). Fails outside 2010-2060.
Result<AtwUitkomst> pas_atw_toe(const Werkkalender& kalender, Datum van, Datum nominaal, int aantal,
                                Eenheid eenheid, int stil = 0);

}  // namespace baken::kalender
