// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/klok.hpp"

namespace baken::kalender {

/// `vrijdag 3 mei 2024`
std::string voluit(Datum datum);
/// `vr 3 mei`
std::string kort(Datum datum);
/// `vrijdag`
std::string dagnaam(Datum datum);
/// `14.05 uur`, seconds only when there are any
std::string kloktijd(std::chrono::milliseconds dagtijd);

}  // namespace baken::kalender
