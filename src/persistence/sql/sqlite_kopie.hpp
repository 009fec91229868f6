// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "base/fout.hpp"

namespace baken::sql {

/// Copies a SQLite database, also while others write to it, as it is at one moment, to a new file
/// of mode 0600 that is complete on disk and passes SQLite's own check when this gives success.
/// Refuses an existing target.
Uitkomst kopieer_sqlite(const std::filesystem::path& bron, const std::filesystem::path& doel);

/// Refuses when another connection has the file open; else folds its write-ahead log into it, so
/// that the file alone is the database. A file that does not exist is fine.
Uitkomst maak_alleen(const std::filesystem::path& bestand);

/// Puts a file's content and its folder's entry on disk.
Uitkomst leg_op_schijf(const std::filesystem::path& bestand);

}  // namespace baken::sql
