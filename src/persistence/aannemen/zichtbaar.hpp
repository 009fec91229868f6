// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/poorten/opslag.hpp"
#include "persistence/sql/waarde.hpp"

namespace baken::persistence {

/// The end of a query over contacts, newest first: what may be seen, from where, and how many.
struct Zichtvraag {
  std::string sql;  ///< `WHERE … ORDER BY … LIMIT …`
  std::vector<sql::Waarde> waarden;
};

/// @param teamkolom an expression that gives the team of a row; the rows have columns
///   `medewerker_id`, `ontvangen` and `id`
Result<Zichtvraag> zichtvraag(const app::Wie& wie, app::Bereik bereik, const app::Bladvraag& blad,
                              const std::string& teamkolom);

}  // namespace baken::persistence
