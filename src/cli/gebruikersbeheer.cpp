// SPDX-License-Identifier: EUPL-1.2
#include "cli/gebruikersbeheer.hpp"

#include <algorithm>
#include <array>

#include "security/aanmelden/wachtwoordregels.hpp"

namespace baken::cli {
namespace {

using app::Medewerker;

constexpr std::array<std::string_view, 5> teamsoorten{"advies-en-meldpunt", "gebiedsteam",
                                                      "crisisteam", "huisverbod", "staf"};

template <class Rij>
std::string opsomming(const Rij& delen) {
  std::string tekst;
  for (auto deel : delen) tekst += (tekst.empty() ? "" : ", ") + std::string{deel};
  return tekst;
}

/// The rights that an account gets, for the log.
std::string rollen_tekst(const std::vector<app::Rol>& rollen) {
  std::string tekst = "rollen ";
  for (auto rol : rollen)
    tekst += (tekst.ends_with(' ') ? "" : ",") + std::string{app::als_tekst(rol)};
  return tekst;
}

bool is_leeg(const std::string& tekst) {
  return tekst.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool is_gebruikersnaam(const std::string& naam) {
  return naam.size() >= 2 && naam.size() <= 60 && std::ranges::all_of(naam, [](char teken) {
           return (teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9') ||
                  teken == '.' || teken == '-';
         });
}

Result<std::vector<app::Rol>> lees_rollen(const std::vector<std::string>& namen) {
  std::vector<app::Rol> rollen;
  for (const auto& naam : namen) {
    const auto rol = app::lees_rol(naam);
    if (!rol)
      return ongeldig(
          {{"--rol", "onbekend",
            "De rol \"" + naam + "\" bestaat niet. Kies uit: " + opsomming(app::rolnamen) + "."}});
    if (std::ranges::find(rollen, *rol) == rollen.end()) rollen.push_back(*rol);
  }
  if (rollen.empty()) return ongeldig({{"--rol", "verplicht", "Geef minstens een rol met --rol."}});
  return rollen;
}

Result<std::optional<Id>> lees_team(app::MedewerkerOpslag& medewerkers, const std::string& team) {
  if (team.empty()) return std::nullopt;
  for (const auto& bestaand : medewerkers.teams())
    if (bestaand.naam == team || bestaand.id == team) return bestaand.id;
  return ongeldig(
      {{"--team", "onbekend", "Dit team bestaat niet. `baken team lijst` noemt de teams."}});
}

Result<Medewerker> zoek(app::MedewerkerOpslag& medewerkers, const std::string& naam) {
  if (auto medewerker = medewerkers.zoek_naam(naam)) return std::move(*medewerker);
  return mislukt(Foutcode::NietGevonden,
                 "Deze gebruiker bestaat niet. `baken gebruiker lijst` noemt ze.");
}

Uitkomst keur(const NieuweGebruiker& nieuw) {
  std::vector<Veldfout> fouten;
  if (!is_gebruikersnaam(nieuw.gebruikersnaam))
    fouten.push_back(
        {"gebruikersnaam", "vorm",
         "Gebruik 2 tot en met 60 tekens: kleine letters, cijfers, punt en streepje."});
  if (is_leeg(nieuw.naam))
    fouten.push_back({"--naam", "verplicht", "Geef de naam zoals collega's die zien."});
  if (auto rollen = lees_rollen(nieuw.rollen); !rollen)
    fouten.push_back(rollen.error().velden.front());
  if (auto goed = security::keur_wachtwoord(nieuw.wachtwoord, nieuw.gebruikersnaam, "wachtwoord");
      !goed)
    fouten.insert(fouten.end(), goed.error().velden.begin(), goed.error().velden.end());
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  return {};
}

}  // namespace

app::Logregel Gebruikersbeheer::logregel(const std::string& wat, std::string uitkomst,
                                         const std::optional<Id>& onderwerp) const {
  return {.id = met_.ids.nieuw(),
          .moment = met_.klok.nu(),
          .handeling = "gebruiker.beheren",
          .medewerker = {},
          .rol = {},
          .relatie = "algemeen",
          .dossier = {},
          .onderwerp = onderwerp,
          .uitkomst = std::move(uitkomst),
          .verzoek_id = "opdrachtregel",
          .afzender = met_.afzender,
          .doel = "beheer",
          .namens = {},
          .bijzonderheid = wat};
}

Uitkomst Gebruikersbeheer::schrijf(const std::string& wat, const Verandering& verandering) {
  auto gedaan = met_.opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    BAKEN_NEEM(const Id onderwerp, verandering(eenheid.medewerkers()));
    eenheid.logboek().schrijf(
        logregel(wat, "gelukt", onderwerp.empty() ? std::nullopt : std::optional{onderwerp}));
    return {};
  });
  if (gedaan) return {};
  BAKEN_PROBEER(met_.opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf(logregel(wat, "mislukt", std::nullopt));
    return {};
  }));
  return gedaan;
}

Uitkomst Gebruikersbeheer::pas_aan(const std::string& wat, const std::string& naam,
                                   const Aanpassing& aanpassing) {
  return schrijf(wat, [&](Medewerkers& medewerkers) -> Result<Id> {
    BAKEN_NEEM(auto medewerker, zoek(medewerkers, naam));
    BAKEN_PROBEER(aanpassing(medewerkers, medewerker));
    ++medewerker.versie;
    if (!medewerkers.wijzig(medewerker))
      return mislukt(Foutcode::VersieVerouderd,
                     "Iemand anders wijzigde deze gebruiker tegelijk. Probeer het opnieuw.");
    return medewerker.id;
  });
}

/// The account first: a session that begins in between already meets the new state.
Uitkomst Gebruikersbeheer::pas_aan_en_eindig(const std::string& wat, const std::string& naam,
                                             const Aanpassing& aanpassing) {
  Id wie;
  BAKEN_PROBEER(pas_aan(wat, naam, [&](Medewerkers& medewerkers, Medewerker& m) {
    wie = m.id;
    return aanpassing(medewerkers, m);
  }));
  return met_.sessies.eindig_alle(wie);
}

Uitkomst Gebruikersbeheer::voeg_toe(const NieuweGebruiker& nieuw) {
  BAKEN_PROBEER(keur(nieuw));
  BAKEN_NEEM(const auto rollen, lees_rollen(nieuw.rollen));
  BAKEN_NEEM(const auto hash, met_.wachtwoorden.hash(nieuw.wachtwoord));
  return schrijf(
      "account maken, " + rollen_tekst(rollen), [&](Medewerkers& medewerkers) -> Result<Id> {
        if (medewerkers.zoek_naam(nieuw.gebruikersnaam))
          return mislukt(
              Foutcode::Conflict,
              "Deze gebruikersnaam bestaat al. Kies een andere, of deblokkeer de gebruiker.");
        BAKEN_NEEM(auto team, lees_team(medewerkers, nieuw.team));
        const Id id = met_.ids.nieuw();
        medewerkers.maak(
            {id, nieuw.gebruikersnaam, nieuw.naam, rollen, std::move(team), hash, true, 1});
        return id;
      });
}

Uitkomst Gebruikersbeheer::zet_wachtwoord(const std::string& naam, const std::string& wachtwoord) {
  BAKEN_PROBEER(security::keur_wachtwoord(wachtwoord, naam, "wachtwoord"));
  BAKEN_NEEM(const auto hash, met_.wachtwoorden.hash(wachtwoord));
  return pas_aan_en_eindig("wachtwoord", naam, [&](Medewerkers&, Medewerker& m) -> Uitkomst {
    m.wachtwoord = hash;
    return {};
  });
}

Uitkomst Gebruikersbeheer::zet_rollen(const std::string& naam,
                                      const std::vector<std::string>& rollen) {
  BAKEN_NEEM(const auto gelezen, lees_rollen(rollen));
  return pas_aan_en_eindig(rollen_tekst(gelezen), naam,
                           [&](Medewerkers&, Medewerker& m) -> Uitkomst {
                             m.rollen = gelezen;
                             return {};
                           });
}

Uitkomst Gebruikersbeheer::zet_team(const std::string& naam, const std::string& team) {
  return pas_aan("team", naam, [&](Medewerkers& medewerkers, Medewerker& m) -> Uitkomst {
    BAKEN_NEEM(m.team, lees_team(medewerkers, team));
    return {};
  });
}

Uitkomst Gebruikersbeheer::blokkeer(const std::string& naam) {
  return pas_aan_en_eindig("blokkeren", naam, [](Medewerkers&, Medewerker& m) -> Uitkomst {
    m.actief = false;
    return {};
  });
}

Uitkomst Gebruikersbeheer::deblokkeer(const std::string& naam) {
  return pas_aan("deblokkeren", naam, [](Medewerkers&, Medewerker& m) -> Uitkomst {
    m.actief = true;
    return {};
  });
}

Uitkomst Gebruikersbeheer::wis_tweede_factor(const std::string& naam) {
  Id wie;
  BAKEN_PROBEER(schrijf("tweede factor wissen", [&](Medewerkers& medewerkers) -> Result<Id> {
    BAKEN_NEEM(const auto medewerker, zoek(medewerkers, naam));
    wie = medewerker.id;
    return wie;
  }));
  BAKEN_PROBEER(met_.accounts.wis_factoren(wie));
  return met_.sessies.eindig_alle(wie);
}

Result<std::vector<Medewerker>> Gebruikersbeheer::gebruikers() {
  std::vector<Medewerker> alle;
  BAKEN_PROBEER(schrijf("accounts lezen", [&](Medewerkers& medewerkers) -> Result<Id> {
    alle = medewerkers.alle();
    return Id{};
  }));
  return alle;
}

Uitkomst Gebruikersbeheer::voeg_team_toe(const std::string& naam, const std::string& soort) {
  if (is_leeg(naam)) return ongeldig({{"naam", "verplicht", "Geef het team een naam."}});
  if (std::ranges::find(teamsoorten, soort) == teamsoorten.end())
    return ongeldig({{"--soort", "onbekend",
                      "Deze soort bestaat niet. Kies uit: " + opsomming(teamsoorten) + "."}});
  return schrijf("team maken", [&](Medewerkers& medewerkers) -> Result<Id> {
    for (const auto& team : medewerkers.teams())
      if (team.naam == naam) return mislukt(Foutcode::Conflict, "Dit team bestaat al.");
    const Id id = met_.ids.nieuw();
    medewerkers.maak_team({id, naam, soort});
    return id;
  });
}

Result<std::vector<app::Team>> Gebruikersbeheer::teams() {
  std::vector<app::Team> alle;
  BAKEN_PROBEER(schrijf("teams lezen", [&](Medewerkers& medewerkers) -> Result<Id> {
    alle = medewerkers.teams();
    return Id{};
  }));
  return alle;
}

}  // namespace baken::cli
