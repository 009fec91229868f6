// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fout.hpp"
#include "base/id.hpp"

namespace baken::domain {

struct Crisisactie {
  Moment moment;
  std::string tekst;
};

struct Crisisgegevens {
  std::optional<Id> melding;
  Moment start;
  std::string aanleiding;
  std::vector<Crisisactie> acties;
  std::vector<std::string> veiligheidsafspraken;
  std::string partner;  ///< Raad, crisisteam, …
  std::optional<Moment> einde;
};

struct Crisis {
  Id id;
  Id dossier;
  Id sleutel;  ///< under which key it is sealed: of its melding, or of the dossier
  std::int64_t versie = 1;
  Crisisgegevens gegevens;
};

/// Times in order, nothing in the future, and no end without an action and a safety agreement.
std::vector<Veldfout> controleer(const Crisisgegevens& crisis, Moment nu);

}  // namespace baken::domain
