// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"
#include "domain/werk/werk.hpp"

namespace baken::app {

struct Medewerker {
  Id id;
  std::string gebruikersnaam;
  std::string naam;
  std::vector<Rol> rollen;
  std::optional<Id> team;
  std::string wachtwoord;  ///< Argon2id string
  bool actief = true;
  std::int64_t versie = 1;
};

struct Team {
  Id id;
  std::string naam;
  std::string soort;  ///< advies-en-meldpunt, gebiedsteam, crisisteam, huisverbod, staf
};

class MedewerkerOpslag {
 public:
  virtual ~MedewerkerOpslag() = default;
  virtual void maak(const Medewerker& medewerker) = 0;
  virtual std::optional<Medewerker> zoek(const Id& id) = 0;
  virtual std::optional<Medewerker> zoek_naam(std::string_view gebruikersnaam) = 0;
  virtual std::vector<Medewerker> alle() = 0;
  virtual bool wijzig(const Medewerker& medewerker) = 0;
  virtual void maak_team(const Team& team) = 0;
  virtual std::vector<Team> teams() = 0;
  virtual std::optional<Team> team(const Id& id) = 0;
  /// The first team of a kind, in order of name.
  virtual std::optional<Team> team_van_soort(std::string_view soort) = 0;
};

/// A statutory clock that runs, or has run.
struct Klokstand {
  Id id;
  Id dossier;
  Id onderwerp;
  std::string soort;
  Moment van;
  Datum uiterste_datum;
  std::string regelversie;
  std::optional<Moment> voldaan_op;
  std::optional<bool> binnen_termijn;
};

class TermijnOpslag {
 public:
  virtual ~TermijnOpslag() = default;
  virtual void maak(const Klokstand& klok) = 0;
  virtual std::vector<Klokstand> van_dossier(const Id& dossier) = 0;
  virtual std::vector<Klokstand> van_onderwerp(const Id& onderwerp) = 0;
  virtual void voldaan(const Id& id, Moment op, bool binnen_termijn) = 0;
  virtual void verplaats(const Id& onderwerp, const Id& naar_dossier) = 0;
  /// The event the clock runs from was corrected.
  virtual void herbereken(const Klokstand& klok) = 0;
  /// The decision that started the clock was corrected: it runs no more, and counts nowhere.
  virtual void vervalt(const Id& id) = 0;
};

enum class Lijst { Mijn, Team, NietToegewezen, Wachtlijst };

struct Werkvraag {
  Lijst lijst = Lijst::Mijn;
  std::string soort;  ///< empty: all kinds
  Datum vandaag;
  Bladvraag blad;
};

struct Werkblad {
  Bladzijde<domain::Werkstuk> bladzijde;
  std::int64_t totaal = 0;
  std::int64_t te_laat = 0;
  std::int64_t vandaag = 0;
};

/// Work, or a whole dossier, went to somebody else, and why. The reason is content: it is sealed.
struct Toewijzing {
  Id id;
  Id dossier;
  std::optional<Id> werk;  ///< none: the casushouderschap of the dossier
  std::optional<Id> van;
  Id naar;
  Id medewerker;  ///< who did it
  Moment moment;
  std::string reden;
};

class WerkOpslag {
 public:
  virtual ~WerkOpslag() = default;
  virtual void maak(const domain::Werkstuk& werk) = 0;
  virtual std::optional<domain::Werkstuk> zoek(const Id& id) = 0;
  /// The open piece of work about a subject.
  virtual std::optional<domain::Werkstuk> open_van(const Id& onderwerp) = 0;
  virtual std::vector<domain::Werkstuk> open_van_dossier(const Id& dossier) = 0;
  virtual void wijzig(const domain::Werkstuk& werk) = 0;
  virtual void klaar(const Id& onderwerp) = 0;
  /// The work about a melding and about its crises, done or not.
  virtual void verplaats(const Id& melding, const Id& naar_dossier,
                         std::string_view naar_nummer) = 0;
  /// Sorted by risk of passing a term. Only what `bereik` lets `wie` see: it is in the query.
  virtual Result<Werkblad> lijst(const Wie& wie, Bereik bereik, const Werkvraag& vraag) = 0;
  /// Everything that is open with one employee.
  virtual std::vector<domain::Werkstuk> open_van_medewerker(const Id& medewerker) = 0;
  virtual Uitkomst schrijf_toewijzing(const Toewijzing& toewijzing) = 0;
};

class TaakOpslag {
 public:
  virtual ~TaakOpslag() = default;
  virtual Uitkomst maak(const domain::Taak& taak) = 0;
  virtual Result<std::optional<domain::Taak>> zoek(const Id& id) = 0;
  virtual Result<std::vector<domain::Taak>> van_dossier(const Id& dossier) = 0;
  virtual Result<bool> wijzig(const domain::Taak& taak, Moment nu) = 0;
  virtual Uitkomst schrijf_herbeoordeling(const Id& id, const Id& dossier, Datum datum,
                                          std::string_view urgentie, const Id& medewerker,
                                          std::string_view toelichting) = 0;
};

}  // namespace baken::app
