// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/aannemen.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Politiemeldingen; each is sealed under a key of its own, named by its id.
class PolitiemeldingRepository final : public app::PolitiemeldingOpslag {
 public:
  explicit PolitiemeldingRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Politiemelding& melding) override;
  Result<std::optional<domain::Politiemelding>> zoek(const Id& id) override;
  Result<bool> wijzig(const domain::Politiemelding& melding, Moment nu) override;
  Result<app::Bladzijde<domain::Politiemelding>> lijst(const app::Wie& wie, app::Bereik bereik,
                                                       const app::Bladvraag& vraag) override;

 private:
  Result<domain::Politiemelding> lees(const sql::Rij& rij) const;
  const Context& context_;
};

}  // namespace baken::persistence
