// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <queue>
#include <utility>
#include <vector>

#include "base/klok.hpp"

namespace baken::server::demo {

/// What has to be done later, in order of time; at one moment in the order in which it was added.
template <class Ding>
class Agenda {
 public:
  void zet(Moment moment, Ding ding) { rij_.push({moment, volgnummer_++, std::move(ding)}); }

  bool leeg() const { return rij_.empty(); }
  Moment eerste() const { return rij_.top().moment; }
  Ding neem() {
    Ding ding = rij_.top().ding;
    rij_.pop();
    return ding;
  }

 private:
  struct Regel {
    Moment moment;
    std::uint64_t volgnummer = 0;
    Ding ding;
    bool operator<(const Regel& ander) const {
      return std::pair{moment, volgnummer} > std::pair{ander.moment, ander.volgnummer};
    }
  };

  std::priority_queue<Regel> rij_;
  std::uint64_t volgnummer_ = 0;
};

}  // namespace baken::server::demo
