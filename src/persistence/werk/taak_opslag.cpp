// SPDX-License-Identifier: EUPL-1.2
#include "persistence/werk/taak_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

using nlohmann::json;

constexpr std::string_view kolommen = "SELECT id, dossier_id, versie, inhoud FROM taak ";

app::Plaats plek(const domain::Taak& t) {
  return plaats("taak", t.id, t.dossier, t.versie);
}

/// Everything, so that the history is complete; the plain columns are copies.
json als_json(const domain::Taak& t) {
  json uit{{"onderwerp", t.onderwerp},
           {"vervaldatum", als_tekst(t.vervaldatum)},
           {"urgentie", t.urgentie}};
  if (t.medewerker) uit["medewerker"] = *t.medewerker;
  if (t.klaar_op) uit["klaar_op"] = als_tekst(*t.klaar_op);
  return uit;
}

void lees_inhoud(domain::Taak& t, const json& j) {
  t.onderwerp = j.at("onderwerp").get<std::string>();
  t.vervaldatum = lees_datum(j.at("vervaldatum").get<std::string>()).value();
  t.urgentie = j.at("urgentie").get<std::string>();
  if (j.contains("medewerker")) t.medewerker = j.at("medewerker").get<std::string>();
  if (j.contains("klaar_op")) t.klaar_op = lees_moment(j.at("klaar_op").get<std::string>());
}

}  // namespace

Uitkomst TaakRepository::maak(const domain::Taak& t) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(t), als_json(t)));
  context_.sql.voer_uit(
      "INSERT INTO taak (id, dossier_id, vervaldatum, medewerker_id, urgentie, klaar_op, versie, "
      "inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {t.id, t.dossier, als_tekst(t.vervaldatum), sql::waarde_of_niets(t.medewerker), t.urgentie,
       moment_of_niets(t.klaar_op), t.versie, std::move(inhoud)});
  return {};
}

Result<domain::Taak> TaakRepository::lees(const sql::Rij& rij) const {
  domain::Taak t;
  t.id = rij.tekst(0);
  t.dossier = rij.tekst(1);
  t.versie = rij.getal(2);
  BAKEN_NEEM(const auto inhoud, open(context_, plek(t), rij.bytes(3)));
  lees_inhoud(t, inhoud);
  return t;
}

Result<std::optional<domain::Taak>> TaakRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto taak, lees(*rij));
  return taak;
}

Result<std::vector<domain::Taak>> TaakRepository::van_dossier(const Id& dossier) {
  std::vector<domain::Taak> lijst;
  for (const auto& rij : context_.sql.vraag(
           std::string{kolommen} +
               "WHERE dossier_id = $1 ORDER BY CASE WHEN klaar_op IS NULL THEN 0 ELSE 1 END, "
               "vervaldatum, id",
           {dossier})) {
    BAKEN_NEEM(auto taak, lees(rij));
    lijst.push_back(std::move(taak));
  }
  return lijst;
}

Result<bool> TaakRepository::wijzig(const domain::Taak& t, Moment nu) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(t), als_json(t)));
  const auto staat_er = context_.sql.vraag_een("SELECT id FROM taak WHERE id = $1 AND versie = $2",
                                               {t.id, t.versie - 1});
  if (!staat_er) return false;
  bewaar_vorige(context_, "taak", t.id, nu, "dossier_id");
  return context_.sql.voer_uit(
             "UPDATE taak SET vervaldatum = $1, medewerker_id = $2, urgentie = $3, klaar_op = $4, "
             "versie = $5, inhoud = $6 WHERE id = $7 AND versie = $8",
             {als_tekst(t.vervaldatum), sql::waarde_of_niets(t.medewerker), t.urgentie,
              moment_of_niets(t.klaar_op), t.versie, std::move(inhoud), t.id, t.versie - 1}) == 1;
}

Uitkomst TaakRepository::schrijf_herbeoordeling(const Id& id, const Id& dossier, Datum datum,
                                                std::string_view urgentie, const Id& medewerker,
                                                std::string_view toelichting) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plaats("herbeoordeling", id, dossier, 1),
                                   json{{"toelichting", toelichting}}));
  context_.sql.voer_uit(
      "INSERT INTO herbeoordeling (id, dossier_id, datum, urgentie, medewerker_id, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {id, dossier, als_tekst(datum), std::string{urgentie}, medewerker, std::move(inhoud)});
  return {};
}

}  // namespace baken::persistence
