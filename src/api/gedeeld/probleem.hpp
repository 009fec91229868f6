// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/fout.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

/// HTTP status of a refusal: the one table.
int status_van(Foutcode code);

/// RFC 9457 `application/problem+json` with all faults at once.
/// @param gewijzigd with an outdated edit: array of what happened in the meantime, and by whom
http::Antwoord als_probleem(const Fout& fout, std::string_view verzoek_id,
                            const nlohmann::json& gewijzigd);

/// The same for faults of the transport, which knows only a status and a sentence.
http::Antwoord als_probleem(int status, std::string_view reden, std::string_view verzoek_id);

}  // namespace baken::api
