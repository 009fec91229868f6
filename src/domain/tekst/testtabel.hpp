// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace baken::domain {

/// Cuts a text at every `scheiding`; an empty text gives one empty part. For tests.
inline std::vector<std::string> knip(std::string_view tekst, char scheiding) {
  std::vector<std::string> delen(1);
  for (char teken : tekst) {
    if (teken == scheiding)
      delen.emplace_back();
    else
      delen.back() += teken;
  }
  return delen;
}

/// The rows of a decision table in tests/tables, by column name. Lines with `#` are remarks.
inline std::vector<std::map<std::string, std::string>> lees_testtabel(const std::string& naam) {
  std::ifstream bestand(std::string(BAKEN_BRON) + "/tests/tables/" + naam);
  if (!bestand) throw std::runtime_error("testtabel ontbreekt: " + naam);
  std::vector<std::map<std::string, std::string>> rijen;
  std::vector<std::string> kop;
  for (std::string regel; std::getline(bestand, regel);) {
    if (regel.empty() || regel.front() == '#') continue;
    const auto delen = knip(regel, '\t');
    if (kop.empty()) {
      kop = delen;
      continue;
    }
    if (delen.size() != kop.size()) throw std::runtime_error("kolommen kloppen niet: " + regel);
    auto& rij = rijen.emplace_back();
    for (std::size_t nr = 0; nr < kop.size(); ++nr) rij[kop[nr]] = delen[nr];
  }
  return rijen;
}

}  // namespace baken::domain
