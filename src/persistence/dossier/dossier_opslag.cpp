// SPDX-License-Identifier: EUPL-1.2
#include "persistence/dossier/dossier_opslag.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, nummer, aangemaakt, gemeente, team_id, casushouder_id, urgentie, versie "
    "FROM dossier ";

domain::Dossier lees(const sql::Rij& rij) {
  return {rij.tekst(0),         rij.tekst(1),         moment(rij, 2), rij.tekst(3),
          rij.tekst_of_leeg(4), rij.tekst_of_leeg(5), rij.tekst(6),   rij.getal(7)};
}

}  // namespace

void DossierRepository::maak(const domain::Dossier& d) {
  sql_.voer_uit(
      "INSERT INTO dossier (id, nummer, aangemaakt, gemeente, team_id, casushouder_id, urgentie, "
      "versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {d.id, d.nummer, als_tekst(d.aangemaakt), d.gemeente, sql::waarde_of_niets(d.team),
       sql::waarde_of_niets(d.casushouder), d.urgentie, d.versie});
}

std::optional<domain::Dossier> DossierRepository::zoek(const Id& id) {
  auto rij = sql_.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  return lees(*rij);
}

std::optional<domain::Dossier> DossierRepository::zoek_nummer(const std::string& nummer) {
  auto rij = sql_.vraag_een(std::string{kolommen} + "WHERE nummer = $1", {nummer});
  if (!rij) return std::nullopt;
  return lees(*rij);
}

std::vector<domain::Dossier> DossierRepository::van_casushouder(const Id& medewerker) {
  std::vector<domain::Dossier> lijst;
  for (const auto& rij :
       sql_.vraag(std::string{kolommen} + "WHERE casushouder_id = $1 ORDER BY id", {medewerker}))
    lijst.push_back(lees(rij));
  return lijst;
}

bool DossierRepository::wijzig(const domain::Dossier& d) {
  return sql_.voer_uit(
             "UPDATE dossier SET gemeente = $1, team_id = $2, casushouder_id = $3, "
             "urgentie = $4, versie = $5 WHERE id = $6 AND versie = $7",
             {d.gemeente, sql::waarde_of_niets(d.team), sql::waarde_of_niets(d.casushouder),
              d.urgentie, d.versie, d.id, d.versie - 1}) == 1;
}

}  // namespace baken::persistence
