// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace baken::sql {

/// Stands while this thread runs a work of one Database; a second one for the same Database on the
/// same thread is refused, because it would wait for itself or see another snapshot.
class Nestwacht {
 public:
  explicit Nestwacht(const void* database) {
    keur(database);
    bezig().push_back(database);
  }
  ~Nestwacht() { bezig().pop_back(); }
  Nestwacht(const Nestwacht&) = delete;
  Nestwacht& operator=(const Nestwacht&) = delete;

  /// Throws std::logic_error when this thread is inside a work of this Database.
  static void keur(const void* database) {
    if (std::ranges::find(bezig(), database) != bezig().end())
      throw std::logic_error("een werk begon een tweede transactie op dezelfde database");
  }

 private:
  static std::vector<const void*>& bezig() {
    thread_local std::vector<const void*> lijst;
    return lijst;
  }
};

}  // namespace baken::sql
