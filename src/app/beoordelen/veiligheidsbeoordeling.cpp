// SPDX-License-Identifier: EUPL-1.2
#include "app/beoordelen/veiligheidsbeoordeling.hpp"

#include <algorithm>

#include "app/beoordelen/weging.hpp"
#include "app/gedeeld/melding_beeld.hpp"
#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "domain/code/lezer.hpp"

namespace baken::app {
namespace {

using domain::Beoordelinggegevens;
using domain::Beoordelingstatus;
using domain::Stap;

void zet_op_de_tijdlijn(Handeling& h, const domain::Veiligheidsbeoordeling& b,
                        std::string_view soort, std::string velden = {}) {
  zet_op_tijdlijn(h, b.dossier,
                  {.soort = soort,
                   .onderwerp_soort = "veiligheidsbeoordeling",
                   .onderwerp = b.id,
                   .versie = b.versie,
                   .samenvatting = "versie " + std::to_string(b.nummer_versie),
                   .velden = std::move(velden)});
}

/// A corrected version begins with the content of the signed one.
Result<Beoordelinggegevens> verbetering(const domain::Veiligheidsbeoordeling& laatste,
                                        const std::string& reden) {
  if (laatste.status == Beoordelingstatus::Concept)
    return mislukt(Foutcode::Conflict,
                   "Er loopt al een veiligheidsbeoordeling bij deze melding. Werk in die "
                   "beoordeling verder.");
  if (reden.empty())
    return ongeldig({{"/reden", "verplicht",
                      "De laatste versie is ondertekend. Schrijf waarom u haar verbetert."}});
  auto gegevens = laatste.gegevens;
  gegevens.reden = reden;
  return gegevens;
}

domain::Veiligheidsbeoordeling nieuwe_versie(Handeling& h, const domain::Melding& melding,
                                             std::int64_t nummer) {
  domain::Veiligheidsbeoordeling b;
  b.id = h.dienst.ids.nieuw();
  b.melding = melding.id;
  b.dossier = melding.dossier;
  b.sleutel = melding.sleutel;
  b.nummer_versie = nummer;
  return b;
}

bool zelfde_antwoorden(const domain::Antwoorden& a, const domain::Antwoorden& b) {
  const auto van_personen = [](const domain::Antwoorden& alle) {
    std::map<std::string, domain::AntwoordPerVraag, std::less<>> uit;
    for (const auto& [id, persoon] : alle.personen)
      if (!persoon.antwoorden.empty()) uit[id] = persoon.antwoorden;
    return uit;
  };
  return a.melding == b.melding && van_personen(a) == van_personen(b);
}

/// Names of what differs, for the timeline; no content.
std::string gewijzigde_velden(const Beoordelinggegevens& a, const Beoordelinggegevens& b) {
  std::string velden;
  const auto let_op = [&](std::string_view naam, bool gelijk) {
    if (gelijk) return;
    if (!velden.empty()) velden += ',';
    velden += naam;
  };
  let_op("antwoorden", zelfde_antwoorden(a.antwoorden, b.antwoorden));
  let_op("bronnen", a.bronnen == b.bronnen);
  let_op("dat_informatie", a.dat_informatie == b.dat_informatie);
  let_op("wat_informatie", a.wat_informatie == b.wat_informatie);
  let_op("mdo", a.mdo == b.mdo);
  let_op("uitkomst", a.uitkomst == b.uitkomst);
  let_op("motivering", a.motivering == b.motivering);
  let_op("afwijking_motivering", a.afwijking_motivering == b.afwijking_motivering);
  let_op("overdrachtspartij", a.overdrachtspartij == b.overdrachtspartij);
  return velden;
}

/// Answers are about people of the melding; advice in an MDO comes from people who exist.
std::vector<Veldfout> keur_mensen(Handeling& h, const Id& melding,
                                  const Beoordelinggegevens& gegevens) {
  std::vector<Veldfout> fouten;
  const auto rollen = h.eenheid.meldingen().rollen(melding);
  for (const auto& [id, persoon] : gegevens.antwoorden.personen)
    if (std::none_of(rollen.begin(), rollen.end(),
                     [&, &wie = id](const auto& rol) { return rol.persoon == wie; }))
      fouten.push_back({"/antwoorden_per_persoon" + domain::pad_deel(id), "onbekend",
                        "Deze persoon is niet bij de melding betrokken. Voeg de persoon eerst "
                        "aan de melding toe."});
  if (!gegevens.mdo) return fouten;
  const auto& adviezen = gegevens.mdo->adviezen;
  for (std::size_t plek = 0; plek < adviezen.size(); ++plek)
    if (adviezen[plek].medewerker && !h.eenheid.medewerkers().zoek(*adviezen[plek].medewerker))
      fouten.push_back({"/mdo/adviezen/" + std::to_string(plek) + "/medewerker_id", "onbekend",
                        "Deze medewerker bestaat niet. Kies een medewerker of vul alleen de naam "
                        "in."});
  return fouten;
}

std::optional<Klokstand> klok_van(Handeling& h, const Id& melding) {
  for (auto& klok : h.eenheid.termijnen().van_onderwerp(melding))
    if (klok.soort == "veiligheidsbeoordeling") return std::move(klok);
  return std::nullopt;
}

/// Of an assessment that this act has just weighed.
BeoordelingBeeld gewogen_beeld(Handeling& h, domain::Veiligheidsbeoordeling b,
                               std::vector<Veldfout> ontbreekt) {
  auto termijn = klok_van(h, b.melding);
  return {std::move(b), std::move(ontbreekt), std::move(termijn)};
}

}  // namespace

Result<BeoordelingBeeld> beoordeling_beeld(Handeling& h, domain::Veiligheidsbeoordeling b) {
  std::vector<Veldfout> ontbreekt;
  if (b.status == Beoordelingstatus::Concept) {
    BAKEN_NEEM(ontbreekt, weeg_opnieuw(h, b));
  } else {
    onder_huidige_personen(h, b);
  }
  return gewogen_beeld(h, std::move(b), std::move(ontbreekt));
}

Result<domain::Veiligheidsbeoordeling> open_beoordeling(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto b, h.eenheid.beoordelingen().zoek(id));
  constexpr std::string_view wat = "Deze veiligheidsbeoordeling";
  if (!b) return afwezig(h, id, wat);
  BAKEN_PROBEER(open_dossier(h, b->dossier, {.onderwerp = id, .wat = wat}));
  return std::move(*b);
}

Result<domain::Veiligheidsbeoordeling> open_concept(Handeling& h, const Id& id,
                                                    std::int64_t gelezen) {
  BAKEN_NEEM(auto b, open_beoordeling(h, id));
  BAKEN_PROBEER(eis_versie(id, gelezen, b.versie));
  if (b.status != Beoordelingstatus::Concept)
    return mislukt(Foutcode::Conflict,
                   "Deze veiligheidsbeoordeling is ondertekend en verandert niet meer. Begin een "
                   "verbeterde versie.");
  return b;
}

Result<BeoordelingBeeld> veiligheidsbeoordeling_starten(Handeling& h, const Id& melding_id,
                                                        const std::string& reden) {
  BAKEN_NEEM(const auto melding, open_melding(h, melding_id));
  BAKEN_NEEM(const auto versies, h.eenheid.beoordelingen().van_melding(melding_id));
  auto b = nieuwe_versie(h, melding, 1);
  if (versies.empty()) {
    BAKEN_PROBEER(domain::eis_overgang(melding.stap, Stap::Veiligheidsbeoordeling));
    h.eenheid.meldingen().zet_stap(melding_id, Stap::Veiligheidsbeoordeling);
  } else {
    // The melding stays where the signed decision brought it until the correction is signed too:
    // until then that decision holds.
    BAKEN_NEEM(b.gegevens, verbetering(versies.front(), reden));
    b.nummer_versie = versies.front().nummer_versie + 1;
  }
  BAKEN_NEEM(auto ontbreekt, weeg_opnieuw(h, b));
  BAKEN_PROBEER(h.eenheid.beoordelingen().maak(b));
  h.noteer(b.dossier, b.id);
  zet_op_de_tijdlijn(h, b,
                     versies.empty() ? "veiligheidsbeoordeling-begonnen"
                                     : "veiligheidsbeoordeling-verbetering-begonnen");
  return gewogen_beeld(h, std::move(b), std::move(ontbreekt));
}

Result<BeoordelingBeeld> veiligheidsbeoordeling_lezen(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto b, open_beoordeling(h, id));
  return beoordeling_beeld(h, std::move(b));
}

Result<std::vector<BeoordelingBeeld>> veiligheidsbeoordelingen_lezen(Handeling& h,
                                                                     const Id& melding_id) {
  BAKEN_NEEM(const auto melding, open_melding(h, melding_id));
  BAKEN_NEEM(auto versies, h.eenheid.beoordelingen().van_melding(melding.id));
  std::vector<BeoordelingBeeld> beelden;
  for (auto& versie : versies) {
    BAKEN_NEEM(auto beeld, beoordeling_beeld(h, std::move(versie)));
    beelden.push_back(std::move(beeld));
  }
  return beelden;
}

Result<BeoordelingBeeld> veiligheidsbeoordeling_wijzigen(Handeling& h, const Id& id,
                                                         std::int64_t gelezen,
                                                         Beoordelinggegevens gegevens) {
  BAKEN_NEEM(auto b, open_concept(h, id, gelezen));
  onder_huidige_personen(h, b.melding, gegevens.antwoorden);
  if (auto fouten = keur_mensen(h, b.melding, gegevens); !fouten.empty())
    return ongeldig(std::move(fouten));
  auto velden = gewijzigde_velden(b.gegevens, gegevens);
  if (velden.empty()) return beoordeling_beeld(h, std::move(b));
  gegevens.reden = b.gegevens.reden;
  b.gegevens = std::move(gegevens);
  BAKEN_NEEM(auto ontbreekt, weeg_opnieuw(h, b));
  ++b.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.beoordelingen().wijzig(b, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, b.versie));
  h.eenheid.beoordelingen().wis_akkoorden(id);
  b.akkoorden.clear();
  zet_op_de_tijdlijn(h, b, "veiligheidsbeoordeling-gewijzigd", std::move(velden));
  return gewogen_beeld(h, std::move(b), std::move(ontbreekt));
}

Result<BeoordelingBeeld> veiligheidsbeoordeling_akkoord(Handeling& h, const Id& id,
                                                        std::int64_t gelezen) {
  BAKEN_NEEM(auto b, open_concept(h, id, gelezen));
  const auto& wie = h.wie().medewerker;
  if (std::any_of(b.akkoorden.begin(), b.akkoorden.end(),
                  [&](const auto& akkoord) { return akkoord.medewerker == wie; }))
    return mislukt(Foutcode::Conflict,
                   "U hebt al akkoord gegeven. Een tweede akkoord geeft een collega.");
  b.akkoorden.push_back({wie, h.moment});
  h.eenheid.beoordelingen().schrijf_akkoord(id, b.akkoorden.back());
  zet_op_de_tijdlijn(h, b, "veiligheidsbeoordeling-akkoord");
  return beoordeling_beeld(h, std::move(b));
}

}  // namespace baken::app
