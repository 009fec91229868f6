// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/fout.hpp"

namespace baken::sql {

/// A connection string as environment variables (PGHOST, PGPASSWORD …) for PostgreSQL's own
/// programs, so that nothing of it stands in the process list. Ongeldig when it is unreadable.
Result<std::vector<std::pair<std::string, std::string>>> als_omgeving(
    const std::string& verbindingstekst);

}  // namespace baken::sql
