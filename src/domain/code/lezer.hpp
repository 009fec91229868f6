// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::domain {

/// Reads one object of a data file strictly: what is missing, of the wrong kind or not known is
/// noted in `fouten` with its JSON pointer, and reading goes on, so that all faults of a file are
/// shown at once. Values of faulty members are empty.
class Lezer {
 public:
  Lezer(const nlohmann::json& object, std::string pad, std::vector<Veldfout>& fouten);

  bool heeft(std::string_view sleutel) const;
  /// Mandatory, not empty.
  std::string tekst(std::string_view sleutel) const;
  std::optional<std::string> misschien_tekst(std::string_view sleutel) const;
  std::optional<std::int64_t> misschien_getal(std::string_view sleutel) const;
  std::optional<bool> misschien_vlag(std::string_view sleutel) const;
  /// Mandatory, `JJJJ-MM-DD`.
  Datum datum(std::string_view sleutel) const;
  std::optional<Datum> misschien_datum(std::string_view sleutel) const;
  /// A list of texts; empty when absent.
  std::vector<std::string> teksten(std::string_view sleutel) const;
  /// A list of objects; empty when absent.
  std::vector<Lezer> objecten(std::string_view sleutel) const;
  std::optional<Lezer> misschien_object(std::string_view sleutel) const;
  std::vector<std::string> sleutels() const;

  /// Notes every member that is not among `sleutels`: a typing error must not pass in silence.
  void alleen(std::initializer_list<std::string_view> sleutels) const;
  /// Notes a fault at a member, or at the object itself when `sleutel` is empty.
  void fout(std::string_view sleutel, std::string code, std::string melding) const;

 private:
  const nlohmann::json* lid(std::string_view sleutel) const;
  const nlohmann::json* verplicht_lid(std::string_view sleutel) const;

  const nlohmann::json* object_;
  std::string pad_;
  std::vector<Veldfout>* fouten_;
};

/// The text of a data file, at most 8 MiB. Errors: NietGevonden, TeGroot.
Result<std::string> lees_databestand(const std::filesystem::path& pad);

/// Parses a data file. Error: Beschadigd, naming the file and the place.
Result<nlohmann::json> ontleed_databestand(std::string_view tekst, std::string_view naam);

/// The refusal for a data file with faults: one sentence, and every fault in `velden`.
Fout databestand_fout(std::string_view naam, std::vector<Veldfout> fouten);

/// One step of a JSON pointer: `/` and the name, escaped (RFC 6901).
std::string pad_deel(std::string_view naam);

}  // namespace baken::domain
