// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::domain {

/// One code of a list, for the period in which it may be used.
struct Code {
  std::string code;     ///< slug such as `partnergeweld`, or the official code of a municipality
  std::string naam;     ///< Dutch, as shown
  std::string naam_en;  ///< English, as shown
  Datum van;            ///< first day of validity
  std::optional<Datum> tot{};             ///< first day on which it is no longer valid
  std::optional<std::string> groep{};     ///< grouping on screen and in reports
  std::optional<std::string> code2015{};  ///< number in the 2015 information protocol
  std::vector<std::string> alleen_bij{};  ///< only together with one of these codes (other list)

  bool geldt_op(Datum datum) const { return van <= datum && (!tot || datum < *tot); }
};

/// A list; the same code may stand in it several times with periods that do not overlap.
struct Codelijst {
  std::string lijst;
  std::string versie;
  std::string bron;
  std::vector<Code> codes;
};

class Codelijsten {
 public:
  explicit Codelijsten(std::map<std::string, Codelijst, std::less<>> lijsten);

  const Codelijst* lijst(std::string_view naam) const;
  std::vector<std::string> namen() const;
  /// The code as it stood on that day, or nullptr.
  const Code* vind(std::string_view lijst, std::string_view code, Datum op) const;
  bool geldig(std::string_view lijst, std::string_view code, Datum op) const;
  /// What may be chosen on that day, in the order of the file.
  std::vector<const Code*> geldige(std::string_view lijst, Datum op) const;
  /// Refuses a code that is unknown or not valid on that day; `veld` is the JSON pointer.
  Uitkomst toets(std::string_view lijst, std::string_view code, Datum op,
                 std::string_view veld) const;

 private:
  std::map<std::string, Codelijst, std::less<>> lijsten_;
};

/// Reads one list. Error: Beschadigd with every fault; overlapping periods of a code are refused.
Result<Codelijst> lees_codelijst(std::string_view tekst, std::string_view bestandsnaam);

/// Reads every `*.json` in `map`; also refuses two files of one list and `alleen_bij` that points
/// at a code which exists nowhere. Errors: NietGevonden, Beschadigd.
Result<Codelijsten> laad_codelijsten(const std::filesystem::path& map);

}  // namespace baken::domain
