// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "persistence/sql/postgres_verbinding.hpp"
#include "persistence/sql/postgres_waarde.hpp"

namespace baken::sql {
namespace {

constexpr const char* vraag_instellingen =
    "SELECT current_setting('fsync'), current_setting('full_page_writes'),"
    " current_setting('synchronous_commit'), current_setting('server_encoding')";

/// libpq prints notices to stderr by itself, and they may quote data.
void zwijg(void*, const char*) {}

std::string eerste_regel(std::string tekst) {
  return tekst.substr(0, tekst.find('\n'));
}

/// Checks the form by itself: libpq quotes what it cannot read, and that may be the password.
bool leesbaar(const std::string& verbindingstekst) {
  PQconninfoOption* delen = PQconninfoParse(verbindingstekst.c_str(), nullptr);
  PQconninfoFree(delen);
  return delen != nullptr;
}

Result<Serverinstellingen> lees_instellingen(PGconn* verbinding) {
  PostgresAntwoord antwoord{
      PQexecParams(verbinding, vraag_instellingen, 0, nullptr, nullptr, nullptr, nullptr, 1)};
  if (PQresultStatus(antwoord.get()) != PGRES_TUPLES_OK)
    return mislukt(Foutcode::NietBeschikbaar,
                   "PostgreSQL geeft zijn instellingen niet; controleer de rechten van de rol.");
  const Rij rij = lees_rijen(antwoord.get()).at(0);
  return Serverinstellingen{rij.tekst(0), rij.tekst(1), rij.tekst(2), rij.tekst(3)};
}

Uitkomst stel_in(PGconn* verbinding, const PostgresInstellingen& instellingen) {
  const std::string sql =
      "SET statement_timeout=" + std::to_string(instellingen.opdracht_maximum.count()) +
      "; SET lock_timeout=" + std::to_string(instellingen.slot_maximum.count()) +
      "; SET idle_in_transaction_session_timeout=" +
      std::to_string(instellingen.stilte_maximum.count()) + "; SET client_min_messages=warning";
  PostgresAntwoord antwoord{PQexec(verbinding, sql.c_str())};
  if (PQresultStatus(antwoord.get()) == PGRES_COMMAND_OK) return {};
  return mislukt(Foutcode::NietBeschikbaar, "PostgreSQL neemt de tijdslimieten niet aan.");
}

PostgresGreep maak_verbinding(const std::string& verbindingstekst) {
  // What stands before dbname is a default that the connection string may replace.
  constexpr std::array namen{"connect_timeout",  "tcp_user_timeout",
                             "application_name", "dbname",
                             "client_encoding",  static_cast<const char*>(nullptr)};
  const std::array waarden{
      "10", "30000", "baken", verbindingstekst.c_str(), "UTF8", static_cast<const char*>(nullptr)};
  PostgresGreep greep{PQconnectdbParams(namen.data(), waarden.data(), 1)};
  if (greep) PQsetNoticeProcessor(greep.get(), zwijg, nullptr);
  return greep;
}

Uitkomst keur_aan(const std::string& naam, const std::string& waarde) {
  if (waarde != "off") return {};
  return mislukt(Foutcode::NietBeschikbaar,
                 "PostgreSQL staat ingesteld op " + naam +
                     " = off. Dan kan bij stroomuitval verdwijnen wat al is opgeslagen. Zet " +
                     naam + " = on in postgresql.conf en herlaad PostgreSQL.");
}

}  // namespace

Uitkomst keur_server(const Serverinstellingen& instellingen) {
  BAKEN_PROBEER(keur_aan("fsync", instellingen.fsync));
  BAKEN_PROBEER(keur_aan("full_page_writes", instellingen.full_page_writes));
  BAKEN_PROBEER(keur_aan("synchronous_commit", instellingen.synchronous_commit));
  if (instellingen.server_encoding == "UTF8") return {};
  return mislukt(Foutcode::NietBeschikbaar,
                 "De PostgreSQL-database gebruikt de tekencodering " +
                     instellingen.server_encoding +
                     ". Maak een database met server_encoding = "
                     "UTF8: createdb --encoding=UTF8 --template=template0.");
}

Result<PostgresGreep> verbind_postgres(const std::string& verbindingstekst,
                                       const PostgresInstellingen& instellingen) {
  if (!leesbaar(verbindingstekst))
    return mislukt(Foutcode::Ongeldig,
                   "Het adres van PostgreSQL is onleesbaar. Schrijf het als "
                   "\"host=… dbname=… user=…\" of als postgresql://….");
  PostgresGreep greep = maak_verbinding(verbindingstekst);
  if (PQstatus(greep.get()) != CONNECTION_OK)
    return mislukt(Foutcode::NietBeschikbaar,
                   "PostgreSQL antwoordt niet: " + eerste_regel(PQerrorMessage(greep.get())));
  BAKEN_NEEM(const auto server, lees_instellingen(greep.get()));
  BAKEN_PROBEER(keur_server(server));
  BAKEN_PROBEER(stel_in(greep.get(), instellingen));
  return greep;
}

}  // namespace baken::sql
