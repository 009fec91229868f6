// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/aannemen.hpp"
#include "domain/tekst/persoonsgegevens.hpp"

namespace baken::app {

/// What somebody typed about an advice.
struct AdviesInvoer {
  domain::Adviesgegevens gegevens;
  std::vector<std::string> namen{};  ///< typed elsewhere: to check with, never stored
  std::optional<Id> concept_id{};    ///< the draft it came from
};

/// How the user stands to an advice: his own, or of his team.
Relatie relatie_tot(const Wie& wie, const domain::Advies& advies);

/// The advice, when this act on it is allowed; else it looks absent.
Result<domain::Advies> advies_lezen(Handeling& handeling, const Id& id);

/// Newest first.
Result<Bladzijde<domain::Advies>> adviezen_lezen(Handeling& handeling, const Bladvraag& vraag);

/// Contact → Advies, or Advies → Advies for a follow-up, which marks the earlier one. Ongeldig
/// with every fault and every place in the text that looks like personal data. The draft goes in
/// the same transaction.
Result<domain::Advies> advies_registreren(Handeling& handeling, AdviesInvoer invoer);

/// Corrects an advice under the same checks; the version before stays in the history.
/// @param gelezen the version the sender read
Result<domain::Advies> advies_wijzigen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                       AdviesInvoer invoer);

/// Where personal data stands in a text that is being typed. Nothing is stored.
Result<std::vector<domain::Vinding>> advies_controleren(Handeling& handeling,
                                                        const std::string& tekst,
                                                        const std::vector<std::string>& namen);

/// The form of a melding as JSON text, with what the advice already says.
using Adviesvorm = std::function<std::string(const domain::Advies&)>;

/// Advies → Melding: a draft of a melding. The advice itself changes once that is registered.
Result<Concept> advies_naar_melding(Handeling& handeling, const Id& id, const Adviesvorm& vorm);

}  // namespace baken::app
