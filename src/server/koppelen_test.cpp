// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "app/dossier/koppelen.hpp"
#include "app/dossier/melding_wijzigen.hpp"
#include "server/proef/beoordelingproef.hpp"

namespace baken::server {
namespace {

using testing::IsSupersetOf;
using testing::Not;

/// Two meldingen about the same people in one dossier; the second is taken apart and put back.
class Koppelen : public BeoordelenTest {
 protected:
  app::MeldingBeeld meld_weer(const app::MeldingBeeld& eerste) {
    auto invoer = gezin(omgeving.klok().nu());
    invoer.dossier = eerste.melding.dossier;
    for (std::size_t plek = 0; plek < invoer.betrokkenen.size(); ++plek)
      invoer.betrokkenen[plek].persoon_id = eerste.betrokkenen[plek].persoon.id;
    return meld(std::move(invoer));
  }
  std::int64_t versie(const Id& melding) {
    return omgeving.getal("SELECT versie FROM melding WHERE id = $1", {melding});
  }
  app::MeldingBeeld ontkoppel(const Id& melding) {
    const auto gelezen = versie(melding);
    return moet(omgeving.schrijf(an(), "dossier.koppelen", [&](Handeling& h) {
      return app::melding_ontkoppelen(h, melding, gelezen, "Ander gezin");
    }));
  }
  app::MeldingBeeld koppel(const Id& melding, const Id& dossier) {
    const auto gelezen = versie(melding);
    return moet(omgeving.schrijf(an(), "dossier.koppelen", [&](Handeling& h) {
      return app::melding_koppelen(h, melding, gelezen, dossier, "Toch hetzelfde gezin");
    }));
  }
  static std::vector<Id> personen(const app::MeldingBeeld& beeld) {
    std::vector<Id> ids;
    for (const auto& wie : beeld.betrokkenen) ids.push_back(wie.persoon.id);
    return ids;
  }
  static std::vector<Id> beantwoord(const app::BeoordelingBeeld& beeld) {
    std::vector<Id> ids;
    for (const auto& [id, wie] : beeld.beoordeling.gegevens.antwoorden.personen)
      if (!wie.antwoorden.empty()) ids.push_back(id);
    return ids;
  }
  /// The second melding, with an assessment that has everything answered.
  app::BeoordelingBeeld beoordeeld(const app::MeldingBeeld& eerste) {
    const auto melding = meld_weer(eerste).melding.id;
    moet(screen(an(), melding));
    moet(screen(bo(), melding));
    const auto b = moet(start(melding));
    return moet(wijzig(b, rustig(b)));
  }
};

TEST_F(Koppelen, WieOokInEenBlijvendeMeldingVoorkomtWordtGekopieerd) {
  const auto eerste = meld();
  const auto tweede = meld_weer(eerste);
  ASSERT_EQ(personen(tweede), personen(eerste));
  const auto los = ontkoppel(tweede.melding.id);
  EXPECT_NE(los.melding.dossier, eerste.melding.dossier);
  EXPECT_THAT(personen(los), Not(IsSupersetOf(personen(eerste))));
  for (std::size_t plek = 0; plek < los.betrokkenen.size(); ++plek) {
    EXPECT_EQ(los.betrokkenen[plek].persoon.kopie_van, eerste.betrokkenen[plek].persoon.id);
    EXPECT_EQ(los.betrokkenen[plek].persoon.gegevens.voornamen,
              eerste.betrokkenen[plek].persoon.gegevens.voornamen);
  }
}

TEST_F(Koppelen, AntwoordenOverEenGekopieerdePersoonBlijven) {
  const auto eerste = meld();
  const auto b = beoordeeld(eerste);
  ASSERT_TRUE(b.beoordeling.taxatie);
  const auto los = ontkoppel(b.beoordeling.melding);
  const auto na = lees(b.beoordeling.id);
  EXPECT_TRUE(na.beoordeling.taxatie) << "alles is nog beantwoord";
  EXPECT_THAT(personen(los), IsSupersetOf(beantwoord(na)));
  EXPECT_EQ(beantwoord(na).size(), 2U);
}

TEST_F(Koppelen, WatEenOpenSchermNogOnderDeOudePersoonStuurtKomtGoedAan) {
  const auto b = beoordeeld(meld());
  const auto los = ontkoppel(b.beoordeling.melding);
  auto gegevens = rustig(b);
  gegevens.motivering = "Ingevuld terwijl een collega ontkoppelde";
  const auto na = moet(wijzig(b, gegevens));
  EXPECT_THAT(personen(los), IsSupersetOf(beantwoord(na)));
}

TEST_F(Koppelen, EenOndertekendeBeoordelingWijstDeHuidigePersonenAan) {
  const auto eerste = meld();
  const auto open = beoordeeld(eerste);
  moet(akkoord(an(), open));
  moet(akkoord(bo(), open));
  const auto b = moet(teken(open));
  const auto inhoud =
      tekst("SELECT CAST(versie AS TEXT) FROM beoordeling WHERE id = $1", {b.beoordeling.id});
  // Away, back to a dossier where somebody else reports about the copies, and away again.
  const auto los = ontkoppel(b.beoordeling.melding);
  meld_weer(los);
  const auto terug = koppel(b.beoordeling.melding, eerste.melding.dossier);
  const auto na = lees(b.beoordeling.id);
  EXPECT_THAT(personen(terug), IsSupersetOf(beantwoord(na)));
  EXPECT_EQ(beantwoord(na).size(), 2U);
  for (const auto& wie : na.beoordeling.taxatie->per_persoon)
    EXPECT_THAT(personen(terug), testing::Contains(wie.persoon_id));
  EXPECT_EQ(tekst("SELECT CAST(versie AS TEXT) FROM beoordeling WHERE id = $1", {b.beoordeling.id}),
            inhoud)
      << "wat ondertekend is verandert niet";
}

TEST_F(Koppelen, HetWerkVanEenCrisisGaatMeeMetDeMelding) {
  const auto tweede = meld_weer(meld());
  moet(screen(an(), tweede.melding.id, true, "Acuut gevaar"));
  const auto los = ontkoppel(tweede.melding.id);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk WHERE soort = 'crisis' AND dossier_id = $1",
                           {los.melding.dossier}),
            1);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM werk w JOIN dossier d ON d.id = w.dossier_id "
                           "WHERE d.nummer <> w.dossier_nummer"),
            0);
}

}  // namespace
}  // namespace baken::server
