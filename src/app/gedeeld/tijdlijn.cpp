// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/tijdlijn.hpp"

namespace baken::app {

void zet_op_tijdlijn(Handeling& h, const Id& dossier, Voorval v) {
  h.eenheid.tijdlijn().schrijf({h.dienst.ids.nieuw(), dossier, h.moment, std::string{v.soort},
                                h.wie().medewerker, std::string{v.onderwerp_soort},
                                std::move(v.onderwerp), v.versie, std::move(v.samenvatting),
                                std::move(v.velden)});
}

}  // namespace baken::app
