// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/dossier.hpp"

namespace baken::app {

/// What an act puts on the timeline of a dossier.
struct Voorval {
  std::string_view soort;            ///< slug: `melding-geregistreerd`
  std::string_view onderwerp_soort;  ///< melding, persoon, …
  Id onderwerp;
  std::int64_t versie = 0;
  std::string samenvatting{};  ///< Dutch, without personal data
  std::string velden{};        ///< names of changed fields, comma-separated
};

/// Writes a line for this act's moment and user.
void zet_op_tijdlijn(Handeling& handeling, const Id& dossier, Voorval voorval);

}  // namespace baken::app
