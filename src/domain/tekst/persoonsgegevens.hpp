// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::domain {

enum class Gegevenssoort { Bsn, Geboortedatum, Telefoonnummer, Emailadres, Adres, Naam };

/// `bsn`, `geboortedatum`, `telefoonnummer`, `e-mailadres`, `adres`, `naam`
std::string_view als_code(Gegevenssoort soort);

/// Where personal data stands in a text. The text itself is never copied here.
struct Vinding {
  Gegevenssoort soort;
  std::size_t begin;        ///< in bytes
  std::size_t eind;         ///< in bytes, exclusive
  std::size_t begin_teken;  ///< in Unicode code points
  std::size_t eind_teken;   ///< in Unicode code points, exclusive
  std::string uitleg;       ///< Dutch, B1: what it looks like and what to do
};

/// Looks for personal data in the free text of an advice, which may hold no data of the persons
/// involved. In time linear in the text; any bytes are accepted. Ordered by place.
///
/// - BSN: 8 or 9 digits that pass the eleven-test, in one piece or in at most four pieces of two
///   or more digits with the same separator (space, dot or dash). Not inside a longer number.
/// - Birth date: a full date (day, month and year; numeric or with the name of the month) that
///   exists, is not in the future and is at most 120 years ago. A date of the last 365 days is
///   more often that of an incident: it counts only when a word about birth stands within 30
///   characters before it. A date without a year is never a finding.
/// - Phone number: ten digits from 0 (not 0800, 085, 088 or 09xx: those are of organisations), or
///   +31 or 0031 and nine digits, with the usual separators.
/// - E-mail address.
/// - Address: a postcode with a house number after it, or before it.
/// - Name: a whole word of `namen` (what the user typed elsewhere just now), whatever its case and
///   accents; see `zoek_namen`.
std::vector<Vinding> vind_persoonsgegevens(std::string_view tekst, Datum vandaag,
                                           std::span<const std::string> namen = {});

/// One fault per finding, at `veld`, with the place in characters but without the text.
std::vector<Veldfout> als_veldfouten(std::span<const Vinding> vindingen, std::string_view veld);

}  // namespace baken::domain
