// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace baken::security::logketen {
namespace {

constexpr std::uint32_t niets = 0xFFFFFFFF;

void voeg_lengte_toe(Bytes& uit, std::uint32_t lengte) {
  for (int plek = 3; plek >= 0; --plek)
    uit.push_back(static_cast<std::uint8_t>(lengte >> (8 * plek)));
}

bool is_kleine_hex(std::string_view tekst) {
  return std::ranges::all_of(tekst, [](char teken) {
    return (teken >= '0' && teken <= '9') || (teken >= 'a' && teken <= 'f');
  });
}

}  // namespace

Hash sha256(Soort soort, std::initializer_list<std::span<const std::uint8_t>> delen) {
  crypto_hash_sha256_state staat;
  const auto eerste = static_cast<std::uint8_t>(soort);
  Hash uit{};
  crypto_hash_sha256_init(&staat);
  crypto_hash_sha256_update(&staat, &eerste, 1);
  for (auto deel : delen) crypto_hash_sha256_update(&staat, deel.data(), deel.size());
  crypto_hash_sha256_final(&staat, uit.data());
  return uit;
}

Hash leeg() {
  Hash uit{};
  crypto_hash_sha256(uit.data(), nullptr, 0);
  return uit;
}

std::optional<Hash> als_hash(std::span<const std::uint8_t> bytes) {
  Hash uit{};
  if (bytes.size() != uit.size()) return std::nullopt;
  std::ranges::copy(bytes, uit.begin());
  return uit;
}

Bytes als_bytes(const Hash& hash) {
  return {hash.begin(), hash.end()};
}

std::string naar_hex(std::span<const std::uint8_t> bytes) {
  std::string tekst(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(tekst.data(), tekst.size(), bytes.data(), bytes.size());
  tekst.pop_back();  // the terminating zero
  return tekst;
}

std::optional<Bytes> uit_hex(std::string_view tekst) {
  if (tekst.size() % 2 != 0 || !is_kleine_hex(tekst)) return std::nullopt;
  Bytes bytes(tekst.size() / 2);
  if (sodium_hex2bin(bytes.data(), bytes.size(), tekst.data(), tekst.size(), nullptr, nullptr,
                     nullptr) != 0)
    return std::nullopt;
  return bytes;
}

void voeg_getal_toe(Bytes& uit, std::uint64_t getal) {
  for (int plek = 7; plek >= 0; --plek)
    uit.push_back(static_cast<std::uint8_t>(getal >> (8 * plek)));
}

void voeg_tekst_toe(Bytes& uit, std::optional<std::string_view> tekst) {
  if (!tekst) return voeg_lengte_toe(uit, niets);
  if (tekst->size() >= niets) throw std::length_error("logveld");
  voeg_lengte_toe(uit, static_cast<std::uint32_t>(tekst->size()));
  uit.insert(uit.end(), tekst->begin(), tekst->end());
}

}  // namespace baken::security::logketen
