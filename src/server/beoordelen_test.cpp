// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "server/proef/beoordelingproef.hpp"

namespace baken::server {
namespace {

using testing::Contains;
using testing::ElementsAre;
using namespace std::chrono_literals;

class Screenen : public BeoordelenTest {};
class Crisisdienst : public BeoordelenTest {
 protected:
  domain::Crisisgegevens ruzie(const std::optional<Id>& melding = {}) {
    domain::Crisisgegevens g;
    g.melding = melding;
    g.start = omgeving.klok().nu();
    g.aanleiding = "Ruzie";
    return g;
  }
  Result<domain::Crisis> begin(const Id& dossier, domain::Crisisgegevens gegevens) {
    return omgeving.schrijf(an(), "crisis.schrijven", [&](Handeling& h) {
      return app::crisis_starten(h, dossier, std::move(gegevens));
    });
  }
  Result<domain::Crisis> wijzig(const domain::Crisis& crisis, domain::Crisisgegevens gegevens) {
    return omgeving.schrijf(an(), "crisis.schrijven", [&](Handeling& h) {
      return app::crisis_wijzigen(h, crisis.id, crisis.versie, std::move(gegevens));
    });
  }
  domain::Crisisgegevens beeindigd(domain::Crisisgegevens g) {
    g.acties = {{g.start, "Gebeld"}};
    g.veiligheidsafspraken = {"Tante blijft slapen"};
    g.einde = omgeving.klok().nu();
    return g;
  }
};

TEST_F(Screenen, TweeMensenBrengenDeMeldingVerder) {
  const auto melding = meld().melding.id;
  EXPECT_EQ(moet(screen(an(), melding)).melding.stap, domain::Stap::Melding);
  EXPECT_EQ(stap(melding), "melding");
  const auto na = moet(screen(bo(), melding));
  EXPECT_EQ(na.melding.stap, domain::Stap::Screening);
  EXPECT_EQ(stap(melding), "screening");
  EXPECT_EQ(na.screeningen.size(), 2U);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM crisis"), 0);
}

TEST_F(Screenen, EenMensScreentNietTweeKeer) {
  const auto melding = meld().melding.id;
  moet(screen(an(), melding));
  const auto nogmaals = screen(an(), melding);
  EXPECT_EQ(code_van(nogmaals), Foutcode::Conflict);
  EXPECT_THAT(nogmaals.error().melding, testing::HasSubstr("doet een collega"));
  EXPECT_EQ(stap(melding), "melding");
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM screening"), 1);
}

TEST_F(Screenen, NaTweeMensenIsHetGedaan) {
  const auto melding = gescreend().melding.id;
  EXPECT_EQ(code_van(screen(gedragswetenschapper(), melding)), Foutcode::Conflict);
}

TEST_F(Screenen, HetSecretariaatScreentNiet) {
  const auto melding = meld().melding.id;
  EXPECT_EQ(code_van(screen(omgeving.als(app::Rol::Secretariaat), melding)), Foutcode::Verboden);
}

TEST_F(Screenen, AcuutBegintMeteenEenCrisisdienst) {
  const auto voor = meld();
  const auto na = moet(screen(an(), voor.melding.id, true, "Dreigt met een mes"));
  ASSERT_TRUE(na.crisis);
  const auto werk = omgeving.rijen(
      "SELECT soort, urgentie, uiterste_datum, team_id, status FROM werk WHERE onderwerp_id = $1",
      {*na.crisis});
  ASSERT_EQ(werk.size(), 1U);
  EXPECT_EQ(werk[0].tekst(0), "crisis");
  EXPECT_EQ(werk[0].tekst(1), "crisis");
  EXPECT_EQ(werk[0].tekst(2), "2024-05-03");
  EXPECT_EQ(werk[0].tekst(3), omgeving.team("crisisteam").id);
  EXPECT_EQ(tekst("SELECT urgentie FROM werk WHERE onderwerp_id = $1", {voor.melding.id}),
            "crisis");
  EXPECT_EQ(tekst("SELECT urgentie FROM dossier"), "crisis");
  const auto crisis = moet(omgeving.lees(
      an(), "dossier.lezen", [&](Handeling& h) { return app::crisis_lezen(h, *na.crisis); }));
  EXPECT_EQ(crisis.gegevens.aanleiding, "Dreigt met een mes");
  EXPECT_EQ(crisis.gegevens.start, omgeving.klok().nu());
  EXPECT_EQ(crisis.sleutel, voor.melding.sleutel);
}

TEST_F(Screenen, TweeKeerAcuutIsEenCrisisdienst) {
  const auto melding = meld().melding.id;
  moet(screen(an(), melding, true, "Mes"));
  const auto na = moet(screen(bo(), melding, true, "Ook mes"));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM crisis"), 1);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk WHERE soort = 'crisis'"), 1);
  EXPECT_EQ(na.melding.stap, domain::Stap::Screening);
}

TEST_F(Screenen, AcuutVraagtEenToelichting) {
  const auto melding = meld().melding.id;
  EXPECT_THAT(fouten_van(screen(an(), melding, true)), ElementsAre("/toelichting verplicht"));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM screening"), 0);
}

TEST_F(Screenen, DeLijstZegtWieNogMoetKijkenEnWatTeLaatIs) {
  const auto oud = meld().melding.id;
  omgeving.klok().verder(14h - 1s);  // 23:59:59 in Amsterdam
  const auto lijst = [&] {
    return moet(omgeving.lees(bo(), "melding.screenen",
                              [](Handeling& h) { return app::screeningslijst_lezen(h, {}); }));
  };
  EXPECT_FALSE(lijst().rijen.at(0).te_laat);
  moet(screen(bo(), oud));
  omgeving.klok().verder(1s);
  const auto nieuw = meld().melding.id;
  const auto na = lijst();
  ASSERT_EQ(na.rijen.size(), 2U);
  EXPECT_EQ(na.rijen[0].regel.melding, oud);
  EXPECT_TRUE(na.rijen[0].te_laat);
  EXPECT_TRUE(na.rijen[0].regel.door_mij_gezien);
  EXPECT_EQ(na.rijen[0].regel.aantal_gezien, 1);
  EXPECT_EQ(na.rijen[1].regel.melding, nieuw);
  EXPECT_FALSE(na.rijen[1].te_laat);
  moet(screen(an(), oud));
  EXPECT_EQ(lijst().rijen.size(), 1U);
}

TEST_F(Screenen, DeToelichtingStaatNergensLeesbaar) {
  const auto melding = meld().melding.id;
  moet(screen(an(), melding, true, "Dreigt met een mes"));
  for (const char* waar : {"SELECT inhoud FROM screening", "SELECT inhoud FROM crisis"})
    for (const auto& rij : omgeving.rijen(waar)) {
      const auto bytes = rij.bytes(0);
      EXPECT_EQ(std::string(bytes.begin(), bytes.end()).find("mes"), std::string::npos);
    }
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM gebeurtenis WHERE samenvatting LIKE '%mes%'"), 0);
}

TEST_F(Crisisdienst, HetEindeSluitHetWerk) {
  const auto melding = meld().melding;
  const auto crisis = moet(begin(melding.dossier, ruzie(melding.id)));
  omgeving.klok().verder(2h);
  const auto na = moet(wijzig(crisis, beeindigd(crisis.gegevens)));
  EXPECT_EQ(na.versie, 2);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk WHERE soort = 'crisis' AND klaar = 0"), 0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM geschiedenis WHERE tabel = 'crisis'"), 1);
}

TEST_F(Crisisdienst, EenMeldingHeeftHoogstensEenLopende) {
  const auto melding = meld().melding;
  const auto eerste = moet(begin(melding.dossier, ruzie(melding.id)));
  EXPECT_EQ(code_van(begin(melding.dossier, ruzie(melding.id))), Foutcode::Conflict);
  moet(wijzig(eerste, beeindigd(eerste.gegevens)));
  const auto tweede = moet(begin(melding.dossier, ruzie(melding.id)));
  EXPECT_NE(tweede.id, eerste.id);
}

TEST_F(Crisisdienst, ZonderMeldingStaatZijOnderDeSleutelVanHetDossier) {
  const auto melding = meld().melding;
  const auto crisis = moet(begin(melding.dossier, ruzie()));
  EXPECT_EQ(crisis.sleutel, melding.dossier);
  EXPECT_EQ(crisis.gegevens.melding, std::nullopt);
}

TEST_F(Crisisdienst, AlleFoutenTegelijk) {
  const auto melding = meld().melding;
  const auto crisis = moet(begin(melding.dossier, ruzie(melding.id)));
  domain::Crisisgegevens leeg;
  leeg.start = crisis.gegevens.start;
  leeg.einde = leeg.start - 1h;
  leeg.melding = omgeving.team("staf").id;
  EXPECT_THAT(fouten_van(wijzig(crisis, leeg)),
              ElementsAre("/aanleiding verplicht", "/einde volgorde", "/acties verplicht",
                          "/veiligheidsafspraken verplicht", "/melding_id vast"));
}

TEST_F(Crisisdienst, AfgeslotenGaatNietMeerOpen) {
  const auto melding = meld().melding;
  const auto crisis = moet(begin(melding.dossier, ruzie(melding.id)));
  const auto dicht = moet(wijzig(crisis, beeindigd(crisis.gegevens)));
  EXPECT_THAT(fouten_van(wijzig(dicht, crisis.gegevens)), ElementsAre("/einde afgesloten"));
}

TEST_F(Crisisdienst, WieEenOudeVersieLasKrijgtDatTeHoren) {
  const auto melding = meld().melding;
  const auto crisis = moet(begin(melding.dossier, ruzie(melding.id)));
  auto anders = crisis.gegevens;
  anders.partner = "Raad";
  moet(wijzig(crisis, anders));
  EXPECT_EQ(code_van(wijzig(crisis, anders)), Foutcode::VersieVerouderd);
}

TEST_F(Crisisdienst, EenMeldingVanEenAnderDossierPastNiet) {
  const auto hier = meld().melding;
  const auto daar = meld().melding;
  EXPECT_THAT(fouten_van(begin(hier.dossier, ruzie(daar.id))), Contains("/melding_id onbekend"));
}

}  // namespace
}  // namespace baken::server
