// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

namespace baken {

/// Raw bytes: ciphertext, wrapped keys, blind indexes, hashes. Stored as BLOB / BYTEA.
using Bytes = std::vector<std::uint8_t>;

}  // namespace baken
