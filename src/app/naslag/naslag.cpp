// SPDX-License-Identifier: EUPL-1.2
#include "app/naslag/naslag.hpp"

#include <algorithm>

namespace baken::app {

Result<const domain::Codelijsten*> codelijsten_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis_algemeen());
  return &h.dienst.codes;
}

Result<const domain::Instrument*> instrument_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis_algemeen());
  return &h.dienst.instrument;
}

Result<std::vector<Medewerker>> medewerkers_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis_algemeen());
  auto alle = h.eenheid.medewerkers().alle();
  std::erase_if(alle, [](const Medewerker& m) { return !m.actief; });
  return alle;
}

Result<std::vector<Team>> teams_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.medewerkers().teams();
}

Result<kalender::Termijn> termijn_berekenen(Handeling& h, const std::string& soort, Moment van) {
  BAKEN_PROBEER(h.eis_algemeen());
  // What was typed is not said back: it could be anything, a name too.
  if (!h.dienst.termijnen.ken(soort))
    return ongeldig({{"/soort", "onbekend", h.dienst.termijnen.ken("").error().melding}});
  auto berekend = h.dienst.termijnen.bereken(soort, van, kalender::Uitleg::Met);
  if (!berekend) return ongeldig({{"/van", "buiten-bereik", berekend.error().melding}});
  return berekend;
}

}  // namespace baken::app
