// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "persistence/backup/backup.hpp"

namespace baken::backup {

inline constexpr const char* manifestnaam = "manifest.json";

/// Writes `manifest.json` in the folder, on disk.
Uitkomst schrijf_manifest(const Manifest& manifest, const std::filesystem::path& map);

/// Reads it; Beschadigd when it is not ours. Does not look at the files it names.
Result<Manifest> lees_manifest(const std::filesystem::path& map);

}  // namespace baken::backup
