// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "app/poorten/opslag.hpp"

namespace baken::security {

/// The form of NEN 7513 for a record of the log, as data/nen7513.json says. What is stored stays
/// small; this is what is shown and exchanged.
class Nen7513 {
 public:
  /// Refuses a file that lacks an act, an outcome or a purpose of Baken, or has one too many.
  static Result<Nen7513> lees_bestand(const std::filesystem::path& bestand);
  static Result<Nen7513> lees(std::string_view tekst);

  /// @param gebruikersnaam of the employee; empty: unknown
  nlohmann::ordered_json als_json(const app::Logregel& regel,
                                  std::string_view gebruikersnaam) const;
  /// What the act is called, for people. An act that this program does not know is called so.
  std::string naam(std::string_view handeling) const;

 private:
  struct Vorm {
    std::string actie;
    std::string gebeurtenis;
    std::string soort;
    std::string naam;
    std::string object;
    std::string levensloop;
  };
  using Codes = std::map<std::string, std::string, std::less<>>;

  static Nen7513 uit(const nlohmann::json& document);
  Uitkomst keur() const;
  Vorm vorm(std::string_view handeling) const;
  nlohmann::ordered_json object(const Vorm& vorm, const app::Logregel& regel) const;

  Codes bron_;
  Codes uitkomsten_;
  Codes doelen_;
  std::map<std::string, Vorm, std::less<>> handelingen_;
  std::map<std::string, Codes, std::less<>> objecten_;
};

}  // namespace baken::security
