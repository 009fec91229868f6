// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/fout.hpp"
#include "domain/triage/instrument.hpp"

namespace baken::domain {

/// A code (ja-nee, keuze), a whole number (getal) or codes (meerkeuze).
using Antwoord = std::variant<std::string, std::int64_t, std::vector<std::string>>;
using AntwoordPerVraag = std::map<std::string, Antwoord, std::less<>>;

/// A person whom the assessment concerns.
struct Beoordeelde {
  std::optional<int> leeftijd{};      ///< whole years on the day of assessment; empty: unknown
  std::vector<std::string> rollen{};  ///< codes of the list `rol-betrokkene`
  AntwoordPerVraag antwoorden{};
};

struct Antwoorden {
  AntwoordPerVraag melding{};
  std::map<std::string, Beoordeelde, std::less<>> personen{};  ///< by person id
};

/// How soon. Order: least to most urgent. Crisis: direct, or within 24 hours.
enum class Urgentie { Laag, Midden, Hoog, Crisis };

/// What the instrument advises; the deciders may deviate with a motivation.
enum class Triageadvies {
  GeenVervolg,
  Overdracht,
  VervolgVtOnderzoek,
  VervolgVtVoorwaardenEnVervolg,
  VervolgVtCrisis,
  RegionaalMaatwerk,
};

/// `laag`, `midden`, `hoog`, `crisis`
std::string_view als_code(Urgentie urgentie);
std::optional<Urgentie> lees_urgentie(std::string_view code);
/// `geen-vervolg`, `overdracht`, `vervolg-vt:onderzoek`, …
std::string_view als_code(Triageadvies advies);
std::optional<Triageadvies> lees_triageadvies(std::string_view code);

/// One of these functions must be among the deciders.
struct Beslisserseis {
  std::vector<std::string> een_van;
  std::string uitleg;
  bool operator==(const Beslisserseis&) const = default;
};

/// Who must decide: never one person alone.
struct VereisteBeslissers {
  int minimaal = 2;
  bool mdo = false;  ///< a multidisciplinary meeting with everybody's advice on record
  std::vector<Beslisserseis> eisen{};
  bool operator==(const VereisteBeslissers&) const = default;
};

/// What the decision tables say about a combination of facts.
struct Triagebesluit {
  Triageadvies advies = Triageadvies::VervolgVtOnderzoek;
  Urgentie urgentie = Urgentie::Crisis;
  VereisteBeslissers vereiste_beslissers{};
  std::vector<std::string> uitleg{};  ///< the rules that decided, with their source
};

struct PersoonTaxatie {
  std::string persoon_id;
  int score = 0;                      ///< sum of the weights of the person's answers
  std::vector<std::string> uitleg{};  ///< each answer that weighed
  bool operator==(const PersoonTaxatie&) const = default;
};

/// The graded judgement of safety. `acuut` and `structureel`: ja, vermoeden, nee or onbekend.
struct Taxatie {
  std::string instrument;
  std::string versie;
  std::string acuut;
  std::string structureel;
  bool multiproblematiek = false;
  int score = 0;  ///< of the melding and of all persons together
  std::vector<PersoonTaxatie> per_persoon{};
  Feiten feiten{};
  Urgentie urgentie = Urgentie::Crisis;
  Triageadvies advies = Triageadvies::VervolgVtOnderzoek;
  VereisteBeslissers vereiste_beslissers{};
  std::vector<std::string> uitleg{};  ///< Dutch; holds no data of persons
};

/// What the tables say. Error: Ongeldig when a fact is missing, unknown or has another value.
Result<Triagebesluit> beslis(const Instrument& instrument, const Feiten& feiten);

/// Weighs the answers. Answers to questions that are not shown do not count. Error: Ongeldig with
/// every fault at once, at `/antwoorden/<vraag>`, `/personen` or
/// `/personen/<id>/antwoorden/<vraag>`.
Result<Taxatie> beoordeel(const Instrument& instrument, const Antwoorden& antwoorden);

/// Refuses when the deciders (their functions, one per person) are not those that are needed.
Uitkomst toets_beslissers(const VereisteBeslissers& vereist, std::span<const std::string> functies,
                          bool mdo_gehouden);

}  // namespace baken::domain
