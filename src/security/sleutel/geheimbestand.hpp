// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

#include "base/fout.hpp"
#include "security/geheim.hpp"

namespace baken::security {

/// Secret text of bounded length in guarded memory.
class Geheimtekst {
 public:
  explicit Geheimtekst(std::size_t hoogstens)
      : bytes_(bewaakt_geheugen(hoogstens + 1, 1)), hoogstens_(hoogstens) {}

  std::string_view zicht() const { return als_zicht({bytes_.get(), lengte_}); }
  /// Throws std::length_error when it does not fit.
  void voeg_toe(std::string_view tekst);
  void voeg_base64_toe(std::span<const std::uint8_t> bytes);
  /// Without the end of line at the end.
  void kort_in();

 private:
  friend Result<Geheimtekst> lees_geheimbestand(const std::filesystem::path& pad,
                                                std::string_view wat, std::size_t hoogstens);
  Bewaakt bytes_;
  std::size_t hoogstens_;
  std::size_t lengte_ = 0;
};

/// Makes a new file with mode 0600 and makes it durable. `wat` names it in the sentence, as in "Het
/// sleutelbestand". Conflict when it exists (never overwritten); NietBeschikbaar when it cannot be
/// written.
Uitkomst schrijf_geheimbestand(const std::filesystem::path& pad, std::string_view wat,
                               const Geheimtekst& tekst);

/// Ongeldig when it is missing, no plain file, or when others than its owner may read it. Of a file
/// longer than `hoogstens` one byte more is given, so that the caller notices.
Result<Geheimtekst> lees_geheimbestand(const std::filesystem::path& pad, std::string_view wat,
                                       std::size_t hoogstens);

}  // namespace baken::security
