// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/dossiertoegang.hpp"
#include "domain/dossier/dossier.hpp"

namespace baken::app {

/// Asks a colleague by name to think along; from now on he may read the dossier.
Result<Consult> consult_vragen(Handeling& handeling, const Id& dossier, const Id& medewerker,
                               const std::string& vraag);
Result<std::vector<Consult>> consulten_lezen(Handeling& handeling, const Id& dossier);
/// He has thought along; the dossier is closed to him again.
Result<Consult> consult_beeindigen(Handeling& handeling, const Id& dossier, const Id& consult);

/// Says that somebody knows the people of a dossier himself. From now on it is absent for him,
/// in open sessions too. Everybody may say it of himself; of another only who has the whole reach.
Uitkomst belang_melden(Handeling& handeling, const Id& dossier, const Id& medewerker);

/// The dossier with this number, for who guards it: nothing of what it holds. Absent when there is
/// none, and for who has a belang in it.
Result<domain::Dossier> inzage_zoeken(Handeling& handeling, const std::string& nummer);

/// Where the next page of a log begins: after this record.
using Logplaats = std::pair<Moment, Id>;

/// Who did what with a dossier between two days, both included, oldest first: what the person
/// concerned may ask.
/// @param limiet at most so many; one more is given when there is a next page
Result<std::vector<Logregel>> inzage_lezen(Handeling& handeling, const Id& dossier, Datum van,
                                           Datum tot, const std::optional<Logplaats>& na,
                                           int limiet);

}  // namespace baken::app
