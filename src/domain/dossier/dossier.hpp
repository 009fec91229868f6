// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.hpp"

namespace baken::domain {

/// The record of one household; several meldingen join it.
struct Dossier {
  Id id;
  std::string nummer;  ///< D0000123
  Moment aangemaakt;
  std::string gemeente;
  std::optional<Id> team;
  std::optional<Id> casushouder;
  std::string urgentie;  ///< crisis, hoog, midden, laag
  std::int64_t versie = 1;
};

/// One line of the timeline; the history of every change. Holds no content.
struct Gebeurtenis {
  Id id;
  Id dossier;
  Moment moment;
  std::string soort;  ///< slug, e.g. `melding-geregistreerd`
  Id medewerker;
  std::string onderwerp_soort;  ///< melding, persoon, veiligheidsbeoordeling, …
  Id onderwerp;
  std::int64_t versie = 0;   ///< of the subject after the event; 0 when it has none
  std::string samenvatting;  ///< Dutch, without personal data
  std::string velden;        ///< names of changed fields, separated by commas
};

}  // namespace baken::domain
