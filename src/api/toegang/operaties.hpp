// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/gedeeld/aanroep.hpp"

namespace baken::api {

Operaties toegang_operaties();
Operaties leesgrens_operaties();

}  // namespace baken::api
