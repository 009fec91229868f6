// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/aannemen.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Advices; each is sealed under a key of its own, named by its id.
class AdviesRepository final : public app::AdviesOpslag {
 public:
  explicit AdviesRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Advies& advies) override;
  Result<std::optional<domain::Advies>> zoek(const Id& id) override;
  Result<bool> wijzig(const domain::Advies& advies, Moment nu) override;
  bool heeft_vervolg(const Id& id) override;
  Result<app::Bladzijde<domain::Advies>> lijst(const app::Wie& wie, app::Bereik bereik,
                                               const app::Bladvraag& vraag) override;

 private:
  Result<domain::Advies> lees(const sql::Rij& rij) const;
  void schrijf_codes(const domain::Advies& advies);
  const Context& context_;
};

}  // namespace baken::persistence
