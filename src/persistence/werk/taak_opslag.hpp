// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/werk.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Tasks and weekly reassessments, sealed under the key of their dossier.
class TaakRepository final : public app::TaakOpslag {
 public:
  explicit TaakRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Taak& taak) override;
  Result<std::optional<domain::Taak>> zoek(const Id& id) override;
  Result<std::vector<domain::Taak>> van_dossier(const Id& dossier) override;
  Result<bool> wijzig(const domain::Taak& taak, Moment nu) override;
  Uitkomst schrijf_herbeoordeling(const Id& id, const Id& dossier, Datum datum,
                                  std::string_view urgentie, const Id& medewerker,
                                  std::string_view toelichting) override;

 private:
  Result<domain::Taak> lees(const sql::Rij& rij) const;
  const Context& context_;
};

}  // namespace baken::persistence
