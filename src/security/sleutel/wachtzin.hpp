// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

#include "app/poorten/sleutelopslag.hpp"
#include "base/fout.hpp"
#include "security/sleutel/organisatiesleutel.hpp"

namespace baken::security {

/// What Argon2id costs when a key store gets its first passphrase; a store that has one keeps its
/// own. About a second, once per start of the server.
struct Wachtzinkosten {
  std::uint64_t geheugen_kib = 256 * 1024;
  std::uint64_t rondes = 4;
};

inline constexpr std::size_t wachtzin_tekens_min = 20;

/// Derives the organisation key from a passphrase, with the salt and cost of the key store, or
/// with a new salt in a new store. Of two valid keys it gives the one that fits. Ongeldig when this
/// store's key does not come from a passphrase, when the passphrase of a new store is too short, or
/// when the record is damaged.
Result<Sleutelaanbod> sleutel_uit_wachtzin(std::string_view wachtzin, app::Sleutelopslag& opslag,
                                           Wachtzinkosten kosten = {});

/// The same with what one record says.
Result<Sleutelaanbod> sleutel_uit_wachtzin(std::string_view wachtzin,
                                           const app::Organisatiesleutelrecord& record);

/// A new key, with a new salt.
Result<Sleutelaanbod> nieuwe_sleutel_uit_wachtzin(std::string_view wachtzin,
                                                  Wachtzinkosten kosten = {});

}  // namespace baken::security
