// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/klok.hpp"

namespace baken::security {

/// At most `pogingen` in any stretch of `duur`.
struct Vensterregel {
  std::size_t pogingen;
  std::chrono::milliseconds duur;
};

/// Counts attempts per key in sliding windows, exactly, in bounded memory: when there is no room
/// for a new key, the key that was tried longest ago is forgotten. Not safe for several threads.
class Schuifvenster {
 public:
  Schuifvenster(std::vector<Vensterregel> regels, std::size_t sleutels_max);

  /// How long until this key may be tried; nullopt: now.
  std::optional<std::chrono::milliseconds> wachttijd(std::string_view sleutel, Moment nu) const;
  void noteer(std::string_view sleutel, Moment nu);
  /// Takes one attempt back. Not there any more: nothing happens.
  void neem_terug(std::string_view sleutel, Moment toen);

  std::size_t aantal_sleutels() const { return rij_.size(); }

 private:
  struct Teller {
    std::string sleutel;
    std::vector<Moment> pogingen;  ///< ascending; never more than the largest rule allows
  };

  std::vector<Vensterregel> regels_;
  std::size_t sleutels_max_;
  std::size_t pogingen_max_ = 0;
  std::list<Teller> rij_;  ///< tried last first
  std::unordered_map<std::string_view, std::list<Teller>::iterator> vindplaats_;
};

}  // namespace baken::security
