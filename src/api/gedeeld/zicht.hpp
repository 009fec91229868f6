// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>

#include "app/gedeeld/poort.hpp"

namespace baken::api {

/// Which groups of fields an answer shows, as the policy says for this user and the thing that was
/// asked about. Remembers what it kept back, so that the answer says so.
class Zicht {
 public:
  explicit Zicht(const app::Handeling& handeling) : handeling_(handeling) {}

  /// Whether this group is shown. When not, it goes on the list of what was kept back, if there
  /// was something to show at all.
  bool op(app::Veldgroep groep, bool iets = true);

  /// Writes `verborgen` when something was kept back, and begins anew.
  void zet_verborgen(nlohmann::json& doel);

 private:
  const app::Handeling& handeling_;
  std::set<app::Veldgroep> verborgen_;
};

}  // namespace baken::api
