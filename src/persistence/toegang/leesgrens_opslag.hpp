// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/leesgrens.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class LeesgrensRepository final : public app::LeesgrensOpslag {
 public:
  explicit LeesgrensRepository(const Context& context) : context_(context) {}

  bool is_geopend(const Id& medewerker, const Id& dossier, Moment sinds) override;
  std::vector<Moment> geopend(const Id& medewerker, Moment sinds) override;
  void open(const Id& medewerker, const Id& dossier, Moment nu) override;
  void vergeet_tot(Moment moment) override;

  int verhogingen(const Id& medewerker, Moment nu) override;
  Uitkomst maak(const app::Leesverzoek& verzoek) override;
  Result<std::optional<app::Leesverzoek>> zoek(const Id& id) override;
  Result<std::optional<app::Leesverzoek>> laatste_van(const Id& medewerker) override;
  Result<app::Bladzijde<app::Leesverzoek>> verzoeken(bool open,
                                                     const app::Bladvraag& vraag) override;
  Result<bool> wijzig(const app::Leesverzoek& verzoek) override;

  std::vector<app::Grensmelding> meldingen(Moment sinds) override;

 private:
  Result<app::Leesverzoek> lees(const sql::Rij& rij) const;
  Result<std::optional<app::Leesverzoek>> een(std::string_view waar, const Id& id);
  const Context& context_;
};

}  // namespace baken::persistence
