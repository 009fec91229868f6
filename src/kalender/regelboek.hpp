// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "kalender/regel.hpp"

namespace baken::kalender {

/// All term rules of data/termijnen.json, checked.
class Regelboek {
 public:
  /// Refuses (Foutcode::Beschadigd, all faults with their place): missing, unknown or ill-typed
  /// fields, a soort given twice, gaps or overlaps of validity, a rule that claims the Algemene
  /// termijnenwet where its art. 4 excludes it, an hour term that can stand still, an extension
  /// by an unknown soort.
  static Result<Regelboek> lees(const std::filesystem::path& bestand);

  /// None when the soort is unknown.
  const Termijnsoort* vind(std::string_view soort) const;
  const std::map<std::string, Termijnsoort, std::less<>>& soorten() const { return soorten_; }
  const std::string& versie() const { return versie_; }

 private:
  std::map<std::string, Termijnsoort, std::less<>> soorten_;
  std::string versie_;
};

/// `werkdagen:N`, `dagen:N`, `weken:N`, `maanden:N`; all but the first also with `+atw`. N is 1 to
/// 9999. Foutcode::NietGevonden when the text has not that form.
Result<Termijnsoort> algemene_soort(std::string_view soort);

/// The version of the rule in force on `datum`. Refuses with the first day it knows.
Result<const Termijnregel*> regel_op(const Termijnsoort& soort, Datum datum);

}  // namespace baken::kalender
