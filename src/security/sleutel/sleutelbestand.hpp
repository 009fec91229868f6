// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "base/fout.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// Makes a new organisation key in a file with mode 0600 and makes it durable. The file is text:
///   BAKEN-ORGANISATIESLEUTEL 1
///   sleutel <43 characters base64url>
///   controle <22 characters base64url>   (checksum against typing and disk faults)
/// Conflict when the file exists (never overwritten); NietBeschikbaar when it cannot be written.
Uitkomst maak_sleutelbestand(const std::filesystem::path& pad);
/// The same with a key that there is already.
Uitkomst schrijf_sleutelbestand(const std::filesystem::path& pad,
                                const Organisatiesleutel& sleutel);

/// Reads it. Ongeldig, with one clear sentence, when the file is missing, may be read by others
/// than its owner, or is not a whole key file.
Result<Sleutelaanbod> lees_sleutelbestand(const std::filesystem::path& pad);

}  // namespace baken::security
