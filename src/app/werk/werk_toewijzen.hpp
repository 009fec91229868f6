// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/gedeeld/poort.hpp"

namespace baken::app {

struct Toewijzen {
  std::vector<Id> werk;  ///< 1 … 500; the same one twice counts once
  Id medewerker;
  std::string reden;
};

/// Gives work to somebody: all of it or none. Who gets something else than a task becomes the
/// casushouder of its dossier. Ongeldig names every piece that cannot be given, at `/werk/N`;
/// NietGevonden when one of them is not there for this user.
/// @return how many changed hands
Result<std::int64_t> werk_toewijzen(Handeling& handeling, const Toewijzen& opdracht);

/// A leaver's open work, tasks and casushouderschap go to somebody else, in one act. A dossier that
/// he only did work on keeps its own casushouder.
/// @return how many pieces of work and dossiers changed hands
Result<std::int64_t> werk_overdragen(Handeling& handeling, const Id& van, const Id& naar,
                                     const std::string& reden);

}  // namespace baken::app
