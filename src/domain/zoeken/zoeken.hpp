// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/slug.hpp"
#include "domain/persoon/persoon.hpp"

namespace baken::domain {

/// Why a dossier is proposed. Strongest first; the last three never propose one: they are for
/// finding who of the staff knows a person himself (kring.hpp).
enum class Matchsoort {
  Bsn,
  NaamGeboortedatum,
  NaamGeboortedatumVerwisseld,
  AdresAchternaam,
  AchternaamGeboortedatum,  ///< of a person whose first name is not known
  Adres,                    ///< postcode and house number
  Postcode,
};

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

/// How sure one reason makes us, 0 … 1.
double gewicht(Matchsoort soort);

/// How sure several reasons make us together: 1 − Π(1 − gewicht).
double sterkte(const std::vector<Matchreden>& redenen);

}  // namespace baken::domain

template <>
struct baken::Slugtabel<baken::domain::Matchsoort> {
  using M = baken::domain::Matchsoort;
  static constexpr std::pair<M, std::string_view> rijen[] = {
      {M::Bsn, "bsn"},
      {M::NaamGeboortedatum, "naam-geboortedatum"},
      {M::NaamGeboortedatumVerwisseld, "naam-geboortedatum-verwisseld"},
      {M::AdresAchternaam, "adres-achternaam"},
      {M::AchternaamGeboortedatum, "achternaam-geboortedatum"},
      {M::Adres, "adres"},
      {M::Postcode, "postcode"}};
};
