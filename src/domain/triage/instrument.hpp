// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"
#include "domain/triage/beslistabel.hpp"
#include "domain/triage/conditie.hpp"

namespace baken::domain {

enum class Antwoordsoort {
  JaNee,      ///< one of ja, vermoeden, nee, onbekend
  Keuze,      ///< one of the options
  Getal,      ///< a whole number
  Meerkeuze,  ///< any number of options, also none
};

enum class Niveau { Melding, Persoon };

struct Optie {
  std::string code;
  std::string tekst;
  int gewicht = 0;
};

/// The weight of a number: of the first threshold that holds it.
struct Drempel {
  std::optional<std::int64_t> vanaf{};  ///< inclusive
  std::optional<std::int64_t> tot{};    ///< exclusive
  int gewicht = 0;
};

/// One question of the instrument.
struct Vraag {
  std::string id;
  std::string onderdeel;
  std::string tekst;
  std::string hulp;
  Antwoordsoort soort = Antwoordsoort::JaNee;
  Niveau niveau = Niveau::Melding;
  std::vector<std::string> voor{};     ///< groups of persons it is for; empty: everybody
  std::optional<Conditie> toon_als{};  ///< absent: always shown
  bool verplicht = true;
  std::optional<Conditie> verplicht_als{};  ///< when present, mandatory only if it holds
  std::vector<Optie> opties{};
  std::vector<Drempel> drempels{};
  std::optional<std::int64_t> minimum{};
  std::optional<std::int64_t> maximum{};

  const Optie* optie(std::string_view code) const;
};

/// A part of the questionnaire; the weights of its answers add up to its score.
struct Onderdeel {
  std::string id;
  std::string naam;
};

/// A group of persons: by age in whole years, or by role (codes of `rol-betrokkene`).
struct Groep {
  std::string id;
  std::string naam;
  std::optional<int> leeftijd_onder{};  ///< in the group when younger than this
  std::optional<int> leeftijd_vanaf{};  ///< in the group when at least this old
  std::vector<std::string> rollen{};    ///< or when the person has one of these roles
};

/// A triage instrument: questions, derived facts and the decision tables, read from data.
/// The 2019 instrument looks at safety only and is the same for all regions.
struct Instrument {
  std::string id;
  std::string versie;
  std::string naam;
  std::string bron;
  Datum geldig_van;
  std::optional<Datum> geldig_tot{};  ///< exclusive
  std::vector<Onderdeel> onderdelen;
  std::vector<Groep> groepen;
  std::vector<Vraag> vragen;
  std::vector<Feit> feiten;
  Beslistabel adviestabel;
  Beslistabel urgentietabel;
  Beslistabel beslisserstabel;
  std::string json;  ///< the document as it was read

  /// The document as it was read, for the web form.
  const std::string& als_json() const { return json; }
  const Vraag* vraag(std::string_view vraag_id) const;
  const Feit* feit(std::string_view feit_id) const;
  const Groep* groep(std::string_view groep_id) const;
};

/// Reads an instrument and checks it: references, order of conditions, and the decision tables for
/// gaps and overlaps over all combinations of the facts. Error: Beschadigd, with every fault; the
/// message names the combination and the rules.
Result<Instrument> lees_instrument(std::string_view tekst, std::string_view bestandsnaam);

/// The same from a file. Errors: NietGevonden, TeGroot, Beschadigd.
Result<Instrument> laad_instrument(const std::filesystem::path& pad);

}  // namespace baken::domain
