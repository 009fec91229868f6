// SPDX-License-Identifier: EUPL-1.2
#include "http/werkers.hpp"

#include <algorithm>

namespace baken::http {

Werkers::Werkers(unsigned aantal, std::size_t wachtrij_max) : wachtrij_max_(wachtrij_max) {
  for (unsigned i = 0; i < std::max(aantal, 1U); ++i) draden_.emplace_back([this] { werk(); });
}

bool Werkers::probeer(Taak taak) {
  {
    const std::lock_guard vast(slot_);
    if (gestopt_ || wachtrij_.size() >= wachtrij_max_) return false;
    wachtrij_.push_back(std::move(taak));
  }
  bel_.notify_one();
  return true;
}

std::size_t Werkers::wachtend() const {
  const std::lock_guard vast(slot_);
  return wachtrij_.size();
}

void Werkers::werk() {
  while (true) {
    std::unique_lock vast(slot_);
    bel_.wait(vast, [this] { return gestopt_ || !wachtrij_.empty(); });
    if (gestopt_) return;
    const Taak taak = std::move(wachtrij_.front());
    wachtrij_.pop_front();
    vast.unlock();
    taak();
  }
}

void Werkers::stop() {
  std::deque<Taak> over;
  {
    const std::lock_guard vast(slot_);
    gestopt_ = true;
    over.swap(wachtrij_);
  }
  bel_.notify_all();
  for (auto& draad : draden_)
    if (draad.joinable()) draad.join();
}

}  // namespace baken::http
