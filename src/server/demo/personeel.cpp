// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/personeel.hpp"

#include <array>

#include <fmt/format.h>

#include "simulation/personen.hpp"

namespace baken::server::demo {
namespace {

using app::Rol;

constexpr const char* meldpunt = "advies-en-meldpunt";
constexpr const char* staf = "staf";

struct Account {
  const char* gebruikersnaam;
  const char* naam;
  Rol rol;
  const char* team;
};

/// Names of nobody. The last column is the kind of team: of its first one.
constexpr std::array accounts_om_in_te_loggen{
    Account{"procesregisseur", "Noor Lindeboom", Rol::Procesregisseur, meldpunt},
    Account{"procesregisseur2", "Milan Overkamp", Rol::Procesregisseur, meldpunt},
    Account{"procesregisseur-gebied", "Esra Tuinwijk", Rol::Procesregisseur, "gebiedsteam"},
    Account{"procesregisseur-crisis", "Daan Hogervliet", Rol::Procesregisseur, "crisisteam"},
    Account{"gedragswetenschapper", "Femke Oudendijk", Rol::Gedragswetenschapper, meldpunt},
    Account{"vertrouwensarts", "Ruben Casterhof", Rol::Vertrouwensarts, meldpunt},
    Account{"secretariaat", "Joyce Wierdsma", Rol::Secretariaat, meldpunt},
    Account{"teamcoordinator", "Hatice Bloemhof", Rol::Teamcoordinator, meldpunt},
    Account{"teamcoordinator-gebied", "Bram Zilverschoon", Rol::Teamcoordinator, "gebiedsteam"},
    Account{"manager", "Ingrid Palmkade", Rol::Manager, staf},
    Account{"kwaliteit", "Sem Waterlander", Rol::Kwaliteitsmedewerker, staf},
    Account{"fg", "Anouk Rietbergen", Rol::FunctionarisGegevensbescherming, staf},
    Account{"klachten", "Joost Eikelaar", Rol::Klachtenfunctionaris, staf},
    Account{"beheer", "Priya Stuurman", Rol::Applicatiebeheer, staf},
    Account{"inspectie", "Wim Toezichter", Rol::Inspectie, staf},
    Account{"bestuurder", "Mirjam Hofstede", Rol::Bestuurder, staf}};

/// Somebody who chooses a role when she logs in. She is in no crew: she did none of the work.
constexpr Account met_twee_rollen{"twee-rollen", "Lotte Kruisweg", Rol::Procesregisseur, meldpunt};

struct Bezetting {
  Rol rol;
  int aantal;
};

/// Who works in a team of this kind, beside the accounts above.
std::vector<Bezetting> bezetting(std::string_view soort) {
  if (soort == meldpunt)
    return {{Rol::Procesregisseur, 12},
            {Rol::Gedragswetenschapper, 2},
            {Rol::Vertrouwensarts, 1},
            {Rol::Secretariaat, 3}};
  if (soort == "gebiedsteam") return {{Rol::Procesregisseur, 4}, {Rol::Teamcoordinator, 1}};
  if (soort == "crisisteam") return {{Rol::Procesregisseur, 3}, {Rol::Teamcoordinator, 1}};
  if (soort == "huisverbod") return {{Rol::Procesregisseur, 2}};
  return {};
}

}  // namespace

Personeel::Personeel(const simulation::Gegevens& gegevens, IdBron& ids, std::uint64_t zaad,
                     const std::string& hash) {
  const auto neem_team = [&](const std::string& code, std::string naam, std::string soort) {
    team_op_code_[code] = teams_.size();
    teams_.push_back({ids.nieuw(), std::move(naam), std::move(soort)});
    code_van_[teams_.back().id] = code;
  };
  for (const auto& team : gegevens.organisatie.teams) neem_team(team.code, team.naam, team.soort);
  if (!team_op_code_.contains(staf)) neem_team(staf, "Staf", staf);

  for (const auto& een : accounts_om_in_te_loggen)
    voeg_toe(een.gebruikersnaam, een.naam, een.rol, eerste_team(een.team), ids.nieuw(), hash);
  om_mee_in_te_loggen_ = medewerkers_.size();

  const simulation::Personen namen(gegevens, zaad);
  simulation::Toeval toeval(zaad, 7);
  int nummer = 0;
  for (const auto& team : gegevens.organisatie.teams)
    for (const auto& [rol, aantal] : bezetting(team.soort))
      for (int i = 0; i < aantal; ++i)
        voeg_toe(fmt::format("medewerker{:02}", ++nummer), namen.volledige_naam(toeval), rol,
                 team.code, ids.nieuw(), hash);

  const auto& twee = met_twee_rollen;
  const auto& team = teams_.at(team_op_code_.at(eerste_team(twee.team)));
  const app::Medewerker nieuw{ids.nieuw(), twee.gebruikersnaam,
                              twee.naam,   {twee.rol, Rol::Teamcoordinator},
                              team.id,     hash,
                              true,        1};
  naam_van_[nieuw.id] = nieuw.naam;
  medewerkers_.insert(medewerkers_.begin() + static_cast<std::ptrdiff_t>(om_mee_in_te_loggen_++),
                      nieuw);
}

std::string Personeel::eerste_team(std::string_view soort) const {
  const app::Team* eerste = nullptr;
  for (const auto& team : teams_)
    if (team.soort == soort && (eerste == nullptr || team.naam < eerste->naam)) eerste = &team;
  return eerste != nullptr ? code_van_.at(eerste->id) : std::string{meldpunt};
}

void Personeel::voeg_toe(const std::string& gebruikersnaam, const std::string& naam, Rol rol,
                         const std::string& team, const Id& id, const std::string& hash) {
  const auto& van = teams_.at(team_op_code_.at(team));
  medewerkers_.push_back({id, gebruikersnaam, naam, {rol}, van.id, hash, true, 1});
  ploegen_[{team, rol}].mensen.push_back({id, gebruikersnaam, {rol}, van.id, rol});
  naam_van_[id] = naam;
}

void Personeel::bewaar(app::MedewerkerOpslag& opslag) const {
  for (const auto& team : teams_) opslag.maak_team(team);
  for (const auto& medewerker : medewerkers_) opslag.maak(medewerker);
}

const std::vector<app::Wie>& Personeel::alle(std::string_view team, Rol rol) const {
  return ploegen_.at({std::string{team}, rol}).mensen;
}

const app::Wie& Personeel::beurt(std::string_view team, Rol rol) {
  auto& ploeg = ploegen_.at({std::string{team}, rol});
  return ploeg.mensen[ploeg.beurt++ % ploeg.mensen.size()];
}

std::string Personeel::accounts() const {
  std::string tekst = fmt::format(
      "Inloggen in de demo. Het wachtwoord is voor iedereen: {}\n\n"
      "  {:<24}{:<20}{:<34}{}\n",
      demo_wachtwoord, "gebruikersnaam", "naam", "rol", "team");
  for (std::size_t i = 0; i < om_mee_in_te_loggen_; ++i) {
    const auto& m = medewerkers_[i];
    const auto& team = teams_.at(team_op_code_.at(code_van_.at(m.team.value())));
    std::string rollen;
    for (auto rol : m.rollen) rollen += (rollen.empty() ? "" : ", ") + std::string{als_tekst(rol)};
    tekst += fmt::format("  {:<24}{:<20}{:<34}{}\n", m.gebruikersnaam, m.naam, rollen, team.naam);
  }
  tekst += fmt::format("\nMet hetzelfde wachtwoord: medewerker01 tot en met medewerker{:02}.\n",
                       medewerkers_.size() - om_mee_in_te_loggen_);
  return tekst;
}

}  // namespace baken::server::demo
