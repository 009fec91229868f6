// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/aannemen.hpp"

namespace baken::app {

/// Drafts: saved from the first keystroke, seen by their maker alone.
Result<Concept> concept_maken(Handeling& handeling, std::string soort, std::string inhoud);
Result<Concept> concept_lezen(Handeling& handeling, const Id& id);
Result<std::vector<Concept>> concepten_lezen(Handeling& handeling);
/// @param gelezen the version the sender read
Result<Concept> concept_wijzigen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                 std::string soort, std::string inhoud);
Uitkomst concept_verwijderen(Handeling& handeling, const Id& id);

/// Within the act that registers what was typed: the draft goes. One that is gone already, or is
/// another's, is left alone; it is no reason to refuse what was registered.
Uitkomst ruim_concept_op(Handeling& handeling, const std::optional<Id>& id);

}  // namespace baken::app
