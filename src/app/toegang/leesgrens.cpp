// SPDX-License-Identifier: EUPL-1.2
#include "app/toegang/leesgrens.hpp"

#include "app/gedeeld/verouderd.hpp"

namespace baken::app {
namespace {

constexpr std::string_view toegestaan = "toegestaan";
constexpr std::chrono::days meldingen_terug{7};
constexpr Relatie van_uzelf{.eigen = true};

}  // namespace

Result<EigenLeesgrens> leesgrens_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis(van_uzelf));
  EigenLeesgrens uit{.stand = leesstand(h), .verzoek = {}};
  BAKEN_NEEM(uit.verzoek, h.eenheid.leesgrenzen().laatste_van(h.wie().medewerker));
  return uit;
}

Result<Leesverzoek> leesverzoek_maken(Handeling& h, const std::string& reden) {
  BAKEN_PROBEER(h.eis(van_uzelf));
  BAKEN_NEEM(const auto laatste, h.eenheid.leesgrenzen().laatste_van(h.wie().medewerker));
  if (laatste && laatste->besluit.empty())
    return mislukt(Foutcode::Conflict,
                   "Uw vraag staat al open. Vraag een collega om hem te beantwoorden.");
  Leesverzoek verzoek{.id = h.dienst.voorraad.id_met_sleutel(),
                      .medewerker = h.wie().medewerker,
                      .rol = h.wie().als,
                      .gevraagd_op = h.moment,
                      .aantal = leesstand(h).aantal,
                      .reden = reden};
  BAKEN_PROBEER(h.eenheid.leesgrenzen().maak(verzoek));
  h.noteer({}, verzoek.id);
  return verzoek;
}

Result<Bladzijde<Leesverzoek>> leesverzoeken_lezen(Handeling& h, bool open,
                                                   const Bladvraag& vraag) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.leesgrenzen().verzoeken(open, vraag);
}

Result<Leesverzoek> leesverzoek_beslissen(Handeling& h, const Id& id, std::int64_t gelezen,
                                          const std::string& besluit,
                                          const std::string& toelichting) {
  BAKEN_PROBEER(h.eis({}, std::nullopt, id));
  BAKEN_NEEM(auto gevonden, h.eenheid.leesgrenzen().zoek(id));
  if (!gevonden) return niet_gevonden("Deze vraag");
  auto verzoek = std::move(*gevonden);
  if (verzoek.medewerker == h.wie().medewerker)
    return mislukt(Foutcode::Verboden,
                   "U beantwoordt niet uw eigen vraag. Laat een collega dit doen.");
  BAKEN_PROBEER(eis_versie(id, gelezen, verzoek.versie));
  if (!verzoek.besluit.empty()) return mislukt(Foutcode::Conflict, "Deze vraag is al beantwoord.");
  const bool ja = besluit == toegestaan;
  if (!ja && toelichting.empty())
    return ongeldig({{"/toelichting", "verplicht",
                      "Schrijf op waarom niet, zodat uw collega weet hoe verder."}});
  verzoek.besluit = besluit;
  verzoek.beslist_op = h.moment;
  verzoek.beslist_door = h.wie().medewerker;
  if (ja) verzoek.geldig_tot = h.moment + h.dienst.leesgrenzen->verhoging_duur;
  verzoek.toelichting = toelichting;
  ++verzoek.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.leesgrenzen().wijzig(verzoek));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, verzoek.versie));
  return verzoek;
}

Result<std::vector<Grensmelding>> grensmeldingen_lezen(Handeling& h) {
  BAKEN_PROBEER(h.eis_algemeen());
  return h.eenheid.leesgrenzen().meldingen(h.moment - meldingen_terug);
}

}  // namespace baken::app
