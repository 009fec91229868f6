// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/fout.hpp"

namespace baken::http {

/// The request target, taken apart and decoded (RFC 9112 §3.2, RFC 3986).
struct Doel {
  std::string pad{};
  std::map<std::string, std::string> vraag{};
};

/// Takes the origin-form (`/pad?vraag`), absolute-form (`http://host/pad`) or `*` apart.
/// Refuses (Ongeldig) a bad percent-encoding, control characters, NUL, invalid UTF-8, an encoded
/// `/`, a backslash, the segments `.` and `..`, a fragment and a repeated query name.
Result<Doel> ontleed_doel(std::string_view doel);

/// Whether the text is well-formed UTF-8 (RFC 3629) without control characters.
bool is_schone_utf8(std::string_view tekst);

}  // namespace baken::http
