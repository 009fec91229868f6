// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "kalender/termijn.hpp"

namespace baken::kalender {

/// The shipped data, for tests.
inline const Termijnrekenaar& rekenaar() {
  static const Termijnrekenaar deze = Termijnrekenaar::laad(BAKEN_BRON "/data").value();
  return deze;
}

/// The rows of a decision table, without its heading.
inline std::vector<std::vector<std::string>> lees_tabel(const std::string& naam) {
  std::ifstream stroom{std::string{BAKEN_BRON "/tests/tables/"} + naam};
  std::vector<std::vector<std::string>> rijen;
  for (std::string regel; std::getline(stroom, regel);) {
    std::vector<std::string> rij{""};
    for (char teken : regel)
      if (teken == '\t')
        rij.emplace_back();
      else
        rij.back() += teken;
    rijen.push_back(std::move(rij));
  }
  if (!rijen.empty()) rijen.erase(rijen.begin());
  return rijen;
}

}  // namespace baken::kalender
