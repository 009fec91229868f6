// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::kalender {

/// Reads one object of a data file strictly, and collects every fault with its place. After a
/// fault a neutral value is given back, so that one pass finds all faults.
class JsonLezer {
 public:
  JsonLezer(const nlohmann::json& waarde, std::string pad, std::vector<Veldfout>& fouten);

  std::string tekst(const char* sleutel);          ///< required, not empty
  std::string tekst_of_leeg(const char* sleutel);  ///< may be absent or null
  int getal(const char* sleutel, int minimum, int maximum);
  bool ja_of_nee(const char* sleutel);
  Datum datum(const char* sleutel);
  std::optional<Datum> datum_of_niets(const char* sleutel);  ///< required; null is none
  JsonLezer object(const char* sleutel);
  std::optional<JsonLezer> object_of_niets(const char* sleutel);  ///< required; null is none
  std::vector<JsonLezer> lijst(const char* sleutel);

  /// Names every key that nobody asked for. Call last.
  void sluit();
  void fout(const std::string& sleutel, std::string code, std::string melding);

 private:
  const nlohmann::json* neem(const char* sleutel, bool verplicht);

  const nlohmann::json* waarde_;
  std::string pad_;
  std::vector<Veldfout>* fouten_;
  std::set<std::string> gelezen_;
};

/// The JSON of a data file. Refuses, with the file's name, what is absent, unreadable or no JSON.
Result<nlohmann::json> lees_json(const std::filesystem::path& bestand);

/// A Foutcode::Beschadigd that names the file and its first fault; `velden` holds them all.
Fout gegevensfout(const std::filesystem::path& bestand, std::vector<Veldfout> fouten);

}  // namespace baken::kalender
