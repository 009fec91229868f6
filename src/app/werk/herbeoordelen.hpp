// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/gedeeld/poort.hpp"
#include "domain/werk/werk.hpp"

namespace baken::app {

/// The weekly look at a waiting case (domein.md §4): records it, and sets the urgency of the
/// dossier and of its open work. Tasks and crises keep their own urgency. Ongeldig when nothing
/// of the dossier waits.
/// @return the waiting work, the one with the greatest risk first
Result<domain::Werkstuk> dossier_herbeoordelen(Handeling& handeling, const Id& dossier,
                                               const std::string& urgentie,
                                               const std::string& toelichting);

}  // namespace baken::app
