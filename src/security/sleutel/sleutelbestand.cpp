// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/sleutelbestand.hpp"

#include <fmt/format.h>

#include <array>

#include "security/sleutel/geheimbestand.hpp"

namespace baken::security {
namespace {

constexpr std::string_view kop = "BAKEN-ORGANISATIESLEUTEL 1\n";
constexpr std::string_view wat = "sleutelbestand";
constexpr std::string_view sleutelregel = "sleutel ";
constexpr std::string_view controleregel = "controle ";
constexpr std::size_t sleuteltekens = 43;
constexpr std::size_t controletekens = 22;
constexpr std::size_t bestandsgrootte = kop.size() + sleutelregel.size() + sleuteltekens + 1 +
                                        controleregel.size() + controletekens + 1;

Bytes som(std::span<const std::uint8_t> sleutel) {
  const std::array<std::string_view, 2> delen{kop, als_zicht(sleutel)};
  return blake2b(16, delen);
}

/// The part after `begin`, of exactly `tekens` characters and ended by a line end; removes it.
std::optional<std::string_view> neem_regel(std::string_view& rest, std::string_view begin,
                                           std::size_t tekens) {
  const std::size_t lengte = begin.size() + tekens + 1;
  if (!rest.starts_with(begin) || rest.size() < lengte || rest[lengte - 1] != '\n')
    return std::nullopt;
  std::string_view waarde = rest.substr(begin.size(), tekens);
  rest.remove_prefix(lengte);
  return waarde;
}

std::optional<Organisatiesleutel> ontleed(std::string_view rest) {
  if (!rest.starts_with(kop)) return std::nullopt;
  rest.remove_prefix(kop.size());
  auto sleuteltekst = neem_regel(rest, sleutelregel, sleuteltekens);
  auto controletekst = neem_regel(rest, controleregel, controletekens);
  if (!sleuteltekst || !controletekst || !rest.empty()) return std::nullopt;
  Sleutel bytes;
  std::size_t lengte = 0;
  if (sodium_base642bin(bytes.data(), Sleutel::size(), sleuteltekst->data(), sleuteltekens, nullptr,
                        &lengte, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
      lengte != Sleutel::size())
    return std::nullopt;
  std::span<const std::uint8_t, 32> zicht{bytes.data(), Sleutel::size()};
  if (naar_base64(som(zicht)) != *controletekst) return std::nullopt;
  return Organisatiesleutel::uit(zicht);
}

}  // namespace

Uitkomst maak_sleutelbestand(const std::filesystem::path& pad) {
  return schrijf_sleutelbestand(pad, Organisatiesleutel::nieuw());
}

Uitkomst schrijf_sleutelbestand(const std::filesystem::path& pad,
                                const Organisatiesleutel& sleutel) {
  Geheimtekst tekst{bestandsgrootte};
  tekst.voeg_toe(kop);
  tekst.voeg_toe(sleutelregel);
  tekst.voeg_base64_toe(sleutel.bytes());
  tekst.voeg_toe("\n");
  tekst.voeg_toe(controleregel);
  tekst.voeg_base64_toe(som(sleutel.bytes()));
  tekst.voeg_toe("\n");
  return schrijf_geheimbestand(pad, wat, tekst);
}

Result<Sleutelaanbod> lees_sleutelbestand(const std::filesystem::path& pad) {
  BAKEN_NEEM(const auto tekst, lees_geheimbestand(pad, wat, bestandsgrootte));
  auto sleutel = ontleed(tekst.zicht());
  if (!sleutel)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("Het sleutelbestand {} is geen heel sleutelbestand van Baken: zet "
                               "het terug vanaf de veilige kopie.",
                               pad.string()));
  return Sleutelaanbod{std::move(*sleutel), "sleutelbestand", std::nullopt};
}

}  // namespace baken::security
