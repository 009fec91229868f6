// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/aannemen.hpp"

namespace baken::app {

/// What somebody typed about an overige politiezorgmelding jeugd.
struct PolitiemeldingInvoer {
  domain::Politiemeldinggegevens gegevens;
  std::optional<Id> concept_id{};  ///< the draft it came from
};

/// The politiemelding, when this act on it is allowed; else it looks absent.
Result<domain::Politiemelding> politiemelding_lezen(Handeling& handeling, const Id& id);

/// Newest first.
Result<Bladzijde<domain::Politiemelding>> politiemeldingen_lezen(Handeling& handeling,
                                                                 const Bladvraag& vraag);

/// Contact → Politiemelding. Ongeldig with every fault; the draft goes in the same transaction.
Result<domain::Politiemelding> politiemelding_registreren(Handeling& handeling,
                                                          PolitiemeldingInvoer invoer);

/// Politiemelding → Doorgezet: local help takes it on. Conflict once it was passed on, or became
/// a melding.
/// @param gelezen the version the sender read
Result<domain::Politiemelding> politiemelding_doorzetten(Handeling& handeling, const Id& id,
                                                         std::int64_t gelezen, std::string partij,
                                                         std::string toelichting);

/// The form of a melding as JSON text, with what the police already said.
using Politievorm = std::function<std::string(const domain::Politiemelding&)>;

/// Politiemelding → Melding, when there is violence in a dependent relation after all: a draft of
/// a melding. The politiemelding itself changes once that is registered.
Result<Concept> politiemelding_naar_melding(Handeling& handeling, const Id& id,
                                            const Politievorm& vorm);

}  // namespace baken::app
