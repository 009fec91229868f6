// SPDX-License-Identifier: EUPL-1.2
#include "cli/gebruiker.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <memory>

#include "cli/gebruikersbeheer.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "cli/wachtwoord_vragen.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  Opslagopties opslag;
  NieuweGebruiker gebruiker;
  std::string wachtwoordbestand;
  std::string teamnaam;
  std::string teamsoort;
};

using Doen = Uitkomst (*)(Gebruikersbeheer&, const Keuzen&);

Uitkomst voer_uit(const Keuzen& keuzen, Doen doen) {
  BAKEN_NEEM(auto delen, open(keuzen.opslag, server::Openen::Bestaand));
  Gebruikersbeheer beheer{{delen->opslag(), delen->wachtwoorden(), delen->sessies(),
                           delen->accounts(), delen->klok(), delen->ids(),
                           fmt::format("uid {}", getuid())}};
  auto gedaan = doen(beheer, keuzen);
  std::ignore = delen->zegelaar().ronde();  // without a key the server does it
  return gedaan;
}

Uitkomst klaar(Uitkomst gedaan, const std::string& melding) {
  if (gedaan) fmt::print("{}\n", melding);
  return gedaan;
}

Uitkomst toevoegen(Gebruikersbeheer& beheer, const Keuzen& k) {
  auto nieuw = k.gebruiker;
  BAKEN_NEEM(nieuw.wachtwoord, vraag_wachtwoord(k.wachtwoordbestand));
  return klaar(beheer.voeg_toe(nieuw), "De gebruiker kan inloggen.");
}

Uitkomst wachtwoord(Gebruikersbeheer& beheer, const Keuzen& k) {
  BAKEN_NEEM(const auto nieuw, vraag_wachtwoord(k.wachtwoordbestand));
  return klaar(beheer.zet_wachtwoord(k.gebruiker.gebruikersnaam, nieuw),
               "Het wachtwoord is veranderd; de gebruiker logt overal opnieuw in.");
}

Uitkomst rollen(Gebruikersbeheer& beheer, const Keuzen& k) {
  return klaar(beheer.zet_rollen(k.gebruiker.gebruikersnaam, k.gebruiker.rollen),
               "De rollen zijn veranderd; de gebruiker logt opnieuw in.");
}

Uitkomst team(Gebruikersbeheer& beheer, const Keuzen& k) {
  return klaar(beheer.zet_team(k.gebruiker.gebruikersnaam, k.gebruiker.team),
               "Het team is veranderd.");
}

Uitkomst blokkeren(Gebruikersbeheer& beheer, const Keuzen& k) {
  return klaar(beheer.blokkeer(k.gebruiker.gebruikersnaam),
               "De gebruiker kan niet meer inloggen en is overal uitgelogd. Geef open werk door "
               "in het scherm van het team.");
}

Uitkomst deblokkeren(Gebruikersbeheer& beheer, const Keuzen& k) {
  return klaar(beheer.deblokkeer(k.gebruiker.gebruikersnaam), "De gebruiker kan weer inloggen.");
}

Uitkomst tweede_factor_wissen(Gebruikersbeheer& beheer, const Keuzen& k) {
  return klaar(beheer.wis_tweede_factor(k.gebruiker.gebruikersnaam),
               "De tweede factor en de herstelcodes zijn gewist en de gebruiker is overal "
               "uitgelogd. Wie nu inlogt met dit wachtwoord stelt een nieuwe in: laat dat de "
               "gebruiker meteen zelf doen.");
}

Uitkomst gebruikers(Gebruikersbeheer& beheer, const Keuzen&) {
  BAKEN_NEEM(const auto alle, beheer.gebruikers());
  BAKEN_NEEM(const auto teams, beheer.teams());
  for (const auto& m : alle) {
    std::string rolnamen;
    for (auto rol : m.rollen)
      rolnamen += (rolnamen.empty() ? "" : ", ") + std::string{app::als_tekst(rol)};
    std::string teamnaam = "-";
    for (const auto& t : teams)
      if (t.id == m.team) teamnaam = t.naam;
    fmt::print("{:<24} {:<30} {:<24} {}{}\n", m.gebruikersnaam, m.naam, teamnaam, rolnamen,
               m.actief ? "" : "  (geblokkeerd)");
  }
  return {};
}

Uitkomst team_toevoegen(Gebruikersbeheer& beheer, const Keuzen& k) {
  return klaar(beheer.voeg_team_toe(k.teamnaam, k.teamsoort), "Het team is gemaakt.");
}

Uitkomst teams(Gebruikersbeheer& beheer, const Keuzen&) {
  BAKEN_NEEM(const auto alle, beheer.teams());
  for (const auto& t : alle) fmt::print("{:<30} {:<20} {}\n", t.naam, t.soort, t.id);
  return {};
}

/// One command of a group, with the options of every one.
struct Opdracht {
  CLI::App* app;
  std::shared_ptr<Keuzen> keuzen;

  Opdracht& gebruikersnaam() {
    app->add_option("gebruikersnaam", keuzen->gebruiker.gebruikersnaam, "Waarmee wordt ingelogd")
        ->required();
    return *this;
  }
  Opdracht& rol() {
    app->add_option("--rol", keuzen->gebruiker.rollen, "Rol; meer keren mag")
        ->required()
        ->option_text("ROL");
    return *this;
  }
  Opdracht& wachtwoordbestand() {
    app->add_option("--wachtwoord-bestand", keuzen->wachtwoordbestand,
                    "Bestand met het wachtwoord op de eerste regel; anders wordt het gevraagd")
        ->option_text("BESTAND");
    return *this;
  }
};

Opdracht voeg_toe(CLI::App& groep, const char* naam, const char* uitleg, Doen doen, int& uit) {
  Opdracht opdracht{groep.add_subcommand(naam, uitleg), std::make_shared<Keuzen>()};
  voeg_opslagopties_toe(*opdracht.app, opdracht.keuzen->opslag);
  opdracht.app->callback([keuzen = opdracht.keuzen, doen, &uit] {
    if (auto gedaan = voer_uit(*keuzen, doen); !gedaan) uit = meld(gedaan.error());
  });
  return opdracht;
}

void gebruiker_groep(CLI::App& app, int& uit) {
  auto* groep = app.add_subcommand("gebruiker", "Beheert accounts");
  groep->require_subcommand(1);
  auto nieuw = voeg_toe(*groep, "toevoegen", "Maakt een account", toevoegen, uit);
  nieuw.gebruikersnaam().rol().wachtwoordbestand();
  nieuw.app->add_option("--naam", nieuw.keuzen->gebruiker.naam, "Naam zoals collega's die zien")
      ->required();
  nieuw.app->add_option("--team", nieuw.keuzen->gebruiker.team, "Team (naam of id)");
  voeg_toe(*groep, "lijst", "Noemt alle accounts", gebruikers, uit);
  voeg_toe(*groep, "wachtwoord", "Geeft een account een nieuw wachtwoord", wachtwoord, uit)
      .gebruikersnaam()
      .wachtwoordbestand();
  voeg_toe(*groep, "rollen", "Geeft een account andere rollen", rollen, uit).gebruikersnaam().rol();
  auto ander_team = voeg_toe(*groep, "team", "Zet een account in een ander team", team, uit);
  ander_team.gebruikersnaam();
  ander_team.app->add_option("--team", ander_team.keuzen->gebruiker.team,
                             "Team (naam of id); zonder --team: geen team");
  voeg_toe(*groep, "blokkeren", "Sluit een account en beeindigt al zijn sessies", blokkeren, uit)
      .gebruikersnaam();
  voeg_toe(*groep, "tweede-factor-wissen",
           "Wist de tweede factor van wie zijn telefoon en herstelcodes kwijt is",
           tweede_factor_wissen, uit)
      .gebruikersnaam();
  voeg_toe(*groep, "deblokkeren", "Opent een account weer", deblokkeren, uit).gebruikersnaam();
}

void team_groep(CLI::App& app, int& uit) {
  auto* groep = app.add_subcommand("team", "Beheert teams");
  groep->require_subcommand(1);
  auto nieuw = voeg_toe(*groep, "toevoegen", "Maakt een team", team_toevoegen, uit);
  nieuw.app->add_option("naam", nieuw.keuzen->teamnaam, "Naam van het team")->required();
  nieuw.app
      ->add_option("--soort", nieuw.keuzen->teamsoort,
                   "advies-en-meldpunt, gebiedsteam, crisisteam, huisverbod of staf")
      ->required()
      ->option_text("SOORT");
  voeg_toe(*groep, "lijst", "Noemt alle teams", teams, uit);
}

}  // namespace

void gebruiker_opdracht(CLI::App& app, int& uit) {
  gebruiker_groep(app, uit);
  team_groep(app, uit);
}

}  // namespace baken::cli
