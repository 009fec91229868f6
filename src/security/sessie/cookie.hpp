// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace baken::security {

/// The prefix makes browsers refuse a cookie of this name that another host or path has set.
inline constexpr std::string_view cookienaam = "__Host-baken";
/// The header that every unsafe method (POST, PUT, PATCH, DELETE) must carry.
inline constexpr std::string_view csrf_kop = "X-CSRF-Token";

/// Value of `Set-Cookie` that hands out a session; a session cookie, gone with the browser.
std::string zet_cookie(std::string_view token);
/// Value of `Set-Cookie` that takes it away.
std::string wis_cookie();
/// The cookie by which a browser is known as one that its owner logged in from.
inline constexpr std::string_view toestelcookie = "__Host-baken-toestel";
/// Value of `Set-Cookie` that marks a browser as known, for so many seconds.
std::string zet_toestelcookie(std::string_view waarde, std::chrono::seconds geldig);
/// The token in a `Cookie` header; nullopt when it is not there, twice, or has not its form.
std::optional<std::string_view> lees_cookie(std::string_view kop);

}  // namespace baken::security
