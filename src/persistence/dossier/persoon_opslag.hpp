// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/dossier.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Persons: sealed under their dossier, found through keyed blind indexes only.
class PersoonRepository final : public app::PersoonOpslag {
 public:
  explicit PersoonRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Persoon& persoon,
                const std::vector<domain::Zoeksleutel>& sleutels) override;
  Result<std::optional<domain::Persoon>> zoek(const Id& id) override;
  Result<std::vector<domain::Persoon>> van_dossier(const Id& dossier) override;
  Result<std::vector<domain::Persoon>> van_melding(const Id& melding) override;
  Result<bool> wijzig(const domain::Persoon& persoon,
                      const std::vector<domain::Zoeksleutel>& sleutels, Moment nu) override;
  std::vector<Id> zonder_sleutels(const Id& na, int max) override;
  Uitkomst vernieuw_sleutels(const domain::Persoon& persoon,
                             const std::vector<domain::Zoeksleutel>& sleutels) override;
  bool ook_bij_andere(const Id& persoon, const Id& melding) override;
  std::vector<Id> kopie_van(const Id& persoon) override;
  void verplaats(const Id& persoon, const Id& naar_dossier) override;
  Result<std::vector<app::Treffer>> zoek_sleutels(const std::vector<domain::Zoeksleutel>& sleutels,
                                                  int max, const Id& voor) override;

 private:
  Result<domain::Persoon> lees(const sql::Rij& rij) const;
  Result<std::vector<domain::Persoon>> lees_alle(const std::vector<sql::Rij>& rijen) const;
  Uitkomst bewaar_sleutels(const domain::Persoon& persoon,
                           const std::vector<domain::Zoeksleutel>& sleutels);
  const Context& context_;
};

}  // namespace baken::persistence
