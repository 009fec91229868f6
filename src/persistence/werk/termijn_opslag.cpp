// SPDX-License-Identifier: EUPL-1.2
#include "persistence/werk/termijn_opslag.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

std::optional<bool> misschien_ja(const sql::Rij& rij, std::size_t kolom) {
  if (rij.leeg(kolom)) return std::nullopt;
  return rij.getal(kolom) != 0;
}

app::Klokstand lees(const sql::Rij& rij) {
  return {.id = rij.tekst(0),
          .dossier = rij.tekst(1),
          .onderwerp = rij.tekst(2),
          .soort = rij.tekst(3),
          .van = moment(rij, 4),
          .uiterste_datum = datum(rij, 5),
          .regelversie = rij.tekst(6),
          .voldaan_op = misschien_moment(rij, 7),
          .binnen_termijn = misschien_ja(rij, 8)};
}

}  // namespace

void TermijnRepository::maak(const app::Klokstand& k) {
  std::optional<std::int64_t> binnen;
  if (k.binnen_termijn) binnen = *k.binnen_termijn ? 1 : 0;
  sql_.voer_uit(
      "INSERT INTO termijn (id, dossier_id, onderwerp_id, soort, van, uiterste_datum, "
      "regelversie, voldaan_op, binnen_termijn) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {k.id, k.dossier, k.onderwerp, k.soort, als_tekst(k.van), als_tekst(k.uiterste_datum),
       k.regelversie, moment_of_niets(k.voldaan_op), sql::waarde_of_niets(binnen)});
}

std::vector<app::Klokstand> TermijnRepository::lijst(std::string_view kolom, const Id& waarde) {
  std::vector<app::Klokstand> klokken;
  for (const auto& rij :
       sql_.vraag("SELECT id, dossier_id, onderwerp_id, soort, van, uiterste_datum, regelversie, "
                  "voldaan_op, binnen_termijn FROM termijn WHERE " +
                      std::string{kolom} + " = $1 ORDER BY uiterste_datum, id",
                  {waarde}))
    klokken.push_back(lees(rij));
  return klokken;
}

std::vector<app::Klokstand> TermijnRepository::van_dossier(const Id& dossier) {
  return lijst("dossier_id", dossier);
}

std::vector<app::Klokstand> TermijnRepository::van_onderwerp(const Id& onderwerp) {
  return lijst("onderwerp_id", onderwerp);
}

void TermijnRepository::voldaan(const Id& id, Moment op, bool binnen_termijn) {
  sql_.voer_uit("UPDATE termijn SET voldaan_op = $1, binnen_termijn = $2 WHERE id = $3",
                {als_tekst(op), std::int64_t{binnen_termijn}, id});
}

void TermijnRepository::verplaats(const Id& onderwerp, const Id& naar_dossier) {
  sql_.voer_uit("UPDATE termijn SET dossier_id = $1 WHERE onderwerp_id = $2",
                {naar_dossier, onderwerp});
}

void TermijnRepository::herbereken(const app::Klokstand& k) {
  sql_.voer_uit("UPDATE termijn SET van = $1, uiterste_datum = $2, regelversie = $3 WHERE id = $4",
                {als_tekst(k.van), als_tekst(k.uiterste_datum), k.regelversie, k.id});
}

void TermijnRepository::vervalt(const Id& id) {
  sql_.voer_uit("DELETE FROM termijn WHERE id = $1", {id});
}

}  // namespace baken::persistence
