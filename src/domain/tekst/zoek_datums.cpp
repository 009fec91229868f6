// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

#include "domain/tekst/zoekers.hpp"

namespace baken::domain {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int leeftijd_jaren_max = 120;
constexpr std::chrono::days recent_dagen{365};
constexpr std::size_t geboortewoord_tekens = 30;
constexpr std::size_t maandnaam_tekens_max = 9;

/// A date as it stands in the text.
struct Gevonden {
  Datum datum;
  std::size_t eind;
};

/// A number of a few digits, and where it ends.
struct Getal {
  int waarde;
  std::size_t cijfers;
  std::size_t eind;
};

std::optional<Getal> getal(Tekens tekst, std::size_t plek) {
  const auto cijfers = cijfers_vanaf(tekst, plek);
  if (cijfers == 0 || cijfers > 4) return std::nullopt;
  int waarde = 0;
  for (std::size_t nr = 0; nr < cijfers; ++nr)
    waarde = waarde * 10 + static_cast<int>(tekst[plek + nr].punt - U'0');
  return Getal{waarde, cijfers, plek + cijfers};
}

std::optional<Datum> datum(int jaar, int maand, int dag) {
  const year_month_day ymd{year{jaar}, month(static_cast<unsigned>(maand)),
                           day(static_cast<unsigned>(dag))};
  if (!ymd.ok()) return std::nullopt;
  return Datum{ymd};
}

/// `11` is 2011 when that year has come, else 1911.
int volle_jaar(const Getal& jaar, Datum vandaag) {
  if (jaar.cijfers != 2) return jaar.waarde;
  const int nu = static_cast<int>(year_month_day{vandaag}.year());
  return jaar.waarde <= nu % 100 ? nu / 100 * 100 + jaar.waarde
                                 : nu / 100 * 100 - 100 + jaar.waarde;
}

std::size_t na_spatie(Tekens tekst, std::size_t plek) {
  return is_spatie(tekst[plek].punt) ? plek + 1 : plek;
}

/// The separator of a numeric date: `-`, `/`, `.` with a space around it or not, or one space.
struct Scheiding {
  char32_t punt;
  std::size_t eind;
};

std::optional<Scheiding> scheiding(Tekens tekst, std::size_t plek) {
  const auto midden = na_spatie(tekst, plek);
  const auto punt = tekst[midden].punt;
  if (is_streepje(punt)) return Scheiding{U'-', na_spatie(tekst, midden + 1)};
  if (punt == U'/' || punt == U'.') return Scheiding{punt, na_spatie(tekst, midden + 1)};
  if (midden != plek) return Scheiding{U' ', midden};
  return std::nullopt;
}

struct Delen {
  std::array<Getal, 3> getallen;
  char32_t scheiding;
};

std::optional<Delen> drie_delen(Tekens tekst, std::size_t plek) {
  const auto een = getal(tekst, plek);
  if (!een) return std::nullopt;
  const auto eerste = scheiding(tekst, een->eind);
  if (!eerste) return std::nullopt;
  const auto twee = getal(tekst, eerste->eind);
  if (!twee) return std::nullopt;
  const auto tweede = scheiding(tekst, twee->eind);
  if (!tweede || tweede->punt != eerste->punt) return std::nullopt;
  const auto drie = getal(tekst, tweede->eind);
  if (!drie) return std::nullopt;
  return Delen{{*een, *twee, *drie}, eerste->punt};
}

/// Two digits for the year only where it cannot well be something else, such as a version number.
bool is_vorm(const Delen& delen) {
  const auto [een, twee, drie] = delen.getallen;
  if (twee.cijfers > 2 || een.cijfers > 2) return false;
  const bool voluit = een.cijfers == 2 && twee.cijfers == 2;
  if (drie.cijfers == 4) return delen.scheiding != U' ' || voluit;
  if (drie.cijfers != 2 || delen.scheiding == U' ') return false;
  return delen.scheiding != U'.' || voluit;
}

std::optional<Gevonden> numeriek(Tekens tekst, std::size_t plek, Datum vandaag) {
  const auto delen = drie_delen(tekst, plek);
  if (!delen) return std::nullopt;
  const auto [een, twee, drie] = delen->getallen;
  std::optional<Datum> gelezen;
  if (een.cijfers == 4 && twee.cijfers <= 2 && drie.cijfers <= 2) {
    gelezen = datum(een.waarde, twee.waarde, drie.waarde);
  } else if (is_vorm(*delen)) {
    gelezen = datum(volle_jaar(drie, vandaag), twee.waarde, een.waarde);
    if (!gelezen) gelezen = datum(volle_jaar(drie, vandaag), een.waarde, twee.waarde);
  }
  if (!gelezen) return std::nullopt;
  return Gevonden{*gelezen, drie.eind};
}

int maandnummer(std::string_view naam) {
  struct Maand {
    std::string_view naam;
    int nummer;
  };
  static constexpr std::array<Maand, 37> maanden{
      {{"januari", 1}, {"january", 1},   {"jan", 1},      {"februari", 2},  {"february", 2},
       {"feb", 2},     {"febr", 2},      {"maart", 3},    {"march", 3},     {"mrt", 3},
       {"mar", 3},     {"april", 4},     {"apr", 4},      {"mei", 5},       {"may", 5},
       {"juni", 6},    {"june", 6},      {"jun", 6},      {"juli", 7},      {"july", 7},
       {"jul", 7},     {"augustus", 8},  {"august", 8},   {"aug", 8},       {"september", 9},
       {"sept", 9},    {"sep", 9},       {"oktober", 10}, {"october", 10},  {"okt", 10},
       {"oct", 10},    {"november", 11}, {"nov", 11},     {"december", 12}, {"dec", 12},
       {"mai", 5},     {"mart", 3}}};
  for (const auto& maand : maanden)
    if (maand.naam == naam) return maand.nummer;
  return 0;
}

struct Maandnaam {
  int nummer;
  std::size_t eind;
};

std::optional<Maandnaam> maandnaam(Tekens tekst, std::size_t plek) {
  std::string naam;
  auto eind = plek;
  while (eind - plek <= maandnaam_tekens_max && is_letter(tekst[eind].punt))
    vouw(tekst[eind++].punt, naam);
  const int nummer = maandnummer(naam);
  if (nummer == 0) return std::nullopt;
  return Maandnaam{nummer, tekst[eind].punt == U'.' ? eind + 1 : eind};
}

/// Skips what stands between the parts of a written date: spaces, a dash, a comma.
std::size_t na_tussenteken(Tekens tekst, std::size_t plek) {
  auto verder = plek;
  while (verder - plek < 2 && (is_spatie(tekst[verder].punt) || is_streepje(tekst[verder].punt) ||
                               tekst[verder].punt == U','))
    ++verder;
  return verder;
}

/// A year: four digits, or two after an apostrophe.
std::optional<Getal> jaartal(Tekens tekst, std::size_t plek) {
  const auto punt = tekst[plek].punt;
  const bool kort = punt == U'\'' || punt == 0x2019 || punt == 0x2018;
  const auto jaar = getal(tekst, kort ? plek + 1 : plek);
  if (!jaar || jaar->cijfers != (kort ? 2U : 4U)) return std::nullopt;
  return jaar;
}

/// `3 mei 2011`, `3e mei '11`, `3-mei-2011`
std::optional<Gevonden> uitgeschreven(Tekens tekst, std::size_t plek, Datum vandaag) {
  const auto dag = getal(tekst, plek);
  if (!dag || dag->cijfers > 2) return std::nullopt;
  auto verder = dag->eind;
  if (tekst[verder].punt == U'd') ++verder;
  if (tekst[verder].punt == U'e' || tekst[verder].punt == U'.') ++verder;
  const auto maand = maandnaam(tekst, na_tussenteken(tekst, verder));
  if (!maand) return std::nullopt;
  const auto jaar = jaartal(tekst, na_tussenteken(tekst, maand->eind));
  if (!jaar) return std::nullopt;
  const auto gelezen = datum(volle_jaar(*jaar, vandaag), maand->nummer, dag->waarde);
  if (!gelezen) return std::nullopt;
  return Gevonden{*gelezen, jaar->eind};
}

/// `May 3, 2011`
std::optional<Gevonden> maand_eerst(Tekens tekst, std::size_t plek, Datum vandaag) {
  const auto maand = maandnaam(tekst, plek);
  if (!maand) return std::nullopt;
  const auto dag = getal(tekst, na_tussenteken(tekst, maand->eind));
  if (!dag || dag->cijfers > 2) return std::nullopt;
  const auto begin_jaar = na_tussenteken(tekst, dag->eind);
  const auto jaar = begin_jaar == dag->eind ? std::nullopt : jaartal(tekst, begin_jaar);
  if (!jaar) return std::nullopt;
  const auto gelezen = datum(volle_jaar(*jaar, vandaag), maand->nummer, dag->waarde);
  if (!gelezen) return std::nullopt;
  return Gevonden{*gelezen, jaar->eind};
}

int deel(Tekens tekst, std::size_t plek, std::size_t cijfers) {
  int waarde = 0;
  for (std::size_t nr = 0; nr < cijfers; ++nr)
    waarde = waarde * 10 + static_cast<int>(tekst[plek + nr].punt - U'0');
  return waarde;
}

/// `03052011` or `20110503`
std::optional<Gevonden> aaneen(Tekens tekst, std::size_t plek, Datum vandaag) {
  if (cijfers_vanaf(tekst, plek) != 8) return std::nullopt;
  const auto jaar_voorop =
      datum(deel(tekst, plek, 4), deel(tekst, plek + 4, 2), deel(tekst, plek + 6, 2));
  const auto dag_voorop =
      datum(deel(tekst, plek + 4, 4), deel(tekst, plek + 2, 2), deel(tekst, plek, 2));
  const auto past = [&](const std::optional<Datum>& een) {
    return een && *een <= vandaag && vandaag - *een < std::chrono::days(leeftijd_jaren_max * 365);
  };
  if (past(jaar_voorop)) return Gevonden{*jaar_voorop, plek + 8};
  if (past(dag_voorop)) return Gevonden{*dag_voorop, plek + 8};
  return std::nullopt;
}

/// Is there, shortly before, a word that says that this is about birth?
bool geboortewoord_ervoor(Tekens tekst, std::size_t plek) {
  std::string ervoor = " ";
  for (auto nr = plek - std::min(plek, geboortewoord_tekens); nr < plek; ++nr)
    if (is_woordteken(tekst[nr].punt))
      vouw(tekst[nr].punt, ervoor);
    else
      ervoor += ' ';
  const std::array<std::string_view, 8> woorden{" geb", " born", " birth", " jarig",
                                                " gd ", " g d ", " dob ",  " gebdat"};
  return std::any_of(woorden.begin(), woorden.end(), [&](std::string_view woord) {
    return ervoor.find(woord) != std::string::npos;
  });
}

bool kan_geboortedatum_zijn(Tekens tekst, std::size_t plek, Datum gelezen, Datum vandaag) {
  if (gelezen > vandaag) return false;
  const year_month_day nu{vandaag};
  const year_month_day toen{gelezen};
  if (static_cast<int>(nu.year()) - static_cast<int>(toen.year()) > leeftijd_jaren_max)
    return false;
  return vandaag - gelezen >= recent_dagen || geboortewoord_ervoor(tekst, plek);
}

/// Is the date a part of a longer row of numbers, such as `1-2-3-2011` or `3-5-2011-7`?
bool staat_in_rij(Tekens tekst, std::size_t begin, std::size_t eind) {
  const auto verbindt = [](char32_t punt) { return is_streepje(punt) || punt == U'/'; };
  const auto na = tekst[eind].punt;
  if (is_woordteken(na) && na != U'T') return true;
  if (verbindt(na) && is_cijfer(tekst[eind + 1].punt)) return true;
  return begin >= 2 && verbindt(tekst[begin - 1].punt) && is_cijfer(tekst[begin - 2].punt);
}

std::optional<Gevonden> lees(Tekens tekst, std::size_t plek, Datum vandaag) {
  if (is_letter(tekst[plek].punt)) return maand_eerst(tekst, plek, vandaag);
  if (!is_cijfer(tekst[plek].punt)) return std::nullopt;
  if (auto gevonden = numeriek(tekst, plek, vandaag)) return gevonden;
  if (auto gevonden = uitgeschreven(tekst, plek, vandaag)) return gevonden;
  return aaneen(tekst, plek, vandaag);
}

}  // namespace

void zoek_geboortedatums(Tekens tekst, Datum vandaag, Plekken& plekken) {
  for (std::size_t plek = 0; plek < tekst.size(); ++plek) {
    if (!is_grens(tekst, plek)) continue;
    const auto gevonden = lees(tekst, plek, vandaag);
    if (!gevonden || staat_in_rij(tekst, plek, gevonden->eind)) continue;
    if (!kan_geboortedatum_zijn(tekst, plek, gevonden->datum, vandaag)) continue;
    plekken.push_back({Gegevenssoort::Geboortedatum, plek, gevonden->eind});
    plek = gevonden->eind - 1;
  }
}

}  // namespace baken::domain
