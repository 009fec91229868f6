// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/logketen.hpp"
#include "security/kluis/kluis.hpp"
#include "security/logketen/kop.hpp"

namespace baken::security::logketen {

/// The signing key of this organisation's log: the one in the key store, or a new one that is kept
/// there. Verzegeld as long as the vault is; Beschadigd when what is kept does not open.
Result<Ondertekenaar> open_logsleutel(Kluis& kluis, app::Logsleutelopslag& opslag, Moment nu);

/// The signing key, wrapped under the new organisation key of `versie` instead of the old one. Both
/// are subkeys `Deelsleutel::Logboek`.
Result<app::Logsleutelrecord> herverpak_logsleutel(const app::Logsleutelrecord& record,
                                                   const Sleutel& oud, const Sleutel& nieuw,
                                                   std::int64_t versie);

}  // namespace baken::security::logketen
