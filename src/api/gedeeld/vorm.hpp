// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/contract/contract.hpp"
#include "api/gedeeld/aanroep.hpp"

namespace baken::api {

/// Checks the form of a request against the contract: parameters, headers and body, all faults at
/// once. Gives the parsed request, or Ongeldig; VersieOntbreekt when If-Match is missing.
Result<Aanroep> keur_vorm(const Beschrijving& beschrijving, const http::Verzoek& verzoek);

/// A JSON text, refused when it is no JSON, nests deeper than 64, or names a key twice.
Result<nlohmann::json> lees_json(std::string_view tekst);

/// The ETag of a version: `"7"`.
std::string als_etag(std::int64_t versie);

}  // namespace baken::api
