// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/fout.hpp"
#include "simulation/gebeurtenis.hpp"
#include "simulation/gegevens.hpp"
#include "simulation/plan.hpp"

namespace baken::simulation {

/// The life of a demo organisation as a stream of events. Pure: the same settings and data files
/// give the same stream on every machine. Reads files only in `maak`. Not for several threads.
class Generator {
 public:
  /// Errors: as laad_gegevens and maak_plan.
  static Result<Generator> maak(const Instellingen& instellingen,
                                const std::filesystem::path& datamap);
  Generator(Generator&&) noexcept;
  Generator& operator=(Generator&&) noexcept;
  ~Generator();

  /// The next event in order of receipt; nothing when the period is over.
  std::optional<Gebeurtenis> volgende();
  /// How many events there are in the whole stream.
  std::size_t verwacht_aantal() const;

  /// A household as it is after the last event. @throws std::out_of_range beyond the last one.
  const Huishouden& huishouden(std::size_t index) const;
  std::size_t aantal_huishoudens() const;
  /// Teams, municipalities and the published volumes.
  const Organisatie& organisatie() const;

 private:
  class Werk;
  explicit Generator(std::unique_ptr<Werk> werk);
  std::unique_ptr<Werk> werk_;
};

}  // namespace baken::simulation
