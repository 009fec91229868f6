// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "persistence/backup/backup.hpp"

namespace baken::backup {

/// Opens a place with one connection. A SQLite file that does not exist is made.
Result<std::unique_ptr<sql::Database>> open(const Plaats& plaats);

/// The number of the newest migration; Conflict when this is no database of Baken.
Result<std::int64_t> schemanummer(sql::Database& database);

/// Refuses a place that others have open. A SQLite file is afterwards complete without its log.
Uitkomst keur_ongebruikt(const Plaats& plaats);

/// Whether the place holds no tables. True for a SQLite file that does not exist.
Result<bool> is_leeg(const Plaats& plaats);

/// Writes the database as it is at one moment to `doel`: a SQLite file, or pg_dump's own format.
/// Tables of `leeg` are there without rows.
Uitkomst kopieer(const Plaats& bron, const std::filesystem::path& doel,
                 std::span<const std::string> leeg = {});

/// Puts a copy made by `kopieer` in the place of what is there. `na` (may be null) runs on it: on
/// SQLite before it gets its name, on PostgreSQL directly after it was filled.
Uitkomst zet_terug(const std::filesystem::path& kopie, const Plaats& doel,
                   const std::function<Uitkomst(sql::Database&)>& na);

}  // namespace baken::backup
