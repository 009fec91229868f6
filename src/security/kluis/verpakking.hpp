// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/poorten/verzegelaar.hpp"
#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "security/geheim.hpp"

namespace baken::security {

/// Length of the text is hidden up to multiples of this many bytes: a name or a phone number takes
/// as much room as any other, so that lengths in a stolen table tell next to nothing.
inline constexpr std::size_t vulling = 64;
/// Format byte, nonce and authentication tag.
inline constexpr std::size_t verpakking_extra = 1 + 24 + 16;

/// The associated data of content: every part preceded by its length in four bytes, so that no two
/// places give the same bytes ("ab"+"c" is not "a"+"bc").
Bytes bijbehorend(const app::Plaats& plaats);

/// Layout: format byte 1 | nonce (24) | XChaCha20-Poly1305 of text padded to `vulling` (ISO
/// 7816-4).
Bytes verpak(const Sleutel& sleutel, const app::Plaats& plaats, std::string_view klare_tekst);
/// Beschadigd when anything differs.
Result<std::string> pak_uit(const Sleutel& sleutel, const app::Plaats& plaats,
                            const Bytes& verzegeld);

/// A data key under the wrapping key: 73 bytes, bound to its dossier and key version.
Bytes omhul(const Sleutel& omhulling, std::string_view dossier, std::int64_t versie,
            const Sleutel& datasleutel);
Result<Sleutel> onthul(const Sleutel& omhulling, std::string_view dossier, std::int64_t versie,
                       const Bytes& omhuld);

}  // namespace baken::security
