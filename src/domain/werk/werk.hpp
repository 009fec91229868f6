// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"

namespace baken::domain {

/// One piece of work on a list: somebody has to do something before a date.
/// Plain columns only: it names nobody.
struct Werkstuk {
  Id id;
  std::string soort;  ///< veiligheidsbeoordeling, onderzoek, voorwaarden-en-vervolg, crisis, taak
  Id dossier;
  std::string dossier_nummer;
  Id onderwerp;  ///< the melding, crisis or taak
  std::string onderwerp_nummer;
  std::string gemeente;
  std::string status;
  std::string urgentie;
  Moment ontvangen;
  std::optional<Datum> uiterste_datum;
  std::optional<Id> team;
  std::optional<Id> medewerker;
  std::optional<Datum> laatste_herbeoordeling;
  bool klaar = false;
};

/// What waits to be begun; the other work is `open`.
inline constexpr std::string_view werk_wacht = "wacht";

/// Place in a list among equal dates, lowest first: crisis 0, hoog 1, midden 2, anything else 3.
int rang(std::string_view urgentie);

/// A waiting case is looked at again every week (domein.md §4, last paragraph).
inline constexpr int herbeoordeling_dagen_max = 7;

/// Whether the alarm of the waiting list rings: it waits, and was not looked at again for more
/// than seven days. Who was never reassessed counts from the day of receipt.
bool herbeoordeling_te_laat(const Werkstuk& werk, Datum vandaag);

struct Taak {
  Id id;
  Id dossier;
  std::string onderwerp;
  Datum vervaldatum;
  std::optional<Id> medewerker;
  std::string urgentie;
  std::optional<Moment> klaar_op;
  std::int64_t versie = 1;
};

}  // namespace baken::domain
