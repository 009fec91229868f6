// SPDX-License-Identifier: EUPL-1.2
#include "persistence/toegang/leesgrens_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/gedeeld/open_bladzijde.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, medewerker_id, rol, gevraagd_op, aantal, besluit, beslist_op, beslist_door, "
    "geldig_tot, versie, inhoud FROM leesverzoek ";
/// Places of id and gevraagd_op: what a list is sorted by.
constexpr std::size_t k_id = 0;
constexpr std::size_t k_gevraagd = 3;

Result<Bytes> dicht(const Context& context, const app::Leesverzoek& v) {
  return verzegel(context, plaats("leesverzoek", v.id, v.id, v.versie),
                  nlohmann::json{{"reden", v.reden}, {"toelichting", v.toelichting}});
}

app::Rol rol(const sql::Rij& rij, std::size_t kolom) {
  const auto gelezen = app::lees_rol(rij.tekst(kolom));
  if (!gelezen) throw std::logic_error("stored role cannot be read");
  return *gelezen;
}

}  // namespace

bool LeesgrensRepository::is_geopend(const Id& medewerker, const Id& dossier, Moment sinds) {
  return context_.sql
      .vraag_een(
          "SELECT 1 FROM geopend WHERE medewerker_id = $1 AND dossier_id = $2 AND moment > $3",
          {medewerker, dossier, als_tekst(sinds)})
      .has_value();
}

std::vector<Moment> LeesgrensRepository::geopend(const Id& medewerker, Moment sinds) {
  std::vector<Moment> uit;
  for (const auto& rij : context_.sql.vraag(
           "SELECT moment FROM geopend WHERE medewerker_id = $1 AND moment > $2 ORDER BY moment",
           {medewerker, als_tekst(sinds)}))
    uit.push_back(moment(rij, 0));
  return uit;
}

void LeesgrensRepository::open(const Id& medewerker, const Id& dossier, Moment nu) {
  context_.sql.voer_uit(
      "INSERT INTO geopend (medewerker_id, dossier_id, moment) VALUES ($1, $2, $3) "
      "ON CONFLICT (medewerker_id, dossier_id) DO UPDATE SET moment = $3",
      {medewerker, dossier, als_tekst(nu)});
}

void LeesgrensRepository::vergeet_tot(Moment tot) {
  context_.sql.voer_uit("DELETE FROM geopend WHERE moment <= $1", {als_tekst(tot)});
}

int LeesgrensRepository::verhogingen(const Id& medewerker, Moment nu) {
  const auto rij = context_.sql.vraag_een(
      "SELECT COUNT(*) FROM leesverzoek WHERE medewerker_id = $1 AND geldig_tot > $2",
      {medewerker, als_tekst(nu)});
  return static_cast<int>(rij.value().getal(0));
}

Uitkomst LeesgrensRepository::maak(const app::Leesverzoek& v) {
  BAKEN_NEEM(auto inhoud, dicht(context_, v));
  context_.sql.voer_uit(
      "INSERT INTO leesverzoek (id, medewerker_id, rol, gevraagd_op, aantal, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {v.id, v.medewerker, std::string{app::als_tekst(v.rol)}, als_tekst(v.gevraagd_op), v.aantal,
       v.versie, std::move(inhoud)});
  return {};
}

Result<app::Leesverzoek> LeesgrensRepository::lees(const sql::Rij& rij) const {
  app::Leesverzoek v{.id = rij.tekst(k_id),
                     .medewerker = rij.tekst(1),
                     .rol = rol(rij, 2),
                     .gevraagd_op = moment(rij, k_gevraagd),
                     .aantal = rij.getal(4),
                     .reden = {},
                     .besluit = tekst(rij, 5),
                     .beslist_op = misschien_moment(rij, 6),
                     .beslist_door = rij.tekst_of_leeg(7),
                     .geldig_tot = misschien_moment(rij, 8),
                     .toelichting = {},
                     .versie = rij.getal(9)};
  BAKEN_NEEM(
      const auto inhoud,
      persistence::open(context_, plaats("leesverzoek", v.id, v.id, v.versie), rij.bytes(10)));
  v.reden = inhoud.at("reden");
  v.toelichting = inhoud.at("toelichting");
  return v;
}

Result<std::optional<app::Leesverzoek>> LeesgrensRepository::een(std::string_view waar,
                                                                 const Id& id) {
  const auto rij = context_.sql.vraag_een(std::string{kolommen} + std::string{waar}, {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto verzoek, lees(*rij));
  return verzoek;
}

Result<std::optional<app::Leesverzoek>> LeesgrensRepository::zoek(const Id& id) {
  return een("WHERE id = $1", id);
}

Result<std::optional<app::Leesverzoek>> LeesgrensRepository::laatste_van(const Id& medewerker) {
  return een("WHERE medewerker_id = $1 ORDER BY gevraagd_op DESC, id DESC LIMIT 1", medewerker);
}

Result<app::Bladzijde<app::Leesverzoek>> LeesgrensRepository::verzoeken(
    bool alleen_open, const app::Bladvraag& vraag) {
  std::string sql{kolommen};
  std::vector<sql::Waarde> waarden;
  std::string waar = alleen_open ? "WHERE besluit IS NULL " : "";
  if (!vraag.cursor.empty()) {
    BAKEN_NEEM(auto vanaf, lees_cursor(vraag.cursor, 2));
    waar +=
        alleen_open ? "AND (gevraagd_op, id) > ($1, $2) " : "WHERE (gevraagd_op, id) < ($1, $2) ";
    for (auto& deel : vanaf) waarden.emplace_back(std::move(deel));
  }
  sql += waar;
  sql += alleen_open ? "ORDER BY gevraagd_op, id " : "ORDER BY gevraagd_op DESC, id DESC ";
  waarden.emplace_back(std::int64_t{vraag.limiet} + 1);
  sql += "LIMIT $" + std::to_string(waarden.size());
  return open_bladzijde<app::Leesverzoek>(context_.sql.vraag(sql, waarden), vraag.limiet,
                                          [&](const sql::Rij& rij) { return lees(rij); },
                                          {k_gevraagd, k_id});
}

Result<bool> LeesgrensRepository::wijzig(const app::Leesverzoek& v) {
  BAKEN_NEEM(auto inhoud, dicht(context_, v));
  return context_.sql.voer_uit(
             "UPDATE leesverzoek SET besluit = $1, beslist_op = $2, beslist_door = $3, "
             "geldig_tot = $4, versie = $5, inhoud = $6 WHERE id = $7 AND versie = $8",
             {tekst_of_niets(v.besluit), moment_of_niets(v.beslist_op),
              sql::waarde_of_niets(v.beslist_door), moment_of_niets(v.geldig_tot), v.versie,
              std::move(inhoud), v.id, v.versie - 1}) == 1;
}

std::vector<app::Grensmelding> LeesgrensRepository::meldingen(Moment sinds) {
  std::vector<app::Grensmelding> uit;
  for (const auto& rij : context_.sql.vraag(
           "SELECT medewerker_id, rol, COUNT(*), MIN(moment), MAX(moment) FROM logboek "
           "WHERE bijzonderheid = 'leesgrens' AND moment > $1 AND medewerker_id IS NOT NULL "
           "AND rol IS NOT NULL GROUP BY medewerker_id, rol ORDER BY 5 DESC, 1",
           {als_tekst(sinds)}))
    uit.push_back({rij.tekst(0), rol(rij, 1), rij.getal(2), moment(rij, 3), moment(rij, 4)});
  return uit;
}

}  // namespace baken::persistence
