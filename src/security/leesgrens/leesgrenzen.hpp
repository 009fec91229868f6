// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string_view>

#include "app/poorten/leesgrens.hpp"

namespace baken::security {

/// Reads data/leesgrens.json: for every role how many dossiers an hour, and what a consent adds.
/// All faults at once, each with its place.
Result<app::Leesgrenzen> lees_leesgrenzen(std::string_view tekst);
/// The same; a fault is one clear sentence with the name of the file.
Result<app::Leesgrenzen> lees_leesgrenzen_bestand(const std::filesystem::path& pad);

}  // namespace baken::security
