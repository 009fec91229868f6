// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/gedeeld/dienst.hpp"
#include "persistence/backup/backup.hpp"
#include "persistence/logboek/keten_opslag.hpp"
#include "persistence/noodlogboek/noodlogboek.hpp"
#include "persistence/opslag.hpp"
#include "persistence/sleutels/sleutel_opslag.hpp"
#include "persistence/sleutels/wissel_opslag.hpp"
#include "persistence/sql/database.hpp"
#include "persistence/werk/account_opslag.hpp"
#include "persistence/werk/medewerker_opslag.hpp"
#include "security/aanmelden/aanmelding.hpp"
#include "security/beleid/beleid.hpp"
#include "security/factor/bewijzen.hpp"
#include "security/factor/tweede_factor.hpp"
#include "security/kluis/kluis.hpp"
#include "security/leesgrens/leesgrenzen.hpp"
#include "security/logketen/zegelaar.hpp"
#include "security/nen7513/nen7513.hpp"
#include "security/sessie/sessies.hpp"
#include "security/sessie/toestellen.hpp"
#include "security/sleutel/bron.hpp"

namespace baken::server {

/// Where a Baken keeps its data, and the key that opens them.
struct Opslagplaats {
  std::filesystem::path map = "var";  ///< folder of the SQLite files and of the emergency log
  std::string postgres;               ///< connection string of the main database; empty: SQLite
  std::string postgres_sleutels;      ///< of the key store
  std::filesystem::path sleutelbestand;
  std::string wachtzin{};                      ///< instead of a key file
  std::vector<std::filesystem::path> delen{};  ///< or shares of the key
  security::Tokenkeuze token{};                ///< or a token behind PKCS#11
};

security::Sleutelbron sleutelbron(const Opslagplaats& plaats);

/// Where the two databases are, also for backup.
backup::Plaatsen plaatsen(const Opslagplaats& plaats);

enum class Migreren {
  Vanzelf,   ///< SQLite: after a backup; PostgreSQL: only an empty database
  Opdracht,  ///< `baken migreer`: both
};

enum class Openen { Bestaand, OokNieuw };

/// The composition root: everything that runs, made once, in order. Immovable.
class Samenstelling {
 public:
  /// Opens the databases, brings them up to date as `migreren` says, unlocks the vault and reads
  /// the data folder. One clear sentence when something is wrong.
  static Result<std::unique_ptr<Samenstelling>> open(const Opslagplaats& plaats, Openen openen,
                                                     Migreren migreren = Migreren::Vanzelf);
  ~Samenstelling();
  Samenstelling(const Samenstelling&) = delete;
  Samenstelling& operator=(const Samenstelling&) = delete;

  const app::Dienst& dienst() const { return *dienst_; }
  app::Opslag& opslag() { return *opslag_; }
  sql::Database& hoofd() { return *hoofd_; }
  sql::Database& sleutels() { return *sleutels_; }
  security::Kluis& kluis() { return *kluis_; }
  app::Sleutelopslag& sleutelopslag() { return *sleutelopslag_; }
  app::Wisselopslag& wisselopslag() { return *wisselopslag_; }
  /// Opens the vault. From here on a change of the organisation key waits for this server.
  Uitkomst ontzegel(const security::Sleutelaanbod& aanbod);
  /// Wipes every key from memory, at once.
  void verzegel();
  /// Takes over a changed organisation key, and lets who changes it know.
  Uitkomst volg_wissel();
  /// From here on this process is a server, known by this name, that others wait for. Until then a
  /// key in memory is the matter of a short command.
  Uitkomst word_houder(std::string naam);
  security::Sessies& sessies() { return *sessies_; }
  security::Wachtwoorden& wachtwoorden() { return wachtwoorden_; }
  security::Aanmelding& aanmelding() { return *aanmelding_; }
  security::TweedeFactor& tweede_factor() { return *tweede_factor_; }
  security::Bewijzen& bewijzen() { return *bewijzen_; }
  security::Toestellen& toestellen() { return *toestellen_; }
  app::Accountopslag& accounts() { return *accountopslag_; }
  const Klok& klok() const { return klok_; }
  IdBron& ids() { return ids_; }
  /// Takes the emergency log in the folder, for the one server that may run on it.
  Uitkomst open_noodlogboek(const std::filesystem::path& map);
  app::Noodlogboek* noodlogboek() { return noodlogboek_.get(); }
  app::Toegang& toegang() { return *beleid_; }
  app::Ketenopslag& ketenopslag() { return *ketenopslag_; }
  app::Logsleutelopslag& logsleutelopslag() { return *logsleutelopslag_; }
  security::logketen::Zegelaar& zegelaar() { return *zegelaar_; }
  /// Makes the log's signing key when there is none yet.
  Result<security::logketen::Ondertekenaar> logsleutel();
  const security::Nen7513& nen7513() const { return *nen7513_; }
  const kalender::Termijnrekenaar& termijnen() const { return *termijnen_; }
  const domain::Codelijsten& codes() const { return *codes_; }
  const domain::Instrument& instrument() const { return *instrument_; }

 private:
  Samenstelling();
  Uitkomst open_databases(const Opslagplaats& plaats, Openen openen);
  Uitkomst migreer(const Opslagplaats& plaats, Migreren migreren);
  Uitkomst ontgrendel(const Opslagplaats& plaats);
  Uitkomst meld_houder(std::int64_t versie);
  void meld_af() noexcept;
  Uitkomst laad_gegevens();
  void stel_samen();
  void stel_aanmelden_samen();

  SysteemKlok klok_;
  IdBron ids_;
  std::unique_ptr<sql::Database> hoofd_;
  std::unique_ptr<sql::Database> sleutels_;
  std::unique_ptr<persistence::SleutelRepository> sleutelopslag_;
  std::unique_ptr<persistence::WisselRepository> wisselopslag_;
  std::unique_ptr<security::Kluis> kluis_;
  std::mutex houderslot_;
  std::string houder_;                ///< empty: no server
  std::int64_t gemelde_versie_ = -1;  ///< in the key store; -1: none
  std::unique_ptr<persistence::HoofdOpslag> opslag_;
  std::unique_ptr<persistence::SessieRepository> sessieopslag_;
  std::unique_ptr<persistence::AccountRepository> accountopslag_;
  std::unique_ptr<persistence::Noodbestand> noodlogboek_;
  std::unique_ptr<persistence::KetenRepository> ketenopslag_;
  std::unique_ptr<persistence::LogsleutelRepository> logsleutelopslag_;
  std::unique_ptr<security::logketen::Zegelaar> zegelaar_;
  std::optional<security::Nen7513> nen7513_;
  std::optional<security::Beleid> beleid_;
  std::optional<kalender::Termijnrekenaar> termijnen_;
  std::optional<domain::Codelijsten> codes_;
  std::optional<domain::Instrument> instrument_;
  std::unique_ptr<app::Voorraad> voorraad_;
  std::unique_ptr<app::Dienst> dienst_;
  security::Wachtwoorden wachtwoorden_;
  security::Aanmeldrem rem_;
  std::unique_ptr<security::Aanmelding> aanmelding_;
  std::unique_ptr<security::Sessies> sessies_;
  std::unique_ptr<security::TweedeFactor> tweede_factor_;
  std::unique_ptr<security::Bewijzen> bewijzen_;
  std::unique_ptr<security::Toestellen> toestellen_;
  app::Leesgrenzen leesgrenzen_;
};

}  // namespace baken::server
