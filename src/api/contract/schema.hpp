// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"

namespace baken::api {

/// One schema of api/openapi.yaml, ready to check values with. The part of JSON Schema that the
/// contract uses; `Contract` refuses a contract that uses more. A library would do, but none says
/// in Dutch, per field, what would be right.
struct Schema {
  enum class Soort { Alles, Object, Lijst, Tekst, Getal, GeheelGetal, JaNee };

  Soort soort = Soort::Alles;
  std::map<std::string, std::shared_ptr<const Schema>, std::less<>> eigenschappen{};
  std::vector<std::string> verplicht{};
  bool andere_mogen = true;
  std::shared_ptr<const Schema> andere{};  ///< schema of properties without a name of their own
  std::shared_ptr<const Schema> elk{};     ///< of the items of a list
  std::vector<std::shared_ptr<const Schema>> een_van{};
  std::vector<std::string> keuzes{};
  std::string patroon{};  ///< one of the patterns that `patroon.cpp` knows
  std::string vorm{};     ///< date, date-time
  std::optional<std::size_t> lengte_min{};
  std::optional<std::size_t> lengte_max{};
  std::optional<double> minimum{};
  std::optional<double> maximum{};
};

/// All faults of a value, each with a JSON pointer below `pad`.
std::vector<Veldfout> keur(const Schema& schema, const nlohmann::json& waarde,
                           const std::string& pad);

/// Whether this program can check the pattern. The contract uses a handful; each has its own
/// linear check instead of a regular expression on input.
bool ken_patroon(const std::string& patroon);
bool past(const std::string& patroon, const std::string& tekst);
/// What would be right, for the message: "een code met kleine letters, cijfers en streepjes".
std::string_view omschrijving(const std::string& patroon);

}  // namespace baken::api
