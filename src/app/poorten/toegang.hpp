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
inline constexpr std::array<std::string_view, 36> handelingen{
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
    "dossier.noodtoegang",
    "dossier.afschermen",
    "dossier.consulteren",
    "dossier.belang-melden",
    "belang.beoordelen",
    "kring.opgeven",
    "noodtoegang.beoordelen",
    "dossier.inzage",
    "leesgrens.vragen",
    "leesgrens.toestaan",
    "inzage.ongewoon",
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

/// The groups of fields that the policy tells apart. Everybody who may read a thing sees what
/// belongs to no group: numbers, moments, codes, who works on it.
enum class Veldgroep {
  Identiteit,
  Contact,
  GeheimAdres,
  Verhaal,
  Melder,
  VertrouwelijkeMelder,
};

/// The slugs of Veldgroep, in the order of the enum: in JSON and in data/beleid.json.
inline constexpr std::array<std::string_view, 6> veldgroepen{
    "identiteit", "contact", "geheim-adres", "verhaal", "melder", "vertrouwelijke-melder"};

constexpr std::string_view als_tekst(Veldgroep groep) {
  return veldgroepen.at(static_cast<std::size_t>(groep));
}

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
  bool eigen = false;          ///< assigned to, or made by this person
  bool eigen_team = false;     ///< assigned to this person's team
  bool openbaar_werk = false;  ///< not yet assigned to anybody: intake and screening
  bool geconsulteerd = false;  ///< named: asked to think along, or a reader of a shielded one
  bool noodtoegang = false;    ///< broke the glass, not long ago
  bool voorheen = false;       ///< had it, or work in it, before
  bool belang = false;         ///< knows the people himself: kept out, whatever else holds
  bool afgeschermd = false;    ///< shielded, and he is not among its readers: kept out

  /// For who is kept out the thing is absent.
  bool buitengesloten() const { return belang || afgeschermd; }
};

/// The relations that the policy can add to a reach, for some roles.
enum class Band { Geconsulteerd, Noodtoegang, Voorheen };

/// The slugs of Band, in the order of the enum.
inline constexpr std::array<std::string_view, 3> bandnamen{"geconsulteerd", "noodtoegang",
                                                           "voorheen"};

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
  /// Whether these fields of the thing are shown.
  virtual bool ziet(const Wie& wie, Veldgroep groep, const Relatie& relatie) const = 0;
};

}  // namespace baken::app
