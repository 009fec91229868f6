// SPDX-License-Identifier: EUPL-1.2
#include "persistence/gedeeld/codering.hpp"

namespace baken::persistence {

void schrijf_codering(sql::Verbinding& sql, const std::string& onderwerp, const std::string& lijst,
                      const std::vector<std::string>& codes) {
  sql.voer_uit("DELETE FROM codering WHERE onderwerp_id = $1 AND lijst = $2", {onderwerp, lijst});
  for (const auto& code : codes)
    sql.voer_uit(
        "INSERT INTO codering (onderwerp_id, lijst, code) VALUES ($1, $2, $3) "
        "ON CONFLICT DO NOTHING",
        {onderwerp, lijst, code});
}

}  // namespace baken::persistence
