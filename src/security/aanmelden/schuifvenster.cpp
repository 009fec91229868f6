// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/schuifvenster.hpp"

#include <algorithm>
#include <cassert>

namespace baken::security {

Schuifvenster::Schuifvenster(std::vector<Vensterregel> regels, std::size_t sleutels_max)
    : regels_(std::move(regels)), sleutels_max_(std::max<std::size_t>(1, sleutels_max)) {
  for (const Vensterregel& regel : regels_) {
    assert(regel.pogingen > 0);
    pogingen_max_ = std::max(pogingen_max_, regel.pogingen);
  }
}

std::optional<std::chrono::milliseconds> Schuifvenster::wachttijd(std::string_view sleutel,
                                                                  Moment nu) const {
  auto gevonden = vindplaats_.find(sleutel);
  if (gevonden == vindplaats_.end()) return std::nullopt;
  const std::vector<Moment>& pogingen = gevonden->second->pogingen;
  std::chrono::milliseconds wacht{0};
  for (const Vensterregel& regel : regels_) {
    if (pogingen.size() < regel.pogingen) continue;
    // There is room again when the n-th last attempt has left the window.
    const Moment vrij = pogingen[pogingen.size() - regel.pogingen] + regel.duur;
    wacht = std::max(wacht, vrij - nu);
  }
  if (wacht.count() == 0) return std::nullopt;
  return wacht;
}

void Schuifvenster::noteer(std::string_view sleutel, Moment nu) {
  auto gevonden = vindplaats_.find(sleutel);
  if (gevonden != vindplaats_.end()) {
    rij_.splice(rij_.begin(), rij_, gevonden->second);
  } else {
    if (rij_.size() == sleutels_max_) {
      vindplaats_.erase(rij_.back().sleutel);
      rij_.pop_back();
    }
    rij_.push_front(Teller{std::string{sleutel}, {}});
    vindplaats_.emplace(rij_.front().sleutel, rij_.begin());
  }
  std::vector<Moment>& pogingen = rij_.front().pogingen;
  // A clock that is set back must not disturb the order.
  pogingen.push_back(pogingen.empty() ? nu : std::max(nu, pogingen.back()));
  if (pogingen.size() > pogingen_max_) pogingen.erase(pogingen.begin());
}

void Schuifvenster::neem_terug(std::string_view sleutel, Moment toen) {
  auto gevonden = vindplaats_.find(sleutel);
  if (gevonden == vindplaats_.end()) return;
  std::vector<Moment>& pogingen = gevonden->second->pogingen;
  auto plek = std::find(pogingen.begin(), pogingen.end(), toen);
  if (plek != pogingen.end()) pogingen.erase(plek);
}

}  // namespace baken::security
