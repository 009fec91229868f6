// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "security/logketen/hash.hpp"

namespace baken::security::logketen {

/// The Merkle tree of RFC 6962 § 2.1 over leaf hashes, as its right-hand frontier only: one hash
/// for each complete subtree, largest first. Adding a leaf and giving the root cost O(log n).
class Merklefront {
 public:
  Merklefront() = default;
  /// The frontier that `bytes` gave; nullopt when it does not fit that number of leaves.
  static std::optional<Merklefront> uit(std::uint64_t grootte, const Bytes& bytes);

  void voeg_toe(const Hash& blad);
  Hash wortel() const;
  std::uint64_t grootte() const { return grootte_; }
  /// The hashes of the frontier, one after the other.
  Bytes bytes() const;

 private:
  std::uint64_t grootte_ = 0;
  std::vector<Hash> toppen_;
};

}  // namespace baken::security::logketen
