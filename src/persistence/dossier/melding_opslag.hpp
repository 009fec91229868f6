// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/dossier.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class MeldingRepository final : public app::MeldingOpslag {
 public:
  explicit MeldingRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Melding& melding, const std::vector<domain::Rol>& rollen,
                const std::vector<domain::Relatie>& relaties) override;
  Result<std::optional<domain::Melding>> zoek(const Id& id) override;
  Result<std::vector<domain::Melding>> van_dossier(const Id& dossier) override;
  std::vector<domain::Rol> rollen(const Id& melding) override;
  std::vector<domain::Relatie> relaties(const Id& melding) override;
  void vervang_betrokkenen(const Id& melding, const std::vector<domain::Rol>& rollen,
                           const std::vector<domain::Relatie>& relaties) override;
  Result<bool> wijzig(const domain::Melding& melding, Moment nu) override;
  Uitkomst schrijf_reden(const domain::Melding& melding, const Id& id, Moment nu,
                         std::string_view reden) override;
  void verplaats(const Id& melding, const Id& naar_dossier) override;
  void zet_stap(const Id& melding, domain::Stap stap) override;
  std::vector<app::Dossierkop> dossierkoppen(const std::vector<Id>& dossiers) override;

 private:
  Result<domain::Melding> lees(const sql::Rij& rij) const;
  void schrijf_codes(const domain::Melding& melding);
  void schrijf_betrokkenen(const Id& melding, const std::vector<domain::Rol>& rollen,
                           const std::vector<domain::Relatie>& relaties);
  const Context& context_;
};

}  // namespace baken::persistence
