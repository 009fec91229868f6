// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

/// 32 bytes (BLAKE2b) that tell one creating request from another: method, path and body, under
/// its Idempotency-Key, so that equal requests under two keys cannot be recognised as equal.
Bytes vingerafdruk(const http::Verzoek& verzoek);

}  // namespace baken::api
