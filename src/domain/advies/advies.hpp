// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"
#include "domain/code/codelijst.hpp"
#include "domain/proces/proces.hpp"

namespace baken::domain {

/// What the taker of an advice fills in. There is no place for the persons involved:
/// the case stays anonymous (domein.md §1.2, Advies).
struct Adviesgegevens {
  std::string kanaal;
  Moment ontvangen;
  std::string hoedanigheid;
  std::string organisatie;  ///< of the adviesvrager; no person
  std::vector<std::string> vorm;
  std::vector<std::string> aard;
  std::string duur_geweld;
  std::string gemeente;
  std::string gemeente_adviesvrager;
  std::string inhoud;
  std::string gegeven_advies;
  std::optional<Id> vervolg_van;
};

struct Advies {
  Id id;
  std::string nummer;  ///< A0000123
  std::string status;  ///< geregistreerd, vervolgd, naar-melding
  Id medewerker;
  std::optional<Id> team;  ///< of the employee when he gave it
  std::int64_t versie = 1;
  Adviesgegevens gegevens;
};

/// Where the advice stands in the primary process.
Stap stap_van(const Advies& advies);

/// All faults at once: codes that do not hold on the day of receipt, and every place in the free
/// text that looks like personal data.
/// @param namen person names the user has just typed elsewhere
std::vector<Veldfout> controleer(const Adviesgegevens& advies,
                                 const std::vector<std::string>& namen, const Codelijsten& codes,
                                 Moment nu);

/// The names of the fields that differ, separated by commas.
std::string veranderde_velden(const Adviesgegevens& oud, const Adviesgegevens& nieuw);

}  // namespace baken::domain
