// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "kalender/werkkalender.hpp"
#include "simulation/gegevens.hpp"

namespace baken::simulation {

struct Instellingen {
  std::string organisatie;
  Datum van;  ///< first day
  Datum tot;  ///< last day, included
  std::uint64_t zaad = 1;
  double schaal = 1.0;  ///< multiplies every monthly count; for tests and small examples
};

enum class Soort : std::uint8_t { Advies, Melding, Politiemelding };

/// The skeleton of one event: all moments, no people yet.
struct Gepland {
  Moment ontvangen;
  Soort soort = Soort::Advies;
  bool chat = false;
  bool acuut = false;
  std::size_t melder = 0;  ///< place in Verhalen::melders
  Moment screening1{}, screening2{};
  std::optional<Moment> klaar{};  ///< the assessment
  bool binnen_termijn = false;
  std::string uitkomst{};
};

/// Plans the whole period: exact counts per month, screening, and the completion of assessments so
/// that per month the number, the share within five working days, the outcomes and the backlog are
/// those of the data. Sorted by receipt; only what is received in [van, tot].
/// A period that begins later than the data has no stock to begin with: its first month completes
/// fewer assessments, still with the published number of transfers.
/// Error: Ongeldig when the period is not inside the months of the data.
Result<std::vector<Gepland>> maak_plan(const Gegevens& gegevens, const Instellingen& instellingen,
                                       const kalender::Werkkalender& kalender);

}  // namespace baken::simulation
