// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "simulation/gebeurtenis.hpp"
#include "simulation/gegevens.hpp"
#include "simulation/personen.hpp"

namespace baken::simulation {

/// Makes up households: couples, families, ex-partners at another address, unborn children, an
/// unknown perpetrator, grandparents and informal carers.
class Huishoudens {
 public:
  Huishoudens(const Gegevens& gegevens, Personen& personen)
      : gegevens_(gegevens), personen_(personen) {}

  /// A household as it is on the day of its first report.
  Huishouden maak(std::size_t index, Datum op, Toeval& toeval);
  /// What time has done: an unborn child whose day has come is born, with a name and a BSN.
  void verouder(Huishouden& huishouden, Datum op, Toeval& toeval);
  /// A municipality of that day, drawn by inhabitants and pressure.
  const Gemeente& gemeente(Datum op, Toeval& toeval) const;
  /// The municipality of that day which was `code` before a reorganisation.
  const Gemeente& gemeente_op(const std::string& code, Datum op) const;

 private:
  const Gegevens& gegevens_;
  Personen& personen_;
};

/// What the report is about, and in which role each person stands in it.
struct Rolverdeling {
  std::vector<std::string> rollen;  ///< code list `rol-betrokkene`, one per person
};
Rolverdeling verdeel_rollen(const Huishouden& huishouden, const std::string& vorm, Datum op,
                            Toeval& toeval);

/// Whether the form of violence can be about this household (against parents: a child of 12+).
bool past_bij(const Huishouden& huishouden, const std::string& vorm, Datum op);

}  // namespace baken::simulation
