// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/dossier.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class DossierRepository final : public app::DossierOpslag {
 public:
  explicit DossierRepository(const Context& context) : sql_(context.sql) {}
  void maak(const domain::Dossier& dossier) override;
  std::optional<domain::Dossier> zoek(const Id& id) override;
  std::optional<domain::Dossier> zoek_nummer(const std::string& nummer) override;
  bool wijzig(const domain::Dossier& dossier) override;
  std::vector<domain::Dossier> van_casushouder(const Id& medewerker) override;

 private:
  sql::Verbinding& sql_;
};

}  // namespace baken::persistence
