// SPDX-License-Identifier: EUPL-1.2
#include "app/dossier/melding_wijzigen.hpp"

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/verouderd.hpp"

namespace baken::app {
namespace {

using domain::Meldinggegevens;

void meld(bool anders, std::string_view veld, std::string& velden) {
  if (anders) velden += (velden.empty() ? "" : ",") + std::string{veld};
}

/// Names of what changed; never the values.
std::string veranderde_velden(const Meldinggegevens& oud, const Meldinggegevens& nieuw) {
  std::string velden;
  meld(oud.kanaal != nieuw.kanaal, "kanaal", velden);
  meld(oud.ontvangen != nieuw.ontvangen, "ontvangen", velden);
  meld(oud.melder != nieuw.melder, "melder", velden);
  meld(oud.anonimiteit != nieuw.anonimiteit || oud.anonimiteit_grond != nieuw.anonimiteit_grond,
       "anonimiteit", velden);
  meld(oud.meldcode != nieuw.meldcode, "meldcode", velden);
  meld(oud.vorm != nieuw.vorm, "vorm", velden);
  meld(oud.aard != nieuw.aard, "aard", velden);
  meld(oud.duur_geweld != nieuw.duur_geweld, "duur_geweld", velden);
  meld(oud.gemeente != nieuw.gemeente || oud.gemeente_melder != nieuw.gemeente_melder, "gemeente",
       velden);
  meld(oud.wat_gebeurd != nieuw.wat_gebeurd, "wat_gebeurd", velden);
  meld(oud.verwachting != nieuw.verwachting, "verwachting", velden);
  return velden;
}

Uitkomst verzet_klok(Handeling& h, const domain::Melding& melding) {
  for (auto& klok : h.eenheid.termijnen().van_onderwerp(melding.id)) {
    if (klok.soort != "veiligheidsbeoordeling") continue;
    BAKEN_NEEM(auto termijn, h.dienst.termijnen.bereken(klok.soort, melding.gegevens.ontvangen));
    klok.van = melding.gegevens.ontvangen;
    klok.uiterste_datum = termijn.uiterste_datum;
    klok.regelversie = termijn.regelversie;
    h.eenheid.termijnen().herbereken(klok);
    if (auto werk = h.eenheid.werk().open_van(melding.id)) {
      werk->ontvangen = klok.van;
      werk->uiterste_datum = klok.uiterste_datum;
      h.eenheid.werk().wijzig(*werk);
    }
  }
  return {};
}

}  // namespace

Result<MeldingBeeld> melding_lezen(Handeling& h, const Id& id) {
  BAKEN_NEEM(auto melding, open_melding(h, id));
  return melding_beeld(h, melding);
}

Result<MeldingBeeld> melding_wijzigen(Handeling& h, const Id& id, std::int64_t gelezen,
                                      MeldingInvoer invoer) {
  BAKEN_NEEM(auto melding, open_melding(h, id));
  const bool open = melding.gegevens.anonimiteit == "open";
  BAKEN_PROBEER(h.eis_zicht(
      {Veldgroep::Verhaal, open ? Veldgroep::Melder : Veldgroep::VertrouwelijkeMelder}));
  BAKEN_PROBEER(eis_versie(id, gelezen, melding.versie));
  auto fouten = domain::controleer(invoer.gegevens, invoer.betrokkenen, invoer.relaties,
                                   h.dienst.codes, h.moment);
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  const bool ander_begin = melding.gegevens.ontvangen != invoer.gegevens.ontvangen;
  const auto velden = veranderde_velden(melding.gegevens, invoer.gegevens);
  melding.gegevens = std::move(invoer.gegevens);
  ++melding.versie;
  BAKEN_NEEM(const bool gewijzigd, h.eenheid.meldingen().wijzig(melding, h.moment));
  if (!gewijzigd) BAKEN_PROBEER(eis_versie(id, gelezen, melding.versie));
  BAKEN_NEEM(auto rollen, bewaar_betrokkenen(h, melding, invoer.betrokkenen));
  h.eenheid.meldingen().vervang_betrokkenen(id, rollen, als_relaties(invoer.relaties, rollen));
  if (ander_begin) BAKEN_PROBEER(verzet_klok(h, melding));
  zet_op_tijdlijn(h, melding.dossier,
                  {.soort = "melding-gewijzigd",
                   .onderwerp_soort = "melding",
                   .onderwerp = id,
                   .versie = melding.versie,
                   .samenvatting = melding.nummer,
                   .velden = velden});
  BAKEN_NEEM(auto beeld, melding_beeld(h, melding));
  BAKEN_PROBEER(weer_bekenden(h, beeld));
  return beeld;
}

}  // namespace baken::app
