// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"

namespace baken::app {

/// Where the log goes while the database cannot be written (a full disk), so that reading may go
/// on: no record, no answer holds there too. Thread-safe.
class Noodlogboek {
 public:
  virtual ~Noodlogboek() = default;
  /// Durable when it gives success; OpslagVol when its reserved space is used up.
  virtual Uitkomst schrijf(const Logregel& regel) = 0;
  /// Moves what it holds to the logboek, in one transaction of `opslag`. Nothing to move: nothing
  /// is written.
  virtual Uitkomst zet_over(Opslag& opslag) = 0;
};

}  // namespace baken::app
