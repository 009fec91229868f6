// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "base/tijd.hpp"
#include "server/proef/beoordelingproef.hpp"

namespace baken::server {
namespace {

using domain::Beoordelingstatus;
using domain::Stap;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using namespace std::chrono_literals;

class Beoordelen : public BeoordelenTest {};
class Ondertekenen : public BeoordelenTest {};
class Verbeteren : public BeoordelenTest {};

TEST_F(Beoordelen, BegintPasNaTweeMensen) {
  const auto melding = meld().melding.id;
  EXPECT_EQ(code_van(start(melding)), Foutcode::Conflict);
  moet(screen(an(), melding));
  EXPECT_EQ(code_van(start(melding)), Foutcode::Conflict);
  moet(screen(bo(), melding));
  const auto b = moet(start(melding));
  EXPECT_EQ(b.beoordeling.nummer_versie, 1);
  EXPECT_EQ(b.beoordeling.instrument_versie, "2019.1");
  EXPECT_EQ(stap(melding), "veiligheidsbeoordeling");
  EXPECT_EQ(code_van(start(melding, "nog een")), Foutcode::Conflict);
}

TEST_F(Beoordelen, DeLeeftijdKomtVanDeGeboortedatumEnDeRolVanDeMelding) {
  const auto b = moet(start(gescreend().melding.id));
  std::vector<std::pair<int, std::string>> gezien;
  for (const auto& [id, persoon] : b.beoordeling.gegevens.antwoorden.personen)
    gezien.emplace_back(persoon.leeftijd.value(), persoon.rollen.at(0));
  EXPECT_THAT(gezien, testing::UnorderedElementsAre(std::pair{40, "volwassen-slachtoffer"},
                                                    std::pair{10, "kind-getuige"}));
}

TEST_F(Beoordelen, HalfIngevuldMagEnZegtWatErMist) {
  const auto b = moet(start(gescreend().melding.id));
  auto half = rustig(b);
  half.antwoorden.melding.erase("A1");
  const auto na = moet(wijzig(b, half));
  EXPECT_FALSE(na.beoordeling.taxatie);
  ASSERT_EQ(na.ontbreekt.size(), 1U);
  EXPECT_EQ(na.ontbreekt[0].veld, "/antwoorden/A1");
  const auto heel = moet(wijzig(na, rustig(na)));
  ASSERT_TRUE(heel.beoordeling.taxatie);
  EXPECT_EQ(heel.beoordeling.taxatie->advies, domain::Triageadvies::GeenVervolg);
  EXPECT_EQ(tekst("SELECT acuut FROM beoordeling"), "nee");
}

TEST_F(Beoordelen, FoutenPerPersoonWijzenNaarHetVeldVanHetContract) {
  const auto b = moet(start(gescreend().melding.id));
  auto half = rustig(b);
  const auto kind = half.antwoorden.personen.begin()->first;
  half.antwoorden.personen[kind].antwoorden.erase("P2");
  const auto na = moet(wijzig(b, half));
  ASSERT_EQ(na.ontbreekt.size(), 1U);
  EXPECT_EQ(na.ontbreekt[0].veld, "/antwoorden_per_persoon/" + kind + "/P2");
}

TEST_F(Beoordelen, WijzigenDoetAkkoordenVervallen) {
  const auto b = moet(start(gescreend().melding.id));
  const auto eerst = moet(wijzig(b, rustig(b)));
  EXPECT_EQ(moet(akkoord(bo(), eerst)).beoordeling.akkoorden.size(), 1U);
  const auto zelfde = moet(wijzig(eerst, rustig(b)));
  EXPECT_EQ(zelfde.beoordeling.versie, eerst.beoordeling.versie) << "niets veranderde";
  EXPECT_EQ(zelfde.beoordeling.akkoorden.size(), 1U);
  auto anders = rustig(b);
  anders.motivering = "Anders";
  const auto na = moet(wijzig(eerst, anders));
  EXPECT_TRUE(na.beoordeling.akkoorden.empty());
  EXPECT_TRUE(lees(b.beoordeling.id).beoordeling.akkoorden.empty());
  EXPECT_EQ(code_van(akkoord(bo(), eerst)), Foutcode::VersieVerouderd) << "op de oude inhoud";
}

TEST_F(Beoordelen, EenVreemdePersoonOfMedewerkerWordtGeweigerd) {
  const auto b = moet(start(gescreend().melding.id));
  auto vreemd = rustig(b);
  const Id niemand = b.beoordeling.id;
  vreemd.antwoorden.personen[niemand].antwoorden["P2"] = "nee";
  vreemd.mdo = domain::Mdo{true, {}, {{niemand, "Iemand", "", "ja"}}, ""};
  EXPECT_THAT(fouten_van(wijzig(b, vreemd)),
              ElementsAre("/antwoorden_per_persoon/" + niemand + " onbekend",
                          "/mdo/adviezen/0/medewerker_id onbekend"));
}

TEST_F(Beoordelen, IederGeeftEenKeerAkkoordOokDeSchrijver) {
  const auto b = moet(start(gescreend().melding.id));
  moet(akkoord(an(), b));
  EXPECT_EQ(code_van(akkoord(an(), b)), Foutcode::Conflict);
  EXPECT_EQ(moet(akkoord(gedragswetenschapper(), b)).beoordeling.akkoorden.size(), 2U);
}

TEST_F(Ondertekenen, EenMensBeslistNietAlleen) {
  const auto b = moet(start(gescreend().melding.id));
  const auto ingevuld = moet(wijzig(b, rustig(b)));
  moet(akkoord(an(), ingevuld));
  EXPECT_THAT(fouten_van(teken(ingevuld)), ElementsAre("/akkoorden te-weinig"));
  moet(akkoord(bo(), ingevuld));
  EXPECT_TRUE(teken(ingevuld));
}

TEST_F(Ondertekenen, AlleFoutenTegelijk) {
  const auto b = moet(start(gescreend().melding.id));
  EXPECT_THAT(
      fouten_van(teken(b)),
      IsSupersetOf({"/antwoorden/A1 verplicht", "/antwoorden/V5 verplicht", "/bronnen verplicht",
                    "/uitkomst verplicht", "/motivering verplicht", "/akkoorden te-weinig"}));
  EXPECT_EQ(lees(b.beoordeling.id).beoordeling.status, Beoordelingstatus::Concept);
}

TEST_F(Ondertekenen, AfwijkenVraagtEenMotivering) {
  const auto b = moet(start(gescreend().melding.id));
  auto anders = met_uitkomst(rustig(b), Stap::Onderzoek);
  anders.afwijking_motivering.clear();
  const auto ingevuld = moet(wijzig(b, anders));
  moet(akkoord(an(), ingevuld));
  moet(akkoord(bo(), ingevuld));
  EXPECT_THAT(fouten_van(teken(ingevuld)), ElementsAre("/afwijking_motivering verplicht"));
}

TEST_F(Ondertekenen, EenMedischeVraagVraagtDeVertrouwensarts) {
  const auto b = moet(start(gescreend().melding.id));
  auto medisch = met_uitkomst(rustig(b), Stap::GeenVervolg);
  medisch.antwoorden.personen.begin()->second.antwoorden["P4"] = "vermoeden";
  const auto ingevuld = moet(wijzig(b, medisch));
  moet(akkoord(an(), ingevuld));
  moet(akkoord(bo(), ingevuld));
  EXPECT_THAT(fouten_van(teken(ingevuld)), ElementsAre("/akkoorden functie"));
  moet(akkoord(omgeving.als(app::Rol::Vertrouwensarts), ingevuld));
  EXPECT_TRUE(teken(ingevuld));
}

TEST_F(Ondertekenen, HaaltDeKlokEnSluitHetWerk) {
  const auto b = ondertekend(Stap::GeenVervolg);
  EXPECT_EQ(b.beoordeling.status, Beoordelingstatus::Ondertekend);
  EXPECT_EQ(stap(b.beoordeling.melding), "geen-vervolg");
  ASSERT_TRUE(b.termijn);
  EXPECT_EQ(b.termijn->voldaan_op, omgeving.klok().nu());
  EXPECT_EQ(b.termijn->binnen_termijn, true);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk WHERE klaar = 0"), 0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM gebeurtenis WHERE soort = "
                           "'veiligheidsbeoordeling-ondertekend'"),
            1);
}

/// Received on 3 May 2024, last day 13 May (domein.md §1.3): in time until midnight in Amsterdam.
TEST_F(Ondertekenen, DeTermijnLooptTotHetEindeVanDeLaatsteDag) {
  for (const bool op_tijd : {true, false}) {
    omgeving.klok().zet(lees_moment("2024-05-03T10:00:00+02:00").value());
    const auto gestart = moet(start(gescreend().melding.id));
    omgeving.klok().zet(lees_moment("2024-05-14T00:00:00+02:00").value() - (op_tijd ? 1ms : 0ms));
    const auto b = onderteken(gestart, rustig(gestart));
    EXPECT_EQ(b.termijn->binnen_termijn, op_tijd);
  }
}

TEST_F(Ondertekenen, OnderzoekKrijgtTienWekenEnEenPlaatsOpDeWachtlijst) {
  const auto b = ondertekend(Stap::Onderzoek);
  const auto werk = omgeving.rijen(
      "SELECT soort, status, team_id, uiterste_datum, laatste_herbeoordeling, urgentie FROM werk "
      "WHERE klaar = 0");
  ASSERT_EQ(werk.size(), 1U);
  EXPECT_EQ(werk[0].tekst(0), "onderzoek");
  EXPECT_EQ(werk[0].tekst(1), "wacht");
  EXPECT_EQ(werk[0].tekst(2), omgeving.team("gebiedsteam").id);
  EXPECT_EQ(werk[0].tekst(3), "2024-07-12") << "tien weken na vrijdag 3 mei";
  EXPECT_EQ(werk[0].tekst(4), "2024-05-03");
  EXPECT_EQ(werk[0].tekst(5), domain::als_code(b.beoordeling.taxatie->urgentie));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM termijn WHERE soort = 'onderzoek'"), 1);
}

TEST_F(Ondertekenen, CrisisBegintEenCrisisdienstAlsErGeenIs) {
  const auto b = ondertekend(Stap::Crisis);
  EXPECT_EQ(stap(b.beoordeling.melding), "crisis");
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM crisis"), 1);
  EXPECT_EQ(tekst("SELECT urgentie FROM dossier"), "crisis");
}

TEST_F(Ondertekenen, CrisisNaAcuteScreeningBlijftEenCrisisdienst) {
  const auto melding = meld().melding.id;
  moet(screen(an(), melding, true, "Mes"));
  moet(screen(bo(), melding));
  const auto gestart = moet(start(melding));
  onderteken(gestart, met_uitkomst(rustig(gestart), Stap::Crisis));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM crisis"), 1);
}

TEST_F(Ondertekenen, WatOndertekendIsVerandertNooitMeer) {
  const auto b = ondertekend(Stap::Overdracht);
  auto anders = b.beoordeling.gegevens;
  anders.motivering = "Toch anders";
  EXPECT_EQ(code_van(wijzig(b, anders)), Foutcode::Conflict);
  EXPECT_EQ(code_van(akkoord(gedragswetenschapper(), b)), Foutcode::Conflict);
  EXPECT_EQ(code_van(teken(b)), Foutcode::Conflict);
  const auto langs_de_poort_om = omgeving.dienst().opslag.schrijf([&](app::Eenheid& eenheid) {
    auto stiekem = b.beoordeling;
    stiekem.gegevens = anders;
    ++stiekem.versie;
    const auto gewijzigd = eenheid.beoordelingen().wijzig(stiekem, omgeving.klok().nu());
    EXPECT_FALSE(gewijzigd.value());
    return Uitkomst{};
  });
  EXPECT_TRUE(langs_de_poort_om);
  EXPECT_EQ(lees(b.beoordeling.id).beoordeling.gegevens.motivering, "Geen vermoeden meer.");
}

TEST_F(Verbeteren, VraagtEenRedenEnHoudtDeOude) {
  const auto oud = ondertekend(Stap::Overdracht);
  EXPECT_THAT(fouten_van(start(oud.beoordeling.melding)), ElementsAre("/reden verplicht"));
  const auto nieuw = moet(verbeter(oud, Stap::Overdracht));
  EXPECT_EQ(nieuw.beoordeling.nummer_versie, 2);
  EXPECT_EQ(nieuw.beoordeling.gegevens.reden, "Bron vergeten");
  const auto gebleven = lees(oud.beoordeling.id).beoordeling;
  EXPECT_EQ(gebleven.status, Beoordelingstatus::Vervangen);
  EXPECT_EQ(gebleven.versie, oud.beoordeling.versie);
  EXPECT_EQ(gebleven.gegevens.motivering, "Geen vermoeden meer.");
  EXPECT_EQ(gebleven.akkoorden.size(), 2U);
  const auto alle = moet(omgeving.lees(an(), "veiligheidsbeoordeling.lezen", [&](Handeling& h) {
    return app::veiligheidsbeoordelingen_lezen(h, oud.beoordeling.melding);
  }));
  ASSERT_EQ(alle.size(), 2U);
  EXPECT_EQ(alle[0].beoordeling.id, nieuw.beoordeling.id);
}

TEST_F(Verbeteren, TotDeVerbeteringOndertekendIsGeldtHetEersteBesluit) {
  const auto oud = ondertekend(Stap::Overdracht);
  moet(start(oud.beoordeling.melding, "Bron vergeten"));
  EXPECT_EQ(stap(oud.beoordeling.melding), "overdracht");
  EXPECT_EQ(lees(oud.beoordeling.id).beoordeling.status, Beoordelingstatus::Ondertekend);
}

TEST_F(Verbeteren, HaaltDeEersteKlokNietNogEens) {
  const auto oud = ondertekend(Stap::Overdracht);
  omgeving.klok().verder(24h * 30);
  const auto nieuw = moet(verbeter(oud, Stap::Overdracht));
  EXPECT_EQ(nieuw.termijn->voldaan_op, oud.termijn->voldaan_op);
  EXPECT_EQ(nieuw.termijn->binnen_termijn, true);
}

TEST_F(Verbeteren, EenAndereUitkomstVervangtWatLiep) {
  const auto oud = ondertekend(Stap::Onderzoek);
  moet(verbeter(oud, Stap::Overdracht));
  EXPECT_EQ(stap(oud.beoordeling.melding), "overdracht");
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM termijn WHERE soort = 'onderzoek'"), 0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk WHERE klaar = 0"), 0);
}

TEST_F(Verbeteren, WintGeenTijdOpDeTienWeken) {
  const auto oud = ondertekend(Stap::Onderzoek);
  omgeving.klok().verder(24h * 14);
  moet(verbeter(oud, Stap::VoorwaardenEnVervolg));
  EXPECT_EQ(tekst("SELECT uiterste_datum FROM termijn WHERE soort = 'voorwaarden-en-vervolg'"),
            "2024-07-12");
  EXPECT_EQ(tekst("SELECT soort FROM werk WHERE klaar = 0"), "voorwaarden-en-vervolg");
}

TEST_F(Verbeteren, GeenAndereUitkomstMeerAlsDeMeldingVerderIs) {
  const auto oud = ondertekend(Stap::Overdracht);
  ASSERT_TRUE(omgeving.dienst().opslag.schrijf([&](app::Eenheid& eenheid) {
    eenheid.meldingen().zet_stap(oud.beoordeling.melding, Stap::Monitoring);
    return Uitkomst{};
  }));
  EXPECT_EQ(code_van(verbeter(oud, Stap::Onderzoek)), Foutcode::Conflict);
  EXPECT_EQ(stap(oud.beoordeling.melding), "monitoring");
}

}  // namespace
}  // namespace baken::server
