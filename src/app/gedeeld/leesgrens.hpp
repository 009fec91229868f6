// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/leesgrens.hpp"

namespace baken::app {

/// How much somebody opened in the last hour, against what he may.
struct Leesstand {
  std::int64_t aantal = 0;
  std::int64_t grens = 0;
  std::optional<Moment> ruimte_vanaf{};  ///< when he may open another; empty: now

  bool vol() const { return ruimte_vanaf.has_value(); }
};

/// Needs limits to be set (Dienst::leesgrenzen).
Leesstand leesstand(Handeling& handeling);

/// Whether he has room for this dossier: it was opened in this hour already, or he may open more.
bool binnen_leesgrens(Handeling& handeling, const Id& dossier);

/// Counts the dossier as opened, once an hour; refuses with Leesgrens when it is one too many. Who
/// broke the glass is not stopped: that has its own review. Counted is what was on record when the
/// act began, so requests that run at the same time may together come out above it by as many as
/// run at once.
Uitkomst tel_opening(Handeling& handeling, const Id& dossier, const Relatie& relatie);

}  // namespace baken::app
