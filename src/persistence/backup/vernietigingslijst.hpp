// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "persistence/sql/database.hpp"

namespace baken::backup {

/// One destroyed dossier.
struct Vernietigd {
  std::int64_t nummer = 0;
  std::string dossier_id;
  std::string moment;
};
using Vernietigingslijst = std::vector<Vernietigd>;

/// The list of a key store, in order; empty when the database is empty.
Result<Vernietigingslijst> lees_uit_sleutels(sql::Database& sleutels);

/// Reads a file with a line `{"nummer":1,"dossier":"…","moment":"…"}` for each dossier. Ongeldig
/// names the line that is wrong.
Result<Vernietigingslijst> lees_uit_bestand(const std::filesystem::path& bestand);

/// Writes the file (mode 0600) in one step: the old one or the new one, never half. Called after
/// each destruction, it keeps the list also when the key store is lost.
Uitkomst schrijf_naar_bestand(const Vernietigingslijst& lijst,
                              const std::filesystem::path& bestand);

/// Adds to `lijst` what only `meer` has, by dossier.
void vul_aan(Vernietigingslijst& lijst, const Vernietigingslijst& meer);

/// Destroys in the key store what the list says and was not destroyed there yet, in one
/// transaction. A dossier that the store does not know is entered as destroyed.
Uitkomst speel_af(sql::Database& sleutels, const Vernietigingslijst& lijst);

}  // namespace baken::backup
