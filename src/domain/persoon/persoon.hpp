// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"

namespace baken::domain {

struct Adres {
  std::string soort;  ///< woon, verblijf, post
  std::string straat;
  std::string huisnummer;
  std::string toevoeging;
  std::string postcode;
  std::string plaats;
  std::string land;
  bool geheim = false;  ///< shown to nobody who may not know where this person stays
};

/// What is known of a person. Empty text means: not known.
struct Persoonsgegevens {
  bool ongeboren = false;
  bool onbekend = false;  ///< there is somebody, but not who
  std::string voornamen;
  std::string tussenvoegsel;
  std::string achternaam;
  std::string geslacht;       ///< vrouw, man, anders, onbekend
  std::string geboortedatum;  ///< JJJJ, JJJJ-MM or JJJJ-MM-DD
  std::string bsn;
  std::string telefoon;
  std::string email;
  std::vector<Adres> adressen;
};

/// A person as one dossier knows him. The same human in two dossiers is two of these.
struct Persoon {
  Id id;
  Id dossier;
  Id sleutel;  ///< under which key the data are sealed: that of the melding he came with
  std::int64_t versie = 1;
  Persoonsgegevens gegevens;
  /// Of whom this is a copy, made when a melding moved to another dossier.
  std::optional<Id> kopie_van{};
};

/// All faults of one person's data; `pad` is the JSON pointer of the person.
/// @param vandaag to refuse a birth date in the future
std::vector<Veldfout> controleer(const Persoonsgegevens& persoon, const std::string& pad,
                                 Datum vandaag);

}  // namespace baken::domain
