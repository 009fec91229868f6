// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/gedeeld/aanroep.hpp"

namespace baken::api {

Operaties werk_operaties();

}  // namespace baken::api
