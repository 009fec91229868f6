// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "domain/persoon/persoon.hpp"
#include "domain/zoeken/zoeken.hpp"

namespace baken::app {

/// The keys under which a known person is found again.
std::vector<domain::Zoeksleutel> opslagsleutels(const domain::Persoonsgegevens& persoon);

/// The keys to ask with: as stored, and with day and month of birth transposed.
std::vector<domain::Zoeksleutel> vraagsleutels(const domain::Zoekpersoon& vraag);

}  // namespace baken::app
