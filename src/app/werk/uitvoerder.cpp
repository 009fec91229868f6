// SPDX-License-Identifier: EUPL-1.2
#include "app/werk/uitvoerder.hpp"

#include "app/gedeeld/toegang_tot.hpp"

namespace baken::app {
namespace {

tl::unexpected<Fout> weiger(std::string_view veld, std::string code, std::string melding) {
  return ongeldig({{std::string{veld}, std::move(code), std::move(melding)}});
}

}  // namespace

Result<Medewerker> eis_uitvoerder(Handeling& h, const Id& id, std::string_view veld) {
  auto medewerker = h.eenheid.medewerkers().zoek(id);
  if (!medewerker)
    return weiger(veld, "onbekend", "Deze medewerker bestaat niet. Kies iemand uit de lijst.");
  if (!medewerker->actief)
    return weiger(veld, "geblokkeerd", "Deze medewerker werkt hier niet meer. Kies iemand anders.");
  if (!kan(h, *medewerker, "werk.lezen-eigen", {.eigen = true}) ||
      !kan(h, *medewerker, "dossier.lezen", {.eigen = true}))
    return weiger(veld, "rol",
                  "Deze medewerker heeft geen rol waarin werk wordt gedaan. Kies iemand anders.");
  return std::move(*medewerker);
}

Relatie relatie_tot(const Wie& wie, const domain::Werkstuk& werk) {
  return {.eigen = werk.medewerker == wie.medewerker,
          .eigen_team = werk.team && werk.team == wie.team,
          .openbaar_werk = !werk.medewerker && !werk.team};
}

}  // namespace baken::app
