// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "base/fout.hpp"
#include "kalender/termijn.hpp"

namespace baken::cli {

/// Adds a column `uiterste_datum` to a CSV file that has columns `soort` and `van`; everything else
/// is kept as it is. Gives the number of rows. When a row is wrong the Fout names the rows (the
/// first twenty) with what is wrong, and no file is written.
Result<std::size_t> bereken_bestand(const kalender::Termijnrekenaar& rekenaar,
                                    const std::filesystem::path& invoer,
                                    const std::filesystem::path& uitvoer);

}  // namespace baken::cli
