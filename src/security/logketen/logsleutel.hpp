// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/logketen.hpp"
#include "security/kluis/kluis.hpp"
#include "security/logketen/kop.hpp"

namespace baken::security::logketen {

/// The signing key of this organisation's log: the one in the key store, or a new one that is kept
/// there. Verzegeld as long as the vault is; Beschadigd when what is kept does not open.
Result<Ondertekenaar> open_logsleutel(const Kluis& kluis, app::Logsleutelopslag& opslag, Moment nu);

}  // namespace baken::security::logketen
