// SPDX-License-Identifier: EUPL-1.2
#include "security/factor/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "security/geheim.hpp"

namespace baken::security::totp {
namespace {

constexpr std::string_view uitgever = "Baken";
constexpr std::size_t sha1_bytes = 20;

std::array<std::uint8_t, sha1_bytes> hmac_sha1(std::span<const std::uint8_t> geheim,
                                               std::span<const std::uint8_t> tekst) {
  std::array<std::uint8_t, sha1_bytes> uit{};
  unsigned lengte = 0;
  if (HMAC(EVP_sha1(), geheim.data(), static_cast<int>(geheim.size()), tekst.data(), tekst.size(),
           uit.data(), &lengte) == nullptr ||
      lengte != uit.size())
    throw std::runtime_error("HMAC-SHA-1");
  return uit;
}

}  // namespace

std::int64_t stap_van(Moment moment) {
  return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count() /
         stap_seconden;
}

std::string code(std::span<const std::uint8_t> geheim, std::int64_t stap) {
  std::array<std::uint8_t, 8> teller{};
  for (std::size_t plek = 0; plek < teller.size(); ++plek)
    teller.at(plek) =
        static_cast<std::uint8_t>(static_cast<std::uint64_t>(stap) >> (56 - 8 * plek));
  const auto som = hmac_sha1(geheim, teller);
  const std::size_t begin = som.back() & 0x0fU;  // RFC 4226 §5.3, dynamic truncation
  std::uint32_t getal = 0;
  for (std::size_t plek = 0; plek < 4; ++plek) getal = getal << 8 | som.at(begin + plek);
  return fmt::format("{:06}", (getal & 0x7fff'ffffU) % 1'000'000U);
}

std::optional<std::int64_t> zoek_stap(std::span<const std::uint8_t> geheim,
                                      std::string_view gegeven, Moment nu, std::int64_t na) {
  if (gegeven.size() != cijfers) return std::nullopt;
  std::optional<std::int64_t> gevonden;
  const std::int64_t midden = stap_van(nu);
  for (std::int64_t stap = midden - stappen_speling; stap <= midden + stappen_speling; ++stap) {
    const std::string goed = code(geheim, stap);
    if (sodium_memcmp(goed.data(), gegeven.data(), cijfers) == 0 && stap > na) gevonden = stap;
  }
  return gevonden;
}

std::string naar_base32(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string uit;
  std::uint32_t wacht = 0;
  unsigned bits = 0;
  for (const std::uint8_t een : bytes) {
    wacht = (wacht << 8 | een) & 0xffffU;
    for (bits += 8; bits >= 5; bits -= 5) uit += tekens[wacht >> (bits - 5) & 31U];
  }
  if (bits > 0) uit += tekens[wacht << (5 - bits) & 31U];
  return uit;
}

std::string adres(std::string_view geheim_base32, std::string_view gebruikersnaam) {
  // User names are a-z, 0-9, point and hyphen: nothing to encode.
  return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}&algorithm=SHA1&digits={}&period={}",
                     uitgever, gebruikersnaam, geheim_base32, uitgever, cijfers, stap_seconden);
}

}  // namespace baken::security::totp
