// SPDX-License-Identifier: EUPL-1.2
#include "domain/werk/werk.hpp"

#include "kalender/zone.hpp"

namespace baken::domain {

int rang(std::string_view urgentie) {
  if (urgentie == "crisis") return 0;
  if (urgentie == "hoog") return 1;
  if (urgentie == "midden") return 2;
  return 3;
}

bool herbeoordeling_te_laat(const Werkstuk& werk, Datum vandaag) {
  if (werk.klaar || werk.status != werk_wacht) return false;
  const Datum gezien = werk.laatste_herbeoordeling.value_or(kalender::lokale_datum(werk.ontvangen));
  return vandaag - gezien > std::chrono::days{herbeoordeling_dagen_max};
}

}  // namespace baken::domain
