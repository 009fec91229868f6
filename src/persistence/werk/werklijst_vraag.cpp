// SPDX-License-Identifier: EUPL-1.2
#include "persistence/werk/werklijst_vraag.hpp"

#include <charconv>

#include "base/tijd.hpp"
#include "persistence/gedeeld/context.hpp"
#include "persistence/toegang/verborgen.hpp"

namespace baken::persistence {
namespace {

using app::Bereik;
using app::Lijst;

/// What is hidden from the asker is on no list and in no number.
const std::string zichtbaar = " AND dossier_id NOT IN (" + verborgen_voor("@ik") + ")";

constexpr std::string_view volgorde = " ORDER BY uiterste_datum, rang, id LIMIT ";

/// The last row of the page before.
struct Plaats {
  std::string datum;
  std::int64_t rang = 0;
  Id id;
};

/// A cursor comes from outside: nothing of it reaches the database but a date, a number, an id.
Result<Plaats> lees_plaats(const std::string& cursor) {
  BAKEN_NEEM(auto sleutel, lees_cursor(cursor, 3));
  std::int64_t rang = 0;
  const auto* eind = sleutel[1].data() + sleutel[1].size();
  const auto gelezen = std::from_chars(sleutel[1].data(), eind, rang);
  if (gelezen.ec != std::errc{} || gelezen.ptr != eind || !lees_datum(sleutel[0]) ||
      !is_id(sleutel[2]))
    return ongeldig(
        {{"cursor", "cursor", "Deze cursor is niet van deze lijst. Begin opnieuw zonder cursor."}});
  return Plaats{std::move(sleutel[0]), rang, std::move(sleutel[2])};
}

}  // namespace

/// Gives every value its placeholder once, also when several branches use it.
class Werklijstvraag::Bouwer {
 public:
  explicit Bouwer(const app::Wie& wie) : wie_(wie) {}

  std::string plek(sql::Waarde waarde) {
    waarden.push_back(std::move(waarde));
    return "$" + std::to_string(waarden.size());
  }

  /// The branch with the person filled in.
  std::string vul_in(std::string_view tak) {
    std::string uit{tak};
    vervang(uit, "@ik", ik_, sql::Waarde{wie_.medewerker});
    if (wie_.team) vervang(uit, "@team", team_, sql::Waarde{*wie_.team});
    return uit;
  }

  std::vector<sql::Waarde> waarden;

 private:
  void vervang(std::string& uit, std::string_view naam, std::string& plaats, sql::Waarde waarde) {
    for (auto waar = uit.find(naam); waar != std::string::npos; waar = uit.find(naam)) {
      if (plaats.empty()) plaats = plek(std::move(waarde));
      uit.replace(waar, naam.size(), plaats);
    }
  }

  const app::Wie& wie_;
  std::string ik_;
  std::string team_;
};

Werklijstvraag::Werklijstvraag(const app::Wie& wie, Bereik bereik, const app::Werkvraag& vraag)
    : wie_(wie), vraag_(vraag) {
  kies_takken(bereik);
}

void Werklijstvraag::kies_takken(Bereik bereik) {
  const Lijst lijst = vraag_.lijst;
  if (bereik == Bereik::Nee) return;
  if (lijst == Lijst::Mijn) {
    takken_ = {"medewerker_id = @ik"};
  } else if (bereik == Bereik::Eigen) {
    if (lijst == Lijst::Team && wie_.team) takken_ = {"team_id = @team AND medewerker_id = @ik"};
    if (lijst == Lijst::Wachtlijst) takken_ = {"status = 'wacht' AND medewerker_id = @ik"};
  } else if (bereik == Bereik::Alle && lijst == Lijst::NietToegewezen) {
    takken_ = {"medewerker_id IS NULL"};
  } else if (bereik == Bereik::Alle && lijst == Lijst::Wachtlijst) {
    takken_ = {"status = 'wacht'"};
  } else {
    kies_teamtakken(lijst);
  }
}

/// What has neither team nor employee is everybody's to pick up: else it would be on no list.
void Werklijstvraag::kies_teamtakken(Lijst lijst) {
  if (lijst == Lijst::Team) {
    if (wie_.team) takken_ = {"team_id = @team"};
    return;
  }
  if (lijst == Lijst::NietToegewezen) {
    takken_ = {"medewerker_id IS NULL AND team_id IS NULL"};
    if (wie_.team) takken_.push_back("medewerker_id IS NULL AND team_id = @team");
    return;
  }
  takken_ = {"status = 'wacht' AND team_id IS NULL AND medewerker_id IS NULL"};
  if (!wie_.team) {
    takken_.push_back("status = 'wacht' AND medewerker_id = @ik");
    return;
  }
  takken_.push_back("status = 'wacht' AND team_id = @team");
  takken_.push_back(
      "status = 'wacht' AND medewerker_id = @ik AND (team_id IS NULL OR team_id <> @team)");
}

std::string Werklijstvraag::vereniging(std::string_view kolommen, std::string_view extra,
                                       Bouwer& bouwer) const {
  std::string sql;
  for (auto tak : takken_) {
    if (!sql.empty()) sql += " UNION ALL ";
    sql += "SELECT " + std::string{kolommen} + " FROM werk WHERE klaar = 0 AND " +
           bouwer.vul_in(std::string{tak} + zichtbaar) + std::string{extra};
  }
  return sql;
}

Result<Vraag> Werklijstvraag::bladzijde(std::string_view kolommen) const {
  Bouwer bouwer{wie_};
  std::string extra;
  if (!vraag_.soort.empty()) extra += " AND soort = " + bouwer.plek(vraag_.soort);
  if (!vraag_.blad.cursor.empty()) {
    BAKEN_NEEM(auto na, lees_plaats(vraag_.blad.cursor));
    const auto datum = bouwer.plek(std::move(na.datum));
    const auto rang = bouwer.plek(na.rang);
    extra += " AND (uiterste_datum, rang, id) > (" + datum + ", " + rang + ", " +
             bouwer.plek(std::move(na.id)) + ")";
  }
  std::string sql = vereniging(kolommen, extra, bouwer);
  sql += std::string{volgorde} + bouwer.plek(std::int64_t{vraag_.blad.limiet} + 1);
  return Vraag{std::move(sql), std::move(bouwer.waarden)};
}

Vraag Werklijstvraag::aantallen() const {
  Bouwer bouwer{wie_};
  std::string extra;
  if (!vraag_.soort.empty()) extra += " AND soort = " + bouwer.plek(vraag_.soort);
  const auto vandaag = bouwer.plek(als_tekst(vraag_.vandaag));
  std::string sql = "SELECT COUNT(*), COALESCE(SUM(CASE WHEN uiterste_datum < " + vandaag +
                    " THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN uiterste_datum = " + vandaag +
                    " THEN 1 ELSE 0 END), 0) FROM (" + vereniging("uiterste_datum", extra, bouwer) +
                    ") zichtbaar";
  return {std::move(sql), std::move(bouwer.waarden)};
}

}  // namespace baken::persistence
