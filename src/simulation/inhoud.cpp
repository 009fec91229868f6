// SPDX-License-Identifier: EUPL-1.2
#include "simulation/inhoud.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "kalender/zone.hpp"

namespace baken::simulation {
namespace {

void voeg_uniek(std::vector<std::string>& rij, const std::string& code) {
  if (!code.empty() && std::find(rij.begin(), rij.end(), code) == rij.end()) rij.push_back(code);
}

std::string of_leeg(const std::vector<std::string>& uit, Toeval& toeval) {
  return uit.empty() ? std::string{} : toeval.kies(uit);
}

/// Two to four sentences.
std::string vertel(const Vormverhaal& verhaal, Toeval& toeval) {
  std::string uit = toeval.kies(verhaal.gebeurd);
  if (toeval.kans(0.8)) uit += " " + toeval.kies(verhaal.bijzonder);
  if (toeval.kans(0.3)) uit += " De melder heeft dit al vaker gezien.";
  return uit + " " + toeval.kies(verhaal.nu);
}

}  // namespace

std::vector<std::string> Inhoud::aarden(const Vormverhaal& verhaal, Toeval& toeval) const {
  std::vector<std::string> uit;
  for (const auto& [code, procent] : verhaal.aard)
    if (toeval.kans(procent / 100)) uit.push_back(code);
  if (uit.empty()) uit.push_back(toeval.kies(verhaal.aard).first);
  return uit;
}

AdviesGebeurtenis Inhoud::advies(const Gepland& gepland, Toeval& toeval) const {
  const Verhalen& v = gegevens_.verhalen;
  const Meldersoort& soort = v.melders.at(gepland.melder);
  const Datum dag = kalender::lokale_datum(gepland.ontvangen);
  AdviesGebeurtenis uit;
  uit.ontvangen = gepland.ontvangen;
  uit.kanaal = gepland.chat ? "chat" : soort.kanaal_advies.trek(toeval);
  uit.hoedanigheid = soort.hoedanigheid;
  uit.organisatie = of_leeg(soort.organisaties, toeval);
  const std::string& vorm = v.samenstellingen.trek(toeval).vormen.trek(toeval);
  const Vormverhaal& verhaal = v.vormen.at(vorm);
  uit.vorm = {vorm};
  voeg_uniek(uit.vorm, verhaal.naast);
  uit.aard = aarden(verhaal, toeval);
  uit.duur_geweld = v.duur_geweld.trek(toeval);
  uit.gemeente = huishoudens_.gemeente(dag, toeval).code;
  uit.gemeente_adviesvrager =
      toeval.kans(0.85) ? uit.gemeente : huishoudens_.gemeente(dag, toeval).code;
  uit.inhoud = toeval.kies(verhaal.gebeurd) + " " + toeval.kies(v.advies_vraag);
  uit.gegeven_advies = toeval.kies(v.gegeven_advies);
  return uit;
}

PolitiemeldingGebeurtenis Inhoud::politiemelding(const Gepland& gepland, Toeval& toeval) const {
  const Verhalen& v = gegevens_.verhalen;
  const Datum dag = kalender::lokale_datum(gepland.ontvangen);
  const auto jaar = static_cast<int>(std::chrono::year_month_day{dag}.year());
  PolitiemeldingGebeurtenis uit;
  uit.ontvangen = gepland.ontvangen;
  uit.gemeente = huishoudens_.gemeente(dag, toeval).code;
  uit.eenheid = toeval.kies(v.politie_eenheden);
  uit.incidentnummer = fmt::format("DEMO-{}-{:06}", jaar, toeval.tussen(0, 999'999));
  uit.inhoud = toeval.kies(v.politie_overig) + " " + toeval.kies(v.politie_overig_vervolg);
  return uit;
}

void Inhoud::vul_melder(MeldingGebeurtenis& uit, const Meldersoort& soort, Toeval& toeval) const {
  const Verhalen& v = gegevens_.verhalen;
  uit.kanaal = soort.kanaal_melding.trek(toeval);
  uit.melder.hoedanigheid = soort.hoedanigheid;
  uit.melder.beroepsmatig = soort.beroepsmatig;
  uit.melder.naam = personen_.volledige_naam(toeval);
  uit.melder.organisatie = of_leeg(soort.organisaties, toeval);
  uit.melder.functie = of_leeg(soort.functies, toeval);
  uit.melder.telefoon = personen_.telefoon(toeval);
  uit.anonimiteit = "open";
  const Anonimiteit& kans = soort.beroepsmatig ? v.professional : v.burger;
  if (soort.hoedanigheid != "politie" && toeval.kans(kans.aandeel)) {
    uit.anonimiteit = soort.beroepsmatig ? "vertrouwelijk-professional" : "vertrouwelijk-burger";
    uit.anonimiteit_grond = kans.gronden.trek(toeval);
  }
  uit.meldcode =
      soort.beroepsmatig && soort.hoedanigheid != "politie" ? v.meldcode.trek(toeval) : "nvt";
  const auto& stappen = v.meldcodestappen;
  if (uit.meldcode == "ja") uit.meldcodestappen = stappen;
  if (uit.meldcode == "deels")
    uit.meldcodestappen.assign(stappen.begin(), stappen.begin() + toeval.tussen(1, 4));
}

void Inhoud::vul_geweld(MeldingGebeurtenis& uit, const Huishouden& huishouden,
                        Toeval& toeval) const {
  const Verhalen& v = gegevens_.verhalen;
  const Datum dag = kalender::lokale_datum(uit.ontvangen);
  std::string vorm = huishouden.vorm;
  if (!past_bij(huishouden, vorm, dag))
    vorm = uit.feiten.kinderen_betrokken ? "kindermishandeling" : "partnergeweld";
  const Vormverhaal& verhaal = v.vormen.at(vorm);
  uit.vorm = {vorm};
  voeg_uniek(uit.vorm, verhaal.naast);
  uit.aard = aarden(verhaal, toeval);
  // A child who lives with violence between adults is reported as well.
  if (vorm == "partnergeweld" && uit.feiten.kinderen_betrokken && toeval.kans(0.6)) {
    voeg_uniek(uit.vorm, "kindermishandeling");
    voeg_uniek(uit.aard, "getuige-van-geweld");
  }
  uit.duur_geweld = v.duur_geweld.trek(toeval);
  uit.wat_gebeurd = vertel(verhaal, toeval);
  uit.verwachting = toeval.kies(v.verwachting);
}

void Inhoud::vul_betrokkenen(MeldingGebeurtenis& uit, const Huishouden& huishouden,
                             Toeval& toeval) const {
  const Organisatie& org = gegevens_.organisatie;
  const auto rollen =
      verdeel_rollen(huishouden, uit.vorm.front(), kalender::lokale_datum(uit.ontvangen), toeval);
  for (std::size_t i = 0; i < huishouden.personen.size(); ++i) {
    DemoBetrokkene een{i, rollen.rollen[i], huishouden.personen[i]};
    if (toeval.kans(org.aandeel_zonder_bsn)) een.getypt.bsn.clear();
    if (!een.getypt.onbekend && toeval.kans(org.aandeel_tikfout)) verschrijf(een.getypt, toeval);
    uit.betrokkenen.push_back(std::move(een));
  }
  uit.relaties = huishouden.relaties;
}

DemoBeoordeling Inhoud::beoordeling(const Gepland& gepland, Toeval& toeval) const {
  const Verhalen& v = gegevens_.verhalen;
  DemoBeoordeling uit;
  uit.klaar = *gepland.klaar;
  uit.binnen_termijn = gepland.binnen_termijn;
  uit.uitkomst = gepland.uitkomst;
  uit.motivering = toeval.kies(v.motivering.at(gepland.uitkomst));
  if (gepland.uitkomst == "overdracht") uit.overdrachtspartij = toeval.kies(v.overdrachtspartij);
  uit.bronnen = {"eigen-systeem", "vt-register"};
  for (const auto& [bron, deel] : {std::pair{"politie", 0.5},
                                   {"lokaal-veld", 0.75},
                                   {"raad", 0.1},
                                   {"betrokkenen", 0.45},
                                   {"melder", 0.5}})
    if (toeval.kans(deel)) uit.bronnen.emplace_back(bron);
  uit.dat_informatie = toeval.kies(v.dat_informatie);
  uit.wat_informatie = toeval.kies(v.wat_informatie);
  return uit;
}

MeldingGebeurtenis Inhoud::melding(const Gepland& gepland, const Huishouden& huishouden,
                                   Toeval& toeval) const {
  const Datum dag = kalender::lokale_datum(gepland.ontvangen);
  MeldingGebeurtenis uit;
  uit.ontvangen = gepland.ontvangen;
  uit.acuut = gepland.acuut;
  uit.screening1 = gepland.screening1;
  uit.screening2 = gepland.screening2;
  uit.huishouden = huishouden.index;
  uit.team = huishouden.team;
  uit.gemeente = huishoudens_.gemeente_op(huishouden.gemeente, dag).code;
  uit.feiten = feiten(gepland, huishouden, toeval);
  vul_melder(uit, gegevens_.verhalen.melders.at(gepland.melder), toeval);
  if (uit.melder.hoedanigheid != "politie")
    uit.gemeente_melder =
        toeval.kans(0.85) ? uit.gemeente : huishoudens_.gemeente(dag, toeval).code;
  vul_geweld(uit, huishouden, toeval);
  vul_betrokkenen(uit, huishouden, toeval);
  if (gepland.klaar) uit.beoordeling = beoordeling(gepland, toeval);
  return uit;
}

}  // namespace baken::simulation
