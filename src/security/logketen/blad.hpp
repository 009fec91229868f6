// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/logketen.hpp"
#include "security/logketen/hash.hpp"

namespace baken::security::logketen {

/// Bytes of the salt of a record.
inline constexpr std::size_t zout_bytes = 32;

/// The bytes of a record that its leaf is of: a version byte and each column by its length, so
/// that no two records give the same bytes. docs/logboek.md holds the format.
Bytes canoniek(const app::Logvelden& velden);

/// The leaf: a commitment to salt and record. Without the salt it says nothing of the record.
Hash blad(const app::Logstuk& stuk);

/// The chain before the first record.
inline constexpr Hash keten_begin{};
Hash volgende_keten(const Hash& vorige, const Hash& blad);

}  // namespace baken::security::logketen
