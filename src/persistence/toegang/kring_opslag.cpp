// SPDX-License-Identifier: EUPL-1.2
#include "persistence/toegang/kring_opslag.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/tijd.hpp"
#include "persistence/toegang/verborgen.hpp"

namespace baken::persistence {
namespace {

using domain::Wijze;

constexpr std::string_view gevonden_ = "gevonden-";

std::string als_belang(Wijze wijze) {
  return std::string{gevonden_} + std::string{als_slug(wijze)};
}

Wijze uit_belang(std::string_view tekst) {
  return moet_uit_slug<Wijze>(tekst.substr(gevonden_.size()));
}

constexpr std::string_view kolommen =
    "SELECT b.moment, b.dossier_id, b.medewerker_id, d.nummer, b.wijze FROM belang b "
    "JOIN dossier d ON d.id = b.dossier_id WHERE b.wijze <> 'gemeld' ";

app::GevondenBelang lees(const sql::Rij& rij) {
  return {.dossier = rij.tekst(1),
          .dossier_nummer = rij.tekst(3),
          .medewerker = rij.tekst(2),
          .wijze = uit_belang(rij.tekst(4)),
          .moment = moment(rij, 0)};
}

/// What the asker's reach lets him see, with his id as $1 and, for a team, the team as $2.
std::string binnen_bereik(const app::Wie& wie, app::Bereik bereik,
                          std::vector<sql::Waarde>& waarden) {
  if (bereik == app::Bereik::Alle)
    return "AND b.dossier_id NOT IN (SELECT dossier_id FROM belang WHERE medewerker_id = $1) ";
  std::string uit = "AND b.dossier_id NOT IN (" + verborgen_voor("$1") + ") AND (";
  if (bereik == app::Bereik::Team && wie.team) {
    waarden.emplace_back(*wie.team);
    uit += "d.team_id = $2 OR ";
  }
  if (bereik == app::Bereik::Team) uit += "d.casushouder_id IS NULL OR ";
  return uit + "d.casushouder_id = $1) ";
}

}  // namespace

/// Apart from the tokens of persons: the same text gives other bytes here.
Result<Bytes> KringRepository::token(const domain::Zoeksleutel& sleutel) const {
  return context_.verzegelaar.blinde_index("kring/" + std::string{als_slug(sleutel.soort)},
                                           sleutel.genormaliseerd);
}

app::Kringstand KringRepository::stand(const Id& medewerker) {
  const auto rij = context_.sql.vraag_een(
      "SELECT opgegeven, familie, familieadressen, versie FROM kring "
      "WHERE medewerker_id = $1",
      {medewerker});
  if (!rij) return {.medewerker = medewerker};
  return {.medewerker = medewerker,
          .opgegeven = moment(*rij, 0),
          .familie = rij->getal(1),
          .familieadressen = rij->getal(2),
          .versie = rij->getal(3)};
}

Result<bool> KringRepository::zet(const app::Kringstand& s,
                                  const std::vector<domain::Kringsleutel>& sleutels) {
  const auto gezet = context_.sql.voer_uit(
      "INSERT INTO kring (medewerker_id, opgegeven, familie, familieadressen, versie) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (medewerker_id) DO UPDATE SET opgegeven = $2, "
      "familie = $3, familieadressen = $4, versie = $5 WHERE kring.versie = $5 - 1",
      {s.medewerker, als_tekst(s.opgegeven.value()), s.familie, s.familieadressen, s.versie});
  if (gezet != 1) return false;
  std::vector<std::pair<Bytes, Wijze>> sterkste;
  for (const auto& [sleutel, wijze] : sleutels) {
    BAKEN_NEEM(auto bytes, token(sleutel));
    const auto al = std::ranges::find(sterkste, bytes, &std::pair<Bytes, Wijze>::first);
    if (al == sterkste.end())
      sterkste.emplace_back(std::move(bytes), wijze);
    else
      al->second = std::min(al->second, wijze);
  }
  context_.sql.voer_uit("DELETE FROM kringsleutel WHERE medewerker_id = $1", {s.medewerker});
  for (const auto& [bytes, wijze] : sterkste)
    context_.sql.voer_uit(
        "INSERT INTO kringsleutel (token, medewerker_id, wijze) VALUES ($1, $2, $3)",
        {bytes, s.medewerker, std::string{als_slug(wijze)}});
  return true;
}

Result<std::vector<app::Bekende>> KringRepository::wie_kent(
    const std::vector<domain::Zoeksleutel>& sleutels) {
  std::set<std::pair<Id, Wijze>> gevonden;
  for (const auto& sleutel : sleutels) {
    BAKEN_NEEM(auto bytes, token(sleutel));
    for (const auto& rij : context_.sql.vraag(
             "SELECT medewerker_id, wijze FROM kringsleutel WHERE token = $1", {std::move(bytes)}))
      gevonden.emplace(rij.tekst(0), moet_uit_slug<Wijze>(rij.tekst(1)));
  }
  std::vector<app::Bekende> uit;
  for (const auto& [medewerker, wijze] : gevonden) uit.push_back({medewerker, wijze});
  return uit;
}

Result<std::vector<Id>> KringRepository::dossiers(const domain::Zoeksleutel& sleutel) {
  const std::string soort{als_slug(sleutel.soort)};
  BAKEN_NEEM(auto bytes, context_.verzegelaar.blinde_index(soort, sleutel.genormaliseerd));
  std::vector<Id> uit;
  for (const auto& rij :
       context_.sql.vraag("SELECT DISTINCT dossier_id FROM zoeksleutel WHERE soort = $1 "
                          "AND token = $2",
                          {soort, std::move(bytes)}))
    uit.push_back(rij.tekst(0));
  return uit;
}

bool KringRepository::meld_gevonden(const Id& dossier, const app::Bekende& bekende, Moment nu) {
  for (const auto& rij : context_.sql.vraag(
           "SELECT wijze FROM belang_opgeheven WHERE dossier_id = $1 AND medewerker_id = $2",
           {dossier, bekende.medewerker}))
    if (uit_belang(rij.tekst(0)) <= bekende.wijze) return false;
  const auto al = context_.sql.vraag_een(
      "SELECT wijze FROM belang WHERE dossier_id = $1 AND medewerker_id = $2",
      {dossier, bekende.medewerker});
  if (!al) {
    context_.sql.voer_uit(
        "INSERT INTO belang (dossier_id, medewerker_id, door_id, moment, wijze) "
        "VALUES ($1, $2, $2, $3, $4)",
        {dossier, bekende.medewerker, als_tekst(nu), als_belang(bekende.wijze)});
    return true;
  }
  if (al->tekst(0) != "gemeld" && bekende.wijze < uit_belang(al->tekst(0)))
    context_.sql.voer_uit(
        "UPDATE belang SET wijze = $1, moment = $2 WHERE dossier_id = $3 AND medewerker_id = $4",
        {als_belang(bekende.wijze), als_tekst(nu), dossier, bekende.medewerker});
  return false;
}

Result<app::Bladzijde<app::GevondenBelang>> KringRepository::gevonden(const app::Wie& wie,
                                                                      app::Bereik bereik,
                                                                      const app::Bladvraag& vraag) {
  if (bereik == app::Bereik::Nee) return app::Bladzijde<app::GevondenBelang>{};
  std::vector<sql::Waarde> waarden{wie.medewerker};
  std::string sql = std::string{kolommen} + binnen_bereik(wie, bereik, waarden);
  const auto plek = [&](sql::Waarde waarde) {
    waarden.push_back(std::move(waarde));
    return "$" + std::to_string(waarden.size());
  };
  if (!vraag.cursor.empty()) {
    BAKEN_NEEM(const auto vanaf, lees_cursor(vraag.cursor, 3));
    sql += "AND (b.moment, b.dossier_id, b.medewerker_id) < (" + plek(vanaf[0]);
    sql += ", " + plek(vanaf[1]) + ", " + plek(vanaf[2]) + ") ";
  }
  sql += "ORDER BY b.moment DESC, b.dossier_id DESC, b.medewerker_id DESC LIMIT ";
  sql += plek(std::int64_t{vraag.limiet} + 1);
  return als_bladzijde<app::GevondenBelang>(context_.sql.vraag(sql, waarden), vraag.limiet, lees,
                                            {0, 1, 2});
}

std::optional<app::GevondenBelang> KringRepository::gevonden(const Id& dossier,
                                                             const Id& medewerker) {
  const auto rij = context_.sql.vraag_een(
      std::string{kolommen} + "AND b.dossier_id = $1 AND b.medewerker_id = $2",
      {dossier, medewerker});
  if (!rij) return std::nullopt;
  return lees(*rij);
}

Uitkomst KringRepository::hef_op(const app::GevondenBelang& belang, const Id& id, const Id& door,
                                 Moment nu, const std::string& reden) {
  BAKEN_NEEM(auto inhoud, verzegel(context_, plaats("belang_opgeheven", id, belang.dossier, 1),
                                   nlohmann::json{{"reden", reden}}));
  context_.sql.voer_uit(
      "INSERT INTO belang_opgeheven (id, dossier_id, medewerker_id, wijze, door_id, moment, "
      "inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {id, belang.dossier, belang.medewerker, als_belang(belang.wijze), door, als_tekst(nu),
       std::move(inhoud)});
  context_.sql.voer_uit("DELETE FROM belang WHERE dossier_id = $1 AND medewerker_id = $2",
                        {belang.dossier, belang.medewerker});
  return {};
}

}  // namespace baken::persistence
