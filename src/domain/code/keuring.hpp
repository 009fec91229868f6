// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fout.hpp"
#include "domain/code/codelijst.hpp"

namespace baken::domain {

/// Collects every fault of one form, so that they are shown together.
class Keuring {
 public:
  /// `op`: the day on which the codes must be valid.
  Keuring(const Codelijsten& codes, Datum op) : codes_(codes), op_(op) {}

  void fout(std::string veld, std::string code, std::string melding);
  /// `wat` completes "Vul … in."
  void verplicht(std::string_view waarde, std::string veld, std::string_view wat);
  /// Empty is fine; what is filled in must be a code that holds on the day.
  void code(std::string_view lijst, std::string_view waarde, std::string veld);
  void codes(std::string_view lijst, const std::vector<std::string>& waarden,
             const std::string& veld);
  void niet_in_toekomst(Moment moment, Moment nu, std::string veld);
  void neem_over(std::vector<Veldfout> fouten);

  std::vector<Veldfout> klaar() { return std::move(fouten_); }

 private:
  const Codelijsten& codes_;
  Datum op_;
  std::vector<Veldfout> fouten_;
};

}  // namespace baken::domain
