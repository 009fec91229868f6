// SPDX-License-Identifier: EUPL-1.2
#include "persistence/werk/medewerker_opslag.hpp"

#include <stdexcept>

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, gebruikersnaam, naam, rollen, team_id, wachtwoord, actief, versie "
    "FROM medewerker ";

std::string als_rij(const std::vector<app::Rol>& rollen) {
  std::string tekst;
  for (auto rol : rollen) tekst += (tekst.empty() ? "" : ",") + std::string{app::als_tekst(rol)};
  return tekst;
}

std::vector<app::Rol> als_rollen(std::string_view rij) {
  std::vector<app::Rol> rollen;
  while (!rij.empty()) {
    const auto deel = rij.substr(0, rij.find(','));
    auto rol = app::lees_rol(deel);
    if (!rol) throw std::logic_error("stored role is unknown");
    rollen.push_back(*rol);
    rij.remove_prefix(std::min(rij.size(), deel.size() + 1));
  }
  return rollen;
}

app::Medewerker lees(const sql::Rij& rij) {
  return {rij.tekst(0),         rij.tekst(1), rij.tekst(2),      als_rollen(rij.tekst(3)),
          rij.tekst_of_leeg(4), rij.tekst(5), rij.getal(6) != 0, rij.getal(7)};
}

app::Team lees_team(const sql::Rij& rij) {
  return {rij.tekst(0), rij.tekst(1), rij.tekst(2)};
}

template <class T>
std::optional<T> misschien(const std::optional<sql::Rij>& rij, T (*lezen)(const sql::Rij&)) {
  if (!rij) return std::nullopt;
  return lezen(*rij);
}

}  // namespace

void MedewerkerRepository::maak(const app::Medewerker& m) {
  sql_.voer_uit(
      "INSERT INTO medewerker (id, gebruikersnaam, naam, rollen, team_id, wachtwoord, actief, "
      "versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {m.id, m.gebruikersnaam, m.naam, als_rij(m.rollen), sql::waarde_of_niets(m.team),
       m.wachtwoord, std::int64_t{m.actief}, m.versie});
}

std::optional<app::Medewerker> MedewerkerRepository::zoek(const Id& id) {
  return misschien(sql_.vraag_een(std::string{kolommen} + "WHERE id = $1", {id}), lees);
}

std::optional<app::Medewerker> MedewerkerRepository::zoek_naam(std::string_view gebruikersnaam) {
  return misschien(sql_.vraag_een(std::string{kolommen} + "WHERE gebruikersnaam = $1",
                                  {std::string{gebruikersnaam}}),
                   lees);
}

std::vector<app::Medewerker> MedewerkerRepository::alle() {
  std::vector<app::Medewerker> lijst;
  for (const auto& rij : sql_.vraag(std::string{kolommen} + "ORDER BY naam, id"))
    lijst.push_back(lees(rij));
  return lijst;
}

bool MedewerkerRepository::wijzig(const app::Medewerker& m) {
  return sql_.voer_uit(
             "UPDATE medewerker SET naam = $1, rollen = $2, team_id = $3, wachtwoord = $4, "
             "actief = $5, versie = $6 WHERE id = $7 AND versie = $8",
             {m.naam, als_rij(m.rollen), sql::waarde_of_niets(m.team), m.wachtwoord,
              std::int64_t{m.actief}, m.versie, m.id, m.versie - 1}) == 1;
}

void MedewerkerRepository::maak_team(const app::Team& t) {
  sql_.voer_uit("INSERT INTO team (id, naam, soort) VALUES ($1, $2, $3)", {t.id, t.naam, t.soort});
}

std::vector<app::Team> MedewerkerRepository::teams() {
  std::vector<app::Team> lijst;
  for (const auto& rij : sql_.vraag("SELECT id, naam, soort FROM team ORDER BY naam"))
    lijst.push_back(lees_team(rij));
  return lijst;
}

std::optional<app::Team> MedewerkerRepository::team(const Id& id) {
  return misschien(sql_.vraag_een("SELECT id, naam, soort FROM team WHERE id = $1", {id}),
                   lees_team);
}

std::optional<app::Team> MedewerkerRepository::team_van_soort(std::string_view soort) {
  return misschien(
      sql_.vraag_een("SELECT id, naam, soort FROM team WHERE soort = $1 ORDER BY naam LIMIT 1",
                     {std::string{soort}}),
      lees_team);
}

}  // namespace baken::persistence
