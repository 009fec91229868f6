// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

namespace baken::security::logketen {

/// A SHA-256.
using Hash = std::array<std::uint8_t, 32>;

/// What a hash is of: the first byte of what is hashed, so that none is ever taken for another.
/// 0 and 1 are those of RFC 6962. Part of the format: never renumber.
enum class Soort : std::uint8_t { Blad = 0, Knoop = 1, Keten = 2, Kop = 3 };

/// SHA-256 of the kind and the parts, one after the other. Parts of unknown length carry their
/// length themselves.
Hash sha256(Soort soort, std::initializer_list<std::span<const std::uint8_t>> delen);

/// SHA-256 of nothing: the root of an empty tree.
Hash leeg();

/// nullopt unless there are exactly 32 bytes.
std::optional<Hash> als_hash(std::span<const std::uint8_t> bytes);
Bytes als_bytes(const Hash& hash);

/// Lower-case hexadecimal, both ways; nullopt for anything else.
std::string naar_hex(std::span<const std::uint8_t> bytes);
std::optional<Bytes> uit_hex(std::string_view tekst);

/// Big-endian, eight bytes.
void voeg_getal_toe(Bytes& uit, std::uint64_t getal);
/// Four bytes of length, big-endian, and the text; `niets` is the length 0xFFFFFFFF alone.
void voeg_tekst_toe(Bytes& uit, std::optional<std::string_view> tekst);

}  // namespace baken::security::logketen
