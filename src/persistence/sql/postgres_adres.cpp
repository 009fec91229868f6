// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/postgres_adres.hpp"

#include <libpq-fe.h>

#include <memory>

namespace baken::sql {
namespace {

struct Opruimer {
  void operator()(PQconninfoOption* delen) const { PQconninfoFree(delen); }
};

}  // namespace

Result<std::vector<std::pair<std::string, std::string>>> als_omgeving(
    const std::string& verbindingstekst) {
  const std::unique_ptr<PQconninfoOption, Opruimer> delen{
      PQconninfoParse(verbindingstekst.c_str(), nullptr)};
  if (!delen) return mislukt(Foutcode::Ongeldig, "Het adres van PostgreSQL is onleesbaar.");
  std::vector<std::pair<std::string, std::string>> omgeving;
  for (const PQconninfoOption* deel = delen.get(); deel->keyword; ++deel)
    if (deel->val && deel->envvar) omgeving.emplace_back(deel->envvar, deel->val);
  return omgeving;
}

}  // namespace baken::sql
