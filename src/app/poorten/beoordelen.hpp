// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"
#include "domain/crisis/crisis.hpp"
#include "domain/veiligheidsbeoordeling/veiligheidsbeoordeling.hpp"

namespace baken::app {

class CrisisOpslag {
 public:
  virtual ~CrisisOpslag() = default;
  virtual Uitkomst maak(const domain::Crisis& crisis) = 0;
  virtual Result<std::optional<domain::Crisis>> zoek(const Id& id) = 0;
  /// Latest start first.
  virtual Result<std::vector<domain::Crisis>> van_dossier(const Id& dossier) = 0;
  /// The one that runs, else the one that started last.
  virtual std::optional<Id> van_melding(const Id& melding) = 0;
  /// Keeps the version before in the history. False when it is not exactly one lower.
  virtual Result<bool> wijzig(const domain::Crisis& crisis, Moment nu) = 0;
};

class BeoordelingOpslag {
 public:
  virtual ~BeoordelingOpslag() = default;
  virtual Uitkomst maak(const domain::Veiligheidsbeoordeling& beoordeling) = 0;
  virtual Result<std::optional<domain::Veiligheidsbeoordeling>> zoek(const Id& id) = 0;
  /// Newest version first.
  virtual Result<std::vector<domain::Veiligheidsbeoordeling>> van_melding(const Id& melding) = 0;
  /// The newest version's id per melding of a dossier.
  virtual std::optional<Id> laatste(const Id& melding) = 0;
  /// Stores everything but the akkoorden; the taxatie gives the plain columns for the figures.
  /// False when the stored version is not exactly one lower, or is no longer a concept: what is
  /// signed is never overwritten.
  virtual Result<bool> wijzig(const domain::Veiligheidsbeoordeling& beoordeling, Moment nu) = 0;
  /// A signed version is followed by a correction: its status alone changes.
  virtual void vervang(const Id& beoordeling) = 0;
  virtual void schrijf_akkoord(const Id& beoordeling, const domain::Akkoord& akkoord) = 0;
  virtual void wis_akkoorden(const Id& beoordeling) = 0;
};

}  // namespace baken::app
