// SPDX-License-Identifier: EUPL-1.2
#include "persistence/werk/werk_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/werk/werklijst_vraag.hpp"

namespace baken::persistence {
namespace {

/// Stands for "no date": sorts after every date.
constexpr const char* geen_datum = "9999-12-31";

constexpr std::string_view kolommen =
    "id, soort, dossier_id, dossier_nummer, onderwerp_id, onderwerp_nummer, gemeente, status, "
    "urgentie, ontvangen, uiterste_datum, team_id, medewerker_id, laatste_herbeoordeling, klaar, "
    "rang, CAST(rang AS TEXT) AS rang_tekst";
/// Places of uiterste_datum, rang and id: what a list is sorted by.
constexpr std::size_t k_datum = 10;
constexpr std::size_t k_rang = 16;
constexpr std::size_t k_id = 0;

std::string uiterste(const domain::Werkstuk& w) {
  return w.uiterste_datum ? als_tekst(*w.uiterste_datum) : geen_datum;
}

std::optional<Datum> lees_uiterste(const sql::Rij& rij) {
  if (rij.tekst(k_datum) == geen_datum) return std::nullopt;
  return datum(rij, k_datum);
}

domain::Werkstuk lees(const sql::Rij& rij) {
  return {.id = rij.tekst(k_id),
          .soort = rij.tekst(1),
          .dossier = rij.tekst(2),
          .dossier_nummer = rij.tekst(3),
          .onderwerp = rij.tekst(4),
          .onderwerp_nummer = rij.tekst(5),
          .gemeente = rij.tekst(6),
          .status = rij.tekst(7),
          .urgentie = rij.tekst(8),
          .ontvangen = moment(rij, 9),
          .uiterste_datum = lees_uiterste(rij),
          .team = rij.tekst_of_leeg(11),
          .medewerker = rij.tekst_of_leeg(12),
          .laatste_herbeoordeling = misschien_datum(rij, 13),
          .klaar = rij.getal(14) != 0};
}

std::optional<domain::Werkstuk> misschien(const std::optional<sql::Rij>& rij) {
  if (!rij) return std::nullopt;
  return lees(*rij);
}

std::string vraag_waar(std::string_view voorwaarde) {
  return "SELECT " + std::string{kolommen} + " FROM werk WHERE " + std::string{voorwaarde};
}

}  // namespace

void WerkRepository::maak(const domain::Werkstuk& w) {
  sql_.voer_uit(
      "INSERT INTO werk (id, soort, dossier_id, dossier_nummer, onderwerp_id, onderwerp_nummer, "
      "gemeente, status, urgentie, rang, ontvangen, uiterste_datum, team_id, medewerker_id, "
      "laatste_herbeoordeling, klaar) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
      {w.id, w.soort, w.dossier, w.dossier_nummer, w.onderwerp, w.onderwerp_nummer, w.gemeente,
       w.status, w.urgentie, std::int64_t{domain::rang(w.urgentie)}, als_tekst(w.ontvangen),
       uiterste(w), sql::waarde_of_niets(w.team), sql::waarde_of_niets(w.medewerker),
       datum_of_niets(w.laatste_herbeoordeling), std::int64_t{w.klaar}});
}

std::optional<domain::Werkstuk> WerkRepository::zoek(const Id& id) {
  return misschien(sql_.vraag_een(vraag_waar("id = $1"), {id}));
}

std::optional<domain::Werkstuk> WerkRepository::open_van(const Id& onderwerp) {
  return misschien(sql_.vraag_een(
      vraag_waar("onderwerp_id = $1 AND klaar = 0 ORDER BY uiterste_datum, rang, id LIMIT 1"),
      {onderwerp}));
}

std::vector<domain::Werkstuk> WerkRepository::open_waar(std::string_view kolom, const Id& waarde) {
  std::vector<domain::Werkstuk> lijst;
  for (const auto& rij : sql_.vraag(
           vraag_waar(std::string{kolom} + " = $1 AND klaar = 0 ORDER BY uiterste_datum, rang, id"),
           {waarde}))
    lijst.push_back(lees(rij));
  return lijst;
}

std::vector<domain::Werkstuk> WerkRepository::open_van_dossier(const Id& dossier) {
  return open_waar("dossier_id", dossier);
}

std::vector<domain::Werkstuk> WerkRepository::open_van_medewerker(const Id& medewerker) {
  return open_waar("medewerker_id", medewerker);
}

void WerkRepository::wijzig(const domain::Werkstuk& w) {
  sql_.voer_uit(
      "UPDATE werk SET soort = $1, gemeente = $2, status = $3, urgentie = $4, rang = $5, "
      "ontvangen = $6, uiterste_datum = $7, team_id = $8, medewerker_id = $9, "
      "laatste_herbeoordeling = $10, klaar = $11 WHERE id = $12",
      {w.soort, w.gemeente, w.status, w.urgentie, std::int64_t{domain::rang(w.urgentie)},
       als_tekst(w.ontvangen), uiterste(w), sql::waarde_of_niets(w.team),
       sql::waarde_of_niets(w.medewerker), datum_of_niets(w.laatste_herbeoordeling),
       std::int64_t{w.klaar}, w.id});
}

void WerkRepository::klaar(const Id& onderwerp) {
  sql_.voer_uit("UPDATE werk SET klaar = 1 WHERE onderwerp_id = $1 AND klaar = 0", {onderwerp});
}

void WerkRepository::verplaats(const Id& melding, const Id& naar_dossier,
                               std::string_view naar_nummer) {
  sql_.voer_uit(
      "UPDATE werk SET dossier_id = $1, dossier_nummer = $2 WHERE onderwerp_id = $3 "
      "OR onderwerp_id IN (SELECT id FROM crisis WHERE melding_id = $3)",
      {naar_dossier, std::string{naar_nummer}, melding});
}

Result<app::Werkblad> WerkRepository::lijst(const app::Wie& wie, app::Bereik bereik,
                                            const app::Werkvraag& vraag) {
  app::Werkblad blad;
  const Werklijstvraag gevraagd{wie, bereik, vraag};
  if (gevraagd.leeg()) return blad;
  BAKEN_NEEM(const auto pagina, gevraagd.bladzijde(kolommen));
  blad.bladzijde = als_bladzijde<domain::Werkstuk>(
      sql_.vraag(pagina.sql, pagina.waarden), vraag.blad.limiet, lees, {k_datum, k_rang, k_id});
  const auto tellen = gevraagd.aantallen();
  const auto aantallen = sql_.vraag_een(tellen.sql, tellen.waarden);
  blad.totaal = aantallen->getal(0);
  blad.te_laat = aantallen->getal(1);
  blad.vandaag = aantallen->getal(2);
  return blad;
}

Uitkomst WerkRepository::schrijf_toewijzing(const app::Toewijzing& t) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plaats("toewijzing", t.id, t.dossier, 1),
                                   nlohmann::json{{"reden", t.reden}}));
  sql_.voer_uit(
      "INSERT INTO toewijzing (id, dossier_id, werk_id, van_id, naar_id, medewerker_id, moment, "
      "inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {t.id, t.dossier, sql::waarde_of_niets(t.werk), sql::waarde_of_niets(t.van), t.naar,
       t.medewerker, als_tekst(t.moment), std::move(inhoud)});
  return {};
}

}  // namespace baken::persistence
