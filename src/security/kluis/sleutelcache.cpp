// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/sleutelcache.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <iterator>

namespace baken::security {

Sleutelcache::Sleutelcache(std::size_t hoogstens) {
  const std::size_t per_deel = std::max<std::size_t>(1, (hoogstens + delen - 1) / delen);
  geheugen_ = bewaakt_geheugen(per_deel * delen, Sleutel::size());
  std::uint8_t* geheim = geheugen_.get();
  for (Deel& deel : delen_) {
    for (std::size_t plek = 0; plek < per_deel; ++plek, geheim += Sleutel::size())
      deel.plekken.push_back(Plek{{}, geheim});
    deel.vindplaats.reserve(per_deel);
  }
}

Sleutelcache::Deel& Sleutelcache::deel_van(std::string_view dossier) {
  return delen_[(std::hash<std::string_view>{}(dossier) >> 7U) % delen];
}

void Sleutelcache::wis(Deel& deel, std::list<Plek>::iterator plek) {
  deel.vindplaats.erase(plek->dossier);
  sodium_memzero(plek->geheim, Sleutel::size());
  plek->dossier.clear();
}

bool Sleutelcache::zoek(std::string_view dossier, Sleutel& uit) {
  Deel& deel = deel_van(dossier);
  std::lock_guard vast{deel.slot};
  auto gevonden = deel.vindplaats.find(dossier);
  if (gevonden == deel.vindplaats.end()) {
    ++deel.missers;
    return false;
  }
  ++deel.treffers;
  std::copy_n(gevonden->second->geheim, Sleutel::size(), uit.data());
  deel.plekken.splice(deel.plekken.begin(), deel.plekken, gevonden->second);
  return true;
}

std::uint64_t Sleutelcache::stempel(std::string_view dossier) {
  Deel& deel = deel_van(dossier);
  std::lock_guard vast{deel.slot};
  return deel.vergeten;
}

void Sleutelcache::onthoud(std::string_view dossier, const Sleutel& sleutel,
                           std::uint64_t stempel) {
  Deel& deel = deel_van(dossier);
  std::lock_guard vast{deel.slot};
  if (dossier.empty() || deel.vergeten != stempel || deel.vindplaats.contains(dossier)) return;
  auto plek = std::prev(deel.plekken.end());
  if (!plek->dossier.empty()) wis(deel, plek);
  plek->dossier = dossier;
  std::copy_n(sleutel.data(), Sleutel::size(), plek->geheim);
  deel.vindplaats.emplace(plek->dossier, plek);
  deel.plekken.splice(deel.plekken.begin(), deel.plekken, plek);
  assert(deel.vindplaats.size() <= deel.plekken.size());
}

void Sleutelcache::vergeet(std::string_view dossier) {
  Deel& deel = deel_van(dossier);
  std::lock_guard vast{deel.slot};
  ++deel.vergeten;
  auto gevonden = deel.vindplaats.find(dossier);
  if (gevonden == deel.vindplaats.end()) return;
  auto plek = gevonden->second;
  wis(deel, plek);
  deel.plekken.splice(deel.plekken.end(), deel.plekken, plek);
}

void Sleutelcache::vergeet_alles() {
  for (Deel& deel : delen_) {
    std::lock_guard vast{deel.slot};
    ++deel.vergeten;
    for (auto plek = deel.plekken.begin(); plek != deel.plekken.end(); ++plek)
      if (!plek->dossier.empty()) wis(deel, plek);
  }
}

Sleutelcache::Stand Sleutelcache::stand() {
  Stand som;
  for (Deel& deel : delen_) {
    std::lock_guard vast{deel.slot};
    som.aantal += deel.vindplaats.size();
    som.hoogstens += deel.plekken.size();
    som.treffers += deel.treffers;
    som.missers += deel.missers;
  }
  return som;
}

}  // namespace baken::security
