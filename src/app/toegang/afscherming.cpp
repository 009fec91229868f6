// SPDX-License-Identifier: EUPL-1.2
#include "app/toegang/afscherming.hpp"

#include <algorithm>
#include <set>

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {
namespace {

bool is_coordinator(const Medewerker& medewerker) {
  return std::ranges::find(medewerker.rollen, Rol::Teamcoordinator) != medewerker.rollen.end();
}

/// The FG shields without seeing what is in it; for the others it is as any act on the dossier.
Result<domain::Dossier> open(Handeling& h, const Id& id) {
  return h.bereik() == Bereik::Alle ? bewaak_dossier(h, id) : open_dossier(h, id);
}

/// Who has the case or open work in it would stand before a closed door.
std::set<Id> wie_het_heeft(Handeling& h, const domain::Dossier& dossier) {
  std::set<Id> uit;
  if (dossier.casushouder) uit.insert(*dossier.casushouder);
  for (const auto& werk : h.eenheid.werk().open_van_dossier(dossier.id))
    if (werk.medewerker) uit.insert(*werk.medewerker);
  return uit;
}

std::vector<Veldfout> keur(Handeling& h, const domain::Dossier& dossier,
                           const std::vector<Id>& lezers) {
  std::vector<Veldfout> fouten;
  bool coordinator = false;
  for (std::size_t plek = 0; plek < lezers.size(); ++plek) {
    const auto lezer = h.eenheid.medewerkers().zoek(lezers[plek]);
    const auto veld = "/lezers/" + std::to_string(plek);
    if (!lezer || !lezer->actief)
      fouten.push_back({veld, "onbekend", "Deze medewerker werkt hier niet. Kies iemand anders."});
    else if (h.eenheid.dossiertoegang().banden(dossier.id, lezer->id, h.moment).belang)
      fouten.push_back({veld, "belang", "Deze medewerker kan geen lezer van dit dossier zijn."});
    else
      coordinator = coordinator || is_coordinator(*lezer);
  }
  if (!coordinator)
    fouten.push_back(
        {"/lezers", "coordinator",
         "Kies ten minste één teamcoördinator als lezer, zodat er altijd iemand is die "
         "het werk kan verdelen."});
  for (const auto& wie : wie_het_heeft(h, dossier))
    if (std::ranges::find(lezers, wie) == lezers.end())
      fouten.push_back({"/lezers", "casushouder",
                        "Wie dit dossier of werk erin heeft moet lezer zijn. Voeg die collega toe, "
                        "of geef het werk eerst aan een ander."});
  return fouten;
}

void zet(Handeling& h, const Id& dossier, std::string_view soort, std::int64_t versie) {
  zet_op_tijdlijn(
      h, dossier,
      {.soort = soort, .onderwerp_soort = "dossier", .onderwerp = dossier, .versie = versie});
}

}  // namespace

Result<std::optional<Afscherming>> afscherming_lezen(Handeling& h, const Id& id) {
  BAKEN_PROBEER(open(h, id));
  return h.eenheid.dossiertoegang().afscherming(id);
}

Result<Afscherming> dossier_afschermen(Handeling& h, const Id& id, std::int64_t gelezen,
                                       std::vector<Id> lezers, const std::string& reden) {
  BAKEN_NEEM(const auto dossier, open(h, id));
  BAKEN_NEEM(const auto nu, h.eenheid.dossiertoegang().afscherming(id));
  BAKEN_PROBEER(eis_versie(id, gelezen, nu ? nu->versie : niet_afgeschermd));
  std::ranges::sort(lezers);
  lezers.erase(std::unique(lezers.begin(), lezers.end()), lezers.end());
  if (auto fouten = keur(h, dossier, lezers); !fouten.empty()) return ongeldig(std::move(fouten));
  Afscherming afscherming{.dossier = id,
                          .medewerker = h.wie().medewerker,
                          .moment = h.moment,
                          .reden = reden,
                          .lezers = std::move(lezers),
                          .versie = gelezen + 1};
  BAKEN_NEEM(const bool gezet, h.eenheid.dossiertoegang().zet(afscherming));
  if (!gezet) BAKEN_PROBEER(eis_versie(id, gelezen, gelezen + 1));
  zet(h, id, nu ? "afscherming-gewijzigd" : "dossier-afgeschermd", afscherming.versie);
  return afscherming;
}

Uitkomst afscherming_opheffen(Handeling& h, const Id& id, std::int64_t gelezen) {
  BAKEN_PROBEER(open(h, id));
  BAKEN_NEEM(const auto nu, h.eenheid.dossiertoegang().afscherming(id));
  if (!nu) return mislukt(Foutcode::Conflict, "Dit dossier is niet afgeschermd.");
  BAKEN_PROBEER(eis_versie(id, gelezen, nu->versie));
  h.eenheid.dossiertoegang().hef_op(id);
  zet(h, id, "afscherming-opgeheven", nu->versie);
  return {};
}

}  // namespace baken::app
