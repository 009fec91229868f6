// SPDX-License-Identifier: EUPL-1.2
#include "security/factor/bewijzen.hpp"

#include <algorithm>
#include <array>

#include "security/geheim.hpp"

namespace baken::security {
namespace {

constexpr std::size_t tokenbytes = 32;
constexpr std::array<std::string_view, 4> doelnamen{"code", "instellen", "rol", "vervangen"};

Bytes tokenhash(const Bytes& token) {
  const std::array<std::string_view, 2> delen{"baken aanmeldbewijs", als_zicht(token)};
  return blake2b(32, delen);
}

tl::unexpected<Fout> verlopen() {
  return mislukt(Foutcode::NietIngelogd, "Het inloggen duurde te lang. Begin opnieuw.");
}

}  // namespace

Result<Bewijzen::Gegeven> Bewijzen::geef(const Id& medewerker, Bewijsdoel doel,
                                         std::optional<Id> factor, std::optional<Bytes> geheim) {
  const Bytes token = willekeurig(tokenbytes);
  const Moment verloopt = klok_.nu() + geldig;
  BAKEN_PROBEER(opslag_.bewaar({tokenhash(token), medewerker,
                                std::string{doelnamen.at(static_cast<std::size_t>(doel))}, verloopt,
                                std::move(factor), std::move(geheim)}));
  return Gegeven{naar_base64(token), verloopt};
}

Result<Bewijzen::Bewijs> Bewijzen::zoek(std::string_view token) {
  const auto bytes = uit_base64(token);
  if (!bytes || bytes->size() != tokenbytes) return verlopen();
  BAKEN_NEEM(auto gevonden, opslag_.zoek_bewijs(tokenhash(*bytes)));
  if (!gevonden || gevonden->verloopt <= klok_.nu()) return verlopen();
  const auto doel = std::ranges::find(doelnamen, gevonden->doel);
  if (doel == doelnamen.end()) return verlopen();
  return Bewijs{std::move(*gevonden), static_cast<Bewijsdoel>(doel - doelnamen.begin())};
}

Uitkomst Bewijzen::verbruik(const Bewijs& bewijs) {
  BAKEN_NEEM(const bool was_er, opslag_.neem_bewijs(bewijs.inhoud.tokenhash));
  return was_er ? Uitkomst{} : verlopen();
}

}  // namespace baken::security
