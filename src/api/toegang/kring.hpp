// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/gedeeld/aanroep.hpp"

namespace baken::api {

/// The own circle, and the belangen that are found with it.
Operaties kring_operaties();

}  // namespace baken::api
