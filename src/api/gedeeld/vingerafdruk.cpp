// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/vingerafdruk.hpp"

#include <sodium.h>

namespace baken::api {
namespace {

constexpr std::size_t lengte = 32;

/// Each part is preceded by its length: two requests never run together into the same bytes.
void neem_op(crypto_generichash_state& stand, std::string_view deel) {
  unsigned char maat[8];
  for (std::size_t plek = 0; plek < sizeof maat; ++plek)
    maat[plek] = static_cast<unsigned char>(deel.size() >> (8 * plek));
  crypto_generichash_update(&stand, maat, sizeof maat);
  crypto_generichash_update(&stand, reinterpret_cast<const unsigned char*>(deel.data()),
                            deel.size());
}

}  // namespace

Bytes vingerafdruk(const http::Verzoek& verzoek) {
  crypto_generichash_state stand;
  crypto_generichash_init(&stand, nullptr, 0, lengte);
  for (std::string_view deel : {verzoek.kop("idempotency-key"), std::string_view{verzoek.methode},
                                std::string_view{verzoek.pad}, std::string_view{verzoek.lichaam}})
    neem_op(stand, deel);
  Bytes bytes(lengte);
  crypto_generichash_final(&stand, bytes.data(), bytes.size());
  return bytes;
}

}  // namespace baken::api
