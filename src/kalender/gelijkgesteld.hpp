// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <vector>

#include "base/fout.hpp"
#include "kalender/feestdagen.hpp"

namespace baken::kalender {

/// The days that the Crown has equated with holidays (Algemene termijnenwet art. 3 lid 3), from
/// data/feestdagen.json: per decree its name, its source (Staatscourant), its validity and its
/// days. Refuses a day outside its decree's validity and a day that is given twice.
Result<std::vector<Feestdag>> lees_gelijkgesteld(const std::filesystem::path& bestand);

}  // namespace baken::kalender
