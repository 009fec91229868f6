// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/token.hpp"

#include "security/sleutel/pkcs11.hpp"

namespace baken::security {
namespace {

constexpr const char* soort = "pkcs11$aes-gcm";

Result<Sleutelaanbod> ontsluit(Pkcs11& token, const app::Organisatiesleutelrecord& record) {
  if (!record.omhuld)
    return mislukt(Foutcode::Ongeldig,
                   "De sleutel van deze organisatie staat niet achter een token: start met het "
                   "sleutelbestand of de wachtzin.");
  BAKEN_NEEM(const Sleutel bytes, token.onthul(*record.omhuld));
  return Sleutelaanbod{Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32}),
                       soort, std::nullopt, record.omhuld};
}

}  // namespace

Uitkomst maak_tokensleutel(const Tokenkeuze& keuze) {
  BAKEN_NEEM(auto token, Pkcs11::open(keuze));
  return token.maak_sleutel();
}

Result<Sleutelaanbod> nieuwe_sleutel_uit_token(const Tokenkeuze& keuze) {
  BAKEN_NEEM(auto token, Pkcs11::open(keuze));
  auto nieuw = Organisatiesleutel::nieuw();
  Sleutel bytes;
  std::copy_n(nieuw.bytes().data(), Sleutel::size(), bytes.data());
  BAKEN_NEEM(auto omhuld, token.omhul(bytes));
  return Sleutelaanbod{std::move(nieuw), soort, std::nullopt, std::move(omhuld)};
}

Result<Sleutelaanbod> sleutel_uit_token(const Tokenkeuze& keuze,
                                        const app::Organisatiesleutelrecord& record) {
  BAKEN_NEEM(auto token, Pkcs11::open(keuze));
  return ontsluit(token, record);
}

/// While the key is being changed both may stand behind tokens: the newest that opens.
Result<Sleutelaanbod> sleutel_uit_token(const Tokenkeuze& keuze, app::Sleutelopslag& opslag) {
  BAKEN_NEEM(const auto stand, opslag.sleutelstand());
  if (stand.geldig.empty()) return nieuwe_sleutel_uit_token(keuze);
  BAKEN_NEEM(auto token, Pkcs11::open(keuze));
  auto laatste = ontsluit(token, stand.geldig.front());
  if (!laatste && stand.in_wissel()) laatste = ontsluit(token, stand.geldig.back());
  return laatste;
}

}  // namespace baken::security
