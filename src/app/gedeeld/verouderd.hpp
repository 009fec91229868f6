// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/fout.hpp"
#include "base/id.hpp"

namespace baken::app {

/// Refuses an edit of a version that is no longer the latest. The context is `onderwerp/versie`,
/// from which the answer finds what changed since.
inline Uitkomst eis_versie(const Id& onderwerp, std::int64_t gelezen, std::int64_t huidig) {
  if (gelezen == huidig) return {};
  return mislukt(Fout{Foutcode::VersieVerouderd,
                      "Iemand anders heeft dit intussen gewijzigd. Bekijk wat er veranderde en "
                      "probeer het opnieuw; wat u typte blijft staan.",
                      {},
                      onderwerp + "/" + std::to_string(gelezen)});
}

/// A thing that does not exist, or that this user may not know of.
inline tl::unexpected<Fout> niet_gevonden(std::string_view wat) {
  return mislukt(Foutcode::NietGevonden,
                 std::string{wat} + " bestaat niet, of u mag het niet zien.");
}

}  // namespace baken::app
