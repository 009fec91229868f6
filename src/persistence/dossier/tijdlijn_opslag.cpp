// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/tijdlijn_opslag.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, dossier_id, moment, soort, medewerker_id, onderwerp_soort, onderwerp_id, versie, "
    "samenvatting, velden FROM gebeurtenis ";

domain::Gebeurtenis lees_rij(const sql::Rij& rij) {
  return {rij.tekst(0), rij.tekst(1), moment(rij, 2), rij.tekst(3), rij.tekst(4),
          rij.tekst(5), rij.tekst(6), rij.getal(7),   rij.tekst(8), rij.tekst(9)};
}

}  // namespace

void TijdlijnRepository::schrijf(const domain::Gebeurtenis& g) {
  sql_.voer_uit(
      "INSERT INTO gebeurtenis (id, dossier_id, moment, soort, medewerker_id, onderwerp_soort, "
      "onderwerp_id, versie, samenvatting, velden) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {g.id, g.dossier, als_tekst(g.moment), g.soort, g.medewerker, g.onderwerp_soort, g.onderwerp,
       g.versie, g.samenvatting, g.velden});
}

Result<app::Bladzijde<domain::Gebeurtenis>> TijdlijnRepository::lees(const Id& dossier,
                                                                     const app::Bladvraag& vraag) {
  std::vector<std::string> vanaf{"9999", ""};
  if (!vraag.cursor.empty()) {
    BAKEN_NEEM(vanaf, lees_cursor(vraag.cursor, 2));
  }
  const auto rijen =
      sql_.vraag(std::string{kolommen} +
                     "WHERE dossier_id = $1 AND (moment < $2 OR (moment = $2 AND id < $3)) "
                     "ORDER BY moment DESC, id DESC LIMIT $4",
                 {dossier, vanaf[0], vanaf[1], std::int64_t{vraag.limiet} + 1});
  return als_bladzijde<domain::Gebeurtenis>(rijen, vraag.limiet, lees_rij, {2, 0});
}

std::vector<domain::Gebeurtenis> TijdlijnRepository::sinds(const Id& onderwerp,
                                                           std::int64_t versie) {
  std::vector<domain::Gebeurtenis> lijst;
  for (const auto& rij :
       sql_.vraag(std::string{kolommen} +
                      "WHERE onderwerp_id = $1 AND versie > $2 ORDER BY versie DESC LIMIT 20",
                  {onderwerp, versie}))
    lijst.push_back(lees_rij(rij));
  return lijst;
}

}  // namespace baken::persistence
