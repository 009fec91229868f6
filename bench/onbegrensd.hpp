// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/dienst.hpp"
#include "app/poorten/leesgrens.hpp"
#include "server/samenstelling.hpp"

namespace baken::bench {

/// The services of a server, with a limit on opening dossiers that nobody reaches: each opening is
/// counted as it always is, and nothing is refused.
inline app::Dienst onbegrensd(const server::Samenstelling& samenstelling) {
  static const app::Leesgrenzen grenzen = [] {
    app::Leesgrenzen ruim{.per_uur = {}, .verhoging = 1};
    ruim.per_uur.fill(1'000'000'000);
    return ruim;
  }();
  app::Dienst dienst = samenstelling.dienst();
  dienst.leesgrenzen = &grenzen;
  return dienst;
}

}  // namespace baken::bench
