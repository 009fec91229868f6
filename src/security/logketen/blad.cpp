// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/blad.hpp"

namespace baken::security::logketen {
namespace {

constexpr std::uint8_t versie = 1;

}  // namespace

Bytes canoniek(const app::Logvelden& velden) {
  Bytes uit{versie};
  for (const auto& veld : velden)
    voeg_tekst_toe(uit, veld ? std::optional<std::string_view>{*veld} : std::nullopt);
  return uit;
}

Hash blad(const app::Logstuk& stuk) {
  return sha256(Soort::Blad, {stuk.zout, canoniek(stuk.velden)});
}

Hash volgende_keten(const Hash& vorige, const Hash& blad) {
  return sha256(Soort::Keten, {vorige, blad});
}

}  // namespace baken::security::logketen
