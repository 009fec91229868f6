// SPDX-License-Identifier: EUPL-1.2
#include "app/dossier/melding_registreren.hpp"

#include "app/gedeeld/tijdlijn.hpp"
#include "app/gedeeld/toegang_tot.hpp"
#include "app/gedeeld/verouderd.hpp"
#include "app/gedeeld/zoeksleutels.hpp"
#include "app/poorten/aannemen.hpp"

namespace baken::app {
namespace {

/// Intake and assessment are done by the Advies- en Meldpunt (domein.md §3.1).
std::optional<Id> meldpunt(Handeling& h) {
  auto team = h.eenheid.medewerkers().team_van_soort("advies-en-meldpunt");
  return team ? std::optional{team->id} : std::nullopt;
}

domain::Dossier nieuw_dossier(Handeling& h, const Id& id, const std::string& gemeente) {
  domain::Dossier dossier{.id = id,
                          .nummer = h.dienst.voorraad.nummer('D'),
                          .aangemaakt = h.moment,
                          .gemeente = gemeente,
                          .team = meldpunt(h),
                          .casushouder = std::nullopt,
                          .urgentie = "midden",
                          .versie = 1};
  h.eenheid.dossiers().maak(dossier);
  zet_op_tijdlijn(
      h, id,
      {.soort = "dossier-geopend", .onderwerp_soort = "dossier", .onderwerp = id, .versie = 1});
  return dossier;
}

Result<domain::Dossier> kies_dossier(Handeling& h, const MeldingInvoer& invoer, const Id& eigen) {
  if (!invoer.dossier) return nieuw_dossier(h, eigen, invoer.gegevens.gemeente);
  auto bestaand = zichtbaar_dossier(h, *invoer.dossier);
  if (!bestaand)
    return ongeldig({{"/dossier_id", "onbekend",
                      "Dit dossier bestaat niet meer. Kies een ander dossier of een nieuw."}});
  return std::move(*bestaand);
}

/// A statutory clock, computed from the rules that hold.
Result<Klokstand> start_klok(Handeling& h, const domain::Melding& melding, std::string soort,
                             Moment van) {
  BAKEN_NEEM(auto termijn, h.dienst.termijnen.bereken(soort, van));
  Klokstand klok{.id = h.dienst.ids.nieuw(),
                 .dossier = melding.dossier,
                 .onderwerp = melding.id,
                 .soort = std::move(soort),
                 .van = van,
                 .uiterste_datum = termijn.uiterste_datum,
                 .regelversie = termijn.regelversie,
                 .voldaan_op = {},
                 .binnen_termijn = {}};
  h.eenheid.termijnen().maak(klok);
  return klok;
}

void zet_op_werklijst(Handeling& h, const domain::Melding& melding, const domain::Dossier& dossier,
                      const Klokstand& klok) {
  h.eenheid.werk().maak({.id = h.dienst.ids.nieuw(),
                         .soort = "veiligheidsbeoordeling",
                         .dossier = dossier.id,
                         .dossier_nummer = dossier.nummer,
                         .onderwerp = melding.id,
                         .onderwerp_nummer = melding.nummer,
                         .gemeente = melding.gegevens.gemeente,
                         .status = "open",
                         .urgentie = dossier.urgentie,
                         .ontvangen = melding.gegevens.ontvangen,
                         .uiterste_datum = klok.uiterste_datum,
                         .team = meldpunt(h),
                         .medewerker = std::nullopt,
                         .laatste_herbeoordeling = std::nullopt,
                         .klaar = false});
}

/// What the melding came from is closed, so that it is not worked on twice.
Uitkomst sluit_herkomst(Handeling& h, const MeldingInvoer& invoer) {
  if (invoer.concept_id) {
    BAKEN_NEEM(auto concept_, h.eenheid.concepten().zoek(*invoer.concept_id));
    if (concept_ && concept_->medewerker == h.wie().medewerker)
      h.eenheid.concepten().verwijder(concept_->id);
  }
  if (invoer.uit_advies) {
    BAKEN_NEEM(auto advies, h.eenheid.adviezen().zoek(*invoer.uit_advies));
    if (!advies) return ongeldig({{"/uit_advies", "onbekend", "Dit advies bestaat niet."}});
    BAKEN_PROBEER(domain::eis_overgang(domain::stap_van(*advies), domain::Stap::Melding));
    advies->status = "naar-melding";
    ++advies->versie;
    BAKEN_PROBEER(h.eenheid.adviezen().wijzig(*advies, h.moment));
  }
  if (invoer.uit_politiemelding) {
    BAKEN_NEEM(auto bron, h.eenheid.politiemeldingen().zoek(*invoer.uit_politiemelding));
    if (!bron)
      return ongeldig({{"/uit_politiemelding", "onbekend", "Deze politiemelding bestaat niet."}});
    BAKEN_PROBEER(domain::eis_overgang(domain::stap_van(*bron), domain::Stap::Melding));
    bron->status = "naar-melding";
    ++bron->versie;
    BAKEN_PROBEER(h.eenheid.politiemeldingen().wijzig(*bron, h.moment));
  }
  return {};
}

std::vector<Veldfout> keur(Handeling& h, const MeldingInvoer& invoer) {
  return domain::controleer(invoer.gegevens, invoer.betrokkenen, invoer.relaties, h.dienst.codes,
                            h.moment);
}

/// Anybody may report about a known household; that shows nobody what its dossier holds. Roles
/// stand in the order in which they were typed.
void verberg_bekenden(MeldingBeeld& beeld, const std::vector<domain::Betrokkene>& getypt) {
  for (std::size_t plek = 0; plek < getypt.size() && plek < beeld.betrokkenen.size(); ++plek)
    if (getypt[plek].persoon_id) beeld.betrokkenen[plek].persoon.gegevens = {};
}

}  // namespace

Result<std::vector<domain::Rol>> bewaar_betrokkenen(
    Handeling& h, const domain::Melding& melding,
    const std::vector<domain::Betrokkene>& betrokkenen) {
  std::vector<domain::Rol> rollen;
  for (std::size_t plek = 0; plek < betrokkenen.size(); ++plek) {
    const auto& b = betrokkenen[plek];
    Id persoon = b.persoon_id.value_or("");
    if (b.persoon_id) {
      BAKEN_NEEM(auto bekend, h.eenheid.personen().zoek(persoon));
      if (!bekend || bekend->dossier != melding.dossier)
        return ongeldig({{"/betrokkenen/" + std::to_string(plek) + "/persoon_id", "onbekend",
                          "Deze persoon staat niet in dit dossier. Kies een persoon uit het "
                          "dossier of voer de gegevens in."}});
    } else {
      persoon = h.dienst.ids.nieuw();
      BAKEN_PROBEER(h.eenheid.personen().maak(
          {persoon, melding.dossier, melding.sleutel, 1, b.persoon}, opslagsleutels(b.persoon)));
    }
    rollen.push_back({melding.id, std::move(persoon), b.rol, b.in_huishouden});
  }
  return rollen;
}

std::vector<domain::Relatie> als_relaties(const std::vector<domain::RelatieOpPlaats>& relaties,
                                          const std::vector<domain::Rol>& rollen) {
  std::vector<domain::Relatie> uit;
  for (const auto& r : relaties)
    uit.push_back({rollen.at(r.van).persoon, rollen.at(r.naar).persoon, r.soort});
  return uit;
}

Result<MeldingBeeld> melding_registreren(Handeling& h, MeldingInvoer invoer) {
  BAKEN_PROBEER(h.eis({.eigen = true}));
  if (auto fouten = keur(h, invoer); !fouten.empty()) return ongeldig(std::move(fouten));
  const Id sleutel = h.dienst.voorraad.id_met_sleutel();
  BAKEN_NEEM(auto dossier, kies_dossier(h, invoer, sleutel));
  domain::Melding melding{.id = h.dienst.ids.nieuw(),
                          .nummer = h.dienst.voorraad.nummer('M'),
                          .dossier = dossier.id,
                          .sleutel = sleutel,
                          .stap = domain::Stap::Melding,
                          .geregistreerd = h.moment,
                          .medewerker = h.wie().medewerker,
                          .uit_advies = invoer.uit_advies,
                          .uit_politiemelding = invoer.uit_politiemelding,
                          .versie = 1,
                          .gegevens = std::move(invoer.gegevens)};
  h.noteer(dossier.id, melding.id);
  BAKEN_NEEM(auto rollen, bewaar_betrokkenen(h, melding, invoer.betrokkenen));
  BAKEN_PROBEER(h.eenheid.meldingen().maak(melding, rollen, als_relaties(invoer.relaties, rollen)));
  BAKEN_NEEM(auto klok,
             start_klok(h, melding, "veiligheidsbeoordeling", melding.gegevens.ontvangen));
  BAKEN_PROBEER(start_klok(h, melding, "informatieplicht", h.moment));
  zet_op_werklijst(h, melding, dossier, klok);
  zet_op_tijdlijn(h, dossier.id,
                  {.soort = "melding-geregistreerd",
                   .onderwerp_soort = "melding",
                   .onderwerp = melding.id,
                   .versie = 1,
                   .samenvatting = melding.nummer});
  BAKEN_PROBEER(sluit_herkomst(h, invoer));
  BAKEN_NEEM(auto beeld, melding_beeld(h, melding));
  const bool ziet_bekenden = mag_ook(h, "dossier.lezen", dossier);
  BAKEN_PROBEER(weer_bekenden(h, beeld));
  if (!ziet_bekenden) verberg_bekenden(beeld, invoer.betrokkenen);
  return beeld;
}

}  // namespace baken::app
