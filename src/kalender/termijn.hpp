// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"
#include "kalender/loop.hpp"
#include "kalender/regelboek.hpp"
#include "kalender/werkkalender.hpp"

namespace baken::kalender {

/// Whether the steps are written out. Bulk work does without.
enum class Uitleg { Zonder, Met };

/// A computed term.
struct Termijn {
  std::string soort;
  Moment van{};            ///< the event it runs from, UTC
  Datum uiterste_datum{};  ///< last civil day (Europe/Amsterdam)
  /// Only for terms that run from the hour: the moment (UTC) they end. Other terms end with the
  /// day: see einde_van_dag.
  std::optional<Moment> uiterste_moment{};
  std::vector<std::string> stappen{};  ///< the reckoning in Dutch, empty without Uitleg::Met
  std::string grondslag{};             ///< legal basis
  std::string regelversie{};           ///< rule, its validity and the version of the data
};

/// Computes statutory terms from the rules in the data folder. Immutable: share it freely.
class Termijnrekenaar {
 public:
  Termijnrekenaar(Werkkalender kalender, Regelboek regels)
      : kalender_(std::move(kalender)), regels_(std::move(regels)) {}

  /// Reads `termijnen.json` and `feestdagen.json` from the folder. Foutcode::Beschadigd with file,
  /// place and what would be right.
  static Result<Termijnrekenaar> laad(const std::filesystem::path& datamap);

  /// Foutcode::NietGevonden with all known soorten when the soort is unknown; Foutcode::Ongeldig
  /// outside 2010-2060, outside the validity of the rule, or for a suspension the law does not
  /// allow (see bereken_loop).
  Result<Termijn> bereken(std::string_view soort, Moment van, Uitleg uitleg = Uitleg::Zonder,
                          std::span<const Opschorting> opschortingen = {}) const;

  /// Only the last day, for lists and bulk. Same refusals.
  Result<Datum> uiterste_datum(std::string_view soort, Datum van) const;

  /// Extends a running term until `tot`, at most as long as its rule allows (`tot` absent: exactly
  /// that long). May be repeated where the rule says so. Refuses a term without extension and a
  /// `tot` that is too late or not later than the running one. Wmo 2015 art. 5.3.1: at most two
  /// weeks each time; the caller holds the reason.
  Result<Termijn> verleng(const Termijn& lopend, std::optional<Datum> tot = std::nullopt,
                          Uitleg uitleg = Uitleg::Zonder) const;

  /// Whether the soort exists, with the refusal that bereken would give.
  Uitkomst ken(std::string_view soort) const;

  const Werkkalender& kalender() const { return kalender_; }
  const Regelboek& regels() const { return regels_; }

 private:
  template <class Doe>
  auto met_soort(std::string_view soort, Doe doe) const
      -> decltype(doe(std::declval<const Termijnsoort&>()));
  Fout onbekende_soort(std::string_view soort) const;

  Werkkalender kalender_;
  Regelboek regels_;
};

}  // namespace baken::kalender
