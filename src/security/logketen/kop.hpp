// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"
#include "security/geheim.hpp"
#include "security/logketen/hash.hpp"

namespace baken::security::logketen {

using Publiek = std::array<std::uint8_t, 32>;
using Handtekening = std::array<std::uint8_t, 64>;

/// A signed statement: at this moment the log held `grootte` records, and these.
struct Kop {
  Id log;  ///< which series; a restored backup begins a new one
  std::uint64_t grootte = 0;
  Hash wortel{};  ///< Merkle root over the leaves 1 … grootte
  Hash keten{};   ///< chain after record `grootte`
  Moment moment{};
  Hash vorige{};  ///< hash of the head before this one; zeros: the first
  Publiek sleutel{};
  Handtekening handtekening{};

  bool operator==(const Kop&) const = default;
};

/// The bytes that are signed.
Bytes te_ondertekenen(const Kop& kop);
/// Covers the signature too.
Hash hash_van(const Kop& kop);
bool klopt_handtekening(const Kop& kop);

/// One line of JSON, without the end of line; reading gives nullopt for anything else.
std::string als_regel(const Kop& kop);
std::optional<Kop> lees_kop(std::string_view regel);

/// Signs heads with one key. The secret half is wiped with the object.
class Ondertekenaar {
 public:
  explicit Ondertekenaar(const Sleutel& zaad);
  void onderteken(Kop& kop) const;  ///< sets `sleutel` and `handtekening`
  const Publiek& publiek() const { return publiek_; }

 private:
  Geheim<64> geheim_;
  Publiek publiek_{};
};

}  // namespace baken::security::logketen
