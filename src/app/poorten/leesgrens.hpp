// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/poorten/opslag.hpp"

namespace baken::app {

/// How many different dossiers somebody opens in an hour without a second person.
struct Leesgrenzen {
  std::array<int, rolnamen.size()> per_uur{};  ///< by role, in the order of Rol
  int verhoging = 0;                           ///< what one consent adds
  std::chrono::minutes verhoging_duur{60};     ///< and for how long

  int van(Rol rol) const { return per_uur.at(static_cast<std::size_t>(rol)); }
};

/// The hour that is counted back from now.
inline constexpr std::chrono::hours leesuur{1};

/// What the log says of a refusal because of the limit (Logregel::bijzonderheid).
inline constexpr std::string_view bij_leesgrens = "leesgrens";

/// Somebody asks to open more than the limit, and what a colleague said.
struct Leesverzoek {
  Id id;
  Id medewerker;
  Rol rol = Rol::Procesregisseur;
  Moment gevraagd_op;
  std::int64_t aantal = 0;  ///< dossiers opened in the hour before the question
  std::string reden;
  std::string besluit{};  ///< toegestaan, geweigerd; empty: not answered yet
  std::optional<Moment> beslist_op{};
  std::optional<Id> beslist_door{};
  std::optional<Moment> geldig_tot{};
  std::string toelichting{};
  std::int64_t versie = 1;
};

/// Who met the limit in a period, for who watches over access.
struct Grensmelding {
  Id medewerker;
  Rol rol = Rol::Procesregisseur;
  std::int64_t keren = 0;
  Moment eerste;
  Moment laatste;
};

class LeesgrensOpslag {
 public:
  virtual ~LeesgrensOpslag() = default;

  /// Whether he opened this dossier after `sinds` already: again counts for nothing.
  virtual bool is_geopend(const Id& medewerker, const Id& dossier, Moment sinds) = 0;
  /// When he opened each of the dossiers of after `sinds`, oldest first.
  virtual std::vector<Moment> geopend(const Id& medewerker, Moment sinds) = 0;
  virtual void open(const Id& medewerker, const Id& dossier, Moment nu) = 0;
  virtual void vergeet_tot(Moment moment) = 0;

  /// How many consents he has that still hold.
  virtual int verhogingen(const Id& medewerker, Moment nu) = 0;
  virtual Uitkomst maak(const Leesverzoek& verzoek) = 0;
  virtual Result<std::optional<Leesverzoek>> zoek(const Id& id) = 0;
  virtual Result<std::optional<Leesverzoek>> laatste_van(const Id& medewerker) = 0;
  /// Those that nobody has answered, oldest first, or all, newest first.
  virtual Result<Bladzijde<Leesverzoek>> verzoeken(bool open, const Bladvraag& vraag) = 0;
  /// False when the stored version is not exactly one lower.
  virtual Result<bool> wijzig(const Leesverzoek& verzoek) = 0;

  /// Whose acts were refused because of the limit after `sinds`, last one first.
  virtual std::vector<Grensmelding> meldingen(Moment sinds) = 0;
};

}  // namespace baken::app
