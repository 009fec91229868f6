// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/dossier_opslag.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {

void DossierRepository::maak(const domain::Dossier& d) {
  sql_.voer_uit(
      "INSERT INTO dossier (id, nummer, aangemaakt, gemeente, team_id, casushouder_id, urgentie, "
      "versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {d.id, d.nummer, als_tekst(d.aangemaakt), d.gemeente, sql::waarde_of_niets(d.team),
       sql::waarde_of_niets(d.casushouder), d.urgentie, d.versie});
}

std::optional<domain::Dossier> DossierRepository::zoek(const Id& id) {
  auto rij = sql_.vraag_een(
      "SELECT nummer, aangemaakt, gemeente, team_id, casushouder_id, urgentie, versie "
      "FROM dossier WHERE id = $1",
      {id});
  if (!rij) return std::nullopt;
  return domain::Dossier{id,
                         rij->tekst(0),
                         moment(*rij, 1),
                         rij->tekst(2),
                         rij->tekst_of_leeg(3),
                         rij->tekst_of_leeg(4),
                         rij->tekst(5),
                         rij->getal(6)};
}

bool DossierRepository::wijzig(const domain::Dossier& d) {
  return sql_.voer_uit(
             "UPDATE dossier SET gemeente = $1, team_id = $2, casushouder_id = $3, "
             "urgentie = $4, versie = $5 WHERE id = $6 AND versie = $7",
             {d.gemeente, sql::waarde_of_niets(d.team), sql::waarde_of_niets(d.casushouder),
              d.urgentie, d.versie, d.id, d.versie - 1}) == 1;
}

}  // namespace baken::persistence
