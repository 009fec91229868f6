// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/accountopslag.hpp"
#include "app/poorten/opslag.hpp"
#include "app/poorten/werk.hpp"
#include "base/klok.hpp"
#include "security/aanmelden/wachtwoorden.hpp"
#include "security/sessie/sessies.hpp"

namespace baken::cli {

struct NieuweGebruiker {
  std::string gebruikersnaam;  ///< 2 … 60 of a-z, 0-9, point and hyphen
  std::string naam;
  std::vector<std::string> rollen;  ///< slugs of app::Rol, at least one
  std::string team;                 ///< name or id; empty: none
  std::string wachtwoord;
};

/// Accounts and teams, by whoever may use the machine that Baken runs on. Every act is put in the
/// log as `gebruiker.beheren`, in its own transaction; one that fails on what is stored too.
class Gebruikersbeheer {
 public:
  struct Delen {
    app::Opslag& opslag;
    security::Wachtwoorden& wachtwoorden;
    security::Sessies& sessies;
    app::Accountopslag& accounts;
    const Klok& klok;
    IdBron& ids;
    std::string afzender;  ///< who gives the command, for the log
  };
  explicit Gebruikersbeheer(Delen delen) : met_(std::move(delen)) {}

  Uitkomst voeg_toe(const NieuweGebruiker& nieuw);
  /// The new password ends all sessions of the account.
  Uitkomst zet_wachtwoord(const std::string& gebruikersnaam, const std::string& wachtwoord);
  /// Ends all sessions: each works in one role, which may now be gone.
  Uitkomst zet_rollen(const std::string& gebruikersnaam, const std::vector<std::string>& rollen);
  /// @param team name or id; empty: no team
  Uitkomst zet_team(const std::string& gebruikersnaam, const std::string& team);
  /// Nobody can log in with it any more; all its sessions end.
  Uitkomst blokkeer(const std::string& gebruikersnaam);
  Uitkomst deblokkeer(const std::string& gebruikersnaam);
  /// For who lost telephone and recovery codes: the account has no second factor any more, and sets
  /// one up at the next login. Ends all its sessions.
  Uitkomst wis_tweede_factor(const std::string& gebruikersnaam);
  Result<std::vector<app::Medewerker>> gebruikers();

  Uitkomst voeg_team_toe(const std::string& naam, const std::string& soort);
  Result<std::vector<app::Team>> teams();

 private:
  using Medewerkers = app::MedewerkerOpslag;
  /// Gives what the change is about, for the log; empty: nobody in particular.
  using Verandering = std::function<Result<Id>(Medewerkers&)>;
  using Aanpassing = std::function<Uitkomst(Medewerkers&, app::Medewerker&)>;

  /// @param wat for the log: what kind of change, without personal data
  Uitkomst schrijf(const std::string& wat, const Verandering& verandering);
  Uitkomst pas_aan(const std::string& wat, const std::string& gebruikersnaam,
                   const Aanpassing& aanpassing);
  Uitkomst pas_aan_en_eindig(const std::string& wat, const std::string& gebruikersnaam,
                             const Aanpassing& aanpassing);
  app::Logregel logregel(const std::string& wat, std::string uitkomst,
                         const std::optional<Id>& onderwerp) const;

  Delen met_;
};

}  // namespace baken::cli
