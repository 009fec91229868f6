// SPDX-License-Identifier: EUPL-1.2
#include "security/kluis/kluis.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/tijd.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"

namespace baken::security {
namespace {

using app::Plaats;

Sleutelaanbod aanbod(std::uint8_t vulling) {
  Sleutel bytes;
  std::fill_n(bytes.data(), Sleutel::size(), vulling);
  return {Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32}),
          "sleutelbestand", std::nullopt};
}

Plaats in(std::string_view dossier) {
  return {"persoon", "p1", "naam", dossier, 1};
}

class KluisTest : public testing::Test {
 protected:
  KluisTest() { EXPECT_TRUE(kluis_.ontgrendel(aanbod(1))); }

  VasteKlok klok_{lees_moment("2024-05-03T10:00:00Z").value()};
  proef::GeheugenSleutelopslag opslag_;
  Kluis kluis_{opslag_, klok_, 64};
};

TEST_F(KluisTest, VerzegeltEnOpentPerDossier) {
  ASSERT_TRUE(kluis_.maak_sleutel("d1"));
  ASSERT_TRUE(kluis_.maak_sleutel("d2"));
  Bytes verzegeld = kluis_.verzegel(in("d1"), "Jansen").value();
  EXPECT_EQ(kluis_.open(in("d1"), verzegeld), "Jansen");
  EXPECT_EQ(kluis_.open(in("d2"), verzegeld).error().code, Foutcode::Beschadigd);
}

TEST_F(KluisTest, ElkDossierHeeftEenEigenSleutel) {
  ASSERT_TRUE(kluis_.maak_sleutels(std::vector<Id>{"d1", "d2"}));
  EXPECT_NE(opslag_.zoek("d1").value()->omhuld, opslag_.zoek("d2").value()->omhuld);
}

TEST_F(KluisTest, MaaktEenSleutelMaarEenKeer) {
  ASSERT_TRUE(kluis_.maak_sleutel("d1"));
  Bytes verzegeld = kluis_.verzegel(in("d1"), "Jansen").value();
  ASSERT_TRUE(kluis_.maak_sleutel("d1"));
  ASSERT_TRUE(kluis_.maak_sleutels(std::vector<Id>{"d1"}));
  Kluis andere{opslag_, klok_};
  ASSERT_TRUE(andere.ontgrendel(aanbod(1)));
  EXPECT_EQ(andere.open(in("d1"), verzegeld), "Jansen");
}

TEST_F(KluisTest, ZonderSleutelGaatNiets) {
  auto fout = kluis_.verzegel(in("d1"), "x").error();
  EXPECT_EQ(fout.code, Foutcode::NietGevonden);
  EXPECT_EQ(fout.context, app::sleutel_ontbreekt);
}

TEST_F(KluisTest, VerzegeldWeigertElkeVraag) {
  ASSERT_TRUE(kluis_.maak_sleutel("d1"));
  Bytes verzegeld = kluis_.verzegel(in("d1"), "x").value();
  kluis_.vergrendel();
  EXPECT_FALSE(kluis_.ontgrendeld());
  EXPECT_EQ(kluis_.stand().aantal, 0U);
  EXPECT_EQ(kluis_.verzegel(in("d1"), "x").error().code, Foutcode::Verzegeld);
  EXPECT_EQ(kluis_.open(in("d1"), verzegeld).error().code, Foutcode::Verzegeld);
  EXPECT_EQ(kluis_.maak_sleutel("d2").error().code, Foutcode::Verzegeld);
  EXPECT_EQ(kluis_.maak_sleutels({}).error().code, Foutcode::Verzegeld);
  EXPECT_EQ(kluis_.vernietig_sleutel("d1", klok_.nu()).error().code, Foutcode::Verzegeld);
  EXPECT_EQ(kluis_.blinde_index("bsn", "1").error().code, Foutcode::Verzegeld);
  ASSERT_TRUE(kluis_.ontgrendel(aanbod(1)));
  EXPECT_EQ(kluis_.open(in("d1"), verzegeld), "x");
}

TEST_F(KluisTest, EenVreemdeSleutelOpentDeKluisNiet) {
  Kluis andere{opslag_, klok_};
  auto fout = andere.ontgrendel(aanbod(2)).error();
  EXPECT_EQ(fout.code, Foutcode::Ongeldig);
  EXPECT_TRUE(fout.melding.starts_with("Dit is niet de sleutel van deze organisatie"));
  EXPECT_FALSE(andere.ontgrendeld());
  EXPECT_TRUE(andere.ontgrendel(aanbod(1)));
}

TEST_F(KluisTest, WieAlsTweedeKomtMoetDezelfdeSleutelHebben) {
  for (std::uint8_t eerste : {std::uint8_t{1}, std::uint8_t{2}}) {
    proef::GeheugenSleutelopslag opslag;
    opslag.voor_bewaren = [&] {
      opslag.organisatiesleutel = app::Organisatiesleutelrecord{
          1, aanbod(eerste).sleutel.controle(), std::nullopt, "sleutelbestand", klok_.nu()};
    };
    Kluis kluis{opslag, klok_};
    EXPECT_EQ(kluis.ontgrendel(aanbod(1)).has_value(), eerste == 1);
  }
}

TEST_F(KluisTest, EenVernietigdeSleutelIsMeteenEnVoorgoedWeg) {
  ASSERT_TRUE(kluis_.maak_sleutel("d1"));
  Bytes verzegeld = kluis_.verzegel(in("d1"), "Jansen").value();
  ASSERT_EQ(kluis_.stand().aantal, 1U);
  ASSERT_TRUE(kluis_.vernietig_sleutel("d1", klok_.nu()));
  EXPECT_EQ(kluis_.stand().aantal, 0U);
  for (const Fout& fout :
       {kluis_.open(in("d1"), verzegeld).error(), kluis_.verzegel(in("d1"), "x").error(),
        kluis_.maak_sleutel("d1").error()}) {
    EXPECT_EQ(fout.code, Foutcode::NietGevonden);
    EXPECT_EQ(fout.context, app::sleutel_vernietigd);
  }
  EXPECT_TRUE(kluis_.vernietig_sleutel("d1", klok_.nu()));
  EXPECT_EQ(opslag_.vernietigd_na(0)->size(), 1U);
}

TEST_F(KluisTest, EenSleutelDieTijdensHetLezenVernietigdWordtBlijftNietInHetGeheugen) {
  ASSERT_TRUE(kluis_.maak_sleutel("d1"));
  opslag_.na_zoeken = [&] {
    opslag_.na_zoeken = nullptr;
    ASSERT_TRUE(kluis_.vernietig_sleutel("d1", klok_.nu()));
  };
  static_cast<void>(kluis_.verzegel(in("d1"), "x"));
  EXPECT_EQ(kluis_.stand().aantal, 0U);
  EXPECT_FALSE(kluis_.verzegel(in("d1"), "x"));
}

TEST_F(KluisTest, VolgtDeVernietigingenVanAnderen) {
  Kluis andere{opslag_, klok_};
  ASSERT_TRUE(andere.ontgrendel(aanbod(1)));
  for (const char* dossier : {"d1", "d2"}) {
    ASSERT_TRUE(kluis_.maak_sleutel(dossier));
    ASSERT_TRUE(kluis_.verzegel(in(dossier), "x"));
    ASSERT_TRUE(andere.vernietig_sleutel(dossier, klok_.nu()));
    EXPECT_TRUE(kluis_.verzegel(in(dossier), "x")) << "still in memory";
    ASSERT_TRUE(kluis_.volg_vernietigingen());
    EXPECT_FALSE(kluis_.verzegel(in(dossier), "x"));
  }
}

TEST_F(KluisTest, HoudtNietMeerSleutelsInHetGeheugenDanAfgesproken) {
  for (int nummer = 0; nummer < 1000; ++nummer) {
    std::string dossier = "dossier" + std::to_string(nummer);
    ASSERT_TRUE(kluis_.maak_sleutel(dossier));
    ASSERT_TRUE(kluis_.verzegel(in(dossier), "x"));
    ASSERT_LE(kluis_.stand().aantal, 64U);
  }
  EXPECT_EQ(kluis_.stand().hoogstens, 64U);
  EXPECT_EQ(kluis_.stand().aantal, 64U);
}

TEST_F(KluisTest, LeestEenSleutelMaarEenKeerZolangHijGebruiktWordt) {
  ASSERT_TRUE(kluis_.maak_sleutel("druk"));
  ASSERT_TRUE(kluis_.verzegel(in("druk"), "x"));
  for (int nummer = 0; nummer < 500; ++nummer) {
    std::string dossier = "dossier" + std::to_string(nummer);
    ASSERT_TRUE(kluis_.maak_sleutel(dossier));
    ASSERT_TRUE(kluis_.verzegel(in(dossier), "x"));
    int eerder = opslag_.gezocht;
    ASSERT_TRUE(kluis_.verzegel(in("druk"), "x"));
    ASSERT_EQ(opslag_.gezocht, eerder) << "the last used key was thrown out";
  }
}

TEST_F(KluisTest, DeBlindeIndexIsGelijkVoorGelijkEnAndersVoorAnders) {
  Bytes een = kluis_.blinde_index("bsn", "999990019").value();
  EXPECT_EQ(een.size(), 16U);
  EXPECT_EQ(een, kluis_.blinde_index("bsn", "999990019").value());
  EXPECT_NE(een, kluis_.blinde_index("bsn", "999990020").value());
  EXPECT_NE(een, kluis_.blinde_index("telefoon", "999990019").value());
  EXPECT_NE(kluis_.blinde_index("ab", "c").value(), kluis_.blinde_index("a", "bc").value());
  proef::GeheugenSleutelopslag andere_opslag;
  Kluis andere{andere_opslag, klok_};
  ASSERT_TRUE(andere.ontgrendel(aanbod(2)));
  EXPECT_NE(een, andere.blinde_index("bsn", "999990019").value());
}

TEST_F(KluisTest, DradenZienElkaarsSleutelsHeel) {
  std::atomic<int> fouten = 0;
  auto werk = [&](int draad) {
    for (int keer = 0; keer < 500; ++keer) {
      std::string dossier = "d" + std::to_string((keer * 7 + draad) % 100);
      if (!kluis_.maak_sleutel(dossier)) ++fouten;
      auto verzegeld = kluis_.verzegel(in(dossier), dossier);
      if (!verzegeld || kluis_.open(in(dossier), *verzegeld) != dossier) ++fouten;
      if (keer % 50 == 0 && !kluis_.vernietig_sleutel("weg" + dossier, klok_.nu())) ++fouten;
    }
  };
  std::vector<std::thread> draden;
  for (int draad = 0; draad < 4; ++draad) draden.emplace_back(werk, draad);
  for (std::thread& draad : draden) draad.join();
  EXPECT_EQ(fouten, 0);
}

}  // namespace
}  // namespace baken::security
