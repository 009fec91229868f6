// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/klok.hpp"

namespace baken::kalender {

/// A day off by law, with its reason. Two reasons may fall on one date (Hemelvaartsdag 5-5-2016).
struct Feestdag {
  Datum datum;
  std::string naam;       ///< `Hemelvaartsdag`
  std::string grondslag;  ///< `Algemene termijnenwet art. 3 lid 1`
};

/// First Easter day of the Gregorian calendar (the Sunday).
Datum pasen(int jaar);

/// The day on which the birthday of the King or Queen is celebrated: until 2013 Koninginnedag
/// 30 April, on Sunday 29 April; from 2014 Koningsdag 27 April, on Sunday 26 April.
Feestdag koningsdag(int jaar);

/// The days of Algemene termijnenwet art. 3 lid 1 and 2 in date order. Days that the Crown equates
/// (lid 3) are data: see Werkkalender.
std::vector<Feestdag> feestdagen(int jaar);

}  // namespace baken::kalender
