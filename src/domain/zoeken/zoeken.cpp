// SPDX-License-Identifier: EUPL-1.2
#include "domain/zoeken/zoeken.hpp"

namespace baken::domain {

double gewicht(Matchsoort soort) {
  switch (soort) {
    case Matchsoort::Bsn:
      return 0.99;
    case Matchsoort::NaamGeboortedatum:
      return 0.9;
    case Matchsoort::NaamGeboortedatumVerwisseld:
      return 0.7;
    case Matchsoort::AdresAchternaam:
      return 0.6;
    case Matchsoort::AchternaamGeboortedatum:
    case Matchsoort::Adres:
    case Matchsoort::Postcode:
      return 0;
  }
  return 0;
}

double sterkte(const std::vector<Matchreden>& redenen) {
  double twijfel = 1;
  for (const auto& reden : redenen) twijfel *= 1 - gewicht(reden.soort);
  return 1 - twijfel;
}

}  // namespace baken::domain
