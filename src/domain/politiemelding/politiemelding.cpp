// SPDX-License-Identifier: EUPL-1.2
#include "domain/politiemelding/politiemelding.hpp"

#include "domain/code/keuring.hpp"
#include "kalender/zone.hpp"

namespace baken::domain {

Stap stap_van(const Politiemelding& melding) {
  if (melding.status == "doorgezet") return Stap::Doorgezet;
  return melding.status == "naar-melding" ? Stap::Melding : Stap::Politiemelding;
}

std::vector<Veldfout> controleer(const Politiemeldinggegevens& melding, const Codelijsten& codes,
                                 Moment nu) {
  Keuring keuring{codes, kalender::lokale_datum(melding.ontvangen)};
  keuring.niet_in_toekomst(melding.ontvangen, nu, "/ontvangen");
  keuring.verplicht(melding.gemeente, "/gemeente", "de gemeente");
  keuring.code("gemeente", melding.gemeente, "/gemeente");
  keuring.verplicht(melding.inhoud, "/inhoud", "wat de politie meldt");
  return keuring.klaar();
}

}  // namespace baken::domain
