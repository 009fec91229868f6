// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace baken::linkage {

/// A Dutch family name in the form in which two spellings of one name are equal: without case,
/// diacritics, spaces and hyphens, without tussenvoegsels in front (`de Vries`, `DE VRIES` and
/// `Vries` agree), `ij`/`y` and `ck`/`k` one, doubled letters single. Empty when nothing is left.
std::string genormaliseerde_achternaam(std::string_view achternaam);

/// First letter of the first name, without case and diacritics; empty when there is none.
std::string eerste_letter(std::string_view voornamen);

/// `1234ab` of any spelling of a Dutch postcode; empty when it is none.
std::string genormaliseerde_postcode(std::string_view postcode);

/// `12` of `12`, ` 12 a`, `12-bis`: the digits in front; empty when there are none.
std::string genormaliseerd_huisnummer(std::string_view huisnummer);

/// JJJJ-MM-DD with day and month transposed, when that is another date that exists.
std::optional<std::string> met_dag_en_maand_verwisseld(std::string_view geboortedatum);

}  // namespace baken::linkage
