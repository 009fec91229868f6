// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "simulation/toeval.hpp"

namespace baken::simulation {

/// Things to draw from, each with its weight.
template <class T>
class Keuze {
 public:
  void voeg(T ding, double gewicht) {
    if (gewicht <= 0) return;
    dingen_.push_back(std::move(ding));
    tot_.push_back((tot_.empty() ? 0.0 : tot_.back()) + gewicht);
  }
  bool leeg() const { return dingen_.empty(); }
  const std::vector<T>& alle() const { return dingen_; }
  /// @throws std::out_of_range when there is nothing to draw from.
  const T& trek(Toeval& toeval) const {
    const double waar = toeval.eenheid() * (tot_.empty() ? 0.0 : tot_.back());
    const auto plek = std::upper_bound(tot_.begin(), tot_.end(), waar) - tot_.begin();
    return dingen_.at(std::min(static_cast<std::size_t>(plek), dingen_.size() - 1));
  }

 private:
  std::vector<T> dingen_;
  std::vector<double> tot_;  ///< weights added up
};

}  // namespace baken::simulation
