// SPDX-License-Identifier: EUPL-1.2
#include "security/sessie/browser.hpp"

#include <array>
#include <utility>

namespace baken::security {
namespace {

using Kenmerk = std::pair<std::string_view, std::string_view>;

/// The first that is found counts: browsers also name the ones that they look like.
constexpr std::array<Kenmerk, 7> browsers{{{"Edg", "Edge"},
                                           {"OPR/", "Opera"},
                                           {"SamsungBrowser/", "Samsung Internet"},
                                           {"Firefox/", "Firefox"},
                                           {"FxiOS/", "Firefox"},
                                           {"Chrom", "Chrome"},
                                           {"Safari/", "Safari"}}};
constexpr std::array<Kenmerk, 7> systemen{{{"Android", "Android"},
                                           {"iPhone", "iPhone"},
                                           {"iPad", "iPad"},
                                           {"Windows", "Windows"},
                                           {"CrOS", "ChromeOS"},
                                           {"Mac OS X", "macOS"},
                                           {"Linux", "Linux"}}};

template <std::size_t N>
std::string_view zoek(const std::array<Kenmerk, N>& lijst, std::string_view tekst) {
  for (const auto& [kenmerk, naam] : lijst)
    if (tekst.find(kenmerk) != std::string_view::npos) return naam;
  return {};
}

}  // namespace

app::Herkomst herkomst(std::string_view adres, std::string_view user_agent) {
  return {std::string{adres}, std::string{zoek(browsers, user_agent)},
          std::string{zoek(systemen, user_agent)}};
}

}  // namespace baken::security
