// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "base/klok.hpp"
#include "kalender/werkkalender.hpp"
#include "simulation/gegevens.hpp"

namespace baken::simulation {

/// When things come in, within one month: by working day, Saturday, Sunday or holiday and by hour,
/// per profile (police come at night and in the weekend, teachers in school hours).
class Aankomst {
 public:
  Aankomst(const Verhalen& verhalen, const kalender::Werkkalender& kalender,
           std::chrono::year_month maand);

  /// A moment in this month on the clock of Amsterdam. @throws std::out_of_range when the profile
  /// is unknown (laad_gegevens has refused that).
  Moment trek(const std::string& profiel, Toeval& toeval) const;

 private:
  struct Uur {
    Datum dag;
    int uur = 0;
  };
  std::map<std::string, Keuze<Uur>, std::less<>> uren_;
};

/// The two looks of the screening. Acute reports out of office hours go to the on-call service at
/// once; others wait for the working day.
struct Screening {
  Moment eerste, tweede;
};
Screening screen(Moment ontvangen, bool acuut, const kalender::Werkkalender& kalender,
                 Toeval& toeval);

}  // namespace baken::simulation
