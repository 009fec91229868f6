// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "security/geheim.hpp"

namespace baken::security {

/// The data keys used last, unwrapped, in guarded memory; bounded. In parts with a lock each, so
/// that threads seldom wait for each other. A key that leaves is wiped.
class Sleutelcache {
 public:
  /// `hoogstens`: the number of keys in all; rounded up to a multiple of the parts.
  explicit Sleutelcache(std::size_t hoogstens);

  /// Copies the key into `uit`; false when it is not here.
  bool zoek(std::string_view dossier, Sleutel& uit);

  /// Take it before reading a key from the store, and hand it to `onthoud`: a key that was
  /// forgotten in the meantime is then not remembered after all.
  std::uint64_t stempel(std::string_view dossier);
  void onthoud(std::string_view dossier, const Sleutel& sleutel, std::uint64_t stempel);

  void vergeet(std::string_view dossier);
  void vergeet_alles();

  struct Stand {
    std::size_t aantal = 0;
    std::size_t hoogstens = 0;
    std::uint64_t treffers = 0;
    std::uint64_t missers = 0;
  };
  Stand stand();

 private:
  struct Plek {
    std::string dossier;
    std::uint8_t* geheim;
  };
  struct Deel {
    std::mutex slot;
    std::list<Plek> plekken;  ///< last used first; free places at the back with an empty name
    std::unordered_map<std::string_view, std::list<Plek>::iterator> vindplaats;
    std::uint64_t vergeten = 0;
    std::uint64_t treffers = 0;
    std::uint64_t missers = 0;
  };
  static constexpr std::size_t delen = 16;

  Deel& deel_van(std::string_view dossier);
  static void wis(Deel& deel, std::list<Plek>::iterator plek);

  Bewaakt geheugen_;
  std::array<Deel, delen> delen_;
};

}  // namespace baken::security
