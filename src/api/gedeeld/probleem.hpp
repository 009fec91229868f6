// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "domain/dossier/dossier.hpp"
#include "http/verzoek.hpp"

namespace baken::api {

/// HTTP status of a refusal: the one table.
int status_van(Foutcode code);

/// RFC 9457 `application/problem+json` with all faults at once.
/// @param gewijzigd with an outdated edit: what happened in the meantime
http::Antwoord als_probleem(const Fout& fout, std::string_view verzoek_id,
                            const std::vector<domain::Gebeurtenis>& gewijzigd = {});

/// The same for faults of the transport, which knows only a status and a sentence.
http::Antwoord als_probleem(int status, std::string_view reden, std::string_view verzoek_id);

}  // namespace baken::api
