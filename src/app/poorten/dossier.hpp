// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"
#include "domain/dossier/dossier.hpp"
#include "domain/melding/melding.hpp"
#include "domain/persoon/persoon.hpp"
#include "domain/screening/screening.hpp"
#include "domain/zoeken/zoeken.hpp"

namespace baken::app {

class DossierOpslag {
 public:
  virtual ~DossierOpslag() = default;
  virtual void maak(const domain::Dossier& dossier) = 0;
  virtual std::optional<domain::Dossier> zoek(const Id& id) = 0;
  virtual std::optional<domain::Dossier> zoek_nummer(const std::string& nummer) = 0;
  /// False when the stored version is not exactly one lower.
  virtual bool wijzig(const domain::Dossier& dossier) = 0;
  /// Every dossier that this employee is casushouder of.
  virtual std::vector<domain::Dossier> van_casushouder(const Id& medewerker) = 0;
};

/// A person that a search key points at.
struct Treffer {
  domain::Matchsoort soort;
  std::size_t sleutel = 0;  ///< place in the keys that were asked
  Id persoon;
  Id dossier;
};

class PersoonOpslag {
 public:
  virtual ~PersoonOpslag() = default;
  /// Stores the person, and his search keys through the blind index.
  virtual Uitkomst maak(const domain::Persoon& persoon,
                        const std::vector<domain::Zoeksleutel>& sleutels) = 0;
  virtual Result<std::optional<domain::Persoon>> zoek(const Id& id) = 0;
  virtual Result<std::vector<domain::Persoon>> van_dossier(const Id& dossier) = 0;
  virtual Result<std::vector<domain::Persoon>> van_melding(const Id& melding) = 0;
  /// Keeps the version before in the history and renews the search keys. False when the stored
  /// version is not exactly one lower.
  virtual Result<bool> wijzig(const domain::Persoon& persoon,
                              const std::vector<domain::Zoeksleutel>& sleutels, Moment nu) = 0;
  /// Persons whose search keys are of an earlier form, by id, after `na`; at most `max`.
  virtual std::vector<Id> zonder_sleutels(const Id& na, int max) = 0;
  /// Replaces the search keys by those of the present form; the person stays as he is.
  virtual Uitkomst vernieuw_sleutels(const domain::Persoon& persoon,
                                     const std::vector<domain::Zoeksleutel>& sleutels) = 0;
  /// Whether the person plays a part in another melding too.
  virtual bool ook_bij_andere(const Id& persoon, const Id& melding) = 0;
  /// Of whom this person is a copy, and of whom that one was, up to the first.
  virtual std::vector<Id> kopie_van(const Id& persoon) = 0;
  /// Points the person and his search keys at another dossier; nothing is sealed anew.
  virtual void verplaats(const Id& persoon, const Id& naar_dossier) = 0;
  /// Who is stored under one of these keys; at most `max` for each key. Nobody from a dossier that
  /// is hidden from `voor`.
  virtual Result<std::vector<Treffer>> zoek_sleutels(
      const std::vector<domain::Zoeksleutel>& sleutels, int max, const Id& voor) = 0;
};

/// How a proposal is shown: plain facts of a dossier.
struct Dossierkop {
  Id id;
  std::string nummer;
  std::int64_t aantal_meldingen = 0;
  std::optional<Moment> laatste_melding;
  bool loopt = false;
};

class MeldingOpslag {
 public:
  virtual ~MeldingOpslag() = default;
  /// Stores the melding, its codes, roles and relations.
  virtual Uitkomst maak(const domain::Melding& melding, const std::vector<domain::Rol>& rollen,
                        const std::vector<domain::Relatie>& relaties) = 0;
  virtual Result<std::optional<domain::Melding>> zoek(const Id& id) = 0;
  virtual Result<std::vector<domain::Melding>> van_dossier(const Id& dossier) = 0;
  virtual std::vector<domain::Rol> rollen(const Id& melding) = 0;
  virtual std::vector<domain::Relatie> relaties(const Id& melding) = 0;
  virtual void vervang_betrokkenen(const Id& melding, const std::vector<domain::Rol>& rollen,
                                   const std::vector<domain::Relatie>& relaties) = 0;
  /// Stores a new version (also another step); keeps the one before in the history.
  virtual Result<bool> wijzig(const domain::Melding& melding, Moment nu) = 0;
  /// Why it was moved to another dossier, sealed.
  virtual Uitkomst schrijf_reden(const domain::Melding& melding, const Id& id, Moment nu,
                                 std::string_view reden) = 0;
  /// Points the melding, its crises and assessments at another dossier; nothing is sealed anew.
  virtual void verplaats(const Id& melding, const Id& naar_dossier) = 0;
  /// Moves the step alone: no new version of the content.
  virtual void zet_stap(const Id& melding, domain::Stap stap) = 0;
  virtual std::vector<Dossierkop> dossierkoppen(const std::vector<Id>& dossiers) = 0;
};

/// A line of the daily screening list; names nobody.
struct Screeningsregel {
  Id melding;
  Id dossier;
  std::string nummer;
  Moment ontvangen;
  std::string kanaal;
  std::string hoedanigheid;
  std::string gemeente;
  std::int64_t aantal_betrokkenen = 0;
  bool bekend = false;
  std::int64_t aantal_gezien = 0;
  bool door_mij_gezien = false;
};

class ScreeningOpslag {
 public:
  virtual ~ScreeningOpslag() = default;
  virtual Uitkomst maak(const domain::Screening& screening, const Id& sleutel) = 0;
  virtual Result<std::vector<domain::Screening>> van_melding(const Id& melding) = 0;
  /// Meldingen that two people have not yet seen, longest waiting first.
  virtual Result<Bladzijde<Screeningsregel>> lijst(const Wie& wie, const Bladvraag& vraag) = 0;
};

class TijdlijnOpslag {
 public:
  virtual ~TijdlijnOpslag() = default;
  virtual void schrijf(const domain::Gebeurtenis& gebeurtenis) = 0;
  /// Newest first.
  virtual Result<Bladzijde<domain::Gebeurtenis>> lees(const Id& dossier,
                                                      const Bladvraag& vraag) = 0;
  /// What happened to one subject after a version: for the answer to an outdated edit.
  virtual std::vector<domain::Gebeurtenis> sinds(const Id& onderwerp, std::int64_t versie) = 0;
};

}  // namespace baken::app
