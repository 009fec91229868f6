// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/dossiertoegang.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class DossiertoegangRepository final : public app::DossiertoegangOpslag {
 public:
  explicit DossiertoegangRepository(const Context& context) : context_(context) {}

  app::Relatie banden(const Id& dossier, const Id& medewerker, Moment nu) override;

  std::optional<Moment> noodtoegang_tot(const Id& dossier, const Id& medewerker,
                                        Moment nu) override;
  Uitkomst maak(const app::Noodtoegang& noodtoegang) override;
  Result<std::optional<app::Noodtoegang>> noodtoegang(const Id& id) override;
  Result<app::Bladzijde<app::Noodtoegang>> noodtoegangen(bool open, const Id& voor,
                                                         const app::Bladvraag& vraag) override;
  Result<bool> wijzig(const app::Noodtoegang& noodtoegang) override;

  Result<std::optional<app::Afscherming>> afscherming(const Id& dossier) override;
  Result<bool> zet(const app::Afscherming& afscherming) override;
  void hef_op(const Id& dossier) override;

  Uitkomst maak(const app::Consult& consult) override;
  Result<std::vector<app::Consult>> consulten(const Id& dossier) override;
  void beeindig_consult(const Id& id, Moment nu) override;

  void meld_belang(const Id& dossier, const Id& medewerker, const Id& door, Moment nu) override;

 private:
  Result<app::Noodtoegang> lees_noodtoegang(const sql::Rij& rij) const;
  const Context& context_;
};

}  // namespace baken::persistence
