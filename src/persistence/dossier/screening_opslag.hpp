// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/dossier.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

class ScreeningRepository final : public app::ScreeningOpslag {
 public:
  explicit ScreeningRepository(const Context& context) : context_(context) {}
  Uitkomst maak(const domain::Screening& screening, const Id& sleutel) override;
  Result<std::vector<domain::Screening>> van_melding(const Id& melding) override;
  Result<app::Bladzijde<app::Screeningsregel>> lijst(const app::Wie& wie,
                                                     const app::Bladvraag& vraag) override;

 private:
  const Context& context_;
};

}  // namespace baken::persistence
