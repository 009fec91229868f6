// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

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

/// A waiting case is looked at again every week (domein.md §4, last paragraph).
inline constexpr int herbeoordeling_dagen_max = 7;

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
