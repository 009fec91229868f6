// SPDX-License-Identifier: EUPL-1.2
#include "persistence/toegang/dossiertoegang_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

using nlohmann::json;

/// 1 when the subquery finds a row; the same on both databases.
std::string of(std::string_view voorwaarde) {
  return "CASE WHEN " + std::string{voorwaarde} + " THEN 1 ELSE 0 END";
}

const std::string& bandenvraag() {
  static const std::string sql =
      "SELECT " +
      of("EXISTS (SELECT 1 FROM consult WHERE dossier_id = $1 AND medewerker_id = $2 "
         "AND tot IS NULL) OR EXISTS "
         "(SELECT 1 FROM lezer WHERE dossier_id = $1 AND medewerker_id = $2)") +
      ", " +
      of("EXISTS (SELECT 1 FROM noodtoegang WHERE dossier_id = $1 AND medewerker_id = $2 "
         "AND tot > $3)") +
      ", " + of("EXISTS (SELECT 1 FROM toewijzing WHERE dossier_id = $1 AND van_id = $2)") + ", " +
      of("EXISTS (SELECT 1 FROM belang WHERE dossier_id = $1 AND medewerker_id = $2)") + ", " +
      of("EXISTS (SELECT 1 FROM afscherming WHERE dossier_id = $1) AND NOT EXISTS "
         "(SELECT 1 FROM lezer WHERE dossier_id = $1 AND medewerker_id = $2)") +
      ", " + of("EXISTS (SELECT 1 FROM melding WHERE dossier_id = $1 AND medewerker_id = $2)");
  return sql;
}

}  // namespace

app::Relatie DossiertoegangRepository::banden(const Id& dossier, const Id& medewerker, Moment nu) {
  const auto rij =
      context_.sql.vraag_een(bandenvraag(), {dossier, medewerker, als_tekst(nu)}).value();
  app::Relatie uit;
  uit.geconsulteerd = rij.getal(0) != 0;
  uit.noodtoegang = rij.getal(1) != 0;
  uit.voorheen = rij.getal(2) != 0;
  uit.belang = rij.getal(3) != 0;
  uit.afgeschermd = rij.getal(4) != 0;
  uit.eigen = rij.getal(5) != 0;
  return uit;
}

Result<std::optional<app::Afscherming>> DossiertoegangRepository::afscherming(const Id& dossier) {
  const auto rij = context_.sql.vraag_een(
      "SELECT medewerker_id, moment, versie, inhoud FROM afscherming WHERE dossier_id = $1",
      {dossier});
  if (!rij) return std::nullopt;
  app::Afscherming a{dossier, rij->tekst(0), moment(*rij, 1), {}, {}, rij->getal(2)};
  BAKEN_NEEM(const auto inhoud,
             open(context_, plaats("afscherming", dossier, dossier, a.versie), rij->bytes(3)));
  a.reden = inhoud.at("reden");
  for (const auto& lezer : context_.sql.vraag(
           "SELECT medewerker_id FROM lezer WHERE dossier_id = $1 ORDER BY medewerker_id",
           {dossier}))
    a.lezers.push_back(lezer.tekst(0));
  return a;
}

Result<bool> DossiertoegangRepository::zet(const app::Afscherming& a) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plaats("afscherming", a.dossier, a.dossier, a.versie),
                                   json{{"reden", a.reden}}));
  const auto gezet = context_.sql.voer_uit(
      "INSERT INTO afscherming (dossier_id, medewerker_id, moment, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (dossier_id) DO UPDATE SET "
      "medewerker_id = $2, moment = $3, versie = $4, inhoud = $5 "
      "WHERE afscherming.versie = $4 - 1",
      {a.dossier, a.medewerker, als_tekst(a.moment), a.versie, std::move(inhoud)});
  if (gezet != 1) return false;
  context_.sql.voer_uit("DELETE FROM lezer WHERE dossier_id = $1", {a.dossier});
  for (const auto& lezer : a.lezers)
    context_.sql.voer_uit("INSERT INTO lezer (dossier_id, medewerker_id) VALUES ($1, $2)",
                          {a.dossier, lezer});
  return true;
}

void DossiertoegangRepository::hef_op(const Id& dossier) {
  context_.sql.voer_uit("DELETE FROM lezer WHERE dossier_id = $1", {dossier});
  context_.sql.voer_uit("DELETE FROM afscherming WHERE dossier_id = $1", {dossier});
}

Uitkomst DossiertoegangRepository::maak(const app::Consult& c) {
  BAKEN_NEEM(auto inhoud,
             verzegel(context_, plaats("consult", c.id, c.dossier, 1), json{{"vraag", c.vraag}}));
  context_.sql.voer_uit(
      "INSERT INTO consult (id, dossier_id, medewerker_id, door_id, van, tot, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {c.id, c.dossier, c.medewerker, c.door, als_tekst(c.van), moment_of_niets(c.tot),
       std::move(inhoud)});
  return {};
}

Result<std::vector<app::Consult>> DossiertoegangRepository::consulten(const Id& dossier) {
  std::vector<app::Consult> uit;
  for (const auto& rij :
       context_.sql.vraag("SELECT id, medewerker_id, door_id, van, tot, inhoud FROM consult "
                          "WHERE dossier_id = $1 ORDER BY van, id",
                          {dossier})) {
    app::Consult c{rij.tekst(0),
                   dossier,
                   rij.tekst(1),
                   rij.tekst(2),
                   moment(rij, 3),
                   misschien_moment(rij, 4),
                   {}};
    BAKEN_NEEM(const auto inhoud,
               open(context_, plaats("consult", c.id, dossier, 1), rij.bytes(5)));
    c.vraag = inhoud.at("vraag");
    uit.push_back(std::move(c));
  }
  return uit;
}

void DossiertoegangRepository::beeindig_consult(const Id& id, Moment nu) {
  context_.sql.voer_uit("UPDATE consult SET tot = $1 WHERE id = $2 AND tot IS NULL",
                        {als_tekst(nu), id});
}

void DossiertoegangRepository::meld_belang(const Id& dossier, const Id& medewerker, const Id& door,
                                           Moment nu) {
  context_.sql.voer_uit(
      "INSERT INTO belang (dossier_id, medewerker_id, door_id, moment) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (dossier_id, medewerker_id) DO UPDATE SET door_id = $3, moment = $4, "
      "wijze = 'gemeld' WHERE belang.wijze <> 'gemeld'",
      {dossier, medewerker, door, als_tekst(nu)});
}

}  // namespace baken::persistence
