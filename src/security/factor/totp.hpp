// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/klok.hpp"

namespace baken::security::totp {

inline constexpr std::size_t geheim_bytes = 20;  ///< 160 bits, as RFC 4226 recommends
inline constexpr std::int64_t stap_seconden = 30;
inline constexpr std::int64_t stappen_speling = 1;  ///< clocks may differ by so many steps
inline constexpr std::size_t cijfers = 6;

/// The time step (RFC 6238, T) that a moment falls in.
std::int64_t stap_van(Moment moment);

/// The code of a step: HMAC-SHA-1, six digits.
std::string code(std::span<const std::uint8_t> geheim, std::int64_t stap);

/// The step of which this is the code, no further from now than the play, and later than
/// `na`. nullopt: none. Takes the same time for every wrong code.
std::optional<std::int64_t> zoek_stap(std::span<const std::uint8_t> geheim, std::string_view code,
                                      Moment nu, std::int64_t na);

/// Base32 (RFC 4648) without padding: how authenticator apps take a secret.
std::string naar_base32(std::span<const std::uint8_t> bytes);

/// The `otpauth:` address that an app reads from the QR code.
std::string adres(std::string_view geheim_base32, std::string_view gebruikersnaam);

}  // namespace baken::security::totp
