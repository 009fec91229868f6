// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace baken::app {

/// In which capacity somebody works (domein.md §3.1).
enum class Rol {
  Procesregisseur,
  Gedragswetenschapper,
  Vertrouwensarts,
  Secretariaat,
  Teamcoordinator,
  Manager,
  Kwaliteitsmedewerker,
  FunctionarisGegevensbescherming,
  Klachtenfunctionaris,
  Applicatiebeheer,
  Inspectie,
  Bestuurder,
};

/// The slugs of Rol, in the order of the enum: as stored, in JSON and in data/beleid.json.
inline constexpr std::array<std::string_view, 12> rolnamen{"procesregisseur",
                                                           "gedragswetenschapper",
                                                           "vertrouwensarts",
                                                           "secretariaat",
                                                           "teamcoordinator",
                                                           "manager",
                                                           "kwaliteitsmedewerker",
                                                           "functionaris-gegevensbescherming",
                                                           "klachtenfunctionaris",
                                                           "applicatiebeheer",
                                                           "inspectie",
                                                           "bestuurder"};

constexpr std::string_view als_tekst(Rol rol) {
  return rolnamen.at(static_cast<std::size_t>(rol));
}

constexpr std::optional<Rol> lees_rol(std::string_view slug) {
  for (std::size_t plek = 0; plek < rolnamen.size(); ++plek)
    if (rolnamen.at(plek) == slug) return static_cast<Rol>(plek);
  return std::nullopt;
}

/// The acts that the gate knows. An act that is not here is refused to everybody.
inline constexpr std::array<std::string_view, 25> handelingen{
    "advies.lezen",
    "advies.schrijven",
    "melding.lezen",
    "melding.registreren",
    "melding.wijzigen",
    "melding.concept",
    "melding.screenen",
    "crisis.schrijven",
    "dossier.lezen",
    "dossier.zoeken",
    "dossier.koppelen",
    "veiligheidsbeoordeling.lezen",
    "veiligheidsbeoordeling.schrijven",
    "veiligheidsbeoordeling.beslissen",
    "politiemelding.registreren",
    "werk.lezen-eigen",
    "werk.lezen-team",
    "werk.toewijzen",
    "taak.schrijven",
    "herbeoordeling.schrijven",
    "gebruiker.beheren",
    "codelijst.lezen",
    "termijn.berekenen",
    "cijfers.lezen",
    "logboek.lezen",
};

/// Who asks.
struct Wie {
  Id medewerker;
  std::string gebruikersnaam;
  std::vector<Rol> rollen;  ///< every role this person has
  std::optional<Id> team;
  Rol als = Rol::Procesregisseur;  ///< the role in which is worked now: only this one gives rights
};

/// How the person stands to the thing. A thing that is being made is `eigen`.
struct Relatie {
  bool eigen = false;          ///< assigned to, made by, or consulted with this person
  bool eigen_team = false;     ///< assigned to this person's team
  bool openbaar_werk = false;  ///< not yet assigned to anybody: intake and screening
};

/// How far an act reaches. Queries filter by it, so that authorisation is in the query:
///   Nee: no rows;  Eigen: only own;  Team: own, own team's, and not yet assigned;  Alle: all rows.
enum class Bereik { Nee, Eigen, Team, Alle };

/// The gate's answer.
struct Besluit {
  bool toegestaan = false;
  Bereik bereik = Bereik::Nee;
  std::string reden{};  ///< Dutch, B1: why not; empty when allowed

  explicit operator bool() const { return toegestaan; }
};

/// Decides who may do what. Safe to call from several threads.
class Toegang {
 public:
  virtual ~Toegang() = default;
  /// `handeling` is one of `handelingen`; anything else is Nee.
  virtual Bereik bereik(const Wie& wie, std::string_view handeling) const = 0;
  /// One decision about one thing.
  virtual Besluit beslis(const Wie& wie, std::string_view handeling,
                         const Relatie& relatie) const = 0;
};

}  // namespace baken::app
