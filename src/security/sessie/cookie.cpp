// SPDX-License-Identifier: EUPL-1.2
#include "security/sessie/cookie.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace baken::security {
namespace {

constexpr std::size_t tokentekens = 43;
constexpr std::string_view eigenschappen = "; Path=/; Secure; HttpOnly; SameSite=Strict";

bool is_token(std::string_view tekst) {
  return tekst.size() == tokentekens && std::all_of(tekst.begin(), tekst.end(), [](char teken) {
           return (teken >= 'A' && teken <= 'Z') || (teken >= 'a' && teken <= 'z') ||
                  (teken >= '0' && teken <= '9') || teken == '-' || teken == '_';
         });
}

std::string_view zonder_spaties(std::string_view tekst) {
  const auto begin = tekst.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return tekst.substr(begin, tekst.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

std::string zet_cookie(std::string_view token) {
  return fmt::format("{}={}{}", cookienaam, token, eigenschappen);
}

std::string wis_cookie() {
  return fmt::format("{}={}; Max-Age=0", cookienaam, eigenschappen);
}

std::string zet_toestelcookie(std::string_view waarde, std::chrono::seconds geldig) {
  return fmt::format("{}={}{}; Max-Age={}", toestelcookie, waarde, eigenschappen, geldig.count());
}

std::optional<std::string_view> lees_cookie(std::string_view kop) {
  std::optional<std::string_view> gevonden;
  while (!kop.empty()) {
    const auto einde = std::min(kop.find(';'), kop.size());
    const std::string_view paar = zonder_spaties(kop.substr(0, einde));
    kop.remove_prefix(std::min(einde + 1, kop.size()));
    const auto is = paar.find('=');
    if (is == std::string_view::npos || paar.substr(0, is) != cookienaam) continue;
    if (gevonden) return std::nullopt;  // two sessions at once: somebody is playing a trick
    gevonden = paar.substr(is + 1);
  }
  if (gevonden && !is_token(*gevonden)) return std::nullopt;
  return gevonden;
}

}  // namespace baken::security
