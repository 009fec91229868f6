// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/triage/conditie.hpp"

namespace baken::domain {

/// The value of each fact by its id.
using Feiten = std::map<std::string, std::string, std::less<>>;

/// How many rules may hold for one combination of facts.
enum class Trefwijze {
  Uniek,     ///< exactly one
  Verzamel,  ///< any number; together they must demand at least two deciders
};

/// One row of a decision table. A fact that `als` does not name may have any value.
struct Regel {
  std::string id;
  std::map<std::string, std::vector<std::string>, std::less<>> als;
  std::string dan{};                   ///< outcome of a table with one outcome
  std::vector<std::string> een_van{};  ///< deciders: one of these functions must take part
  int minimaal = 0;                    ///< deciders: at least so many people
  bool mdo = false;                    ///< deciders: a multidisciplinary meeting is needed
  std::string uitleg;
  std::string bron;
};

struct Beslistabel {
  std::string naam;
  Trefwijze trefwijze = Trefwijze::Uniek;
  std::vector<Regel> regels;
};

bool geldt(const Regel& regel, const Feiten& feiten);

/// The rules that hold, in the order of the table.
std::vector<const Regel*> treffers(const Beslistabel& tabel, const Feiten& feiten);

/// Goes through every combination of the facts that the table uses, and names each gap and each
/// overlap: one Dutch sentence per gap (the first few) and per pair of overlapping rules. Also
/// names rules that can never hold. Empty: the table is sound.
std::vector<std::string> gebreken(const Beslistabel& tabel, const std::vector<Feit>& feiten);

}  // namespace baken::domain
