// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "http/verzoek.hpp"

namespace baken::http {

enum class Verbindingseinde { Openhouden, OpenhoudenOud, Sluiten };

/// The status line and headers of an answer, up to and including the empty line. Headers that
/// belong to the transport are made here; a header with a control character is left out.
/// 204 and 304 carry no Content-Length (RFC 9110 §8.6).
std::string schrijf_kop(const Antwoord& antwoord, std::string_view verzoek_id,
                        Verbindingseinde einde);

/// Whether an answer of this status has no body (RFC 9110 §6.4.1).
bool is_zonder_lichaam(int status);

/// `Fri, 03 May 2024 10:20:30 GMT` (RFC 9110 §5.6.7).
std::string http_datum(std::chrono::sys_seconds moment);

}  // namespace baken::http
