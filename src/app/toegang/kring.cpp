// SPDX-License-Identifier: EUPL-1.2
#include "app/toegang/kring.hpp"

#include <algorithm>

#include "app/gedeeld/belang.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/gedeeld/zoeksleutels.hpp"

namespace baken::app {
namespace {

Kringstand stand_van(const Handeling& h, const domain::Kring& kring, std::int64_t versie) {
  const auto met_adres = [](const domain::Zoekpersoon& lid) { return !lid.postcode.empty(); };
  return {.medewerker = h.wie().medewerker,
          .opgegeven = h.moment,
          .familie = static_cast<std::int64_t>(kring.familie.size()),
          .familieadressen = std::ranges::count_if(kring.familie, met_adres),
          .versie = versie};
}

/// The same rule as for who is registered later, from the other side.
Uitkomst weer_uit_bestaande(Handeling& h, const std::vector<domain::Kringsleutel>& sleutels) {
  for (const auto& [sleutel, wijze] : sleutels) {
    BAKEN_NEEM(const auto dossiers, h.eenheid.kring().dossiers(sleutel));
    for (const auto& dossier : dossiers)
      BAKEN_PROBEER(sluit_uit(h.eenheid, dossier, {h.wie().medewerker, wijze}, h.moment));
  }
  return {};
}

/// The FG sees the list without seeing what is in a dossier; for a coordinator it is as any act.
Result<domain::Dossier> open(Handeling& h, const Id& dossier, const Id& medewerker) {
  const Toegangsvraag vraag{.onderwerp = medewerker};
  return h.bereik() == Bereik::Alle ? bewaak_dossier(h, dossier, vraag)
                                    : open_dossier(h, dossier, vraag);
}

}  // namespace

Result<Kringstand> kring_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis({.eigen = true}));
  return h.eenheid.kring().stand(h.wie().medewerker);
}

Result<Kringstand> kring_opgeven(Handeling& h, std::int64_t gelezen, const domain::Kring& kring) {
  BAKEN_PROBEER(h.eis({.eigen = true}));
  const Id& ik = h.wie().medewerker;
  BAKEN_PROBEER(eis_versie(ik, gelezen, h.eenheid.kring().stand(ik).versie));
  if (auto fouten = domain::controleer(kring, kalender::lokale_datum(h.moment)); !fouten.empty())
    return ongeldig(std::move(fouten));
  const auto sleutels = kringsleutels(kring);
  auto stand = stand_van(h, kring, gelezen + 1);
  BAKEN_NEEM(const bool gezet, h.eenheid.kring().zet(stand, sleutels));
  if (!gezet) BAKEN_PROBEER(eis_versie(ik, gelezen, gelezen + 1));
  BAKEN_PROBEER(weer_uit_bestaande(h, sleutels));
  return stand;
}

Result<Bladzijde<GevondenBelang>> belangen_lezen(Handeling& h, const Bladvraag& vraag) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.kring().gevonden(h.wie(), h.bereik(), vraag);
}

Uitkomst belang_opheffen(Handeling& h, const Id& dossier, const Id& medewerker,
                         const std::string& reden) {
  BAKEN_PROBEER(open(h, dossier, medewerker));
  const auto belang = h.eenheid.kring().gevonden(dossier, medewerker);
  if (!belang)
    return mislukt(Foutcode::Conflict,
                   "Bij deze medewerker is in dit dossier geen belang gevonden, of het is al "
                   "opgeheven.");
  return h.eenheid.kring().hef_op(*belang, h.dienst.ids.nieuw(), h.wie().medewerker, h.moment,
                                  reden);
}

}  // namespace baken::app
