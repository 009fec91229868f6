// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "app/dossier/dossier_lezen.hpp"
#include "app/toegang/leesgrens.hpp"
#include "app/toegang/meekijken.hpp"
#include "app/toegang/noodtoegang.hpp"
#include "app/werk/taak.hpp"
#include "server/proef/beoordelingproef.hpp"

namespace baken::server {
namespace {

using app::Rol;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono_literals;

/// A gate on which two dossiers an hour may be opened, and two more with each consent.
class Leesgrens : public BeoordelenTest {
 protected:
  Leesgrens() {
    grenzen.per_uur.fill(2);
    grenzen.verhoging = 2;
    dienst.leesgrenzen = &grenzen;
    for (auto& id : dossiers) id = meld().melding.dossier;
  }

  template <class Act>
  auto doe(Result<app::Antwoordstuk> (app::Poort::*weg)(const app::Aanvraag&,
                                                        const app::Poort::Werk&),
           const app::Wie& wie, std::string_view handeling, Act act) {
    std::optional<std::invoke_result_t<Act&, Handeling&>> uit;
    const auto stuk = (poort.*weg)(Proefomgeving::aanvraag(wie, handeling),
                                   [&](Handeling& h) -> Result<app::Antwoordstuk> {
                                     uit.emplace(act(h));
                                     if (!*uit) return mislukt(uit->error());
                                     return app::Antwoordstuk{};
                                   });
    if (!stuk) return decltype(act(std::declval<Handeling&>())){mislukt(stuk.error())};
    return std::move(*uit);
  }
  Result<app::DossierBeeld> lees(const Id& id, const app::Wie& wie) {
    return doe(&app::Poort::lees, wie, "dossier.lezen",
               [&](Handeling& h) { return app::dossier_lezen(h, id); });
  }
  Result<app::DossierBeeld> lees(std::size_t plek) { return lees(dossiers.at(plek), an()); }
  Result<domain::Taak> schrijf(std::size_t plek) {
    return doe(&app::Poort::schrijf, an(), "taak.schrijven", [&](Handeling& h) {
      return app::taak_maken(h, {.dossier = dossiers.at(plek),
                                 .onderwerp = "Bellen",
                                 .vervaldatum = h.dienst.vandaag(),
                                 .medewerker = {},
                                 .urgentie = "",
                                 .klaar = false});
    });
  }
  Result<app::Leesverzoek> vraag(const app::Wie& wie) {
    return doe(&app::Poort::schrijf, wie, "leesgrens.vragen",
               [](Handeling& h) { return app::leesverzoek_maken(h, "Ik neem alles over"); });
  }
  Result<app::Leesverzoek> beslis(const app::Wie& wie, const app::Leesverzoek& v,
                                  const std::string& besluit, const std::string& waarom = {}) {
    return doe(&app::Poort::schrijf, wie, "leesgrens.toestaan", [&](Handeling& h) {
      return app::leesverzoek_beslissen(h, v.id, v.versie, besluit, waarom);
    });
  }
  const app::Wie& fg() { return omgeving.als(Rol::FunctionarisGegevensbescherming); }
  const app::Wie& coordinator() { return omgeving.als(Rol::Teamcoordinator); }

  app::Leesgrenzen grenzen;
  app::Dienst dienst = omgeving.dienst();
  app::Poort poort{dienst};
  std::array<Id, 6> dossiers;
};

TEST_F(Leesgrens, TeltVerschillendeDossiersVanHetLaatsteUur) {
  omgeving.klok().zet(omgeving.klok().nu() - 1500ms);
  EXPECT_TRUE(lees(0));
  omgeving.klok().zet(omgeving.klok().nu() + 10min);
  EXPECT_TRUE(lees(1));
  EXPECT_TRUE(lees(0)) << "hetzelfde dossier telt niet nog eens";
  const auto te_veel = lees(2);
  ASSERT_EQ(code_van(te_veel), Foutcode::Leesgrens);
  EXPECT_NE(te_veel.error().melding.find("verder vanaf 11.00 uur"), std::string::npos)
      << te_veel.error().melding;
  EXPECT_TRUE(lees(1)) << "wat open was, blijft open";
  EXPECT_EQ(code_van(schrijf(2)), Foutcode::Leesgrens) << "ook schrijven is openen";
  EXPECT_TRUE(lees(dossiers[2], bo())) << "een ander heeft een eigen uur";
  omgeving.klok().zet(omgeving.klok().nu() + 50min);
  EXPECT_TRUE(lees(2)) << "een uur na de eerste is er plaats voor een ander";
  EXPECT_EQ(code_van(lees(3)), Foutcode::Leesgrens);
}

TEST_F(Leesgrens, GeldtPerRol) {
  grenzen.per_uur.at(static_cast<std::size_t>(Rol::Procesregisseur)) = 3;
  for (std::size_t plek = 0; plek < 3; ++plek) EXPECT_TRUE(lees(plek));
  EXPECT_FALSE(lees(3));
}

TEST_F(Leesgrens, WatNietOpenWasTeltNiet) {
  const auto& vreemde = omgeving.van_ander_team();
  for (int keer = 0; keer < 3; ++keer)
    EXPECT_EQ(code_van(lees(omgeving.dienst().ids.nieuw(), an())), Foutcode::NietGevonden);
  EXPECT_TRUE(lees(0));
  EXPECT_TRUE(lees(1));
  EXPECT_EQ(code_van(lees(omgeving.dienst().ids.nieuw(), an())), Foutcode::NietGevonden)
      << "over de grens is wat er niet is nog steeds weg";
  EXPECT_EQ(
      omgeving.getal("SELECT COUNT(*) FROM geopend WHERE medewerker_id = $1", {vreemde.medewerker}),
      0);
}

TEST_F(Leesgrens, EenMislukteHandelingTeltNiet) {
  const auto fout = doe(&app::Poort::schrijf, an(), "taak.schrijven", [&](Handeling& h) {
    return app::taak_maken(h, {.dossier = dossiers[0],
                               .onderwerp = " ",
                               .vervaldatum = h.dienst.vandaag(),
                               .medewerker = {},
                               .urgentie = "",
                               .klaar = false});
  });
  EXPECT_EQ(code_van(fout), Foutcode::Ongeldig);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM geopend"), 0);
}

TEST_F(Leesgrens, EenTweedePersoonStaatMeerToeVoorEenUur) {
  ASSERT_TRUE(lees(0) && lees(1) && !lees(2));
  const auto verzoek = moet(vraag(an()));
  EXPECT_EQ(verzoek.aantal, 2);
  EXPECT_EQ(code_van(vraag(an())), Foutcode::Conflict) << "één vraag tegelijk";
  EXPECT_EQ(code_van(beslis(an(), verzoek, "toegestaan")), Foutcode::Verboden);
  const auto na = moet(beslis(coordinator(), verzoek, "toegestaan"));
  EXPECT_EQ(na.geldig_tot, omgeving.klok().nu() + 1h);
  EXPECT_EQ(code_van(beslis(fg(), verzoek, "geweigerd", "Nee")), Foutcode::VersieVerouderd);
  EXPECT_EQ(code_van(beslis(fg(), na, "geweigerd", "Nee")), Foutcode::Conflict);
  EXPECT_TRUE(lees(2));
  EXPECT_TRUE(lees(3));
  EXPECT_EQ(code_van(lees(4)), Foutcode::Leesgrens) << "één toestemming telt één keer";
  omgeving.klok().zet(*na.geldig_tot - 1ms);
  EXPECT_EQ(code_van(lees(4)), Foutcode::Leesgrens);
  omgeving.klok().zet(*na.geldig_tot);
  EXPECT_TRUE(lees(4)) << "een nieuw uur";
  EXPECT_TRUE(lees(5));
  EXPECT_EQ(code_van(lees(0)), Foutcode::Leesgrens) << "de toestemming is voorbij";
}

TEST_F(Leesgrens, NiemandBeantwoordtZijnEigenVraag) {
  const auto verzoek = moet(vraag(coordinator()));
  EXPECT_EQ(code_van(beslis(coordinator(), verzoek, "toegestaan")), Foutcode::Verboden);
  EXPECT_EQ(fouten_van(beslis(fg(), verzoek, "geweigerd")),
            std::vector<std::string>{"/toelichting verplicht"});
  const auto na = moet(beslis(fg(), verzoek, "geweigerd", "Laat het verdelen"));
  EXPECT_FALSE(na.geldig_tot);
  EXPECT_EQ(na.toelichting, "Laat het verdelen");
  EXPECT_TRUE(vraag(coordinator())) << "na een weigering kan een nieuwe vraag";
  const auto lijst = moet(doe(&app::Poort::lees, fg(), "leesgrens.toestaan",
                              [](Handeling& h) { return app::leesverzoeken_lezen(h, true, {}); }));
  ASSERT_THAT(lijst.rijen, SizeIs(1));
  EXPECT_EQ(lijst.rijen[0].reden, "Ik neem alles over");
}

TEST_F(Leesgrens, NoodtoegangGaatDoorDeGrensOokTotHetEigenDossier) {
  ASSERT_TRUE(lees(0) && lees(1) && !lees(2));
  const auto breek = [&](std::size_t plek) {
    return doe(&app::Poort::schrijf, an(), "dossier.noodtoegang", [&](Handeling& h) {
      return app::noodtoegang_openen(h, dossiers.at(plek), "De politie staat aan de deur");
    });
  };
  EXPECT_EQ(code_van(breek(1)), Foutcode::Conflict) << "dat is al open";
  EXPECT_TRUE(breek(2));
  EXPECT_TRUE(lees(2));
  EXPECT_EQ(code_van(lees(3)), Foutcode::Leesgrens) << "alleen dit ene dossier";
}

TEST_F(Leesgrens, DeFgZietWieDeGrensRaakte) {
  const auto meldingen = [&] {
    return moet(doe(&app::Poort::lees, fg(), "inzage.ongewoon",
                    [](Handeling& h) { return app::grensmeldingen_lezen(h); }));
  };
  ASSERT_TRUE(lees(0) && lees(1));
  EXPECT_THAT(meldingen(), IsEmpty());
  ASSERT_FALSE(lees(2));
  ASSERT_FALSE(schrijf(3));
  ASSERT_THAT(meldingen(), SizeIs(1));
  EXPECT_EQ(meldingen()[0].medewerker, an().medewerker);
  EXPECT_EQ(meldingen()[0].keren, 2);
  omgeving.klok().zet(omgeving.klok().nu() + 24h * 7);
  EXPECT_THAT(meldingen(), IsEmpty());
}

TEST_F(Leesgrens, DeRedenStaatVerzegeld) {
  moet(vraag(an()));
  const auto rij = omgeving.rijen("SELECT inhoud FROM leesverzoek").at(0);
  const auto inhoud = rij.bytes(0);
  EXPECT_EQ(std::string(inhoud.begin(), inhoud.end()).find("neem alles"), std::string::npos);
}

}  // namespace
}  // namespace baken::server
