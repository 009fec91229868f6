// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstdint>

#include "app/poorten/logketen.hpp"

namespace baken::security::logketen {

/// Brings heads to one witness, in order, and knows what it still lacks. What a witness holds is
/// asked of the witness, so that nothing is remembered in two places.
class Getuigenpost {
 public:
  Getuigenpost(app::Ketenopslag& opslag, app::Getuige& getuige)
      : opslag_(opslag), getuige_(getuige) {}

  /// Gives the witness every head it lacks. Conflict: its line of history is not this database's.
  Uitkomst stuur();

  const app::Getuige& getuige() const { return getuige_; }
  std::int64_t achterstand() const { return achterstand_; }  ///< heads it lacks, when last asked
  std::int64_t mislukt() const { return mislukt_; }          ///< times it did not take one

 private:
  struct Plek {
    std::int64_t na;       ///< number of the last head it holds
    std::int64_t laatste;  ///< of the last head there is
  };

  Uitkomst stuur_alles();
  Result<Plek> zoek_plek(const std::optional<Bytes>& laatste);

  app::Ketenopslag& opslag_;
  app::Getuige& getuige_;
  std::atomic<std::int64_t> achterstand_{0};
  std::atomic<std::int64_t> mislukt_{0};
};

}  // namespace baken::security::logketen
