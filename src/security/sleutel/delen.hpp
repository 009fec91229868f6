// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "security/geheim.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// One share of an organisation key (Shamir 1979): `nodig` shares of the same set give the key,
/// fewer give nothing at all.
struct Sleuteldeel {
  Bytes reeks;     ///< 8 bytes, the same in all shares of one split
  Bytes kenmerk;   ///< first 16 bytes of the key's `controle`: which key this is a share of
  int nummer = 0;  ///< 1..10, where the polynomial was taken
  int nodig = 0;
  Sleutel waarde{};
};

inline constexpr int delen_max = 10;

/// Splits into `aantal` shares of which `nodig` are enough. Ongeldig unless
/// 2 ≤ nodig ≤ aantal ≤ 10.
Result<std::vector<Sleuteldeel>> splits_sleutel(const Organisatiesleutel& sleutel, int nodig,
                                                int aantal);

/// The key again. Ongeldig, with one sentence, for too few shares, the same one twice, shares of
/// different splits, or a result that is not the key they say they are of.
Result<Organisatiesleutel> voeg_samen(std::span<const Sleuteldeel> delen);

/// A share as text that can be printed and typed, with a checksum:
///   BAKEN-SLEUTELDEEL 1
///   sleutel <kenmerk>
///   reeks <reeks>
///   deel <nummer> nodig <nodig>
///   waarde <43 characters base64url>
///   controle <22 characters base64url>
/// Makes a new file with mode 0600. Conflict when it exists.
Uitkomst schrijf_deel(const Sleuteldeel& deel, const std::filesystem::path& pad);

/// Ongeldig, naming the file, when it is no whole share or others may read it.
Result<Sleuteldeel> lees_deel(const std::filesystem::path& pad);

/// Reads the files and puts them together.
Result<Sleutelaanbod> sleutel_uit_delen(std::span<const std::filesystem::path> paden);

}  // namespace baken::security
