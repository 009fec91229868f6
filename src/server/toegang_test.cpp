// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "app/dossier/dossier_lezen.hpp"
#include "app/dossier/dossiers_zoeken.hpp"
#include "app/dossier/melding_wijzigen.hpp"
#include "app/toegang/afscherming.hpp"
#include "app/toegang/meekijken.hpp"
#include "app/toegang/noodtoegang.hpp"
#include "app/werk/taak.hpp"
#include "app/werk/werk_lezen.hpp"
#include "app/werk/werk_toewijzen.hpp"
#include "server/proef/beoordelingproef.hpp"

namespace baken::server {
namespace {

using app::Rol;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

class Toegang : public BeoordelenTest {
 protected:
  const app::Wie& vreemde() { return omgeving.van_ander_team(); }
  const app::Wie& fg() { return omgeving.als(Rol::FunctionarisGegevensbescherming); }
  const app::Wie& coordinator() { return omgeving.als(Rol::Teamcoordinator); }

  /// A dossier that somebody has, so that it is not open to everybody.
  Id dossier() {
    const auto melding = meld().melding;
    wijs_toe(an(), melding.id);
    return melding.dossier;
  }
  void wijs_toe(const app::Wie& aan, const Id& melding) {
    const auto werk = tekst("SELECT id FROM werk WHERE onderwerp_id = $1", {melding});
    moet(omgeving.schrijf(coordinator(), "werk.toewijzen", [&](Handeling& h) {
      return app::werk_toewijzen(h, {.werk = {werk}, .medewerker = aan.medewerker, .reden = "Ja"});
    }));
  }
  Result<app::DossierBeeld> lees(const app::Wie& wie, const Id& dossier) {
    return omgeving.lees(wie, "dossier.lezen",
                         [&](Handeling& h) { return app::dossier_lezen(h, dossier); });
  }
  Result<app::Noodtoegang> breek_glas(const app::Wie& wie, const Id& dossier) {
    return omgeving.schrijf(wie, "dossier.noodtoegang", [&](Handeling& h) {
      return app::noodtoegang_openen(h, dossier, "De politie staat aan de deur");
    });
  }
  Result<app::Noodtoegang> beoordeel(const app::Wie& wie, const app::Noodtoegang& n,
                                     const std::string& oordeel, const std::string& vervolg) {
    return omgeving.schrijf(wie, "noodtoegang.beoordelen", [&](Handeling& h) {
      return app::noodtoegang_beoordelen(h, n.id, n.versie, oordeel, vervolg);
    });
  }
  std::vector<app::Noodtoegang> open_lijst() {
    return moet(omgeving.lees(fg(), "noodtoegang.beoordelen",
                              [](Handeling& h) { return app::noodtoegangen_lezen(h, true, {}); }))
        .rijen;
  }
  Result<app::Afscherming> scherm_af(const app::Wie& wie, const Id& dossier, std::vector<Id> lezers,
                                     std::int64_t gelezen = app::niet_afgeschermd) {
    return omgeving.schrijf(wie, "dossier.afschermen", [&](Handeling& h) {
      return app::dossier_afschermen(h, dossier, gelezen, lezers, "Familie van een medewerker");
    });
  }
  std::vector<Id> gewone_lezers() { return {an().medewerker, coordinator().medewerker}; }

  std::vector<Id> lijst(const app::Wie& wie, app::Lijst welke) {
    std::vector<Id> dossiers;
    const auto blad = moet(omgeving.lees(
        wie, "werk.lezen-eigen", [&](Handeling& h) { return app::werk_lezen(h, welke, "", {}); }));
    for (const auto& werk : blad.bladzijde.rijen) dossiers.push_back(werk.dossier);
    EXPECT_EQ(blad.totaal, std::int64_t(dossiers.size())) << "ook het aantal verraadt niets";
    return dossiers;
  }
  std::vector<Id> gevonden(const app::Wie& wie) {
    std::vector<Id> dossiers;
    const auto voorstellen = moet(omgeving.lees(wie, "dossier.zoeken", [&](Handeling& h) {
      return app::dossiers_zoeken(h, {{"Proefje", "", "Verzonnen", "1984-02-01", "", "", ""}});
    }));
    for (const auto& voorstel : voorstellen) dossiers.push_back(voorstel.kop.id);
    return dossiers;
  }
  std::string laatste_relatie() {
    return tekst("SELECT relatie FROM logboek ORDER BY rowid DESC LIMIT 1");
  }
};

TEST_F(Toegang, NoodtoegangOpentDrieUurEnDanNietMeer) {
  const auto id = dossier();
  EXPECT_EQ(code_van(lees(vreemde(), id)), Foutcode::Verboden);
  const auto nood = moet(breek_glas(vreemde(), id));
  EXPECT_EQ(nood.tot - nood.van, 3h);
  EXPECT_TRUE(lees(vreemde(), id));
  EXPECT_EQ(laatste_relatie(), "noodtoegang");
  EXPECT_EQ(code_van(lees(omgeving.als(Rol::Manager), id)), Foutcode::Verboden)
      << "alleen voor wie het glas brak";
  omgeving.klok().zet(nood.tot - 1ms);
  EXPECT_TRUE(lees(vreemde(), id));
  omgeving.klok().zet(nood.tot);
  EXPECT_EQ(code_van(lees(vreemde(), id)), Foutcode::Verboden);
}

TEST_F(Toegang, WieErAlInMagBreektGeenGlas) {
  EXPECT_EQ(code_van(breek_glas(an(), dossier())), Foutcode::Conflict);
}

TEST_F(Toegang, ElkeNoodtoegangKomtBijDeFgEnWordtNagekeken) {
  const auto nood = moet(breek_glas(vreemde(), dossier()));
  ASSERT_EQ(open_lijst().size(), 1U);
  EXPECT_EQ(open_lijst()[0].reden, "De politie staat aan de deur");
  EXPECT_THAT(fouten_van(beoordeel(fg(), nood, "onterecht", "")),
              ElementsAre("/vervolg verplicht"));
  const auto na = moet(beoordeel(fg(), nood, "onterecht", "Gesproken met de medewerker"));
  EXPECT_EQ(na.beoordeeld_door, fg().medewerker);
  EXPECT_EQ(na.vervolg, "Gesproken met de medewerker");
  EXPECT_THAT(open_lijst(), IsEmpty());
  EXPECT_EQ(code_van(beoordeel(fg(), nood, "terecht", "")), Foutcode::VersieVerouderd);
  EXPECT_EQ(code_van(beoordeel(coordinator(), na, "terecht", "")), Foutcode::Verboden);
}

TEST_F(Toegang, EenAfgeschermdDossierIsErAlleenVoorZijnLezers) {
  const auto id = dossier();
  const auto niet_bestaand = lees(coordinator(), omgeving.dienst().ids.nieuw()).error();
  moet(scherm_af(coordinator(), id, gewone_lezers()));
  EXPECT_TRUE(lees(an(), id));
  EXPECT_TRUE(lees(coordinator(), id));
  for (const auto* wie :
       {&bo(), &vreemde(), &omgeving.als(Rol::Inspectie), &gedragswetenschapper()}) {
    const auto gelezen = lees(*wie, id);
    ASSERT_FALSE(gelezen);
    EXPECT_EQ(gelezen.error().code, Foutcode::NietGevonden);
    EXPECT_EQ(gelezen.error().melding, niet_bestaand.melding);
    EXPECT_EQ(laatste_relatie(), "afgeschermd") << "het logboek weet het verschil";
    EXPECT_THAT(gevonden(*wie), IsEmpty());
  }
  for (const auto* wie : {&bo(), &vreemde(), &gedragswetenschapper()})
    for (const auto welke : {app::Lijst::Mijn, app::Lijst::Team, app::Lijst::NietToegewezen})
      EXPECT_THAT(lijst(*wie, welke), IsEmpty());
  EXPECT_THAT(lijst(an(), app::Lijst::Team), Contains(id));
  EXPECT_THAT(gevonden(an()), ElementsAre(id));
  EXPECT_EQ(code_van(breek_glas(vreemde(), id)), Foutcode::NietGevonden)
      << "glas breken gaat niet door een afscherming";
}

TEST_F(Toegang, AfschermenKiestLezersMetEenCoordinatorEnWieHetHeeft) {
  const auto id = dossier();
  EXPECT_THAT(fouten_van(scherm_af(coordinator(), id, {an().medewerker})),
              ElementsAre("/lezers coordinator"));
  EXPECT_THAT(fouten_van(scherm_af(coordinator(), id, {coordinator().medewerker})),
              ElementsAre("/lezers casushouder"));
  EXPECT_EQ(code_van(scherm_af(an(), id, gewone_lezers())), Foutcode::Verboden);
  EXPECT_EQ(moet(scherm_af(fg(), id, gewone_lezers())).versie, 2);
  EXPECT_EQ(code_van(lees(fg(), id)), Foutcode::Verboden) << "de FG bewaakt, en leest niet";
  EXPECT_EQ(code_van(scherm_af(fg(), id, gewone_lezers())), Foutcode::VersieVerouderd);
  auto met_bo = gewone_lezers();
  met_bo.push_back(bo().medewerker);
  moet(scherm_af(fg(), id, met_bo, 2));
  EXPECT_TRUE(lees(bo(), id));
  moet(scherm_af(fg(), id, gewone_lezers(), 3));
  EXPECT_EQ(code_van(lees(bo(), id)), Foutcode::NietGevonden);
  ASSERT_TRUE(omgeving.schrijf(fg(), "dossier.afschermen",
                               [&](Handeling& h) { return app::afscherming_opheffen(h, id, 4); }));
  EXPECT_TRUE(lees(bo(), id)) << "weer gewoon werk van het team";
}

TEST_F(Toegang, WieLezerIsLeestOokZonderAndereBand) {
  const auto id = dossier();
  auto lezers = gewone_lezers();
  lezers.push_back(vreemde().medewerker);
  ASSERT_EQ(code_van(lees(vreemde(), id)), Foutcode::Verboden);
  moet(scherm_af(coordinator(), id, lezers));
  EXPECT_TRUE(lees(vreemde(), id));
  EXPECT_EQ(laatste_relatie(), "geconsulteerd");
}

TEST_F(Toegang, WieDeMensenKentGaatEruitOokAlHeeftHijHetDossier) {
  const auto id = dossier();
  ASSERT_TRUE(lees(an(), id));
  ASSERT_TRUE(omgeving.schrijf(an(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, id, an().medewerker);
  }));
  EXPECT_EQ(code_van(lees(an(), id)), Foutcode::NietGevonden);
  EXPECT_EQ(laatste_relatie(), "belang");
  EXPECT_THAT(lijst(an(), app::Lijst::Mijn), IsEmpty());
  EXPECT_THAT(gevonden(an()), IsEmpty());
  EXPECT_EQ(code_van(breek_glas(an(), id)), Foutcode::NietGevonden);
  EXPECT_THAT(lijst(coordinator(), app::Lijst::Team), Contains(id))
      << "het werk is er nog, voor een ander";
}

TEST_F(Toegang, EenHerhaaldVerzoekGeeftNietsMeerAanWieEruitIs) {
  auto aanvraag = Proefomgeving::aanvraag(an(), "melding.registreren");
  aanvraag.herhaalsleutel = "een-sleutel-van-de-zender";
  Id dossier;
  const auto registreer = [&] {
    return omgeving.poort().schrijf(aanvraag, [&](Handeling& h) -> Result<app::Antwoordstuk> {
      BAKEN_NEEM(const auto beeld, app::melding_registreren(h, gezin(omgeving.klok().nu())));
      dossier = beeld.melding.dossier;
      return app::Antwoordstuk{"{\"verhaal\": \"inhoud\"}", 1};
    });
  };
  ASSERT_TRUE(registreer());
  ASSERT_TRUE(registreer()) << "het eerste antwoord, nog eens";
  ASSERT_TRUE(omgeving.schrijf(an(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, dossier, an().medewerker);
  }));
  EXPECT_EQ(code_van(registreer()), Foutcode::NietGevonden);
}

TEST_F(Toegang, BelangVanEenAnderMeldtAlleenCoordinatorOfFg) {
  const auto id = dossier();
  const auto meld_van_bo = [&](const app::Wie& door) {
    return omgeving.schrijf(door, "dossier.belang-melden", [&](Handeling& h) {
      return app::belang_melden(h, id, bo().medewerker);
    });
  };
  EXPECT_EQ(code_van(meld_van_bo(an())), Foutcode::Verboden);
  EXPECT_TRUE(meld_van_bo(coordinator()));
  EXPECT_EQ(code_van(lees(bo(), id)), Foutcode::NietGevonden);
  const app::Toewijzen aan_bo{
      .werk = {tekst("SELECT id FROM werk")}, .medewerker = bo().medewerker, .reden = "Drukte"};
  EXPECT_THAT(
      fouten_van(omgeving.schrijf(coordinator(), "werk.toewijzen",
                                  [&](Handeling& h) { return app::werk_toewijzen(h, aan_bo); })),
      ElementsAre("/medewerker_id gesloten"));
}

TEST_F(Toegang, WieGevraagdIsLeestMeeTotHetKlaarIs) {
  const auto id = dossier();
  const auto vraag = moet(omgeving.schrijf(an(), "dossier.consulteren", [&](Handeling& h) {
    return app::consult_vragen(h, id, vreemde().medewerker, "Kijk mee");
  }));
  EXPECT_TRUE(lees(vreemde(), id));
  EXPECT_EQ(laatste_relatie(), "geconsulteerd");
  moet(omgeving.schrijf(an(), "dossier.consulteren",
                        [&](Handeling& h) { return app::consult_beeindigen(h, id, vraag.id); }));
  EXPECT_EQ(code_van(lees(vreemde(), id)), Foutcode::Verboden);
}

TEST_F(Toegang, InzageToontWieWatDeedOokWieGeweigerdWerd) {
  const auto id = dossier();
  std::ignore = lees(vreemde(), id);
  moet(breek_glas(vreemde(), id));
  const auto dag = kalender::lokale_datum(omgeving.klok().nu());
  const auto blad = moet(omgeving.lees(fg(), "dossier.inzage", [&](Handeling& h) {
    return app::inzage_lezen(h, id, dag, dag, {}, 50);
  }));
  std::vector<std::string> regels;
  for (const auto& regel : blad)
    regels.push_back(regel.handeling + " " + regel.relatie + " " + regel.uitkomst);
  EXPECT_THAT(regels, testing::IsSupersetOf({"melding.registreren eigen gelukt",
                                             "dossier.lezen geen geweigerd",
                                             "dossier.noodtoegang geen gelukt"}));
}

TEST_F(Toegang, DeFgVindtEenDossierOpNummerZonderInhoud) {
  const auto id = dossier();
  const auto ander = dossier();
  const auto nummer = tekst("SELECT nummer FROM dossier WHERE id = $1", {id});
  const auto zoek = [&](const app::Wie& wie, const std::string& welk) {
    return omgeving.lees(wie, "dossier.inzage",
                         [&](Handeling& h) { return app::inzage_zoeken(h, welk); });
  };
  EXPECT_EQ(moet(zoek(fg(), nummer)).id, id);
  EXPECT_EQ(code_van(zoek(an(), nummer)), Foutcode::Verboden);
  const auto niets = zoek(fg(), "D9999999").error();
  EXPECT_EQ(niets.code, Foutcode::NietGevonden);
  moet(scherm_af(coordinator(), id, gewone_lezers()));
  EXPECT_EQ(moet(zoek(fg(), nummer)).id, id) << "afgeschermd: de FG waakt er toch over";
  ASSERT_TRUE(omgeving.schrijf(fg(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, ander, fg().medewerker);
  }));
  EXPECT_EQ(moet(zoek(fg(), nummer)).id, id) << "een belang in een ander dossier";
  ASSERT_TRUE(omgeving.schrijf(fg(), "dossier.afschermen",
                               [&](Handeling& h) { return app::afscherming_opheffen(h, id, 2); }));
  ASSERT_TRUE(omgeving.schrijf(fg(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, id, fg().medewerker);
  }));
  EXPECT_EQ(zoek(fg(), nummer).error(), niets) << "een belang klinkt als niets";
}

TEST_F(Toegang, OokDeFgDieDeMensenKentZietErNietsVan) {
  const auto id = dossier();
  const auto nood = moet(breek_glas(vreemde(), id));
  ASSERT_EQ(open_lijst().size(), 1U);
  ASSERT_TRUE(omgeving.schrijf(fg(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, id, fg().medewerker);
  }));
  EXPECT_THAT(open_lijst(), IsEmpty());
  EXPECT_EQ(code_van(beoordeel(fg(), nood, "terecht", "")), Foutcode::NietGevonden);
  const auto dag = kalender::lokale_datum(omgeving.klok().nu());
  EXPECT_EQ(code_van(omgeving.lees(
                fg(), "dossier.inzage",
                [&](Handeling& h) { return app::inzage_lezen(h, id, dag, dag, {}, 50); })),
            Foutcode::NietGevonden);
  EXPECT_EQ(laatste_relatie(), "belang");
}

TEST_F(Toegang, WerkEnMeedenkenAlleenVoorWieErInKan) {
  const auto id = dossier();
  for (const auto rol : {Rol::Manager, Rol::FunctionarisGegevensbescherming,
                         Rol::Kwaliteitsmedewerker, Rol::Applicatiebeheer}) {
    const app::Toewijzen opdracht{.werk = {tekst("SELECT id FROM werk")},
                                  .medewerker = omgeving.als(rol).medewerker,
                                  .reden = "Drukte"};
    EXPECT_THAT(fouten_van(omgeving.schrijf(
                    coordinator(), "werk.toewijzen",
                    [&](Handeling& h) { return app::werk_toewijzen(h, opdracht); })),
                ElementsAre("/medewerker_id rol"));
    EXPECT_THAT(fouten_van(omgeving.schrijf(an(), "dossier.consulteren",
                                            [&](Handeling& h) {
                                              return app::consult_vragen(
                                                  h, id, omgeving.als(rol).medewerker, "Denk mee");
                                            })),
                ElementsAre("/medewerker_id rol"));
  }
}

TEST_F(Toegang, WieDeMensenKentGeeftHetDossierEnZijnWerkVrij) {
  const auto id = dossier();
  moet(omgeving.schrijf(an(), "taak.schrijven", [&](Handeling& h) {
    return app::taak_maken(h, {.dossier = id,
                               .onderwerp = "Bellen",
                               .vervaldatum = h.dienst.vandaag(),
                               .medewerker = an().medewerker,
                               .urgentie = "",
                               .klaar = false});
  }));
  ASSERT_TRUE(omgeving.schrijf(an(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, id, an().medewerker);
  }));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM dossier WHERE casushouder_id IS NOT NULL"), 0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk WHERE medewerker_id IS NOT NULL"), 0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM taak WHERE medewerker_id IS NOT NULL"), 0);
  EXPECT_THAT(lijst(bo(), app::Lijst::NietToegewezen), Contains(id))
      << "een ander kan het oppakken";
}

TEST_F(Toegang, WieNietAllesZietWijzigtNiet) {
  auto invoer = gezin(omgeving.klok().nu());
  invoer.gegevens.anonimiteit = "vertrouwelijk-professional";
  invoer.gegevens.anonimiteit_grond = "bedreiging-slachtoffer";
  const auto melding = meld(invoer).melding;
  wijs_toe(an(), melding.id);
  const auto wijzig = [&](const app::Wie& wie, std::int64_t gelezen) {
    return omgeving.schrijf(wie, "melding.wijzigen", [&](Handeling& h) {
      auto nieuw = gezin(omgeving.klok().nu());
      nieuw.gegevens.anonimiteit = "open";
      return app::melding_wijzigen(h, melding.id, gelezen, nieuw);
    });
  };
  EXPECT_EQ(code_van(wijzig(bo(), melding.versie)), Foutcode::Verboden)
      << "een teamgenoot ziet niet wie vertrouwelijk meldde, en wist dat dus niet uit";
  EXPECT_TRUE(wijzig(an(), melding.versie));
}

}  // namespace
}  // namespace baken::server
