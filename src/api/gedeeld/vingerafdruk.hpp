// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

/// 32 bytes that tell one request from another: method, path and body, keyed for this process's
/// organisation-independent use only (BLAKE2b).
Bytes vingerafdruk(const http::Verzoek& verzoek);

}  // namespace baken::api
