// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"
#include "domain/advies/advies.hpp"
#include "domain/politiemelding/politiemelding.hpp"

namespace baken::app {

/// What is being typed. `inhoud` is the form as JSON text, also while it is not yet right.
struct Concept {
  Id id;
  Id medewerker;
  std::string soort;  ///< melding, advies, politiemelding
  Moment aangemaakt;
  Moment bijgewerkt;
  std::int64_t versie = 1;
  std::string inhoud;
};

class ConceptOpslag {
 public:
  virtual ~ConceptOpslag() = default;
  virtual Uitkomst maak(const Concept& concept_) = 0;
  virtual Result<std::optional<Concept>> zoek(const Id& id) = 0;
  /// Newest change first.
  virtual Result<std::vector<Concept>> van_medewerker(const Id& medewerker) = 0;
  /// `concept_.versie` is the new version; false when the stored one is not exactly one lower.
  virtual Result<bool> wijzig(const Concept& concept_) = 0;
  virtual bool verwijder(const Id& id) = 0;
};

class AdviesOpslag {
 public:
  virtual ~AdviesOpslag() = default;
  virtual Uitkomst maak(const domain::Advies& advies) = 0;
  virtual Result<std::optional<domain::Advies>> zoek(const Id& id) = 0;
  /// Keeps the version before in the history; false when it is not exactly one lower.
  virtual Result<bool> wijzig(const domain::Advies& advies, Moment nu) = 0;
  /// Whether a follow-up points at this advice.
  virtual bool heeft_vervolg(const Id& id) = 0;
  /// Newest first, only what `bereik` lets `wie` see.
  virtual Result<Bladzijde<domain::Advies>> lijst(const Wie& wie, Bereik bereik,
                                                  const Bladvraag& vraag) = 0;
};

class PolitiemeldingOpslag {
 public:
  virtual ~PolitiemeldingOpslag() = default;
  virtual Uitkomst maak(const domain::Politiemelding& melding) = 0;
  virtual Result<std::optional<domain::Politiemelding>> zoek(const Id& id) = 0;
  /// Keeps the version before in the history; false when it is not exactly one lower.
  virtual Result<bool> wijzig(const domain::Politiemelding& melding, Moment nu) = 0;
  /// Newest first, only what `bereik` lets `wie` see.
  virtual Result<Bladzijde<domain::Politiemelding>> lijst(const Wie& wie, Bereik bereik,
                                                          const Bladvraag& vraag) = 0;
};

}  // namespace baken::app
