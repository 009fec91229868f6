// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/kring.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {

/// Circles of the staff as tokens, and the belangen that were found with them.
class KringRepository final : public app::KringOpslag {
 public:
  explicit KringRepository(const Context& context) : context_(context) {}

  app::Kringstand stand(const Id& medewerker) override;
  Result<bool> zet(const app::Kringstand& stand,
                   const std::vector<domain::Kringsleutel>& sleutels) override;
  Result<std::vector<app::Bekende>> wie_kent(
      const std::vector<domain::Zoeksleutel>& sleutels) override;
  Result<std::vector<Id>> dossiers(const domain::Zoeksleutel& sleutel) override;

  bool meld_gevonden(const Id& dossier, const app::Bekende& bekende, Moment nu) override;
  Result<app::Bladzijde<app::GevondenBelang>> gevonden(const app::Wie& wie, app::Bereik bereik,
                                                       const app::Bladvraag& vraag) override;
  std::optional<app::GevondenBelang> gevonden(const Id& dossier, const Id& medewerker) override;
  Uitkomst hef_op(const app::GevondenBelang& belang, const Id& id, const Id& door, Moment nu,
                  const std::string& reden) override;

 private:
  Result<Bytes> token(const domain::Zoeksleutel& sleutel) const;
  const Context& context_;
};

}  // namespace baken::persistence
