// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// Replaces the codes of one list of a subject, in the plain table for the figures.
void schrijf_codering(sql::Verbinding& sql, const std::string& onderwerp, const std::string& lijst,
                      const std::vector<std::string>& codes);

}  // namespace baken::persistence
