// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace baken::sql {

/// A fixed number of connections that threads borrow in turn. Thread-safe.
template <class T>
class Pool {
 public:
  /// Gives the connection back when it goes.
  class Lening {
   public:
    Lening() = default;
    Lening(Pool* pool, std::unique_ptr<T> ding) : pool_(pool), ding_(std::move(ding)) {}
    Lening(Lening&&) noexcept = default;
    Lening& operator=(Lening&&) = delete;
    ~Lening() {
      if (ding_) pool_->terug(std::move(ding_));
    }
    explicit operator bool() const { return ding_ != nullptr; }
    T& operator*() { return *ding_; }
    T* operator->() { return ding_.get(); }

   private:
    Pool* pool_ = nullptr;
    std::unique_ptr<T> ding_;
  };

  void voeg_toe(std::unique_ptr<T> ding) {
    std::lock_guard wacht{slot_};
    ++aantal_;
    vrij_.push_back(std::move(ding));
  }

  /// Waits at most that long; an empty loan when none came free or the pool is closed.
  Lening leen(std::chrono::milliseconds wachttijd) {
    std::unique_lock wacht{slot_};
    vrijgekomen_.wait_for(wacht, wachttijd, [&] { return gesloten_ || !vrij_.empty(); });
    if (gesloten_ || vrij_.empty()) return {};
    // The last one given back is the one most likely to be warm.
    auto ding = std::move(vrij_.back());
    vrij_.pop_back();
    return {this, std::move(ding)};
  }

  /// Lends no more, waits until all loans are back and destroys the connections.
  void sluit() {
    std::unique_lock wacht{slot_};
    gesloten_ = true;
    vrijgekomen_.notify_all();
    compleet_.wait(wacht, [&] { return vrij_.size() == aantal_; });
    vrij_.clear();
    aantal_ = 0;
  }

 private:
  void terug(std::unique_ptr<T> ding) {
    std::lock_guard wacht{slot_};
    vrij_.push_back(std::move(ding));
    vrijgekomen_.notify_one();
    compleet_.notify_one();
  }

  std::mutex slot_;
  std::condition_variable vrijgekomen_;
  std::condition_variable compleet_;
  std::vector<std::unique_ptr<T>> vrij_;
  std::size_t aantal_ = 0;
  bool gesloten_ = false;
};

}  // namespace baken::sql
