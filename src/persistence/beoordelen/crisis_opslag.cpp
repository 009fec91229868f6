// SPDX-License-Identifier: EUPL-1.2
#include "persistence/beoordelen/crisis_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/beoordelen/crisis_json.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, dossier_id, sleutel_id, versie, inhoud FROM crisis ";

app::Plaats plek(const domain::Crisis& c) {
  return plaats("crisis", c.id, c.sleutel, c.versie);
}

}  // namespace

Uitkomst CrisisRepository::maak(const domain::Crisis& c) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(c), als_json(c.gegevens)));
  context_.sql.voer_uit(
      "INSERT INTO crisis (id, dossier_id, sleutel_id, melding_id, start, einde, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {c.id, c.dossier, c.sleutel, sql::waarde_of_niets(c.gegevens.melding),
       als_tekst(c.gegevens.start), moment_of_niets(c.gegevens.einde), c.versie,
       std::move(inhoud)});
  return {};
}

Result<domain::Crisis> CrisisRepository::lees(const sql::Rij& rij) const {
  domain::Crisis c{rij.tekst(0), rij.tekst(1), rij.tekst(2), rij.getal(3), {}};
  BAKEN_NEEM(auto inhoud, open(context_, plek(c), rij.bytes(4)));
  c.gegevens = lees_crisisgegevens(inhoud);
  return c;
}

Result<std::optional<domain::Crisis>> CrisisRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto crisis, lees(*rij));
  return crisis;
}

Result<std::vector<domain::Crisis>> CrisisRepository::van_dossier(const Id& dossier) {
  std::vector<domain::Crisis> lijst;
  for (const auto& rij : context_.sql.vraag(
           std::string{kolommen} + "WHERE dossier_id = $1 ORDER BY start DESC, id DESC",
           {dossier})) {
    BAKEN_NEEM(auto crisis, lees(rij));
    lijst.push_back(std::move(crisis));
  }
  return lijst;
}

std::optional<Id> CrisisRepository::van_melding(const Id& melding) {
  auto rij = context_.sql.vraag_een(
      "SELECT id FROM crisis WHERE melding_id = $1 "
      "ORDER BY CASE WHEN einde IS NULL THEN 0 ELSE 1 END, start DESC, id DESC LIMIT 1",
      {melding});
  if (!rij) return std::nullopt;
  return rij->tekst(0);
}

Result<bool> CrisisRepository::wijzig(const domain::Crisis& c, Moment nu) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(c), als_json(c.gegevens)));
  const auto staat_er = context_.sql.vraag_een(
      "SELECT id FROM crisis WHERE id = $1 AND versie = $2", {c.id, c.versie - 1});
  if (!staat_er) return false;
  bewaar_vorige(context_, "crisis", c.id, nu);
  return context_.sql.voer_uit(
             "UPDATE crisis SET start = $1, einde = $2, versie = $3, inhoud = $4 "
             "WHERE id = $5 AND versie = $6",
             {als_tekst(c.gegevens.start), moment_of_niets(c.gegevens.einde), c.versie,
              std::move(inhoud), c.id, c.versie - 1}) == 1;
}

}  // namespace baken::persistence
