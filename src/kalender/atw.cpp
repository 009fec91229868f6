// SPDX-License-Identifier: EUPL-1.2
#include "kalender/atw.hpp"

#include "kalender/zone.hpp"

namespace baken::kalender {
namespace {

/// Art. 2 speaks of a term of at least three days: one or two days are shorter, every week or
/// month is longer.
bool minstens_drie_dagen(int aantal, Eenheid eenheid) {
  return eenheid != Eenheid::Dag || aantal >= 3;
}

}  // namespace

std::string_view atw_uitgezonderd(int aantal, Eenheid eenheid) {
  switch (eenheid) {
    case Eenheid::Werkdag:
      return "telt alleen werkdagen en eindigt dus nooit op een vrije dag";
    case Eenheid::Dag:
      return aantal > 90 ? "is langer dan 90 dagen" : "";
    case Eenheid::Week:
      return aantal > 12 ? "is langer dan twaalf weken" : "";
    case Eenheid::Maand:
      return aantal > 3 ? "is langer dan drie maanden" : "";
  }
  return "";
}

Result<AtwUitkomst> pas_atw_toe(const Werkkalender& kalender, Datum van, Datum nominaal, int aantal,
                                Eenheid eenheid, int stil) {
  if (!in_bereik(nominaal)) return mislukt(buiten_bereik(nominaal));
  AtwUitkomst uitkomst{nominaal};
  // 1. (Art. 5: the same holds for terms in an algemene maatregel van bestuur. Which terms those
  //    are is data: only rules with `atw` come here.)
  // 2. Art. 4: leave terms in hours, of more than 90 days, twelve weeks or three months, or in
  //    years, as they are.
  if (!atw_uitgezonderd(aantal, eenheid).empty()) return uitkomst;
  // 3. Art. 2: extend a term of at least three days until it holds at least two days that are not
  //    a Saturday, a Sunday or a holiday.
  BAKEN_NEEM(int gewoon, kalender.werkdagen_tussen(van, uitkomst.einde));
  if (gewoon - stil < 2 && minstens_drie_dagen(aantal, eenheid)) {
    BAKEN_NEEM(uitkomst.einde, kalender.tel_werkdagen(uitkomst.einde, 2 - (gewoon - stil)));
    uitkomst.door_art2 = true;
  }
  // 4. Art. 1 lid 1: a term that ends on a Saturday, a Sunday or a holiday runs on to the first
  //    day that is none of these.
  if (!kalender.is_werkdag(uitkomst.einde)) {
    BAKEN_NEEM(uitkomst.einde, kalender.volgende_werkdag(uitkomst.einde));
    uitkomst.door_art1 = true;
  }
  return uitkomst;
}

}  // namespace baken::kalender
