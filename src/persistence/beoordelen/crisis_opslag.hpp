// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/beoordelen.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class CrisisRepository final : public app::CrisisOpslag {
 public:
  explicit CrisisRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Crisis& crisis) override;
  Result<std::optional<domain::Crisis>> zoek(const Id& id) override;
  Result<std::vector<domain::Crisis>> van_dossier(const Id& dossier) override;
  std::optional<Id> van_melding(const Id& melding) override;
  Result<bool> wijzig(const domain::Crisis& crisis, Moment nu) override;

 private:
  Result<domain::Crisis> lees(const sql::Rij& rij) const;
  const Context& context_;
};

}  // namespace baken::persistence
