// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace baken::http {

/// A fixed number of threads that take tasks from a bounded queue, first in first out.
class Werkers {
 public:
  using Taak = std::function<void()>;

  Werkers(unsigned aantal, std::size_t wachtrij_max);
  ~Werkers() { stop(); }
  Werkers(const Werkers&) = delete;
  Werkers& operator=(const Werkers&) = delete;

  /// Whether the task was taken; false when the queue is full or the pool has stopped.
  /// A task must not throw.
  bool probeer(Taak taak);

  std::size_t wachtend() const;

  /// Drops what waits, finishes what runs, joins the threads. May be called again.
  void stop();

 private:
  void werk();

  const std::size_t wachtrij_max_;
  mutable std::mutex slot_;
  std::condition_variable bel_;
  std::deque<Taak> wachtrij_;
  bool gestopt_ = false;
  std::vector<std::thread> draden_;
};

}  // namespace baken::http
