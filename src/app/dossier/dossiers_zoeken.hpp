// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/dossier.hpp"

namespace baken::app {

/// A dossier that is proposed; a person decides.
struct Dossiervoorstel {
  Dossierkop kop;
  double sterkte = 0;
  std::vector<domain::Matchreden> redenen;
  std::vector<domain::Persoon> personen;  ///< whom the reasons point at
};

/// Existing dossiers with persons that may be these, strongest first.
Result<std::vector<Dossiervoorstel>> dossiers_zoeken(
    Handeling& handeling, const std::vector<domain::Zoekpersoon>& personen);

}  // namespace baken::app
