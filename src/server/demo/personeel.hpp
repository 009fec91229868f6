// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"
#include "simulation/gegevens.hpp"

namespace baken::server::demo {

/// Everybody's password in the demo.
inline constexpr std::string_view demo_wachtwoord = "baken-demo-2023";

/// The made-up people who work in the demo organisation.
class Personeel {
 public:
  /// An account per role to log in with, and workers over all teams, all with the same password.
  /// @param wachtwoordhash of demo_wachtwoord; hashed once, because hashing is slow on purpose
  Personeel(const simulation::Gegevens& gegevens, IdBron& ids, std::uint64_t zaad,
            const std::string& wachtwoordhash);

  void bewaar(app::MedewerkerOpslag& opslag) const;

  /// One of those with this role in the team, by turns. @param team code of the demo data
  const app::Wie& beurt(std::string_view team, app::Rol rol);
  /// All of them. @throws std::out_of_range when there is nobody.
  const std::vector<app::Wie>& alle(std::string_view team, app::Rol rol) const;
  const std::string& code_van(const Id& team) const { return code_van_.at(team); }
  const std::string& naam_van(const Id& medewerker) const { return naam_van_.at(medewerker); }
  std::size_t aantal() const { return medewerkers_.size(); }

  /// The accounts to log in with, as text to show: name, role and password.
  std::string accounts() const;

 private:
  using Plek = std::pair<std::string, app::Rol>;
  struct Ploeg {
    std::vector<app::Wie> mensen;
    std::size_t beurt = 0;
  };

  /// The code of the first team of a kind, in order of name.
  std::string eerste_team(std::string_view soort) const;
  void voeg_toe(const std::string& gebruikersnaam, const std::string& naam, app::Rol rol,
                const std::string& team, const Id& id, const std::string& hash);

  std::vector<app::Team> teams_;
  std::map<std::string, std::size_t, std::less<>> team_op_code_;
  std::vector<app::Medewerker> medewerkers_;
  std::size_t om_mee_in_te_loggen_ = 0;  ///< the first ones in medewerkers_
  std::map<Plek, Ploeg> ploegen_;
  std::map<Id, std::string> code_van_;  ///< team → its code
  std::map<Id, std::string> naam_van_;
};

}  // namespace baken::server::demo
