// SPDX-License-Identifier: EUPL-1.2
#include "security/sleutel/wachtzin.hpp"

#include <fmt/format.h>

#include <charconv>

namespace baken::security {
namespace {

constexpr std::string_view begin_soort = "argon2id$m=";
/// More than these is a damaged record, not a choice; it would only make the start hang.
constexpr std::uint64_t geheugen_kib_max = 4ULL * 1024 * 1024;
constexpr std::uint64_t rondes_max = 64;

struct Recept {
  Wachtzinkosten kosten;
  Bytes zout;
};

std::optional<std::uint64_t> neem_getal(std::string_view& rest) {
  std::uint64_t getal = 0;
  auto [einde, fout] = std::from_chars(rest.data(), rest.data() + rest.size(), getal);
  if (fout != std::errc{}) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(einde - rest.data()));
  return getal;
}

std::optional<Wachtzinkosten> lees_soort(std::string_view rest) {
  if (!rest.starts_with(begin_soort)) return std::nullopt;
  rest.remove_prefix(begin_soort.size());
  auto geheugen = neem_getal(rest);
  if (!geheugen || !rest.starts_with(",t=")) return std::nullopt;
  rest.remove_prefix(3);
  auto rondes = neem_getal(rest);
  if (!rondes || !rest.empty()) return std::nullopt;
  if (*geheugen * 1024 < crypto_pwhash_MEMLIMIT_MIN || *geheugen > geheugen_kib_max)
    return std::nullopt;
  if (*rondes < crypto_pwhash_OPSLIMIT_MIN || *rondes > rondes_max) return std::nullopt;
  return Wachtzinkosten{*geheugen, *rondes};
}

Result<Recept> recept_van(const app::Organisatiesleutelrecord& record) {
  if (record.soort == "sleutelbestand")
    return mislukt(Foutcode::Ongeldig,
                   "Deze organisatie heeft een sleutelbestand, geen wachtzin: start met het "
                   "sleutelbestand.");
  auto kosten = lees_soort(record.soort);
  if (!kosten || !record.zout || record.zout->size() != crypto_pwhash_SALTBYTES)
    return mislukt(Foutcode::Beschadigd,
                   "Wat de sleutelopslag van de wachtzin weet, is beschadigd: zet een reservekopie "
                   "van de sleutelopslag terug.");
  return Recept{*kosten, *record.zout};
}

Result<Recept> nieuw_recept(std::string_view wachtzin, Wachtzinkosten kosten) {
  if (wachtzin.size() < wachtzin_tekens_min)
    return mislukt(Foutcode::Ongeldig,
                   fmt::format("De wachtzin is te kort: neem minstens {} tekens, bijvoorbeeld vijf "
                               "willekeurige woorden.",
                               wachtzin_tekens_min));
  return Recept{kosten, willekeurig(crypto_pwhash_SALTBYTES)};
}

}  // namespace

Result<Sleutelaanbod> sleutel_uit_wachtzin(std::string_view wachtzin, app::Sleutelopslag& opslag,
                                           Wachtzinkosten kosten) {
  start_sodium();
  BAKEN_NEEM(auto record, opslag.zoek_organisatiesleutel());
  BAKEN_NEEM(Recept recept, record ? recept_van(*record) : nieuw_recept(wachtzin, kosten));
  Sleutel bytes;
  if (crypto_pwhash(bytes.data(), Sleutel::size(), wachtzin.data(), wachtzin.size(),
                    recept.zout.data(), recept.kosten.rondes,
                    static_cast<std::size_t>(recept.kosten.geheugen_kib) * 1024,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    return mislukt(Foutcode::NietBeschikbaar,
                   fmt::format("Er is te weinig geheugen om de sleutel uit de wachtzin te maken: "
                               "{} MiB is nodig.",
                               recept.kosten.geheugen_kib / 1024));
  std::span<const std::uint8_t, 32> zicht{bytes.data(), Sleutel::size()};
  return Sleutelaanbod{
      Organisatiesleutel::uit(zicht),
      fmt::format("{}{},t={}", begin_soort, recept.kosten.geheugen_kib, recept.kosten.rondes),
      recept.zout};
}

}  // namespace baken::security
