// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/gedeeld/open_bladzijde.hpp"
#include "persistence/toegang/dossiertoegang_opslag.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT n.id, n.dossier_id, d.nummer, n.medewerker_id, n.van, n.tot, n.beoordeeld_op, "
    "n.beoordeeld_door, n.oordeel, n.versie, n.inhoud FROM noodtoegang n "
    "JOIN dossier d ON d.id = n.dossier_id ";
/// Places of van and id: what a list is sorted by.
constexpr std::size_t k_van = 4;
constexpr std::size_t k_id = 0;

Result<Bytes> dicht(const Context& context, const app::Noodtoegang& n) {
  return verzegel(context, plaats("noodtoegang", n.id, n.dossier, n.versie),
                  nlohmann::json{{"reden", n.reden}, {"vervolg", n.vervolg}});
}

}  // namespace

std::optional<Moment> DossiertoegangRepository::noodtoegang_tot(const Id& dossier,
                                                                const Id& medewerker, Moment nu) {
  const auto rij = context_.sql.vraag_een(
      "SELECT MAX(tot) FROM noodtoegang WHERE dossier_id = $1 AND medewerker_id = $2 AND tot > $3",
      {dossier, medewerker, als_tekst(nu)});
  return misschien_moment(rij.value(), 0);
}

Uitkomst DossiertoegangRepository::maak(const app::Noodtoegang& n) {
  BAKEN_NEEM(auto inhoud, dicht(context_, n));
  context_.sql.voer_uit(
      "INSERT INTO noodtoegang (id, dossier_id, medewerker_id, van, tot, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {n.id, n.dossier, n.medewerker, als_tekst(n.van), als_tekst(n.tot), n.versie,
       std::move(inhoud)});
  return {};
}

Result<app::Noodtoegang> DossiertoegangRepository::lees_noodtoegang(const sql::Rij& rij) const {
  app::Noodtoegang n{.id = rij.tekst(k_id),
                     .dossier = rij.tekst(1),
                     .dossier_nummer = rij.tekst(2),
                     .medewerker = rij.tekst(3),
                     .van = moment(rij, k_van),
                     .tot = moment(rij, 5),
                     .reden = {},
                     .beoordeeld_op = misschien_moment(rij, 6),
                     .beoordeeld_door = rij.tekst_of_leeg(7),
                     .oordeel = tekst(rij, 8),
                     .vervolg = {},
                     .versie = rij.getal(9)};
  BAKEN_NEEM(const auto inhoud,
             open(context_, plaats("noodtoegang", n.id, n.dossier, n.versie), rij.bytes(10)));
  n.reden = inhoud.at("reden");
  n.vervolg = inhoud.at("vervolg");
  return n;
}

Result<std::optional<app::Noodtoegang>> DossiertoegangRepository::noodtoegang(const Id& id) {
  const auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE n.id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto noodtoegang, lees_noodtoegang(*rij));
  return noodtoegang;
}

Result<app::Bladzijde<app::Noodtoegang>> DossiertoegangRepository::noodtoegangen(
    bool alleen_open, const Id& voor, const app::Bladvraag& vraag) {
  std::string sql{kolommen};
  std::vector<sql::Waarde> waarden{voor};
  sql += "WHERE n.dossier_id NOT IN (SELECT dossier_id FROM belang WHERE medewerker_id = $1) ";
  if (alleen_open) sql += "AND n.beoordeeld_op IS NULL ";
  if (!vraag.cursor.empty()) {
    BAKEN_NEEM(auto vanaf, lees_cursor(vraag.cursor, 2));
    sql += alleen_open ? "AND (n.van, n.id) > ($2, $3) " : "AND (n.van, n.id) < ($2, $3) ";
    for (auto& deel : vanaf) waarden.emplace_back(std::move(deel));
  }
  sql += alleen_open ? "ORDER BY n.van, n.id " : "ORDER BY n.van DESC, n.id DESC ";
  waarden.emplace_back(std::int64_t{vraag.limiet} + 1);
  sql += "LIMIT $" + std::to_string(waarden.size());
  return open_bladzijde<app::Noodtoegang>(
      context_.sql.vraag(sql, waarden), vraag.limiet,
      [&](const sql::Rij& rij) { return lees_noodtoegang(rij); }, {k_van, k_id});
}

Result<bool> DossiertoegangRepository::wijzig(const app::Noodtoegang& n) {
  BAKEN_NEEM(auto inhoud, dicht(context_, n));
  return context_.sql.voer_uit(
             "UPDATE noodtoegang SET beoordeeld_op = $1, beoordeeld_door = $2, oordeel = $3, "
             "versie = $4, inhoud = $5 WHERE id = $6 AND versie = $7",
             {moment_of_niets(n.beoordeeld_op), sql::waarde_of_niets(n.beoordeeld_door),
              tekst_of_niets(n.oordeel), n.versie, std::move(inhoud), n.id, n.versie - 1}) == 1;
}

}  // namespace baken::persistence
