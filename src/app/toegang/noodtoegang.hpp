// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/dossiertoegang.hpp"

namespace baken::app {

/// How long a broken glass stays open.
inline constexpr std::chrono::hours noodtoegang_duur{3};

/// Lets the user into a dossier now, for three hours, because he has to act. The reason goes on
/// the list that the functionaris gegevensbescherming works through. Not into a shielded dossier,
/// nor into one whose people he knows himself: those are absent for him.
Result<Noodtoegang> noodtoegang_openen(Handeling& handeling, const Id& dossier,
                                       const std::string& reden);

/// @param open only what nobody has assessed yet
Result<Bladzijde<Noodtoegang>> noodtoegangen_lezen(Handeling& handeling, bool open,
                                                   const Bladvraag& vraag);

/// The assessment of one: terecht, onterecht or nader-onderzoek, and what was done about it.
Result<Noodtoegang> noodtoegang_beoordelen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                           const std::string& oordeel, const std::string& vervolg);

}  // namespace baken::app
