// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <sodium.h>

#include "base/bytes.hpp"

namespace baken::security {

/// Starts libsodium, once per process; cheap afterwards. Throws std::runtime_error when the
/// system gives no random bytes. Everything in this folder calls it itself.
void start_sodium();

/// Secret bytes on the stack or in an object: wiped when they go.
template <std::size_t N>
class Geheim {
 public:
  Geheim() = default;
  Geheim(const Geheim& ander) = default;
  Geheim& operator=(const Geheim& ander) = default;
  ~Geheim() { sodium_memzero(bytes_.data(), N); }

  std::uint8_t* data() { return bytes_.data(); }
  const std::uint8_t* data() const { return bytes_.data(); }
  static constexpr std::size_t size() { return N; }

 private:
  std::array<std::uint8_t, N> bytes_{};
};

/// 256 bits, the size of every symmetric key here.
using Sleutel = Geheim<32>;

struct BewaaktVrij {
  void operator()(std::uint8_t* bytes) const { sodium_free(bytes); }
};
/// Memory between guard pages, locked where the system allows it, left out of core dumps and
/// wiped when it is freed.
using Bewaakt = std::unique_ptr<std::uint8_t, BewaaktVrij>;

/// `aantal` × `grootte` guarded bytes, zeroed. Throws std::bad_alloc.
Bewaakt bewaakt_geheugen(std::size_t aantal, std::size_t grootte);

/// Runs `doe`, and wipes what its calls left on the stack: copies of keys that no object owns.
template <class Doe>
[[gnu::noinline]] auto met_schone_stapel(Doe doe) {
  auto uit = [&]() __attribute__((noinline)) {
    return doe();
  }
  ();
  sodium_stackzero(16'384);
  return uit;
}

/// Random bytes from the system. Not injected, unlike other randomness: a key, nonce or token that
/// a test or a seed can foretell is a hole.
Bytes willekeurig(std::size_t aantal);

/// Unkeyed or keyed BLAKE2b of `grootte` bytes (16..64) over the parts; each part is preceded by
/// its length, so that two different lists of parts never look alike.
Bytes blake2b(std::size_t grootte, std::span<const std::string_view> delen,
              std::span<const std::uint8_t> sleutel = {});

std::string_view als_zicht(std::span<const std::uint8_t> bytes);
std::span<const std::uint8_t> als_bytes(std::string_view tekst);

/// base64url without padding.
std::string naar_base64(std::span<const std::uint8_t> bytes);
/// nullopt for anything that `naar_base64` would not have written.
std::optional<Bytes> uit_base64(std::string_view tekst);

}  // namespace baken::security
