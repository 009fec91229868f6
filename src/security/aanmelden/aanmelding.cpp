// SPDX-License-Identifier: EUPL-1.2
#include "security/aanmelden/aanmelding.hpp"

namespace baken::security {

Uitkomst Aanmelding::controleer(const Aanmeldvraag& vraag, std::string_view wachtwoord,
                                const std::optional<std::string>& bewaard) {
  BAKEN_NEEM(auto poging, rem_.probeer(vraag));
  auto goed = wachtwoorden_.klopt(wachtwoord, bewaard);
  if (!goed || *goed) rem_.neem_terug(poging);
  if (!goed) return mislukt(std::move(goed).error());
  if (!*goed)
    return mislukt(Foutcode::NietIngelogd, "De gebruikersnaam of het wachtwoord klopt niet.");
  return {};
}

}  // namespace baken::security
