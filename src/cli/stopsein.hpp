// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <csignal>

namespace baken::cli {

/// Waits for Ctrl-C or a stop signal. They are blocked before any thread starts, so that only
/// this thread takes them.
class Stopsein {
 public:
  Stopsein() {
    sigemptyset(&seinen_);
    sigaddset(&seinen_, SIGINT);
    sigaddset(&seinen_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &seinen_, nullptr);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk, not the end
  }
  void wacht() const {
    int sein = 0;
    sigwait(&seinen_, &sein);
  }

 private:
  sigset_t seinen_{};
};

}  // namespace baken::cli
