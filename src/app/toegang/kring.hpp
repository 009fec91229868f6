// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/kring.hpp"

namespace baken::app {

/// How much the user gave of his own circle, and when; never what.
Result<Kringstand> kring_lezen(Handeling& handeling);

/// Replaces the user's own circle, and keeps him out of the dossiers whose persons are in it. What
/// he was kept out of before stays closed: an emptied circle opens nothing.
/// @param gelezen the version that was read
Result<Kringstand> kring_opgeven(Handeling& handeling, std::int64_t gelezen,
                                 const domain::Kring& kring);

/// Found belangen, newest first: who and which dossier, not which person.
Result<Bladzijde<GevondenBelang>> belangen_lezen(Handeling& handeling, const Bladvraag& vraag);

/// Lifts a belang that was found wrongly. Only a stronger one is found again for this pair.
Uitkomst belang_opheffen(Handeling& handeling, const Id& dossier, const Id& medewerker,
                         const std::string& reden);

}  // namespace baken::app
