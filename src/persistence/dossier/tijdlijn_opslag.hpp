// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/dossier.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class TijdlijnRepository final : public app::TijdlijnOpslag {
 public:
  explicit TijdlijnRepository(const Context& context) : sql_(context.sql) {}
  void schrijf(const domain::Gebeurtenis& gebeurtenis) override;
  Result<app::Bladzijde<domain::Gebeurtenis>> lees(const Id& dossier,
                                                   const app::Bladvraag& vraag) override;
  std::vector<domain::Gebeurtenis> sinds(const Id& onderwerp, std::int64_t versie) override;

 private:
  sql::Verbinding& sql_;
};

}  // namespace baken::persistence
