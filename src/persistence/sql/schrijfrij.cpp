// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sql/schrijfrij.hpp"

#include <algorithm>

namespace baken::sql {

bool Schrijfrij::lever(Opdracht& opdracht) {
  std::unique_lock wacht{slot_};
  if (gesloten_) return false;
  rij_.push_back(&opdracht);
  werk_.notify_one();
  opdracht.bericht.wait(wacht, [&] { return opdracht.klaar; });
  return true;
}

std::vector<Opdracht*> Schrijfrij::neem() {
  std::unique_lock wacht{slot_};
  werk_.wait(wacht, [&] { return gesloten_ || !rij_.empty(); });
  if (grens_.wachttijd.count() > 0)
    werk_.wait_for(wacht, grens_.wachttijd, [&] { return gesloten_ || rij_.size() >= grens_.max; });
  const auto aantal = static_cast<std::ptrdiff_t>(std::min(grens_.max, rij_.size()));
  std::vector<Opdracht*> groep{rij_.begin(), rij_.begin() + aantal};
  rij_.erase(rij_.begin(), rij_.begin() + aantal);
  return groep;
}

void Schrijfrij::klaar(std::span<Opdracht* const> groep) {
  // Under the lock, so that nobody leaves with its Opdracht while it is still being notified.
  std::lock_guard wacht{slot_};
  for (Opdracht* opdracht : groep) {
    opdracht->klaar = true;
    opdracht->bericht.notify_one();
  }
}

void Schrijfrij::sluit() {
  std::lock_guard wacht{slot_};
  gesloten_ = true;
  werk_.notify_all();
}

}  // namespace baken::sql
