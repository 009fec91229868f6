// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/persoon/persoon.hpp"

namespace baken::domain {

/// Why a dossier is proposed. Strongest first.
enum class Matchsoort { Bsn, NaamGeboortedatum, NaamGeboortedatumVerwisseld, AdresAchternaam };

/// A search key of a person: equal keys may be the same human. Stored only through the keyed
/// blind index, never in clear.
struct Zoeksleutel {
  Matchsoort soort;
  std::string genormaliseerd;
};

/// What one asks with: part of a person.
struct Zoekpersoon {
  std::string voornamen;
  std::string tussenvoegsel;
  std::string achternaam;
  std::string geboortedatum;
  std::string bsn;
  std::string postcode;
  std::string huisnummer;
};

struct Matchreden {
  Matchsoort soort;
  std::size_t zoekpersoon = 0;  ///< place in the question
  Id persoon;
};

struct Voorstel {
  Id dossier;
  double sterkte = 0;  ///< 0 … 1
  std::vector<Matchreden> redenen;
};

/// Keys under which a known person is stored.
std::vector<Zoeksleutel> opslagsleutels(const Persoonsgegevens& persoon);

/// Keys to ask with: the stored ones, and those of a transposed day and month.
std::vector<Zoeksleutel> vraagsleutels(const Zoekpersoon& vraag);

/// How sure one reason makes us; the proposal takes the complement product of its reasons.
double gewicht(Matchsoort soort);

}  // namespace baken::domain
