// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/beoordelen/veiligheidsbeoordeling.hpp"

namespace baken::app {

/// Signs a concept: the decision stands and is never overwritten. Refuses with everything that is
/// wrong at once. A signed version before it becomes `vervangen`. What follows: besluit.hpp.
/// @param gelezen the version the sender read
Result<BeoordelingBeeld> veiligheidsbeoordeling_ondertekenen(Handeling& handeling, const Id& id,
                                                             std::int64_t gelezen);

}  // namespace baken::app
