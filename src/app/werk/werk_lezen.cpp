// SPDX-License-Identifier: EUPL-1.2
#include "app/werk/werk_lezen.hpp"

namespace baken::app {

Result<Werkblad> werk_lezen(Handeling& h, Lijst lijst, std::string soort, Bladvraag blad) {
  BAKEN_PROBEER(h.eis_algemeen());
  Bereik bereik = h.bereik();
  if (lijst != Lijst::Mijn) {
    bereik = h.dienst.toegang.bereik(h.wie(), "werk.lezen-team");
    if (bereik == Bereik::Nee) BAKEN_PROBEER(h.eis_ook("werk.lezen-team", {}));
  }
  return h.eenheid.werk().lijst(h.wie(), bereik,
                                {.lijst = lijst,
                                 .soort = std::move(soort),
                                 .vandaag = kalender::lokale_datum(h.moment),
                                 .blad = std::move(blad)});
}

}  // namespace baken::app
