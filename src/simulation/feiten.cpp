// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "simulation/inhoud.hpp"

namespace baken::simulation {
namespace {

Oordeel soms(Toeval& toeval, double ja, double vermoeden) {
  const double waar = toeval.eenheid();
  return waar < ja ? Oordeel::Ja : waar < ja + vermoeden ? Oordeel::Vermoeden : Oordeel::Nee;
}

/// Follow-up by Veilig Thuis itself: onveiligheid, and who cooperates decides which.
void vervolg_vt(Feiten& uit, bool werkt_mee, Toeval& toeval) {
  uit.structureel = soms(toeval, 0.65, 0.35);
  uit.multiproblematiek = toeval.kans(0.5);
  uit.werkt_mee = werkt_mee;
  uit.hulp_aanwezig = toeval.kans(0.25);
}

void volgens_uitkomst(Feiten& uit, const std::string& uitkomst, Toeval& toeval) {
  if (uitkomst == "geen-vervolg") {
    uit.redelijk_vermoeden = false;
    uit.hulp_aanwezig = toeval.kans(0.4);
  } else if (uitkomst == "voorwaarden-en-vervolg") {
    vervolg_vt(uit, true, toeval);
  } else if (uitkomst == "onderzoek") {
    vervolg_vt(uit, toeval.kans(0.15), toeval);
  } else if (uitkomst == "crisis" || uitkomst == "regionaal-maatwerk") {
    vervolg_vt(uit, toeval.kans(0.6), toeval);
  } else {  // transfer, turned into advice, or still open
    uit.structureel = soms(toeval, 0.0, 0.3);
    uit.hulp_aanwezig = toeval.kans(0.8);
  }
}

}  // namespace

Feiten feiten(const Gepland& gepland, const Huishouden& huishouden, Toeval& toeval) {
  Feiten uit;
  volgens_uitkomst(uit, gepland.klaar ? gepland.uitkomst : "", toeval);
  uit.onthulling = gepland.acuut && toeval.kans(0.15);
  uit.acuut = gepland.acuut ? Oordeel::Ja : Oordeel::Nee;
  uit.kinderen_betrokken = std::any_of(
      huishouden.personen.begin(), huishouden.personen.end(),
      [](const auto& een) { return een.plaats == Gezinsplaats::Kind || een.ongeboren; });
  uit.eerdere_meldingen = !huishouden.meldingen.empty();
  return uit;
}

}  // namespace baken::simulation
