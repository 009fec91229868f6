// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/leesgrens.hpp"

namespace baken::app {

/// How far somebody is, and his last question to open more.
struct EigenLeesgrens {
  Leesstand stand;
  std::optional<Leesverzoek> verzoek;
};

Result<EigenLeesgrens> leesgrens_lezen(Handeling& handeling);

/// Asks a colleague to consent to opening more than the limit. One question at a time.
Result<Leesverzoek> leesverzoek_maken(Handeling& handeling, const std::string& reden);

/// @param open only what nobody has answered
Result<Bladzijde<Leesverzoek>> leesverzoeken_lezen(Handeling& handeling, bool open,
                                                   const Bladvraag& vraag);

/// A second person consents, which raises the limit for a while, or refuses and says why. Nobody
/// answers his own question.
Result<Leesverzoek> leesverzoek_beslissen(Handeling& handeling, const Id& id, std::int64_t gelezen,
                                          const std::string& besluit,
                                          const std::string& toelichting);

/// Who met the limit in the last seven days.
Result<std::vector<Grensmelding>> grensmeldingen_lezen(Handeling& handeling);

}  // namespace baken::app
