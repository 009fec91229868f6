// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "domain/persoon/persoon.hpp"
#include "domain/zoeken/kring.hpp"
#include "domain/zoeken/zoeken.hpp"

namespace baken::app {

/// The keys under which a known person is found again, those of `matchsleutels` included.
std::vector<domain::Zoeksleutel> opslagsleutels(const domain::Persoonsgegevens& persoon);

/// The keys of a person that are held against the circles of the staff.
std::vector<domain::Zoeksleutel> matchsleutels(const domain::Persoonsgegevens& persoon);

/// The keys of a circle, to hold against those of persons: himself and his relatives by name and
/// birth date, also with day and month transposed; who lives in his house or in that of a
/// relative; and who shares his postcode.
std::vector<domain::Kringsleutel> kringsleutels(const domain::Kring& kring);

/// The keys to ask with: as stored, and with day and month of birth transposed.
std::vector<domain::Zoeksleutel> vraagsleutels(const domain::Zoekpersoon& vraag);

}  // namespace baken::app
