// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {

/// A work list, greatest risk of passing a term first. One's own list is for everybody with work;
/// the other lists reach as far as `werk.lezen-team` reaches.
/// @param soort empty: all kinds
Result<Werkblad> werk_lezen(Handeling& handeling, Lijst lijst, std::string soort, Bladvraag blad);

}  // namespace baken::app
