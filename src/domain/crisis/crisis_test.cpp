// SPDX-License-Identifier: EUPL-1.2
#include "domain/crisis/crisis.hpp"

#include <gtest/gtest.h>

#include "domain/tekst/testtabel.hpp"

namespace baken::domain {
namespace {

constexpr Moment middernacht{std::chrono::sys_days{std::chrono::year{2024} / 5 / 3}};

Moment minuut(const std::string& tekst) {
  return middernacht + std::chrono::minutes{std::stoi(tekst)};
}

Crisisgegevens uit_rij(const std::map<std::string, std::string>& rij) {
  Crisisgegevens crisis;
  crisis.start = minuut(rij.at("start"));
  if (rij.at("aanleiding") == "ja") crisis.aanleiding = "ruzie";
  if (rij.at("acties") != "-")
    for (const auto& na : knip(rij.at("acties"), ';'))
      crisis.acties.push_back({minuut(na), "gebeld"});
  crisis.veiligheidsafspraken.assign(static_cast<std::size_t>(std::stoi(rij.at("afspraken"))),
                                     "buurvrouw belt");
  if (rij.at("einde") != "-") crisis.einde = minuut(rij.at("einde"));
  return crisis;
}

TEST(Crisistabel, ElkeRijKlopt) {
  for (const auto& rij : lees_testtabel("crisis.tsv")) {
    std::string fouten;
    for (const auto& fout : controleer(uit_rij(rij), minuut("60")))
      fouten += (fouten.empty() ? "" : ";") + fout.veld + " " + fout.code;
    EXPECT_EQ(fouten.empty() ? "geen" : fouten, rij.at("fouten")) << rij.at("bron");
  }
}

}  // namespace
}  // namespace baken::domain
