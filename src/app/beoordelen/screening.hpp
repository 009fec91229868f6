// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gedeeld/melding_beeld.hpp"

namespace baken::app {

/// Records that this user has looked at a melding. Two different people look at every melding;
/// the second look moves it on. Who finds it acute starts a crisis service at once
/// (domein.md §1.2), with his explanation as the reason.
Result<MeldingBeeld> melding_screenen(Handeling& handeling, const Id& melding, bool acuut,
                                      const std::string& toelichting);

/// A line of the daily list.
struct Screeningstaak {
  Screeningsregel regel;
  bool te_laat = false;  ///< not screened on the (Amsterdam) day of receipt
};

/// What two people have not yet seen, longest waiting first. Names nobody.
Result<Bladzijde<Screeningstaak>> screeningslijst_lezen(Handeling& handeling,
                                                        const Bladvraag& vraag);

}  // namespace baken::app
