// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/bron.hpp"

#include "security/sleutel/delen.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "security/sleutel/token.hpp"
#include "security/sleutel/wachtzin.hpp"

namespace baken::security {
namespace {

Uitkomst eis_een(const Sleutelbron& bron) {
  const int aantal = (bron.bestand.empty() ? 0 : 1) + (bron.wachtzin.empty() ? 0 : 1) +
                     (bron.delen.empty() ? 0 : 1) + (bron.token.leeg() ? 0 : 1);
  if (aantal == 1) return {};
  return mislukt(Foutcode::Ongeldig,
                 "Geef de sleutel op één manier: een sleutelbestand, een wachtzin, delen van de "
                 "sleutel, of een token (PKCS#11).");
}

}  // namespace

Result<Sleutelaanbod> haal_sleutel(const Sleutelbron& bron, app::Sleutelopslag& opslag) {
  BAKEN_PROBEER(eis_een(bron));
  if (!bron.bestand.empty()) return lees_sleutelbestand(bron.bestand);
  if (!bron.delen.empty()) return sleutel_uit_delen(bron.delen);
  if (!bron.wachtzin.empty()) return sleutel_uit_wachtzin(bron.wachtzin, opslag);
  return sleutel_uit_token(bron.token, opslag);
}

Result<Sleutelaanbod> haal_sleutel_van(const Sleutelbron& bron,
                                       const app::Organisatiesleutelrecord& record) {
  BAKEN_PROBEER(eis_een(bron));
  if (!bron.bestand.empty()) return lees_sleutelbestand(bron.bestand);
  if (!bron.delen.empty()) return sleutel_uit_delen(bron.delen);
  if (!bron.wachtzin.empty()) return sleutel_uit_wachtzin(bron.wachtzin, record);
  return sleutel_uit_token(bron.token, record);
}

Result<Sleutelaanbod> haal_nieuwe_sleutel(const Sleutelbron& bron, const app::Sleutelstand& stand) {
  if (stand.in_wissel()) return haal_sleutel_van(bron, stand.geldig.front());
  BAKEN_PROBEER(eis_een(bron));
  if (!bron.bestand.empty()) return lees_sleutelbestand(bron.bestand);
  if (!bron.delen.empty()) return sleutel_uit_delen(bron.delen);
  if (!bron.wachtzin.empty()) return nieuwe_sleutel_uit_wachtzin(bron.wachtzin);
  return nieuwe_sleutel_uit_token(bron.token);
}

}  // namespace baken::security
