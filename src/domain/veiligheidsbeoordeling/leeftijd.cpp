// SPDX-License-Identifier: EUPL-1.2
#include "domain/veiligheidsbeoordeling/leeftijd.hpp"

#include <algorithm>
#include <string>

#include "base/tijd.hpp"

namespace baken::domain {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t alleen_jaar = 4;
constexpr std::size_t jaar_en_maand = 7;

/// The first and the last day that the text allows.
struct Tijdvak {
  Datum eerste;
  Datum laatste;
};

std::optional<Tijdvak> lees_tijdvak(std::string_view tekst) {
  std::string volledig{tekst};
  if (tekst.size() == alleen_jaar) volledig += "-01";
  if (volledig.size() == jaar_en_maand) volledig += "-01";
  const auto eerste = lees_datum(volledig);
  if (!eerste) return std::nullopt;
  const year_month_day dag{*eerste};
  if (tekst.size() == alleen_jaar)
    return Tijdvak{*eerste, Datum{dag.year() / std::chrono::December / 31}};
  if (tekst.size() == jaar_en_maand)
    return Tijdvak{*eerste, Datum{dag.year() / dag.month() / std::chrono::last}};
  return Tijdvak{*eerste, *eerste};
}

}  // namespace

std::optional<int> leeftijd(std::string_view geboortedatum, Datum op) {
  const auto tijdvak = lees_tijdvak(geboortedatum);
  if (!tijdvak || tijdvak->eerste > op) return std::nullopt;
  const year_month_day toen{std::min(tijdvak->laatste, op)};
  const year_month_day nu{op};
  const int jaren = static_cast<int>(nu.year()) - static_cast<int>(toen.year());
  const bool al_jarig = std::pair{nu.month(), nu.day()} >= std::pair{toen.month(), toen.day()};
  return al_jarig ? jaren : jaren - 1;
}

}  // namespace baken::domain
