// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "app/poorten/sleutelwissel.hpp"
#include "security/kluis/sleutelbos.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// Changes the organisation key while servers go on. Everything that is durable stands in the key
/// store, so a change that was interrupted is taken up by doing the same once more:
///  1. `begin`: the new version exists, and each key stands wrapped under the other for the
///     servers. From here on no key is kept under the old version.
///  2. `stap`, until nothing is left: batches of keys are wrapped again.
///  3. `voltooi`: the old version lapses, when every server has taken over the new one.
class Sleutelwissel {
 public:
  static constexpr std::size_t greep = 1000;

  enum class Stand { Begonnen, Hervat, Klaar };

  /// Begins, or takes up what was begun with the same two keys; `Klaar` when this change was ended
  /// before. Ongeldig when `oud` or `nieuw` is not the right key.
  static Result<Sleutelwissel> begin(const Sleutelaanbod& oud, const Sleutelaanbod& nieuw,
                                     app::Sleutelopslag& opslag, app::Wisselopslag& wissel,
                                     Moment nu);

  Stand stand() const { return stand_; }
  std::int64_t versie() const { return versie_; }

  /// Wraps up to `hoogstens` keys again and gives how many; 0 when nothing is left.
  Result<std::size_t> stap(std::size_t hoogstens = greep);

  /// Conflict as long as something, or some server, needs the old key.
  Uitkomst voltooi(Moment nu);

 private:
  Sleutelwissel(Sleutelbos::Greep sleutels, app::Wisselopslag& wissel, std::int64_t versie,
                Stand stand)
      : sleutels_(std::move(sleutels)), wissel_(&wissel), versie_(versie), stand_(stand) {}
  Uitkomst verpak_logsleutel();

  Sleutelbos::Greep sleutels_;  ///< none when ended
  app::Wisselopslag* wissel_;
  std::int64_t versie_;
  Stand stand_;
  std::string na_;  ///< the last dossier of this round
};

}  // namespace baken::security
