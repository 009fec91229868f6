// SPDX-License-Identifier: EUPL-1.2
#include "server/demo/invoer.hpp"

#include "base/tijd.hpp"

namespace baken::server::demo {
namespace {

domain::Adres als_adres(const simulation::DemoAdres& demo) {
  return {.soort = demo.soort,
          .straat = demo.straat,
          .huisnummer = std::to_string(demo.huisnummer),
          .toevoeging = demo.toevoeging,
          .postcode = demo.postcode,
          .plaats = demo.plaats,
          .land = {},
          .geheim = demo.geheim};
}

domain::Persoonsgegevens als_persoon(const simulation::DemoPersoon& demo,
                                     const simulation::Huishouden& huishouden,
                                     std::optional<Datum> geboren) {
  domain::Persoonsgegevens uit{.ongeboren = demo.ongeboren,
                               .onbekend = demo.onbekend,
                               .voornamen = demo.voornamen,
                               .tussenvoegsel = demo.tussenvoegsel,
                               .achternaam = demo.achternaam,
                               .geslacht = std::string{simulation::naam(demo.geslacht)},
                               .geboortedatum = geboren ? als_tekst(*geboren) : std::string{},
                               .bsn = demo.bsn,
                               .telefoon = demo.telefoon,
                               .email = demo.email,
                               .adressen = {}};
  if (demo.adres) uit.adressen.push_back(als_adres(huishouden.adressen.at(*demo.adres)));
  return uit;
}

domain::Meldinggegevens als_gegevens(const simulation::MeldingGebeurtenis& g) {
  return {.kanaal = g.kanaal,
          .ontvangen = g.ontvangen,
          .melder = {.hoedanigheid = g.melder.hoedanigheid,
                     .naam = g.melder.naam,
                     .organisatie = g.melder.organisatie,
                     .functie = g.melder.functie,
                     .telefoon = g.melder.telefoon,
                     .email = g.melder.email},
          .anonimiteit = g.anonimiteit,
          .anonimiteit_grond = g.anonimiteit_grond,
          .meldcode = {.doorlopen = g.meldcode, .stappen = g.meldcodestappen, .toelichting = {}},
          .vorm = g.vorm,
          .aard = g.aard,
          .duur_geweld = g.duur_geweld,
          .gemeente = g.gemeente,
          .gemeente_melder = g.gemeente_melder,
          .wat_gebeurd = g.wat_gebeurd,
          .verwachting = g.verwachting};
}

}  // namespace

app::AdviesInvoer als_invoer(const simulation::AdviesGebeurtenis& g) {
  return {.gegevens = {.kanaal = g.kanaal,
                       .ontvangen = g.ontvangen,
                       .hoedanigheid = g.hoedanigheid,
                       .organisatie = g.organisatie,
                       .vorm = g.vorm,
                       .aard = g.aard,
                       .duur_geweld = g.duur_geweld,
                       .gemeente = g.gemeente,
                       .gemeente_adviesvrager = g.gemeente_adviesvrager,
                       .inhoud = g.inhoud,
                       .gegeven_advies = g.gegeven_advies,
                       .vervolg_van = std::nullopt}};
}

app::PolitiemeldingInvoer als_invoer(const simulation::PolitiemeldingGebeurtenis& g) {
  return {.gegevens = {.ontvangen = g.ontvangen,
                       .gemeente = g.gemeente,
                       .eenheid = g.eenheid,
                       .incidentnummer = g.incidentnummer,
                       .inhoud = g.inhoud}};
}

app::MeldingInvoer als_invoer(const simulation::MeldingGebeurtenis& g,
                              const simulation::Huishouden& huishouden,
                              const Verschuiving& verschuiving) {
  app::MeldingInvoer uit{.gegevens = als_gegevens(g),
                         .betrokkenen = {},
                         .relaties = {},
                         .dossier = {},
                         .concept_id = {},
                         .uit_advies = {},
                         .uit_politiemelding = {}};
  for (const auto& b : g.betrokkenen) {
    const auto& echt = huishouden.personen.at(b.persoon);
    const auto geboren = verschuiving.getypt(b.getypt.geboortedatum, echt.geboortedatum);
    uit.betrokkenen.push_back({.rol = b.rol,
                               .in_huishouden = b.getypt.in_huishouden,
                               .persoon_id = std::nullopt,
                               .persoon = als_persoon(b.getypt, huishouden, geboren)});
  }
  for (const auto& r : g.relaties) uit.relaties.push_back({r.van, r.naar, r.soort});
  return uit;
}

bool komt_overeen(const domain::Persoonsgegevens& bekend, const domain::Persoonsgegevens& getypt) {
  return bekend.ongeboren == getypt.ongeboren && bekend.onbekend == getypt.onbekend &&
         bekend.voornamen == getypt.voornamen && bekend.tussenvoegsel == getypt.tussenvoegsel &&
         bekend.achternaam == getypt.achternaam && bekend.geboortedatum == getypt.geboortedatum &&
         (getypt.bsn.empty() || bekend.bsn == getypt.bsn);
}

}  // namespace baken::server::demo
