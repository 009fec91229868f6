// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace baken::security::gf256 {

/// The field of 256 elements, with the polynomial of AES (0x11b). Sum and difference are XOR. No
/// branch and no look-up depends on a value: what a secret is, cannot be seen from time or cache.

constexpr std::uint8_t maal(std::uint8_t a, std::uint8_t b) {
  unsigned product = 0;
  unsigned links = a;
  for (unsigned bit = 0; bit < 8; ++bit) {
    product ^= links & (0U - ((static_cast<unsigned>(b) >> bit) & 1U));
    links = (links << 1U) ^ (0x11bU & (0U - ((links >> 7U) & 1U)));
  }
  return static_cast<std::uint8_t>(product);
}

/// 1/a, as a^254; 0 for 0.
constexpr std::uint8_t omgekeerd(std::uint8_t a) {
  std::uint8_t macht = a;
  std::uint8_t uit = 1;
  for (int keer = 0; keer < 7; ++keer) {
    macht = maal(macht, macht);
    uit = maal(uit, macht);
  }
  return uit;
}

static_assert(maal(0x57, 0x83) == 0xc1);  // the example of FIPS 197
static_assert(omgekeerd(0x53) == 0xca);

}  // namespace baken::security::gf256
