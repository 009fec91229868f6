// SPDX-License-Identifier: EUPL-1.2
#include "simulation/bsn.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace baken::simulation {
namespace {

/// Coprime to every power of ten, so that stepping by it visits every body once.
constexpr std::uint64_t stap = 387'421;
/// Means "unborn" in the delivery to CBS and is never a number of somebody.
constexpr std::string_view gereserveerd = "999999999";

/// Σ weight × digit over the first eight digits.
int weging(std::string_view acht) {
  int som = 0;
  for (std::size_t i = 0; i < 8; ++i) som += (acht[i] - '0') * (9 - static_cast<int>(i));
  return som;
}

}  // namespace

bool elfproef(std::string_view bsn) {
  const bool cijfers = bsn.size() == 9 && std::all_of(bsn.begin(), bsn.end(), [](char teken) {
                         return teken >= '0' && teken <= '9';
                       });
  return cijfers && bsn != "000000000" && (weging(bsn) - (bsn[8] - '0')) % 11 == 0;
}

BsnBron::BsnBron(std::string voorvoegsel, std::uint64_t zaad)
    : voorvoegsel_(std::move(voorvoegsel)), ruimte_(1), stand_(0) {
  for (std::size_t i = voorvoegsel_.size(); i < 8; ++i) ruimte_ *= 10;
  stand_ = zaad % ruimte_;
}

std::string BsnBron::nieuw() {
  for (;;) {
    stand_ = (stand_ + stap) % ruimte_;
    std::string bsn =
        fmt::format("{}{:0{}}", voorvoegsel_, stand_, static_cast<int>(8 - voorvoegsel_.size()));
    const int rest = weging(bsn) % 11;
    if (rest == 10) continue;  // no digit would pass
    bsn += static_cast<char>('0' + rest);
    if (bsn != gereserveerd) return bsn;
  }
}

}  // namespace baken::simulation
