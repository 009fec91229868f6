// SPDX-License-Identifier: EUPL-1.2
#include "security/factor/herstelcodes.hpp"

#include <array>

namespace baken::security {
namespace {

/// Digits and letters that nobody takes for each other.
constexpr std::string_view tekens = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t groepen = 4;
constexpr std::size_t groep = 4;

std::string genormaliseerd(std::string_view code) {
  std::string uit;
  for (char teken : code) {
    if (teken >= 'A' && teken <= 'Z') teken = static_cast<char>(teken - 'A' + 'a');
    if (teken == '-' || teken == ' ') continue;
    if (teken == 'o') teken = '0';
    if (teken == 'i' || teken == 'l') teken = '1';
    uit += teken;
  }
  return uit;
}

}  // namespace

std::vector<std::string> nieuwe_herstelcodes() {
  std::vector<std::string> uit(aantal_herstelcodes);
  for (std::string& code : uit) {
    const Bytes toeval = willekeurig(groepen * groep);
    for (std::size_t plek = 0; plek < toeval.size(); ++plek) {
      if (plek > 0 && plek % groep == 0) code += '-';
      code += tekens[toeval[plek] % tekens.size()];  // 32 divides 256: every sign is as likely
    }
  }
  return uit;
}

Bytes herstelhash(const Sleutel& sleutel, std::string_view medewerker, std::string_view code) {
  const std::string zelfde = genormaliseerd(code);
  const std::array<std::string_view, 3> delen{"baken herstelcode", medewerker, zelfde};
  return blake2b(32, delen, {sleutel.data(), Sleutel::size()});
}

}  // namespace baken::security
