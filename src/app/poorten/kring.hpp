// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/poorten/opslag.hpp"
#include "domain/zoeken/kring.hpp"

namespace baken::app {

/// What is kept of a circle besides its tokens: how much was given, and when.
struct Kringstand {
  Id medewerker;
  std::optional<Moment> opgegeven{};  ///< nothing: never
  std::int64_t familie = 0;
  std::int64_t familieadressen = 0;
  std::int64_t versie = 1;  ///< 1 as long as it was never given
};

/// An employee in whose circle a person is, and how.
struct Bekende {
  Id medewerker;
  domain::Wijze wijze = domain::Wijze::Buren;
};

/// A belang that was found, not declared. It does not say which person it was.
struct GevondenBelang {
  Id dossier;
  std::string dossier_nummer;
  Id medewerker;
  domain::Wijze wijze = domain::Wijze::Buren;
  Moment moment{};
};

/// Circles of the staff, and what was found with them.
class KringOpslag {
 public:
  virtual ~KringOpslag() = default;

  virtual Kringstand stand(const Id& medewerker) = 0;
  /// Replaces the whole circle; false when the stored version is not exactly one lower.
  virtual Result<bool> zet(const Kringstand& stand,
                           const std::vector<domain::Kringsleutel>& sleutels) = 0;
  /// In whose circles a person with one of these keys is. Somebody comes once for each way.
  virtual Result<std::vector<Bekende>> wie_kent(
      const std::vector<domain::Zoeksleutel>& sleutels) = 0;
  /// The dossiers with a person under this key.
  virtual Result<std::vector<Id>> dossiers(const domain::Zoeksleutel& sleutel) = 0;

  /// Keeps somebody out from now on. Not when a belang of this strength, or stronger, was lifted
  /// before; a weaker one that was found becomes this one, a declared one stays.
  /// @return whether he was not kept out before
  virtual bool meld_gevonden(const Id& dossier, const Bekende& bekende, Moment nu) = 0;
  /// Newest first, only what `bereik` lets `wie` see: of dossiers of his team or nobody's, and none
  /// that is closed to himself. A shielding closes nothing to who has the whole reach.
  virtual Result<Bladzijde<GevondenBelang>> gevonden(const Wie& wie, Bereik bereik,
                                                     const Bladvraag& vraag) = 0;
  virtual std::optional<GevondenBelang> gevonden(const Id& dossier, const Id& medewerker) = 0;
  /// Lets him in again, and keeps why, sealed.
  virtual Uitkomst hef_op(const GevondenBelang& belang, const Id& id, const Id& door, Moment nu,
                          const std::string& reden) = 0;
};

}  // namespace baken::app
