// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/fout.hpp"

namespace baken::security {

/// Keeps this process's memory out of core dumps and away from other processes of the same user.
/// Call it before a key is read. NietBeschikbaar when the system refuses.
Uitkomst bescherm_proces();

}  // namespace baken::security
