// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/screening_opslag.hpp"

#include "base/tijd.hpp"
#include "persistence/toegang/verborgen.hpp"

namespace baken::persistence {
namespace {

app::Screeningsregel lees_regel(const sql::Rij& rij) {
  return {.melding = rij.tekst(0),
          .dossier = rij.tekst(1),
          .nummer = rij.tekst(2),
          .ontvangen = moment(rij, 3),
          .kanaal = rij.tekst(4),
          .hoedanigheid = rij.tekst(5),
          .gemeente = rij.tekst(6),
          .aantal_betrokkenen = rij.getal(7),
          .bekend = rij.getal(8) > 1,
          .aantal_gezien = rij.getal(9),
          .door_mij_gezien = rij.getal(10) > 0};
}

}  // namespace

Uitkomst ScreeningRepository::maak(const domain::Screening& s, const Id& sleutel) {
  BAKEN_NEEM(auto inhoud,
             context_.verzegelaar.verzegel(plaats("screening", s.id, sleutel, 1), s.toelichting));
  context_.sql.voer_uit(
      "INSERT INTO screening (id, melding_id, sleutel_id, medewerker_id, moment, acuut, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {s.id, s.melding, sleutel, s.medewerker, als_tekst(s.moment), std::int64_t{s.acuut},
       std::move(inhoud)});
  return {};
}

Result<std::vector<domain::Screening>> ScreeningRepository::van_melding(const Id& melding) {
  std::vector<domain::Screening> lijst;
  for (const auto& rij : context_.sql.vraag(
           "SELECT id, medewerker_id, moment, acuut, inhoud, sleutel_id FROM screening "
           "WHERE melding_id = $1 ORDER BY moment, id",
           {melding})) {
    domain::Screening s{rij.tekst(0), melding, rij.tekst(1), moment(rij, 2), rij.getal(3) != 0, {}};
    const Id sleutel = rij.tekst(5);
    BAKEN_NEEM(s.toelichting,
               context_.verzegelaar.open(plaats("screening", s.id, sleutel, 1), rij.bytes(4)));
    lijst.push_back(std::move(s));
  }
  return lijst;
}

Result<app::Bladzijde<app::Screeningsregel>> ScreeningRepository::lijst(
    const app::Wie& wie, const app::Bladvraag& vraag) {
  std::vector<std::string> vanaf{"", ""};
  if (!vraag.cursor.empty()) {
    BAKEN_NEEM(vanaf, lees_cursor(vraag.cursor, 2));
  }
  const auto rijen = context_.sql.vraag(
      "SELECT m.id, m.dossier_id, m.nummer, m.ontvangen, m.kanaal, m.hoedanigheid, m.gemeente, "
      "m.aantal_betrokkenen, "
      "(SELECT COUNT(*) FROM melding e WHERE e.dossier_id = m.dossier_id), "
      "(SELECT COUNT(*) FROM screening s WHERE s.melding_id = m.id), "
      "(SELECT COUNT(*) FROM screening s WHERE s.melding_id = m.id AND s.medewerker_id = $1) "
      "FROM melding m WHERE m.stap = 'melding' AND (m.ontvangen > $2 OR "
      "(m.ontvangen = $2 AND m.id > $3)) AND m.dossier_id NOT IN (" +
          verborgen_voor("$1") + ") ORDER BY m.ontvangen, m.id LIMIT $4",
      {wie.medewerker, vanaf[0], vanaf[1], std::int64_t{vraag.limiet} + 1});
  return als_bladzijde<app::Screeningsregel>(rijen, vraag.limiet, lees_regel, {3, 0});
}

}  // namespace baken::persistence
