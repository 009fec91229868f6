// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace baken::simulation {

/// Whether nine digits pass the eleven-test (Wet algemene bepalingen burgerservicenummer art. 1;
/// weights 9 … 2 and -1). Not for checking input: that is the domain's.
bool elfproef(std::string_view bsn);

/// Gives numbers that pass the eleven-test, all with one prefix of the test range, none twice until
/// all are used up; in an order that depends on the seed.
class BsnBron {
 public:
  /// `voorvoegsel`: 1 to 7 digits.
  BsnBron(std::string voorvoegsel, std::uint64_t zaad);
  std::string nieuw();

 private:
  std::string voorvoegsel_;
  std::uint64_t ruimte_;  ///< how many bodies there are between prefix and check digit
  std::uint64_t stand_;
};

}  // namespace baken::simulation
