// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/sleutelopslag.hpp"
#include "base/fout.hpp"
#include "security/sleutel/bron.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// The organisation key behind a token (HSM, smart card): 32 random bytes, wrapped with AES-256-GCM
/// by a key that never leaves the token. What was wrapped stands in the key store, so that neither
/// opens anything without the other.

/// Makes the wrapping key in the token. Conflict when there is one of that label.
Uitkomst maak_tokensleutel(const Tokenkeuze& keuze);

/// A new organisation key, wrapped by the token.
Result<Sleutelaanbod> nieuwe_sleutel_uit_token(const Tokenkeuze& keuze);

/// The key of that record. Ongeldig when it is not behind a token, or not behind this key of it;
/// NietBeschikbaar when the token does not answer.
Result<Sleutelaanbod> sleutel_uit_token(const Tokenkeuze& keuze,
                                        const app::Organisatiesleutelrecord& record);

/// The key of this store that the token opens; a new one in a new store.
Result<Sleutelaanbod> sleutel_uit_token(const Tokenkeuze& keuze, app::Sleutelopslag& opslag);

}  // namespace baken::security
