// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/organisatiesleutel.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace baken::security {
namespace {

constexpr const char* kdf_context = "bakensl1";
static_assert(crypto_kdf_KEYBYTES == Organisatiesleutel::grootte);
static_assert(crypto_kdf_CONTEXTBYTES == 8);

bool gelijk(const Bytes& links, const Bytes& rechts) {
  return links.size() == rechts.size() &&
         sodium_memcmp(links.data(), rechts.data(), links.size()) == 0;
}

Result<std::int64_t> toets(const app::Sleutelstand& stand, const Organisatiesleutel& sleutel) {
  for (const auto& record : stand.geldig)
    if (is_sleutel_van(sleutel, record)) return record.versie;
  return mislukt(
      Foutcode::Ongeldig,
      "Dit is niet de sleutel van deze organisatie: gebruik het sleutelbestand of de "
      "wachtzin waarmee deze gegevens zijn versleuteld. Na een wissel is dat de nieuwe.");
}

}  // namespace

Organisatiesleutel::Organisatiesleutel() : geheim_(bewaakt_geheugen(1, grootte)) {}

Organisatiesleutel Organisatiesleutel::nieuw() {
  Organisatiesleutel sleutel;
  randombytes_buf(sleutel.geheim_.get(), grootte);
  return sleutel;
}

Organisatiesleutel Organisatiesleutel::uit(std::span<const std::uint8_t, grootte> bytes) {
  Organisatiesleutel sleutel;
  std::copy(bytes.begin(), bytes.end(), sleutel.geheim_.get());
  return sleutel;
}

Sleutel Organisatiesleutel::deelsleutel(Deelsleutel doel) const {
  assert(geheim_ != nullptr);
  Sleutel uit;
  crypto_kdf_derive_from_key(uit.data(), Sleutel::size(), static_cast<std::uint64_t>(doel),
                             kdf_context, geheim_.get());
  return uit;
}

Bytes Organisatiesleutel::controle() const {
  Sleutel sleutel = deelsleutel(Deelsleutel::Controle);
  const std::array<std::string_view, 1> delen{"baken organisatiesleutel"};
  return blake2b(32, delen, {sleutel.data(), Sleutel::size()});
}

bool is_sleutel_van(const Organisatiesleutel& sleutel,
                    const app::Organisatiesleutelrecord& record) {
  return gelijk(record.controle, sleutel.controle());
}

Result<std::int64_t> toets_sleutel(const Sleutelaanbod& aanbod, app::Sleutelopslag& opslag,
                                   Moment nu) {
  BAKEN_NEEM(auto bekend, opslag.sleutelstand());
  if (!bekend.geldig.empty()) return toets(bekend, aanbod.sleutel);
  app::Organisatiesleutelrecord nieuw{
      1, aanbod.sleutel.controle(), aanbod.zout, aanbod.soort, nu, aanbod.omhuld};
  Uitkomst bewaard = opslag.bewaar_organisatiesleutel(nieuw);
  if (bewaard) return nieuw.versie;
  if (bewaard.error().code != Foutcode::Conflict) return mislukt(std::move(bewaard).error());
  // Another process was first: its key holds, and ours must be the same.
  BAKEN_NEEM(auto eerder, opslag.sleutelstand());
  if (eerder.geldig.empty())
    return mislukt(Foutcode::NietBeschikbaar, "De sleutelopslag antwoordt niet.");
  return toets(eerder, aanbod.sleutel);
}

}  // namespace baken::security
