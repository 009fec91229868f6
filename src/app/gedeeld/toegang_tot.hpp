// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/poort.hpp"
#include "app/poorten/werk.hpp"
#include "domain/dossier/dossier.hpp"

namespace baken::app {

/// How the user stands to a dossier. Own: he is its casushouder. Own team: his team has it.
/// Open work: nobody is casushouder yet, so intake and screening may do it.
Relatie relatie_tot(const Wie& wie, const domain::Dossier& dossier);

/// What an act asks to be let into.
struct Toegangsvraag {
  std::optional<Id> onderwerp{};         ///< what inside the dossier the act is about, for the log
  std::string_view wat = "Dit dossier";  ///< how an answer names it when it is absent
  bool eigen = false;                    ///< the user made it, or has it, apart from the dossier
  bool telt = true;                      ///< as opened; not when the act only breaks the glass
};

/// The dossier, when this act on it is allowed. Open work in the dossier, of his own or of his
/// team, is a relation to it too. For who is kept out it is absent.
Result<domain::Dossier> open_dossier(Handeling& handeling, const Id& dossier,
                                     const Toegangsvraag& vraag = {});

/// The dossier for an act that guards it and shows nothing of what it holds: a shielding keeps
/// nobody out of that, a belang does.
Result<domain::Dossier> bewaak_dossier(Handeling& handeling, const Id& dossier,
                                       const Toegangsvraag& vraag = {});

/// Whether somebody has a role in which he may do this act with this relation.
bool kan(const Handeling& handeling, const Medewerker& medewerker,
         std::string_view andere_handeling, const Relatie& relatie);

/// What an act says of a thing that is not there. As much work as for one that is hidden.
tl::unexpected<Fout> afwezig(Handeling& handeling, const Id& id, std::string_view wat);

/// The dossier to which an act wants to add something, without a look at what it holds; nothing
/// when it is not there, or hidden from the user.
std::optional<domain::Dossier> zichtbaar_dossier(Handeling& handeling, const Id& dossier);

/// Whether the user may also do this act on the dossier; for what an answer shows of it.
bool mag_ook(Handeling& handeling, std::string_view andere_handeling,
             const domain::Dossier& dossier);

}  // namespace baken::app
