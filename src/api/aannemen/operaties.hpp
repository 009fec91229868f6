// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/gedeeld/aanroep.hpp"

namespace baken::api {

Operaties concept_operaties();
Operaties advies_operaties();
Operaties politiemelding_operaties();

/// All of the group.
Operaties aannemen_operaties();

}  // namespace baken::api
