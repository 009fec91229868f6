// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/poorten/toegang.hpp"
#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"

namespace baken::app {

class AdviesOpslag;
class BeoordelingOpslag;
class ConceptOpslag;
class CrisisOpslag;
class DossierOpslag;
class DossiertoegangOpslag;
class KringOpslag;
class LeesgrensOpslag;
class MedewerkerOpslag;
class MeldingOpslag;
class PersoonOpslag;
class PolitiemeldingOpslag;
class ScreeningOpslag;
class TaakOpslag;
class TermijnOpslag;
class TijdlijnOpslag;
class WerkOpslag;

/// One record of the reading log: who did what with which dossier, and how it ended. No content.
struct Logregel {
  Id id;
  Moment moment;
  std::string handeling;
  std::optional<Id> medewerker;
  std::optional<Rol> rol;
  std::string relatie;  ///< eigen, eigen-team, openbaar-werk, algemeen, geen
  std::optional<Id> dossier;
  std::optional<Id> onderwerp;
  std::string uitkomst;  ///< gelukt, geweigerd, mislukt
  std::string verzoek_id;
  std::string afzender;         ///< the access point: IP address, or who gave a command
  std::string doel{};           ///< why: one of app::doelen; empty: a record of before doelen
  std::optional<Id> namens{};   ///< the responsible user, when somebody works for another
  std::string bijzonderheid{};  ///< what the act itself does not say, such as which rights
};

/// Which records of the log.
struct Logvraag {
  std::optional<Id> dossier{};
  std::optional<Id> medewerker{};
  std::optional<Moment> van{};  ///< from this moment on
  std::optional<Moment> tot{};  ///< until before this moment
  int limiet = 1000;
  std::optional<std::pair<Moment, Id>> na{};  ///< the last of the page before
};

class Logboek {
 public:
  virtual ~Logboek() = default;
  /// A record that is there already stays as it is.
  virtual void schrijf(const Logregel& regel) = 0;
  /// By moment.
  virtual std::vector<Logregel> zoek(const Logvraag& vraag) = 0;
};

/// The first answer to a creating request.
struct Herhaling {
  Id medewerker;
  std::string sleutel;
  std::string handeling;
  Bytes vingerafdruk;  ///< of the request: another request under the same key is refused
  Moment moment;
  std::optional<Id> dossier;  ///< under whose key the answer is sealed; none: it holds no content
  std::int64_t etag = 0;
  std::string antwoord;
};

class Herhalingen {
 public:
  virtual ~Herhalingen() = default;
  virtual Result<std::optional<Herhaling>> zoek(const Id& medewerker, std::string_view sleutel) = 0;
  virtual Uitkomst bewaar(const Herhaling& herhaling) = 0;
  virtual void verwijder_tot(Moment moment) = 0;
};

/// The repositories within one transaction. Every method of every repository belongs to that
/// transaction; lost infrastructure comes as an exception that the Opslag turns into a Fout.
class Eenheid {
 public:
  virtual ~Eenheid() = default;
  virtual AdviesOpslag& adviezen() = 0;
  virtual BeoordelingOpslag& beoordelingen() = 0;
  virtual ConceptOpslag& concepten() = 0;
  virtual CrisisOpslag& crises() = 0;
  virtual DossierOpslag& dossiers() = 0;
  virtual DossiertoegangOpslag& dossiertoegang() = 0;
  virtual KringOpslag& kring() = 0;
  virtual MedewerkerOpslag& medewerkers() = 0;
  virtual MeldingOpslag& meldingen() = 0;
  virtual PersoonOpslag& personen() = 0;
  virtual PolitiemeldingOpslag& politiemeldingen() = 0;
  virtual ScreeningOpslag& screeningen() = 0;
  virtual TaakOpslag& taken() = 0;
  virtual TermijnOpslag& termijnen() = 0;
  virtual TijdlijnOpslag& tijdlijn() = 0;
  virtual WerkOpslag& werk() = 0;
  virtual Logboek& logboek() = 0;
  virtual Herhalingen& herhalingen() = 0;
  virtual LeesgrensOpslag& leesgrenzen() = 0;
};

/// The main database. Thread-safe.
class Opslag {
 public:
  virtual ~Opslag() = default;
  using Werk = std::function<Uitkomst(Eenheid&)>;
  /// One write transaction; durable when it gives success. `werk` may run more than once.
  virtual Uitkomst schrijf(const Werk& werk) = 0;
  /// One read-only snapshot.
  virtual Uitkomst lees(const Werk& werk) = 0;
  /// Reserves `aantal` numbers of a kind for this process, in a transaction of its own.
  /// Gives the first.
  virtual Result<std::int64_t> reserveer(std::string_view soort, std::int64_t aantal) = 0;
};

/// A page of a list and where the next one begins.
template <class T>
struct Bladzijde {
  std::vector<T> rijen;
  std::optional<std::string> volgende;  ///< opaque cursor
};

/// Which page is asked.
struct Bladvraag {
  std::string cursor;  ///< empty: the first
  int limiet = 50;
};

}  // namespace baken::app
