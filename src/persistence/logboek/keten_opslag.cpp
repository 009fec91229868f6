// SPDX-License-Identifier: EUPL-1.2
#include "persistence/logboek/keten_opslag.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace baken::persistence {
namespace {

/// Rows in one statement: few sizes, so that few statements are prepared.
constexpr std::array<std::size_t, 3> grepen{64, 8, 1};

/// Columns of a record, behind the alias l.
constexpr const char* kolommen =
    "l.id, l.moment, l.handeling, l.medewerker_id, l.rol, l.relatie, l.dossier_id, l.onderwerp_id, "
    "l.uitkomst, l.verzoek_id, l.afzender, l.doel, l.namens_id, l.bijzonderheid, l.zout";

/// `($1,$2),($3,$4)` for 2 rows of 2.
std::string plaatshouders(std::size_t rijen, std::size_t breedte) {
  std::string uit;
  for (std::size_t plek = 0; plek < rijen * breedte; ++plek) {
    const bool eerste = plek % breedte == 0;
    uit += plek == 0 ? "(" : eerste ? ",(" : ",";
    uit += '$' + std::to_string(plek + 1);
    if (plek % breedte == breedte - 1) uit += ')';
  }
  return uit;
}

/// Calls `doe` with pieces of the list.
template <class T, class Doe>
void in_grepen(std::span<const T> lijst, Doe doe) {
  for (auto greep : grepen)
    for (; lijst.size() >= greep; lijst = lijst.subspan(greep)) doe(lijst.first(greep));
}

sql::Waarde bytes_of_niets(const Bytes& bytes) {
  return bytes.empty() ? sql::Waarde{sql::niets} : sql::Waarde{bytes};
}

/// A record from the columns `kolommen`, which begin at `vanaf`.
app::Logstuk lees_stuk(const sql::Rij& rij, std::size_t vanaf) {
  app::Logstuk stuk;
  for (std::size_t plek = 0; plek < stuk.velden.size(); ++plek)
    stuk.velden[plek] = rij.tekst_of_leeg(vanaf + plek);
  stuk.zout = rij.bytes_of_leeg(vanaf + stuk.velden.size()).value_or(Bytes{});
  return stuk;
}

}  // namespace

/// On PostgreSQL the lock orders the sealers of several processes, so that READ COMMITTED is
/// enough; SERIALIZABLE would make acts that write their records meanwhile begin again. On SQLite
/// one connection writes at a time.
bool SqlKetenwerk::neem_beurt() {
  if (sql_.dialect() == sql::Dialect::Sqlite) return true;
  sql_.script("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
  return sql_.vraag_een(
                 "SELECT CASE WHEN pg_try_advisory_xact_lock(4703881620260002) THEN CAST(1 AS "
                 "BIGINT) ELSE CAST(0 AS BIGINT) END")
             ->getal(0) == 1;
}

app::Ketenstand SqlKetenwerk::stand() {
  const auto rij = sql_.vraag_een(
      "SELECT log, grootte, front, keten, koppen, kop_grootte, kop_hash, nieuwe_reeks "
      "FROM logboek_stand");
  if (!rij) return {};
  return {.log = rij->tekst_of_leeg(0).value_or(""),
          .grootte = rij->getal(1),
          .front = rij->bytes_of_leeg(2).value_or(Bytes{}),
          .keten = rij->bytes_of_leeg(3).value_or(Bytes{}),
          .koppen = rij->getal(4),
          .kop_grootte = rij->getal(5),
          .kop_hash = rij->bytes_of_leeg(6).value_or(Bytes{}),
          .nieuwe_reeks = rij->getal(7) != 0};
}

void SqlKetenwerk::zet_stand(const app::Ketenstand& s, std::int64_t oud) {
  const auto veranderd = sql_.voer_uit(
      "INSERT INTO logboek_stand (een, log, grootte, front, keten, koppen, kop_grootte, kop_hash, "
      "nieuwe_reeks) VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8) "
      "ON CONFLICT (een) DO UPDATE SET log = $1, grootte = $2, front = $3, keten = $4, "
      "koppen = $5, kop_grootte = $6, kop_hash = $7, nieuwe_reeks = $8 "
      "WHERE logboek_stand.grootte = $9",
      {s.log.empty() ? sql::Waarde{sql::niets} : sql::Waarde{s.log}, s.grootte,
       bytes_of_niets(s.front), bytes_of_niets(s.keten), s.koppen, s.kop_grootte,
       bytes_of_niets(s.kop_hash), std::int64_t{s.nieuwe_reeks}, oud});
  if (veranderd != 1) throw std::logic_error("the log was linked by another process meanwhile");
}

/// In two steps, not by a join: a planner that knows nothing of a queue which is mostly empty might
/// read the whole log for it.
app::Wachtenden SqlKetenwerk::wachtend(const Id& na, std::size_t hoogstens) {
  std::vector<sql::Waarde> ids;
  for (const auto& rij :
       sql_.vraag("SELECT id FROM logboek_wachtrij WHERE id > $1 ORDER BY id LIMIT $2",
                  {na, static_cast<std::int64_t>(hoogstens)}))
    ids.emplace_back(rij.tekst(0));
  app::Wachtenden uit;
  uit.gelezen = ids.size();
  if (!ids.empty()) uit.laatste = std::get<std::string>(ids.back());
  in_grepen(std::span<const sql::Waarde>{ids}, [&](std::span<const sql::Waarde> deel) {
    for (const auto& rij :
         sql_.vraag(std::string{"SELECT "} + kolommen + " FROM logboek l WHERE l.id IN " +
                        plaatshouders(1, deel.size()) + " ORDER BY l.id",
                    deel))
      uit.stukken.push_back(lees_stuk(rij, 0));
  });
  return uit;
}

app::Wachtrij SqlKetenwerk::wachtrij() {
  const auto rij = sql_.vraag_een(
      "SELECT COUNT(*), COUNT(l.id) FROM logboek_wachtrij w LEFT JOIN logboek l ON l.id = w.id");
  return {rij->getal(1), rij->getal(0) - rij->getal(1)};
}

void SqlKetenwerk::hecht(std::span<const app::Schakel> schakels) {
  for (const auto& s : schakels)
    if (!s.nieuw_zout.empty())
      sql_.voer_uit("UPDATE logboek SET zout = $1 WHERE id = $2", {s.nieuw_zout, s.regel});
  in_grepen(schakels, [&](std::span<const app::Schakel> deel) {
    std::vector<sql::Waarde> rijen;
    std::vector<sql::Waarde> ids;
    for (const auto& s : deel) {
      rijen.insert(rijen.end(), {s.nummer, s.regel, s.blad, s.keten});
      ids.emplace_back(s.regel);
    }
    sql_.voer_uit("INSERT INTO logboek_keten (nummer, regel_id, blad, keten) VALUES " +
                      plaatshouders(deel.size(), 4),
                  std::span<const sql::Waarde>{rijen});
    sql_.voer_uit("DELETE FROM logboek_wachtrij WHERE id IN " + plaatshouders(1, deel.size()),
                  std::span<const sql::Waarde>{ids});
  });
}

void SqlKetenwerk::bewaar_kop(const app::Bewaardekop& kop) {
  sql_.voer_uit(
      "INSERT INTO logboek_kop (nummer, grootte, log, hash, tekst) VALUES ($1, $2, $3, $4, $5)",
      {kop.nummer, kop.grootte, kop.log, kop.hash, kop.tekst});
}

std::vector<app::Bewaardekop> SqlKetenwerk::koppen_na(std::int64_t nummer, std::size_t hoogstens) {
  std::vector<app::Bewaardekop> uit;
  for (const auto& rij : sql_.vraag("SELECT nummer, grootte, log, hash, tekst FROM logboek_kop "
                                    "WHERE nummer > $1 ORDER BY nummer LIMIT $2",
                                    {nummer, static_cast<std::int64_t>(hoogstens)}))
    uit.push_back({rij.getal(0), rij.getal(1), rij.tekst(2), rij.bytes(3), rij.tekst(4)});
  return uit;
}

std::optional<std::int64_t> SqlKetenwerk::kop_met(const Bytes& hash) {
  const auto rij = sql_.vraag_een("SELECT nummer FROM logboek_kop WHERE hash = $1", {hash});
  return rij ? std::optional{rij->getal(0)} : std::nullopt;
}

std::optional<std::int64_t> SqlKetenwerk::eerste_kop_van(const Id& log) {
  return sql_.vraag_een("SELECT MIN(nummer) FROM logboek_kop WHERE log = $1", {log})
      ->getal_of_leeg(0);
}

std::vector<app::Ketenregel> SqlKetenwerk::regels_na(std::int64_t nummer, std::size_t hoogstens) {
  std::vector<app::Ketenregel> uit;
  const std::string vraag = std::string{"SELECT k.nummer, k.blad, k.keten, k.regel_id, "} +
                            kolommen +
                            " FROM logboek_keten k LEFT JOIN logboek l ON l.id = k.regel_id "
                            "WHERE k.nummer > $1 ORDER BY k.nummer LIMIT $2";
  for (const auto& rij : sql_.vraag(vraag, {nummer, static_cast<std::int64_t>(hoogstens)})) {
    app::Ketenregel regel{rij.getal(0), rij.bytes(1), rij.bytes(2), rij.tekst_of_leeg(3)};
    if (!rij.leeg(4)) regel.stuk = lees_stuk(rij, 4);
    uit.push_back(std::move(regel));
  }
  return uit;
}

std::int64_t SqlKetenwerk::losse_regels() {
  if (sql_.dialect() == sql::Dialect::Postgres) sql_.script("SET LOCAL statement_timeout = 0");
  return sql_
      .vraag_een(
          "SELECT COUNT(*) FROM logboek l "
          "WHERE NOT EXISTS (SELECT 1 FROM logboek_keten k WHERE k.regel_id = l.id) "
          "AND NOT EXISTS (SELECT 1 FROM logboek_wachtrij w WHERE w.id = l.id)")
      ->getal(0);
}

std::vector<std::int64_t> SqlKetenwerk::plaatsen_van(std::span<const Id> onderwerpen) {
  std::set<std::int64_t> nummers;
  for (const auto& id : onderwerpen)
    for (const auto& rij :
         sql_.vraag("SELECT k.nummer FROM logboek l JOIN logboek_keten k ON k.regel_id = l.id "
                    "WHERE l.dossier_id = $1 OR l.onderwerp_id = $1",
                    {id}))
      nummers.insert(rij.getal(0));
  return {nummers.begin(), nummers.end()};
}

std::int64_t SqlKetenwerk::wachtend_van(std::span<const Id> onderwerpen) {
  std::int64_t aantal = 0;
  for (const auto& id : onderwerpen)
    aantal += sql_.vraag_een(
                      "SELECT COUNT(*) FROM logboek_wachtrij w JOIN logboek l ON l.id = w.id "
                      "WHERE l.dossier_id = $1 OR l.onderwerp_id = $1",
                      {id})
                  ->getal(0);
  return aantal;
}

void SqlKetenwerk::wis(std::span<const std::int64_t> nummers) {
  in_grepen(nummers, [&](std::span<const std::int64_t> deel) {
    const std::vector<sql::Waarde> waarden{deel.begin(), deel.end()};
    const std::string lijst = plaatshouders(1, deel.size());
    sql_.voer_uit(
        "DELETE FROM logboek WHERE id IN (SELECT regel_id FROM logboek_keten WHERE "
        "nummer IN " +
            lijst + ")",
        std::span<const sql::Waarde>{waarden});
    sql_.voer_uit("UPDATE logboek_keten SET regel_id = NULL WHERE nummer IN " + lijst,
                  std::span<const sql::Waarde>{waarden});
  });
}

Uitkomst KetenRepository::schrijf(const Werk& werk) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    SqlKetenwerk keten{verbinding};
    return werk(keten);
  });
}

Uitkomst KetenRepository::lees(const Werk& werk) {
  return database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    SqlKetenwerk keten{verbinding};
    return werk(keten);
  });
}

}  // namespace baken::persistence
