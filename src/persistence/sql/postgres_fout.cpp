// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "persistence/sql/postgres_verbinding.hpp"

namespace baken::sql {
namespace {

struct Vertaling {
  std::string_view begin;  ///< a whole SQLSTATE, or the class it starts with
  Storing soort;
};

/// https://www.postgresql.org/docs/15/errcodes-appendix.html; the first that fits counts.
constexpr std::array<Vertaling, 19> vertalingen{{
    {"53100", Storing::Vol},
    {"40001", Storing::Serialisatie},
    {"40P01", Storing::Serialisatie},
    {"23505", Storing::Uniek},
    {"23P01", Storing::Uniek},
    {"23503", Storing::Verwijzing},
    {"23001", Storing::Verwijzing},
    {"55P03", Storing::Bezet},
    {"57014", Storing::Bezet},
    {"53", Storing::Bezet},
    {"57P", Storing::Verbroken},
    {"25P03", Storing::Verbroken},
    {"08", Storing::Verbroken},
    {"58", Storing::Verbroken},
    {"XX001", Storing::Beschadigd},
    {"XX002", Storing::Beschadigd},
    {"22021", Storing::Tekst},
    {"22P05", Storing::Tekst},
    {"", Storing::Overig},
}};

std::string veld(const PGresult* antwoord, int welk) {
  const char* tekst = antwoord ? PQresultErrorField(antwoord, welk) : nullptr;
  return tekst ? tekst : "";
}

void plak(std::string& tekst, std::string_view naam, const std::string& waarde) {
  if (!waarde.empty()) tekst += std::string{", "}.append(naam).append(" ").append(waarde);
}

}  // namespace

Storing soort_van_sqlstate(std::string_view sqlstate) {
  return std::ranges::find_if(vertalingen,
                              [&](const Vertaling& v) { return sqlstate.starts_with(v.begin); })
      ->soort;
}

Opslagfout postgres_fout(PGconn* verbinding, const PGresult* antwoord) {
  const std::string sqlstate = veld(antwoord, PG_DIAG_SQLSTATE);
  if (PQstatus(verbinding) == CONNECTION_BAD)
    return {Storing::Verbroken, "PostgreSQL: verbinding verbroken " + sqlstate};
  std::string tekst = "PostgreSQL " + (sqlstate.empty() ? "zonder code" : sqlstate);
  plak(tekst, "tabel", veld(antwoord, PG_DIAG_TABLE_NAME));
  plak(tekst, "kolom", veld(antwoord, PG_DIAG_COLUMN_NAME));
  plak(tekst, "regel", veld(antwoord, PG_DIAG_CONSTRAINT_NAME));
  if (sqlstate.starts_with("42")) tekst += ": " + veld(antwoord, PG_DIAG_MESSAGE_PRIMARY);
  return {soort_van_sqlstate(sqlstate), tekst};
}

}  // namespace baken::sql
