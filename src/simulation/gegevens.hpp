// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"
#include "simulation/keuze.hpp"

namespace baken::simulation {

struct Team {
  std::string code;
  std::string naam;
  std::string soort;  ///< as `Team.soort` of the API
};

struct Plaats {
  std::string naam;
  int postcode_van = 0;
  int postcode_tot = 0;  ///< included
};

struct Inwoners {
  Datum vanaf;
  int aantal = 0;
};

struct Gemeente {
  std::string code;  ///< four digits
  std::string naam;
  Datum van;
  std::optional<Datum> tot{};             ///< first day on which it no longer exists
  std::optional<std::string> opvolger{};  ///< code of the municipality that it became part of
  double druk = 1;                        ///< reports per inhabitant against the average
  std::vector<Inwoners> inwoners{};
  Keuze<std::string> teams{};
  Keuze<Plaats> plaatsen{};

  bool bestaat_op(Datum dag) const { return van <= dag && (!tot || dag < *tot); }
  int inwoners_op(Datum dag) const;
};

/// What happens in one month. Assessments count in the month in which they were completed.
struct Maand {
  std::chrono::year_month maand;
  int advies = 0;  ///< chat included
  int chat = 0;
  int melding = 0;
  int politiemelding = 0;
  int overdracht = 0;
  int geen_vervolg = 0;
  int rest = 0;
  int crisis = 0;
  double binnen_termijn = 0;         ///< share of the assessments within five working days
  std::optional<int> achterstand{};  ///< reports without assessment past their term, month end

  int beoordelingen() const { return overdracht + geen_vervolg + rest; }
};

struct Organisatie {
  std::string code;
  std::string naam;
  std::vector<Team> teams;
  std::vector<Gemeente> gemeenten;
  std::vector<Maand> maanden;  ///< without gaps
  std::string bsn_voorvoegsel;
  std::string telefoon_voorvoegsel;
  double aandeel_bekend = 0;
  double aandeel_zonder_bsn = 0;
  double aandeel_geheim_adres = 0;
  double aandeel_tikfout = 0;
  Keuze<std::string> rest_acuut;
  Keuze<std::string> rest_anders;

  const Gemeente* gemeente(std::string_view code) const;
};

struct Familienaam {
  std::string tussenvoegsel;
  std::string achternaam;
};

struct Achtergrond {
  std::map<int, std::vector<std::string>> vrouw;  ///< first year of birth → first names
  std::map<int, std::vector<std::string>> man;
  std::vector<Familienaam> achternamen;
  bool nederlands = false;
};

struct Namen {
  Keuze<Achtergrond> achtergronden;
  double aandeel_samengesteld = 0;
  std::vector<std::string> naam_eerste, naam_tweede;
  std::vector<std::string> straat_eerste, straat_tweede;
};

struct Profiel {
  std::array<double, 24> werkdag{}, zaterdag{}, zondag{};  ///< weight per hour on the clock
  double vakantie = 1;
};

struct Meldersoort {
  std::string hoedanigheid;
  std::string profiel;
  bool beroepsmatig = false;
  double gewicht_melding = 0, gewicht_advies = 0;
  std::vector<std::string> organisaties, functies;
  Keuze<std::string> kanaal_melding, kanaal_advies;
};

struct Vormverhaal {
  std::string naast;  ///< main form beside an additional one (stalking …), or empty
  std::vector<std::pair<std::string, double>> aard;  ///< code, weight in percent
  std::vector<std::string> gebeurd, bijzonder, nu;
};

struct Samenstelling {
  std::string code;
  Keuze<std::string> vormen;
};

struct Anonimiteit {
  double aandeel = 0;
  Keuze<std::string> gronden;
};

struct Verhalen {
  std::map<std::string, Profiel, std::less<>> profielen;
  std::vector<std::pair<Datum, Datum>> schoolvakanties;  ///< both days included
  std::vector<Meldersoort> melders;
  Keuze<std::string> meldcode;
  std::vector<std::string> meldcodestappen;
  Anonimiteit professional, burger;
  Keuze<std::string> duur_geweld;
  Keuze<Samenstelling> samenstellingen;
  std::map<std::string, Vormverhaal, std::less<>> vormen;
  std::map<std::string, std::vector<std::string>, std::less<>> motivering;  ///< per outcome
  std::vector<std::string> verwachting, advies_vraag, gegeven_advies, politie_overig,
      politie_overig_vervolg, politie_eenheden, overdrachtspartij, dat_informatie, wat_informatie;
};

struct Gegevens {
  Organisatie organisatie;
  Namen namen;
  Verhalen verhalen;
};

/// Reads `demo/<organisatie>.json`, `demo/namen.json` and `demo/verhalen.json` below `datamap`.
/// Errors: NietGevonden (no such organisation or file), Beschadigd (a file does not hold: gaps in
/// the months, totals that differ from the published quarter …; every fault is in `velden`).
Result<Gegevens> laad_gegevens(const std::filesystem::path& datamap, std::string_view organisatie);

}  // namespace baken::simulation
