// SPDX-License-Identifier: EUPL-1.2
#include "app/toegang/meekijken.hpp"

#include <algorithm>

#include "app/gedeeld/belang.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/poorten/dossier.hpp"
#include "app/poorten/werk.hpp"

namespace baken::app {
namespace {

tl::unexpected<Fout> weiger(std::string code, std::string melding) {
  return ongeldig({{"/medewerker_id", std::move(code), std::move(melding)}});
}

void zet(Handeling& h, const Consult& consult, std::string_view soort) {
  zet_op_tijdlijn(h, consult.dossier,
                  {.soort = soort,
                   .onderwerp_soort = "medewerker",
                   .onderwerp = consult.medewerker,
                   .versie = 0});
}

}  // namespace

Result<Consult> consult_vragen(Handeling& h, const Id& dossier, const Id& medewerker,
                               const std::string& vraag) {
  BAKEN_PROBEER(open_dossier(h, dossier));
  const auto gevraagd = h.eenheid.medewerkers().zoek(medewerker);
  if (!gevraagd || !gevraagd->actief)
    return weiger("onbekend", "Deze medewerker werkt hier niet. Kies iemand anders.");
  if (!kan(h, *gevraagd, "dossier.lezen", {.geconsulteerd = true}))
    return weiger("rol", "Deze medewerker denkt in zijn rol niet mee. Kies iemand anders.");
  const auto banden = h.eenheid.dossiertoegang().banden(dossier, medewerker, h.moment);
  if (banden.buitengesloten())
    return weiger("gesloten", "Dit dossier is voor deze medewerker gesloten. Kies iemand anders.");
  if (banden.geconsulteerd)
    return mislukt(Foutcode::Conflict, "Deze collega denkt al mee in dit dossier.");
  Consult consult{.id = h.dienst.ids.nieuw(),
                  .dossier = dossier,
                  .medewerker = medewerker,
                  .door = h.wie().medewerker,
                  .van = h.moment,
                  .tot = std::nullopt,
                  .vraag = vraag};
  BAKEN_PROBEER(h.eenheid.dossiertoegang().maak(consult));
  h.noteer(dossier, consult.id);
  zet(h, consult, "consult-gevraagd");
  return consult;
}

Result<std::vector<Consult>> consulten_lezen(Handeling& h, const Id& dossier) {
  BAKEN_PROBEER(open_dossier(h, dossier));
  return h.eenheid.dossiertoegang().consulten(dossier);
}

Result<Consult> consult_beeindigen(Handeling& h, const Id& dossier, const Id& id) {
  BAKEN_PROBEER(open_dossier(h, dossier, {.onderwerp = id, .wat = "Dit consult"}));
  BAKEN_NEEM(auto alle, h.eenheid.dossiertoegang().consulten(dossier));
  auto consult = std::ranges::find(alle, id, &Consult::id);
  if (consult == alle.end()) return niet_gevonden("Dit consult");
  if (consult->tot) return mislukt(Foutcode::Conflict, "Dit consult is al beëindigd.");
  consult->tot = h.moment;
  h.eenheid.dossiertoegang().beeindig_consult(id, h.moment);
  zet(h, *consult, "consult-beeindigd");
  return std::move(*consult);
}

Uitkomst belang_melden(Handeling& h, const Id& id, const Id& medewerker) {
  BAKEN_PROBEER(h.eis({.eigen = medewerker == h.wie().medewerker}, std::nullopt, medewerker));
  if (!zichtbaar_dossier(h, id)) return niet_gevonden("Dit dossier");
  h.noteer(id, medewerker);
  if (!h.eenheid.medewerkers().zoek(medewerker))
    return weiger("onbekend", "Deze medewerker bestaat niet. Kies iemand uit de lijst.");
  h.eenheid.dossiertoegang().meld_belang(id, medewerker, h.wie().medewerker, h.moment);
  return geef_vrij(h.eenheid, id, medewerker, h.moment);
}

Result<domain::Dossier> inzage_zoeken(Handeling& h, const std::string& nummer) {
  const auto gevonden = h.eenheid.dossiers().zoek_nummer(nummer);
  return bewaak_dossier(h, gevonden ? gevonden->id : Id{});
}

Result<std::vector<Logregel>> inzage_lezen(Handeling& h, const Id& id, Datum van, Datum tot,
                                           const std::optional<Logplaats>& na, int limiet) {
  BAKEN_PROBEER(bewaak_dossier(h, id));
  if (van > tot)
    return ongeldig({{"tot", "volgorde", "De laatste dag ligt vóór de eerste. Wissel ze om."}});
  return h.eenheid.logboek().zoek({.dossier = id,
                                   .medewerker = std::nullopt,
                                   .van = kalender::begin_van_dag(van),
                                   .tot = kalender::einde_van_dag(tot),
                                   .limiet = limiet + 1,
                                   .na = na});
}

}  // namespace baken::app
