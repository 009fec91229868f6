// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/voorraad.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace baken::app {
namespace {

constexpr std::string_view letters = "DMAP";

}  // namespace

Uitkomst Voorraad::vul_aan(std::size_t minstens) {
  std::lock_guard een_tegelijk{vullen_};
  BAKEN_PROBEER(vul_ids(minstens));
  for (char letter : letters) BAKEN_PROBEER(vul_nummers(letter, minstens));
  return {};
}

Uitkomst Voorraad::vul_ids(std::size_t minstens) {
  {
    std::lock_guard vast{slot_};
    if (klaar_.size() >= minstens) return {};
  }
  std::vector<Id> nieuw(minstens * 2);
  for (auto& id : nieuw) id = ids_.nieuw();
  BAKEN_PROBEER(verzegelaar_.maak_sleutels(nieuw));
  std::lock_guard vast{slot_};
  klaar_.insert(klaar_.end(), nieuw.begin(), nieuw.end());
  return {};
}

Uitkomst Voorraad::vul_nummers(char letter, std::size_t minstens) {
  auto wil = static_cast<std::int64_t>(minstens);
  {
    std::lock_guard vast{slot_};
    std::int64_t over = 0;
    for (const auto& blok : blokken_[letter]) over += blok.eind - blok.volgende;
    if (over >= wil) return {};
  }
  BAKEN_NEEM(auto eerste, opslag_.reserveer(std::string(1, letter), wil));
  std::lock_guard vast{slot_};
  blokken_[letter].push_back({eerste, eerste + wil});
  return {};
}

Id Voorraad::id_met_sleutel() {
  std::lock_guard vast{slot_};
  if (klaar_.empty()) throw std::logic_error("voorraad van sleutels is leeg");
  Id id = std::move(klaar_.front());
  klaar_.pop_front();
  return id;
}

std::string Voorraad::nummer(char letter) {
  std::lock_guard vast{slot_};
  auto& rij = blokken_[letter];
  while (!rij.empty() && rij.front().volgende == rij.front().eind) rij.pop_front();
  if (rij.empty()) throw std::logic_error("voorraad van nummers is leeg");
  return fmt::format("{}{:07}", letter, rij.front().volgende++);
}

}  // namespace baken::app
