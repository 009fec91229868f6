// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <span>
#include <vector>

#include "persistence/sql/database.hpp"

namespace baken::sql {

/// One work that waits for its turn. Lives on the stack of the thread that asked for it.
struct Opdracht {
  explicit Opdracht(const Werk& wat) : werk(&wat) {}

  const Werk* werk;
  Uitkomst uitkomst{};
  std::exception_ptr uitzondering{};
  bool klaar = false;
  std::condition_variable bericht{};
};

/// The queue of group commit: many threads bring a work and wait, one thread takes them in groups,
/// pays for one fsync and releases them together. Thread-safe.
class Schrijfrij {
 public:
  struct Grens {
    std::size_t max;                      ///< works in one group, at most
    std::chrono::milliseconds wachttijd;  ///< waiting for a group to fill; 0: take what there is
  };
  explicit Schrijfrij(Grens grens) : grens_(grens) {}

  /// Waits until the work is done. False when the queue is closed: the work has not run.
  bool lever(Opdracht& opdracht);

  /// The next group, in order of arrival; waits for one. Empty: closed and nothing is left.
  std::vector<Opdracht*> neem();

  /// Releases those who wait for these. The pointers are dead afterwards.
  void klaar(std::span<Opdracht* const> groep);

  void sluit();

 private:
  std::mutex slot_;
  std::condition_variable werk_;
  std::deque<Opdracht*> rij_;
  Grens grens_;
  bool gesloten_ = false;
};

}  // namespace baken::sql
