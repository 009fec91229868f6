// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/beoordelen.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class BeoordelingRepository final : public app::BeoordelingOpslag {
 public:
  explicit BeoordelingRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Veiligheidsbeoordeling& beoordeling) override;
  Result<std::optional<domain::Veiligheidsbeoordeling>> zoek(const Id& id) override;
  Result<std::vector<domain::Veiligheidsbeoordeling>> van_melding(const Id& melding) override;
  std::optional<Id> laatste(const Id& melding) override;
  Result<bool> wijzig(const domain::Veiligheidsbeoordeling& beoordeling, Moment nu) override;
  void vervang(const Id& beoordeling) override;
  void schrijf_akkoord(const Id& beoordeling, const domain::Akkoord& akkoord) override;
  void wis_akkoorden(const Id& beoordeling) override;

 private:
  Result<domain::Veiligheidsbeoordeling> lees(const sql::Rij& rij) const;
  std::vector<domain::Akkoord> akkoorden(const Id& beoordeling) const;
  const Context& context_;
};

}  // namespace baken::persistence
