// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fout.hpp"

namespace baken::security {

/// What Argon2id costs per password, and how many may be under way at a time: together they bound
/// the memory (2 × 64 MiB) and the processors that logging in can take.
struct Wachtwoordkosten {
  std::uint64_t geheugen_kib = 64 * 1024;
  std::uint64_t rondes = 3;
  unsigned tegelijk = 2;
};

/// For tests only: some microseconds per password.
inline constexpr Wachtwoordkosten proefkosten{8, 1, 2};

/// Hashes and verifies passwords. Safe to call from several threads.
class Wachtwoorden {
 public:
  explicit Wachtwoorden(Wachtwoordkosten kosten = {});

  /// The text to keep, with its own salt and costs. TeVeelPogingen (context: seconds) when the
  /// limit of simultaneous hashes is reached.
  Result<std::string> hash(std::string_view wachtwoord);

  /// Whether the password belongs to the kept text. Without a kept text (unknown name) the same
  /// work is done and the answer is no. TeVeelPogingen as above.
  Result<bool> klopt(std::string_view wachtwoord, const std::optional<std::string>& bewaard);

  /// Kept with other costs than today's: hash again at the next successful login.
  bool verouderd(const std::string& bewaard) const;

  /// How many passwords were hashed or verified, also those that were wrong or of nobody.
  std::uint64_t gerekend() const { return gerekend_; }

  /// What an unknown name is checked against: the hash of no password, at today's costs.
  const std::string& hash_van_niemand() const { return niemand_; }

 private:
  class Beurt;

  Wachtwoordkosten kosten_;
  std::string niemand_;
  std::atomic<unsigned> bezig_ = 0;
  std::atomic<std::uint64_t> gerekend_ = 0;
};

}  // namespace baken::security
