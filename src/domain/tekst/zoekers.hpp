// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/klok.hpp"
#include "domain/tekst/persoonsgegevens.hpp"
#include "domain/tekst/tekens.hpp"

namespace baken::domain {

/// A finding in characters: from `begin` up to `eind`.
struct Plek {
  Gegevenssoort soort;
  std::size_t begin;
  std::size_t eind;
};

/// A text as characters, the last of which is the end. Every searcher looks at each character a
/// bounded number of times.
using Tekens = std::span<const Teken>;
using Plekken = std::vector<Plek>;

/// The length of the run of digits from `begin`.
std::size_t cijfers_vanaf(Tekens tekst, std::size_t begin);
/// Does a word or number begin here, or in the middle of one?
bool is_grens(Tekens tekst, std::size_t plek);

/// Phone numbers and dates come first: a BSN of eight digits inside a phone number, or in the
/// shape of a date, is not reported a second time.
void zoek_telefoonnummers(Tekens tekst, Plekken& plekken);
void zoek_geboortedatums(Tekens tekst, Datum vandaag, Plekken& plekken);
void zoek_bsns(Tekens tekst, Plekken& plekken);
void zoek_emailadressen(Tekens tekst, Plekken& plekken);
void zoek_adressen(Tekens tekst, Plekken& plekken);
/// Words of fewer than three letters and common particles are skipped. A name that is also a
/// common word (Bakker, Jong, Mei) counts only with a capital, not at the start of a sentence.
void zoek_namen(Tekens tekst, std::span<const std::string> namen, Plekken& plekken);

}  // namespace baken::domain
