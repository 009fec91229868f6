// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/gedeeld/aanroep.hpp"

namespace baken::api {

Operaties screening_operaties();
Operaties crisis_operaties();
Operaties veiligheidsbeoordeling_operaties();

/// All of the group.
Operaties beoordelen_operaties();

}  // namespace baken::api
