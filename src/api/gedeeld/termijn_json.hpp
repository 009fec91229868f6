// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"
#include "kalender/termijn.hpp"

namespace baken::api {

/// A computed term in the contract's form `Termijn`.
nlohmann::json als_json(const kalender::Termijn& termijn);

/// A stored clock in the contract's form `Termijn`. The dates are those that were stored; the
/// explanation is made again from the rules, and says so where they would now give another date.
/// `werkdagen_over` only while the clock runs.
nlohmann::json termijn_json(const app::Handeling& handeling, const app::Klokstand& klok);

}  // namespace baken::api
