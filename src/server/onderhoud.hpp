// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "server/samenstelling.hpp"

namespace baken::server {

/// What a running server does by itself: follows keys that another process destroyed or changed,
/// empties the emergency
/// log when the disk has room again, and removes sessions that have ended and answers
/// that nobody will ask again.
class Onderhoud {
 public:
  explicit Onderhoud(Samenstelling& samenstelling);

  /// One round; also called by the thread.
  void ruim_op();

 private:
  void volg_wissel();
  void lus(const std::stop_token& stop);

  Samenstelling& samenstelling_;
  std::mutex slot_;
  std::condition_variable_any wekker_;
  std::jthread draad_;
};

}  // namespace baken::server
