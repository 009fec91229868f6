// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace baken::simulation {

/// Random numbers that are the same on every machine for one seed (xoshiro256**, seeded by
/// splitmix64). The distributions of the standard library differ per library, so we have our own.
class Toeval {
 public:
  explicit Toeval(std::uint64_t zaad) {
    for (auto& deel : stand_) deel = splits(zaad);
  }
  /// An independent row of numbers for one thing (one event), whatever others draw.
  Toeval(std::uint64_t zaad, std::uint64_t plek) : Toeval(meng(zaad, plek)) {}

  std::uint64_t bits() {
    const std::uint64_t uit = std::rotl(stand_[1] * 5, 7) * 9;
    const std::uint64_t t = stand_[1] << 17U;
    stand_[2] ^= stand_[0];
    stand_[3] ^= stand_[1];
    stand_[1] ^= stand_[2];
    stand_[0] ^= stand_[3];
    stand_[2] ^= t;
    stand_[3] = std::rotl(stand_[3], 45);
    return uit;
  }
  /// In [0, 1).
  double eenheid() { return static_cast<double>(bits() >> 11U) * 0x1.0p-53; }
  bool kans(double p) { return eenheid() < p; }
  /// In [0, n); n ≥ 1. The bias of at most n/2^64 does not matter here.
  std::size_t onder(std::size_t n) {
    const auto plek = static_cast<std::size_t>(eenheid() * static_cast<double>(n));
    return plek < n ? plek : n - 1;
  }
  /// In [van, tot], both included.
  int tussen(int van, int tot) {
    return tot <= van ? van
                      : van + static_cast<int>(onder(static_cast<std::size_t>(tot - van) + 1));
  }
  template <class T>
  const T& kies(const std::vector<T>& uit) {
    return uit.at(onder(uit.size()));
  }
  template <class T>
  void schud(std::vector<T>& rij) {
    for (std::size_t i = rij.size(); i > 1; --i) std::swap(rij[i - 1], rij[onder(i)]);
  }

 private:
  static std::uint64_t splits(std::uint64_t& stand) {
    stand += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = stand;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  static std::uint64_t meng(std::uint64_t zaad, std::uint64_t plek) {
    std::uint64_t stand = zaad;
    const std::uint64_t eerste = splits(stand);
    stand = plek + 0x632BE59BD9B4E019ULL;
    return eerste ^ splits(stand);
  }

  std::array<std::uint64_t, 4> stand_{};
};

}  // namespace baken::simulation
