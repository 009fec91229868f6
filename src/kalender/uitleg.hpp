// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kalender/loop.hpp"
#include "kalender/zone.hpp"

namespace baken::kalender {

/// The reckoning of a term in Dutch, step by step, as a lawyer would write it. `loop` must be what
/// bereken_loop gave for the same rule, begin and suspensions.
std::vector<std::string> leg_uit(const Werkkalender& kalender, const Termijnregel& regel,
                                 const LokaleTijd& begin, const Loop& loop,
                                 std::span<const Opschorting> opschortingen);

}  // namespace baken::kalender
