// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/delen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "security/sleutel/geheimbestand.hpp"
#include "security/sleutel/gf256.hpp"

namespace baken::security {
namespace {

constexpr std::string_view kop = "BAKEN-SLEUTELDEEL 1\n";
constexpr std::size_t kenmerk_bytes = 16;
constexpr std::size_t reeks_bytes = 8;
constexpr std::size_t waardetekens = 43;
constexpr std::size_t controletekens = 22;

tl::unexpected<Fout> ongeldig(std::string melding) {
  return mislukt(Foutcode::Ongeldig, std::move(melding));
}

Bytes kenmerk_van(const Organisatiesleutel& sleutel) {
  Bytes kenmerk = sleutel.controle();
  kenmerk.resize(kenmerk_bytes);
  return kenmerk;
}

/// The polynomials, a byte of the key each: coefficient 0 is the key, the others are random. The
/// value at a place other than 0 is the key plus a random multiple: with one share less than is
/// needed every key is as likely as every other.
std::uint8_t waarde_op(const Bewaakt& termen, int nodig, std::size_t plek, std::uint8_t x) {
  std::uint8_t som = 0;
  for (int graad = nodig - 1; graad >= 0; --graad)
    som = static_cast<std::uint8_t>(
        gf256::maal(som, x) ^
        termen.get()[static_cast<std::size_t>(graad) * Sleutel::size() + plek]);
  return som;
}

/// How much share `welk` counts for the value at 0 (Lagrange). Depends on the numbers alone.
std::uint8_t gewicht(std::span<const Sleuteldeel> delen, std::size_t welk) {
  std::uint8_t uit = 1;
  const auto eigen = static_cast<std::uint8_t>(delen[welk].nummer);
  for (std::size_t ander = 0; ander < delen.size(); ++ander) {
    if (ander == welk) continue;
    const auto x = static_cast<std::uint8_t>(delen[ander].nummer);
    uit = gf256::maal(uit, gf256::maal(x, gf256::omgekeerd(static_cast<std::uint8_t>(x ^ eigen))));
  }
  return uit;
}

Uitkomst keur_bijeen(std::span<const Sleuteldeel> delen) {
  if (delen.empty()) return ongeldig("Er is geen deel van de sleutel gegeven.");
  std::set<int> nummers;
  for (const auto& deel : delen) {
    if (deel.kenmerk != delen[0].kenmerk)
      return ongeldig("Deze delen zijn van verschillende sleutels: geef delen van één sleutel.");
    if (deel.reeks != delen[0].reeks || deel.nodig != delen[0].nodig)
      return ongeldig(
          "Deze delen zijn van verschillende keren splitsen: geef delen van dezelfde keer.");
    if (!nummers.insert(deel.nummer).second)
      return ongeldig(
          fmt::format("Deel {} is twee keer gegeven: geef verschillende delen.", deel.nummer));
  }
  if (std::ssize(delen) < delen[0].nodig)
    return ongeldig(
        fmt::format("Er zijn {} delen nodig en er is {} gegeven: vraag een andere "
                    "houder om zijn deel.",
                    delen[0].nodig, delen.size()));
  return {};
}

std::string kopregels(const Sleuteldeel& deel) {
  return fmt::format("{}sleutel {}\nreeks {}\ndeel {} nodig {}\nwaarde ", kop,
                     naar_base64(deel.kenmerk), naar_base64(deel.reeks), deel.nummer, deel.nodig);
}

/// Over everything before it, so that no line can be changed alone.
std::string som(std::string_view kopregels_, const Sleutel& waarde) {
  const std::array<std::string_view, 2> delen{kopregels_,
                                              als_zicht({waarde.data(), Sleutel::size()})};
  return naar_base64(blake2b(16, delen));
}

/// What stands between `begin` and the end of the line; removes the line.
std::optional<std::string_view> neem_regel(std::string_view& rest, std::string_view begin) {
  const auto einde = rest.find('\n');
  if (einde == std::string_view::npos || !rest.starts_with(begin)) return std::nullopt;
  const auto waarde = rest.substr(begin.size(), einde - begin.size());
  rest.remove_prefix(einde + 1);
  return waarde;
}

std::optional<int> als_getal(std::string_view tekst) {
  if (tekst == "10") return 10;
  if (tekst.size() != 1 || tekst[0] < '1' || tekst[0] > '9') return std::nullopt;
  return tekst[0] - '0';
}

bool lees_nummers(std::string_view tekst, Sleuteldeel& deel) {
  const auto midden = tekst.find(" nodig ");
  if (midden == std::string_view::npos) return false;
  const auto nummer = als_getal(tekst.substr(0, midden));
  const auto nodig = als_getal(tekst.substr(midden + 7));
  if (!nummer || !nodig || *nodig < 2) return false;
  deel.nummer = *nummer;
  deel.nodig = *nodig;
  return true;
}

std::optional<Sleuteldeel> ontleed(std::string_view rest) {
  if (!rest.starts_with(kop)) return std::nullopt;
  rest.remove_prefix(kop.size());
  const auto kenmerk = neem_regel(rest, "sleutel "), reeks = neem_regel(rest, "reeks "),
             nummers = neem_regel(rest, "deel "), waarde = neem_regel(rest, "waarde "),
             controle = neem_regel(rest, "controle ");
  if (!kenmerk || !reeks || !nummers || !waarde || !controle || !rest.empty()) return std::nullopt;
  Sleuteldeel deel{uit_base64(*reeks).value_or(Bytes{}), uit_base64(*kenmerk).value_or(Bytes{})};
  std::size_t lengte = 0;
  if (deel.reeks.size() != reeks_bytes || deel.kenmerk.size() != kenmerk_bytes ||
      !lees_nummers(*nummers, deel) || waarde->size() != waardetekens ||
      sodium_base642bin(deel.waarde.data(), Sleutel::size(), waarde->data(), waarde->size(),
                        nullptr, &lengte, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
      lengte != Sleutel::size() || *controle != som(kopregels(deel), deel.waarde))
    return std::nullopt;
  return deel;
}

}  // namespace

Result<std::vector<Sleuteldeel>> splits_sleutel(const Organisatiesleutel& sleutel, int nodig,
                                                int aantal) {
  if (nodig < 2 || nodig > aantal || aantal > delen_max)
    return ongeldig(
        fmt::format("Kies ten minste 2 delen die nodig zijn en ten hoogste {} delen, "
                    "bijvoorbeeld 2 van 3.",
                    delen_max));
  const auto termen = bewaakt_geheugen(static_cast<std::size_t>(nodig), Sleutel::size());
  randombytes_buf(termen.get(), static_cast<std::size_t>(nodig) * Sleutel::size());
  std::ranges::copy(sleutel.bytes(), termen.get());
  const Bytes reeks = willekeurig(reeks_bytes);
  std::vector<Sleuteldeel> delen(static_cast<std::size_t>(aantal));
  for (int nummer = 1; nummer <= aantal; ++nummer) {
    auto& deel = delen[static_cast<std::size_t>(nummer) - 1];
    deel.reeks = reeks;
    deel.kenmerk = kenmerk_van(sleutel);
    deel.nummer = nummer;
    deel.nodig = nodig;
    for (std::size_t plek = 0; plek < Sleutel::size(); ++plek)
      deel.waarde.data()[plek] = waarde_op(termen, nodig, plek, static_cast<std::uint8_t>(nummer));
  }
  return delen;
}

Result<Organisatiesleutel> voeg_samen(std::span<const Sleuteldeel> delen) {
  BAKEN_PROBEER(keur_bijeen(delen));
  Sleutel bytes;
  for (std::size_t welk = 0; welk < delen.size(); ++welk) {
    const std::uint8_t telt = gewicht(delen, welk);
    for (std::size_t plek = 0; plek < Sleutel::size(); ++plek)
      bytes.data()[plek] ^= gf256::maal(delen[welk].waarde.data()[plek], telt);
  }
  auto sleutel = Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32});
  if (kenmerk_van(sleutel) != delen[0].kenmerk)
    return ongeldig(
        "Samen geven deze delen niet de sleutel die erop staat: een ervan is verkeerd.");
  return sleutel;
}

Uitkomst schrijf_deel(const Sleuteldeel& deel, const std::filesystem::path& pad) {
  const std::string regels = kopregels(deel);
  Geheimtekst tekst{regels.size() + waardetekens + 1 + 9 + controletekens + 1};
  tekst.voeg_toe(regels);
  tekst.voeg_base64_toe({deel.waarde.data(), Sleutel::size()});
  tekst.voeg_toe("\ncontrole ");
  tekst.voeg_toe(som(regels, deel.waarde));
  tekst.voeg_toe("\n");
  return schrijf_geheimbestand(pad, "deel van de sleutel", tekst);
}

Result<Sleuteldeel> lees_deel(const std::filesystem::path& pad) {
  BAKEN_NEEM(const auto tekst, lees_geheimbestand(pad, "deel van de sleutel", 1024));
  auto deel = ontleed(tekst.zicht());
  if (!deel)
    return ongeldig(
        fmt::format("Het deel van de sleutel {} is niet heel: kijk of alles er staat "
                    "zoals het is afgedrukt, of gebruik een ander deel.",
                    pad.string()));
  return std::move(*deel);
}

Result<Sleutelaanbod> sleutel_uit_delen(std::span<const std::filesystem::path> paden) {
  std::vector<Sleuteldeel> delen;
  for (const auto& pad : paden) {
    BAKEN_NEEM(auto deel, lees_deel(pad));
    delen.push_back(std::move(deel));
  }
  BAKEN_NEEM(auto sleutel, voeg_samen(delen));
  return Sleutelaanbod{std::move(sleutel), "sleutelbestand", std::nullopt};
}

}  // namespace baken::security
