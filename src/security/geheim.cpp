// SPDX-License-Identifier: EUPL-1.2
#include "security/geheim.hpp"

#include <cassert>
#include <new>
#include <stdexcept>

namespace baken::security {
namespace {

constexpr int base64_soort = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::array<std::uint8_t, 8> lengte_vooraf(std::size_t lengte) {
  std::array<std::uint8_t, 8> bytes{};
  for (std::size_t plek = 0; plek < bytes.size(); ++plek)
    bytes[plek] = static_cast<std::uint8_t>(lengte >> (8 * (7 - plek)));
  return bytes;
}

}  // namespace

void start_sodium() {
  static const bool gestart = [] {
    if (sodium_init() < 0) throw std::runtime_error("libsodium start niet");
    return true;
  }();
  static_cast<void>(gestart);
}

Bewaakt bewaakt_geheugen(std::size_t aantal, std::size_t grootte) {
  start_sodium();
  auto* bytes = static_cast<std::uint8_t*>(sodium_allocarray(aantal, grootte));
  if (bytes == nullptr) throw std::bad_alloc();
  sodium_memzero(bytes, aantal * grootte);
  return Bewaakt{bytes};
}

Bytes willekeurig(std::size_t aantal) {
  start_sodium();
  Bytes bytes(aantal);
  if (aantal > 0) randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

Bytes blake2b(std::size_t grootte, std::span<const std::string_view> delen,
              std::span<const std::uint8_t> sleutel) {
  start_sodium();
  crypto_generichash_state staat;
  Bytes uit(grootte);
  [[maybe_unused]] int fout = crypto_generichash_init(
      &staat, sleutel.empty() ? nullptr : sleutel.data(), sleutel.size(), grootte);
  assert(fout == 0);
  for (std::string_view deel : delen) {
    auto lengte = lengte_vooraf(deel.size());
    crypto_generichash_update(&staat, lengte.data(), lengte.size());
    crypto_generichash_update(&staat, als_bytes(deel).data(), deel.size());
  }
  crypto_generichash_final(&staat, uit.data(), uit.size());
  sodium_memzero(&staat, sizeof staat);
  return uit;
}

std::string_view als_zicht(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::uint8_t> als_bytes(std::string_view tekst) {
  return {reinterpret_cast<const std::uint8_t*>(tekst.data()), tekst.size()};
}

std::string naar_base64(std::span<const std::uint8_t> bytes) {
  std::string tekst(sodium_base64_encoded_len(bytes.size(), base64_soort), '\0');
  sodium_bin2base64(tekst.data(), tekst.size(), bytes.data(), bytes.size(), base64_soort);
  tekst.pop_back();  // the terminating zero
  return tekst;
}

std::optional<Bytes> uit_base64(std::string_view tekst) {
  Bytes bytes(tekst.size() * 3 / 4 + 1);
  std::size_t lengte = 0;
  const char* einde = nullptr;
  if (sodium_base642bin(bytes.data(), bytes.size(), tekst.data(), tekst.size(), nullptr, &lengte,
                        &einde, base64_soort) != 0)
    return std::nullopt;
  if (einde != tekst.data() + tekst.size()) return std::nullopt;
  bytes.resize(lengte);
  return bytes;
}

}  // namespace baken::security
