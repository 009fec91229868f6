// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

/// Starts a statutory clock, computed from the rules that hold, and stores it.
/// @param van the event it runs from
Result<Klokstand> begin_klok(Handeling& handeling, const Id& dossier, const Id& onderwerp,
                             std::string soort, Moment van);

/// Meets the clock now, and says whether it was in time. Nothing when it is not there or was met
/// before: what was done afterwards does not change when it was done first.
std::optional<bool> voldoe_klok(Handeling& handeling, const Id& onderwerp, std::string_view soort);

}  // namespace baken::app
