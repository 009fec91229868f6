// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sodium.h>

#include <filesystem>
#include <string>
#include <vector>

#include "app/poorten/sleutelopslag.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// Makes every byte of a secret text zero, and the text empty.
inline void wis(std::string& tekst) {
  sodium_memzero(tekst.data(), tekst.capacity());
  tekst.clear();
}

/// A key in a token behind PKCS#11.
struct Tokenkeuze {
  std::filesystem::path module;  ///< the library of its maker
  std::string token;             ///< label of the token
  std::string sleutel;           ///< label of the key in it
  std::filesystem::path pinbestand;
  std::string pin{};  ///< instead of the file

  bool leeg() const { return module.empty(); }
  ~Tokenkeuze() { wis(pin); }
};

/// Where an organisation key comes from: one of these.
struct Sleutelbron {
  std::filesystem::path bestand{};
  std::string wachtzin{};
  std::vector<std::filesystem::path> delen{};
  Tokenkeuze token{};

  ~Sleutelbron() { wis(wachtzin); }
  bool leeg() const { return bestand.empty() && wachtzin.empty() && delen.empty() && token.leeg(); }
};

/// The key that opens this store, or the first one of a new store. Ongeldig when not exactly one
/// source was given.
Result<Sleutelaanbod> haal_sleutel(const Sleutelbron& bron, app::Sleutelopslag& opslag);

/// The key of that record.
Result<Sleutelaanbod> haal_sleutel_van(const Sleutelbron& bron,
                                       const app::Organisatiesleutelrecord& record);

/// The key that is to follow: a new one, or the one with which a change was begun.
Result<Sleutelaanbod> haal_nieuwe_sleutel(const Sleutelbron& bron, const app::Sleutelstand& stand);

}  // namespace baken::security
