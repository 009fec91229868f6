// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/poorten/opslag.hpp"

namespace baken::app {

/// Somebody who had to act broke the glass: a reason, three hours, and a look at it afterwards.
struct Noodtoegang {
  Id id;
  Id dossier;
  std::string dossier_nummer;
  Id medewerker;
  Moment van;
  Moment tot;
  std::string reden;
  std::optional<Moment> beoordeeld_op{};
  std::optional<Id> beoordeeld_door{};
  std::string oordeel{};  ///< terecht, onterecht, nader-onderzoek; empty: not assessed yet
  std::string vervolg{};  ///< what was done about it
  std::int64_t versie = 1;
};

/// A shielded dossier: who may read it, by name, and nobody else.
struct Afscherming {
  Id dossier;
  Id medewerker;  ///< who did it last
  Moment moment;
  std::string reden;
  std::vector<Id> lezers;
  std::int64_t versie = 1;
};

/// Somebody was asked by name to think along.
struct Consult {
  Id id;
  Id dossier;
  Id medewerker;
  Id door;
  Moment van;
  std::optional<Moment> tot;
  std::string vraag;
};

/// What lets somebody into a dossier, or keeps him out, besides his work in it.
class DossiertoegangOpslag {
 public:
  virtual ~DossiertoegangOpslag() = default;

  /// The relations that rest on these records; those that rest on work are not set. `eigen`: he
  /// took in one of its meldingen.
  virtual Relatie banden(const Id& dossier, const Id& medewerker, Moment nu) = 0;

  /// Until when his running noodtoegang to this dossier lasts.
  virtual std::optional<Moment> noodtoegang_tot(const Id& dossier, const Id& medewerker,
                                                Moment nu) = 0;

  virtual Uitkomst maak(const Noodtoegang& noodtoegang) = 0;
  virtual Result<std::optional<Noodtoegang>> noodtoegang(const Id& id) = 0;
  /// Those that nobody has assessed, oldest first, or all, newest first. None of a dossier in
  /// which `voor` has a belang.
  virtual Result<Bladzijde<Noodtoegang>> noodtoegangen(bool open, const Id& voor,
                                                       const Bladvraag& vraag) = 0;
  /// False when the stored version is not exactly one lower.
  virtual Result<bool> wijzig(const Noodtoegang& noodtoegang) = 0;

  virtual Result<std::optional<Afscherming>> afscherming(const Id& dossier) = 0;
  /// Makes it, or replaces the one a version lower; false when another version is stored.
  virtual Result<bool> zet(const Afscherming& afscherming) = 0;
  virtual void hef_op(const Id& dossier) = 0;

  virtual Uitkomst maak(const Consult& consult) = 0;
  virtual Result<std::vector<Consult>> consulten(const Id& dossier) = 0;
  virtual void beeindig_consult(const Id& id, Moment nu) = 0;

  /// From now on this person is kept out, also when a belang was found before and could be lifted.
  /// Again: nothing changes.
  virtual void meld_belang(const Id& dossier, const Id& medewerker, const Id& door, Moment nu) = 0;
};

}  // namespace baken::app
