// SPDX-License-Identifier: EUPL-1.2
#include "security/sessie/toestellen.hpp"

#include <array>

#include <fmt/format.h>

namespace baken::security {
namespace {

constexpr std::size_t toestelbytes = 16;
constexpr std::size_t toesteltekens = 22;  ///< of base64url

std::string onderteken(const Sleutel& sleutel, std::string_view medewerker,
                       std::string_view wachtwoord, std::string_view toestel,
                       std::string_view vervalt) {
  const std::array<std::string_view, 5> delen{"baken toestel", medewerker, wachtwoord, toestel,
                                              vervalt};
  return naar_base64(blake2b(32, delen, {sleutel.data(), Sleutel::size()}));
}

/// Whole seconds, in sixteen digits: every value has one form.
std::string als_seconden(Moment moment) {
  return fmt::format("{:016}",
                     std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count());
}

}  // namespace

std::string Toestellen::herken(std::string_view waarde, const Id& medewerker,
                               std::string_view wachtwoord) const {
  const auto een = waarde.find('.');
  const auto twee = waarde.find('.', een == std::string_view::npos ? een : een + 1);
  if (twee == std::string_view::npos) return {};
  const auto toestel = waarde.substr(0, een);
  const auto vervalt = waarde.substr(een + 1, twee - een - 1);
  const auto gegeven = waarde.substr(twee + 1);
  const auto sleutel = sleutel_();
  if (!sleutel) return {};
  const auto goed = onderteken(*sleutel, medewerker, wachtwoord, toestel, vervalt);
  if (gegeven.size() != goed.size() || sodium_memcmp(gegeven.data(), goed.data(), goed.size()) != 0)
    return {};
  return vervalt > als_seconden(klok_.nu()) ? std::string{toestel} : std::string{};
}

std::string Toestellen::geef(const Id& medewerker, std::string_view wachtwoord,
                             std::string_view toestel) const {
  const auto sleutel = sleutel_();
  if (!sleutel) return {};
  const std::string naam = toestel.size() == toesteltekens ? std::string{toestel}
                                                           : naar_base64(willekeurig(toestelbytes));
  const auto vervalt = als_seconden(klok_.nu() + geldig);
  return fmt::format("{}.{}.{}", naam, vervalt,
                     onderteken(*sleutel, medewerker, wachtwoord, naam, vervalt));
}

}  // namespace baken::security
