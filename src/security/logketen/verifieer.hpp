// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>

#include "security/logketen/verificatie.hpp"

namespace baken::security::logketen {

/// Checks the whole log of a database.
/// @param koppen a file of a witness; without one the heads in the database itself are taken, which
/// proves nothing against somebody who may change the database
/// @param sleutel the key that must have signed; else that of the first head
Result<Verificatieuitslag> verifieer(app::Ketenopslag& opslag,
                                     const std::optional<std::filesystem::path>& koppen,
                                     std::optional<Publiek> sleutel);

}  // namespace baken::security::logketen
