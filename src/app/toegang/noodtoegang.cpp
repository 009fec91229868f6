// SPDX-License-Identifier: EUPL-1.2
#include "app/toegang/noodtoegang.hpp"

#include "app/gedeeld/leesgrens.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"

namespace baken::app {
namespace {

constexpr std::string_view terecht = "terecht";

}  // namespace

Result<Noodtoegang> noodtoegang_openen(Handeling& h, const Id& id, const std::string& reden) {
  BAKEN_NEEM(const auto dossier, open_dossier(h, id, {.telt = false}));
  if (mag_ook(h, "dossier.lezen", dossier) && binnen_leesgrens(h, id))
    return mislukt(Foutcode::Conflict,
                   "U hebt al toegang tot dit dossier. Open het gewoon; een noodtoegang is niet "
                   "nodig.");
  Noodtoegang noodtoegang{.id = h.dienst.ids.nieuw(),
                          .dossier = id,
                          .dossier_nummer = dossier.nummer,
                          .medewerker = h.wie().medewerker,
                          .van = h.moment,
                          .tot = h.moment + noodtoegang_duur,
                          .reden = reden};
  BAKEN_PROBEER(h.eenheid.dossiertoegang().maak(noodtoegang));
  h.noteer(id, noodtoegang.id);
  zet_op_tijdlijn(h, id,
                  {.soort = "noodtoegang-geopend",
                   .onderwerp_soort = "noodtoegang",
                   .onderwerp = noodtoegang.id,
                   .versie = 1});
  return noodtoegang;
}

Result<Bladzijde<Noodtoegang>> noodtoegangen_lezen(Handeling& h, bool open,
                                                   const Bladvraag& vraag) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.dossiertoegang().noodtoegangen(open, h.wie().medewerker, vraag);
}

Result<Noodtoegang> noodtoegang_beoordelen(Handeling& h, const Id& id, std::int64_t gelezen,
                                           const std::string& oordeel, const std::string& vervolg) {
  constexpr std::string_view wat = "Deze noodtoegang";
  BAKEN_NEEM(auto gevonden, h.eenheid.dossiertoegang().noodtoegang(id));
  if (!gevonden) return afwezig(h, id, wat);
  auto noodtoegang = std::move(*gevonden);
  BAKEN_PROBEER(bewaak_dossier(h, noodtoegang.dossier, {.onderwerp = id, .wat = wat}));
  BAKEN_PROBEER(eis_versie(id, gelezen, noodtoegang.versie));
  if (noodtoegang.medewerker == h.wie().medewerker)
    return mislukt(Foutcode::Verboden,
                   "U beoordeelt niet uw eigen noodtoegang. Laat een collega dit doen.");
  if (oordeel != terecht && vervolg.empty())
    return ongeldig({{"/vervolg", "verplicht",
                      "Schrijf op wat er is gedaan: met wie is gesproken en wat volgt."}});
  noodtoegang.beoordeeld_op = h.moment;
  noodtoegang.beoordeeld_door = h.wie().medewerker;
  noodtoegang.oordeel = oordeel;
  noodtoegang.vervolg = vervolg;
  ++noodtoegang.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.dossiertoegang().wijzig(noodtoegang));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, noodtoegang.versie));
  return noodtoegang;
}

}  // namespace baken::app
