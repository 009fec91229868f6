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
  if (record.soort.starts_with("pkcs11$"))
    return mislukt(Foutcode::Ongeldig,
                   "De sleutel van deze organisatie staat achter een token (PKCS#11), er is geen "
                   "wachtzin: start met --pkcs11-module.");
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

Result<Sleutelaanbod> leid_af(std::string_view wachtzin, const Recept& recept) {
  start_sodium();
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

}  // namespace

Result<Sleutelaanbod> nieuwe_sleutel_uit_wachtzin(std::string_view wachtzin,
                                                  Wachtzinkosten kosten) {
  BAKEN_NEEM(const Recept recept, nieuw_recept(wachtzin, kosten));
  return leid_af(wachtzin, recept);
}

Result<Sleutelaanbod> sleutel_uit_wachtzin(std::string_view wachtzin,
                                           const app::Organisatiesleutelrecord& record) {
  BAKEN_NEEM(const Recept recept, recept_van(record));
  return leid_af(wachtzin, recept);
}

Result<Sleutelaanbod> sleutel_uit_wachtzin(std::string_view wachtzin, app::Sleutelopslag& opslag,
                                           Wachtzinkosten kosten) {
  BAKEN_NEEM(const auto stand, opslag.sleutelstand());
  if (stand.geldig.empty()) return nieuwe_sleutel_uit_wachtzin(wachtzin, kosten);
  auto laatste = sleutel_uit_wachtzin(wachtzin, stand.geldig.front());
  for (const auto& record : stand.geldig) {
    if (&record != &stand.geldig.front()) {
      auto volgende = sleutel_uit_wachtzin(wachtzin, record);
      if (volgende) laatste = std::move(volgende);
    }
    if (laatste && is_sleutel_van(laatste->sleutel, record)) break;
  }
  return laatste;
}

}  // namespace baken::security
