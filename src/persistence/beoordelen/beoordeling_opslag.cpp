// SPDX-License-Identifier: EUPL-1.2
#include "persistence/beoordelen/beoordeling_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/beoordelen/beoordeling_json.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, melding_id, dossier_id, sleutel_id, nummer_versie, status, instrument, "
    "instrument_versie, ondertekend_op, ondertekend_door, versie, inhoud FROM beoordeling ";

app::Plaats plek(const domain::Veiligheidsbeoordeling& b) {
  return plaats("beoordeling", b.id, b.sleutel, b.versie);
}

sql::Waarde slug_of_niets(const std::optional<domain::Stap>& stap) {
  return stap ? sql::Waarde{std::string{als_slug(*stap)}} : sql::Waarde{sql::niets};
}

/// What the figures count: urgentie, acuut, structureel.
struct Tellend {
  explicit Tellend(const std::optional<domain::Taxatie>& t) {
    if (!t) return;
    urgentie = std::string{domain::als_code(t->urgentie)};
    acuut = t->acuut;
    structureel = t->structureel;
  }
  sql::Waarde urgentie = sql::niets;
  sql::Waarde acuut = sql::niets;
  sql::Waarde structureel = sql::niets;
};

}  // namespace

Uitkomst BeoordelingRepository::maak(const domain::Veiligheidsbeoordeling& b) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(b), beoordeling_inhoud(b)));
  const Tellend tellend{b.taxatie};
  context_.sql.voer_uit(
      "INSERT INTO beoordeling (id, melding_id, dossier_id, sleutel_id, nummer_versie, status, "
      "instrument, instrument_versie, uitkomst, urgentie, acuut, structureel, ondertekend_op, "
      "ondertekend_door, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
      {b.id, b.melding, b.dossier, b.sleutel, b.nummer_versie, std::string{als_slug(b.status)},
       b.instrument, b.instrument_versie, slug_of_niets(b.gegevens.uitkomst), tellend.urgentie,
       tellend.acuut, tellend.structureel, moment_of_niets(b.ondertekend_op),
       sql::waarde_of_niets(b.ondertekend_door), b.versie, std::move(inhoud)});
  return {};
}

Result<domain::Veiligheidsbeoordeling> BeoordelingRepository::lees(const sql::Rij& rij) const {
  domain::Veiligheidsbeoordeling b;
  b.id = rij.tekst(0);
  b.melding = rij.tekst(1);
  b.dossier = rij.tekst(2);
  b.sleutel = rij.tekst(3);
  b.nummer_versie = rij.getal(4);
  b.status = moet_uit_slug<domain::Beoordelingstatus>(rij.tekst(5));
  b.instrument = rij.tekst(6);
  b.instrument_versie = rij.tekst(7);
  b.ondertekend_op = misschien_moment(rij, 8);
  b.ondertekend_door = rij.tekst_of_leeg(9);
  b.versie = rij.getal(10);
  BAKEN_NEEM(auto inhoud, open(context_, plek(b), rij.bytes(11)));
  lees_inhoud(inhoud, b);
  b.akkoorden = akkoorden(b.id);
  return b;
}

std::vector<domain::Akkoord> BeoordelingRepository::akkoorden(const Id& beoordeling) const {
  std::vector<domain::Akkoord> lijst;
  for (const auto& rij :
       context_.sql.vraag("SELECT medewerker_id, moment FROM akkoord WHERE beoordeling_id = $1 "
                          "ORDER BY moment, medewerker_id",
                          {beoordeling}))
    lijst.push_back({rij.tekst(0), moment(rij, 1)});
  return lijst;
}

Result<std::optional<domain::Veiligheidsbeoordeling>> BeoordelingRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto beoordeling, lees(*rij));
  return beoordeling;
}

Result<std::vector<domain::Veiligheidsbeoordeling>> BeoordelingRepository::van_melding(
    const Id& melding) {
  std::vector<domain::Veiligheidsbeoordeling> lijst;
  for (const auto& rij : context_.sql.vraag(
           std::string{kolommen} + "WHERE melding_id = $1 ORDER BY nummer_versie DESC",
           {melding})) {
    BAKEN_NEEM(auto beoordeling, lees(rij));
    lijst.push_back(std::move(beoordeling));
  }
  return lijst;
}

std::optional<Id> BeoordelingRepository::laatste(const Id& melding) {
  auto rij = context_.sql.vraag_een(
      "SELECT id FROM beoordeling WHERE melding_id = $1 ORDER BY nummer_versie DESC LIMIT 1",
      {melding});
  if (!rij) return std::nullopt;
  return rij->tekst(0);
}

Result<bool> BeoordelingRepository::wijzig(const domain::Veiligheidsbeoordeling& b, Moment nu) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(b), beoordeling_inhoud(b)));
  const auto concept_ = context_.sql.vraag_een(
      "SELECT id FROM beoordeling WHERE id = $1 AND versie = $2 AND status = 'concept'",
      {b.id, b.versie - 1});
  if (!concept_) return false;
  bewaar_vorige(context_, "beoordeling", b.id, nu);
  const Tellend tellend{b.taxatie};
  return context_.sql.voer_uit(
             "UPDATE beoordeling SET status = $1, instrument = $2, instrument_versie = $3, "
             "uitkomst = $4, urgentie = $5, acuut = $6, structureel = $7, ondertekend_op = $8, "
             "ondertekend_door = $9, versie = $10, inhoud = $11 "
             "WHERE id = $12 AND versie = $13 AND status = 'concept'",
             {std::string{als_slug(b.status)}, b.instrument, b.instrument_versie,
              slug_of_niets(b.gegevens.uitkomst), tellend.urgentie, tellend.acuut,
              tellend.structureel, moment_of_niets(b.ondertekend_op),
              sql::waarde_of_niets(b.ondertekend_door), b.versie, std::move(inhoud), b.id,
              b.versie - 1}) == 1;
}

void BeoordelingRepository::vervang(const Id& beoordeling) {
  context_.sql.voer_uit(
      "UPDATE beoordeling SET status = 'vervangen' WHERE id = $1 AND status = 'ondertekend'",
      {beoordeling});
}

void BeoordelingRepository::schrijf_akkoord(const Id& beoordeling, const domain::Akkoord& akkoord) {
  context_.sql.voer_uit(
      "INSERT INTO akkoord (beoordeling_id, medewerker_id, moment) VALUES ($1, $2, $3)",
      {beoordeling, akkoord.medewerker, als_tekst(akkoord.moment)});
}

void BeoordelingRepository::wis_akkoorden(const Id& beoordeling) {
  context_.sql.voer_uit("DELETE FROM akkoord WHERE beoordeling_id = $1", {beoordeling});
}

}  // namespace baken::persistence
