// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "app/poorten/opslag.hpp"
#include "base/klok.hpp"

namespace baken::app {

struct Vernieuwing {
  std::int64_t vernieuwd = 0;
  std::int64_t overgeslagen = 0;  ///< their key was destroyed, or they are damaged
};

/// Gives persons of before a change of the search keys their keys in the present form, and holds
/// them against the circles of the staff. In small transactions, so that a server works on; who is
/// done is marked, so that it can be broken off and run again.
Result<Vernieuwing> vernieuw_zoeksleutels(Opslag& opslag, const Klok& klok, int per_keer = 100);

}  // namespace baken::app
