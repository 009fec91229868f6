// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

namespace baken {

/// A moment in UTC, in milliseconds. How it is stored.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// A civil date (Europe/Amsterdam where it comes from a moment). What a statutory date is.
using Datum = std::chrono::local_days;

/// The time, injected everywhere so that tests and demo data own it.
class Klok {
 public:
  virtual ~Klok() = default;
  virtual Moment nu() const = 0;
};

class SysteemKlok final : public Klok {
 public:
  Moment nu() const override {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
};

/// A clock that stands still until it is set.
class VasteKlok final : public Klok {
 public:
  explicit VasteKlok(Moment nu) : nu_(nu) {}
  Moment nu() const override { return nu_; }
  void zet(Moment nu) { nu_ = nu; }
  void verder(std::chrono::milliseconds duur) { nu_ += duur; }

 private:
  Moment nu_;
};

}  // namespace baken
