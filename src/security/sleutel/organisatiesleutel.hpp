// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "app/poorten/sleutelopslag.hpp"
#include "base/bytes.hpp"
#include "security/geheim.hpp"

namespace baken::security {

/// What a subkey is for. The numbers are part of the stored format: never renumber.
enum class Deelsleutel : std::uint64_t {
  Controle = 1,     ///< proves which organisation key this is
  Omhulling = 2,    ///< wraps the data keys of dossiers
  BlindeIndex = 3,  ///< makes blind indexes
  Logboek = 4,      ///< wraps the key that signs the heads of the log
  Accounts = 5,     ///< seals the secrets of accounts, and hashes their recovery codes
  Toestel = 6,      ///< signs the cookies of known devices
  Overdracht = 7,   ///< wraps another organisation key, and the keys that outlive this one
};

/// The one key that opens everything of an organisation; never used itself, only subkeys of it.
class Organisatiesleutel {
 public:
  static constexpr std::size_t grootte = 32;

  /// A new random key.
  static Organisatiesleutel nieuw();
  /// Takes over 32 bytes; the caller wipes its own copy.
  static Organisatiesleutel uit(std::span<const std::uint8_t, grootte> bytes);

  Sleutel deelsleutel(Deelsleutel doel) const;
  /// 32 bytes that say which key this is and give nothing of it away.
  Bytes controle() const;
  std::span<const std::uint8_t, grootte> bytes() const {
    return std::span<const std::uint8_t, grootte>{geheim_.get(), grootte};
  }

 private:
  Organisatiesleutel();
  Bewaakt geheim_;
};

/// A key that somebody offers, with what the key store must remember of where it came from.
struct Sleutelaanbod {
  Organisatiesleutel sleutel;
  std::string soort;              ///< see app::Organisatiesleutelrecord::soort
  std::optional<Bytes> zout;      ///< only of a passphrase
  std::optional<Bytes> omhuld{};  ///< only of a token
};

/// Whether this is the key of that record; takes as long for every other key.
bool is_sleutel_van(const Organisatiesleutel& sleutel, const app::Organisatiesleutelrecord& record);

/// Accepts the key when it is the one of this key store, or one of two while the key is being
/// changed; a new store takes it as its key. Gives the version of the key. Ongeldig when it is
/// another organisation's key, or one that has lapsed.
Result<std::int64_t> toets_sleutel(const Sleutelaanbod& aanbod, app::Sleutelopslag& opslag,
                                   Moment nu);

}  // namespace baken::security
