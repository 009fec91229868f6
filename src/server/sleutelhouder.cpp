// SPDX-License-Identifier: EUPL-1.2
// What a composition does as a server that has the organisation key in memory.
#include <exception>
#include <tuple>

#include "base/tijd.hpp"
#include "server/samenstelling.hpp"

namespace baken::server {

/// In the key store before the keys are read: so no change can end between the two unseen.
Uitkomst Samenstelling::ontzegel(const security::Sleutelaanbod& aanbod) {
  std::lock_guard vast{houderslot_};
  if (!houder_.empty()) BAKEN_PROBEER(meld_houder(0));
  if (auto open = kluis_->ontgrendel(aanbod); !open) {
    if (!kluis_->ontgrendeld()) meld_af();
    return open;
  }
  if (houder_.empty()) return {};
  BAKEN_NEEM(const auto versie, kluis_->volg_wissel());
  return meld_houder(versie);
}

void Samenstelling::verzegel() {
  kluis_->vergrendel();
  zegelaar_->vergeet_sleutel();
  std::lock_guard vast{houderslot_};
  meld_af();
}

/// Nobody needs to wait for this server any more. What fails here is found by who waits.
void Samenstelling::meld_af() noexcept {
  gemelde_versie_ = -1;
  if (wisselopslag_ == nullptr || houder_.empty()) return;
  try {
    std::ignore = wisselopslag_->verwijder_houder(houder_);
  } catch (const std::exception&) {
    return;
  }
}

Uitkomst Samenstelling::meld_houder(std::int64_t versie) {
  BAKEN_PROBEER(wisselopslag_->meld_houder({houder_, versie, als_tekst(klok_.nu())}));
  gemelde_versie_ = versie;
  return {};
}

/// Without news nothing is written; while the key is being changed every round is, so that who
/// waits sees that this server lives.
Uitkomst Samenstelling::volg_wissel() {
  std::lock_guard vast{houderslot_};
  auto versie = kluis_->volg_wissel();
  if (!versie) {
    if (versie.error().code == Foutcode::Verzegeld) {
      zegelaar_->vergeet_sleutel();
      meld_af();
    }
    return mislukt(versie.error());
  }
  if (houder_.empty()) return {};
  BAKEN_NEEM(const auto stand, sleutelopslag_->sleutelstand());
  if (gemelde_versie_ == *versie && !stand.in_wissel()) return {};
  return meld_houder(*versie);
}

Uitkomst Samenstelling::word_houder(std::string naam) {
  {
    std::lock_guard vast{houderslot_};
    houder_ = std::move(naam);
    // What a process of this name left behind when it was killed.
    BAKEN_PROBEER(wisselopslag_->verwijder_houder(houder_));
    if (!kluis_->ontgrendeld()) return {};
    BAKEN_PROBEER(meld_houder(0));
  }
  return volg_wissel();
}

}  // namespace baken::server
