// SPDX-License-Identifier: EUPL-1.2
#include "simulation/personen.hpp"

#include <cctype>

#include <fmt/format.h>

namespace baken::simulation {
namespace {

using namespace std::chrono;

int jaar_van(Datum dag) {
  return static_cast<int>(year_month_day{dag}.year());
}

/// The letters that a postcode may have: without those that look like digits.
constexpr std::string_view postcodeletters = "ABCDEGHJKLMNPRSTVWXZ";

std::string postcodeletterpaar(Toeval& toeval) {
  for (;;) {
    const std::string paar{postcodeletters[toeval.onder(postcodeletters.size())],
                           postcodeletters[toeval.onder(postcodeletters.size())]};
    if (paar != "SA" && paar != "SD" && paar != "SS") return paar;
  }
}

/// Only what may stand in the local part of an address without quotes.
std::string kaal(const std::string& naam) {
  std::string uit;
  for (const char teken : naam)
    if (std::isalpha(static_cast<unsigned char>(teken)) != 0)
      uit += static_cast<char>(std::tolower(static_cast<unsigned char>(teken)));
  return uit;
}

bool is_letter(char teken) {
  return (teken >= 'a' && teken <= 'z');
}

/// Places where two plain letters stand side by side; never inside a letter of several bytes.
std::vector<std::size_t> letterparen(const std::string& naam) {
  std::vector<std::size_t> uit;
  for (std::size_t i = 0; i + 1 < naam.size(); ++i)
    if (is_letter(naam[i]) && is_letter(naam[i + 1])) uit.push_back(i);
  return uit;
}

void verschrijf_naam(std::string& naam, Toeval& toeval) {
  if (const auto ij = naam.find("ij"); ij != std::string::npos && toeval.kans(0.5)) {
    naam[ij] = 'y';
    naam.erase(ij + 1, 1);
    return;
  }
  const auto paren = letterparen(naam);
  if (paren.empty()) return;
  const std::size_t plek = toeval.kies(paren);
  switch (toeval.onder(3)) {
    case 0:
      std::swap(naam[plek], naam[plek + 1]);
      break;
    case 1:
      naam.erase(plek, 1);
      break;
    default:
      naam.insert(plek, 1, naam[plek]);
      break;
  }
}

/// Day and month exchanged, where that is a date as well.
bool verwissel(Datum& datum) {
  const year_month_day ymd{datum};
  const auto dag = static_cast<unsigned>(ymd.day());
  if (dag > 12 || dag == static_cast<unsigned>(ymd.month())) return false;
  datum = Datum{local_days{ymd.year() / month{dag} / day{static_cast<unsigned>(ymd.month())}}};
  return true;
}

}  // namespace

Datum geboren(Datum op, int jaren, Toeval& toeval) {
  const year_month_day ymd{op};
  const year_month eerste = (ymd.year() - years{jaren}) / ymd.month();
  return Datum{local_days{eerste / 1}} - days{toeval.tussen(1, 364)};
}

int leeftijd(Datum geboren, Datum op) {
  const year_month_day a{geboren}, b{op};
  const int jaren = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const bool al_jarig = b.month() > a.month() || (b.month() == a.month() && b.day() >= a.day());
  return al_jarig ? jaren : jaren - 1;
}

const Achtergrond& Personen::achtergrond(Toeval& toeval) const {
  return gegevens_.namen.achtergronden.trek(toeval);
}

Familienaam Personen::familienaam(const Achtergrond& achtergrond, Toeval& toeval) const {
  const Namen& namen = gegevens_.namen;
  if (achtergrond.nederlands && toeval.kans(namen.aandeel_samengesteld))
    return {"", toeval.kies(namen.naam_eerste) + toeval.kies(namen.naam_tweede)};
  return toeval.kies(achtergrond.achternamen);
}

std::string Personen::voornaam(const Achtergrond& achtergrond, Geslacht geslacht, Datum geboren,
                               Toeval& toeval) const {
  const auto& per_jaar = geslacht == Geslacht::Man ? achtergrond.man : achtergrond.vrouw;
  auto tijdvak = per_jaar.upper_bound(jaar_van(geboren));
  if (tijdvak != per_jaar.begin()) --tijdvak;
  return toeval.kies(tijdvak->second);
}

DemoPersoon Personen::persoon(const Achtergrond& achtergrond, const Familienaam& naam,
                              Geslacht geslacht, Datum geboren, Datum op, Toeval& toeval) {
  DemoPersoon uit;
  uit.geslacht = geslacht;
  uit.voornamen = voornaam(achtergrond, geslacht, geboren, toeval);
  uit.tussenvoegsel = naam.tussenvoegsel;
  uit.achternaam = naam.achternaam;
  uit.geboortedatum = geboren;
  uit.bsn = bsn_.nieuw();
  const int jaren = leeftijd(geboren, op);
  if (jaren >= 14) uit.telefoon = telefoon(toeval);
  if (jaren >= 18 && toeval.kans(0.6))
    uit.email = fmt::format("{}.{}{}@post.example", kaal(uit.voornamen), kaal(uit.achternaam),
                            toeval.tussen(1, 99));
  return uit;
}

DemoAdres Personen::adres(const Gemeente& gemeente, Toeval& toeval) const {
  const Namen& namen = gegevens_.namen;
  const Plaats& plaats = gemeente.plaatsen.trek(toeval);
  DemoAdres uit;
  uit.straat = toeval.kies(namen.straat_eerste) + toeval.kies(namen.straat_tweede);
  uit.huisnummer = toeval.tussen(1, toeval.kans(0.8) ? 140 : 400);
  if (toeval.kans(0.2)) uit.toevoeging = std::string(1, "ABCD"[toeval.onder(4)]);
  const int cijfers = toeval.tussen(plaats.postcode_van, plaats.postcode_tot);
  uit.postcode = std::to_string(cijfers) + postcodeletterpaar(toeval);
  uit.plaats = plaats.naam;
  uit.geheim = toeval.kans(gegevens_.organisatie.aandeel_geheim_adres);
  return uit;
}

std::string Personen::telefoon(Toeval& toeval) const {
  std::string uit = gegevens_.organisatie.telefoon_voorvoegsel;
  while (uit.size() < 10) uit += static_cast<char>('0' + toeval.onder(10));
  return uit;
}

std::string Personen::volledige_naam(Toeval& toeval) const {
  const Achtergrond& van = achtergrond(toeval);
  const Familienaam naam = familienaam(van, toeval);
  const char letter = static_cast<char>('A' + toeval.onder(26));
  return fmt::format("{}. {}{}{}", letter, naam.tussenvoegsel,
                     naam.tussenvoegsel.empty() ? "" : " ", naam.achternaam);
}

void verschrijf(DemoPersoon& persoon, Toeval& toeval) {
  const std::size_t keuze = toeval.onder(10);
  if (keuze < 2 && persoon.geboortedatum && verwissel(*persoon.geboortedatum)) return;
  if (keuze < 4 && !persoon.tussenvoegsel.empty()) {
    persoon.tussenvoegsel.clear();
    return;
  }
  verschrijf_naam(keuze < 8 ? persoon.achternaam : persoon.voornamen, toeval);
}

}  // namespace baken::simulation
