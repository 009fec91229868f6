// SPDX-License-Identifier: EUPL-1.2
#include "security/wissel/sleutelwissel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "base/tijd.hpp"
#include "persistence/logboek/keten_opslag.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/sleutels/sleutel_opslag.hpp"
#include "persistence/sleutels/wissel_opslag.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "security/kluis/kluis.hpp"
#include "security/kluis/verpakking.hpp"
#include "security/logketen/logsleutel.hpp"

namespace baken::persistence {
namespace {

using security::Kluis;
using security::Organisatiesleutel;
using security::Sleutelaanbod;
using security::Sleutelwissel;
using testing::HasSubstr;
using Stand = Sleutelwissel::Stand;

const VasteKlok klok{lees_moment("2024-05-03T10:20:30Z").value()};

Sleutelaanbod aanbod(std::uint8_t vulling) {
  security::Sleutel bytes;
  std::fill_n(bytes.data(), 32, vulling);
  return {Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32}),
          "sleutelbestand", std::nullopt};
}

app::Plaats in(std::string_view dossier) {
  return {"persoon", "p1", "inhoud", dossier, 1};
}

std::string naam(int nummer) {
  return "d" + std::to_string(1000 + nummer);
}

class Wissel : public sql::OpBeide {
 protected:
  void bereid() override {
    ASSERT_TRUE(migrations::migreer(database(), migrations::Reeks::Sleutels, klok));
    opslag = std::make_unique<SleutelRepository>(database());
    wissel = std::make_unique<WisselRepository>(database());
    logsleutels = std::make_unique<LogsleutelRepository>(database());
    kluis = open(1);
    for (int nummer = 0; nummer < 25; ++nummer) vul(*kluis, naam(nummer));
  }
  std::unique_ptr<Kluis> open(std::uint8_t sleutel) {
    auto nieuw = std::make_unique<Kluis>(*opslag, klok, 16);
    EXPECT_TRUE(nieuw->ontgrendel(aanbod(sleutel)));
    return nieuw;
  }
  Uitkomst probeer(std::uint8_t sleutel) {
    return Kluis{*opslag, klok}.ontgrendel(aanbod(sleutel));
  }
  void vul(Kluis& in_deze, const std::string& dossier) {
    ASSERT_TRUE(in_deze.maak_sleutel(dossier));
    auto verzegeld = in_deze.verzegel(in(dossier), "inhoud van " + dossier);
    ASSERT_TRUE(verzegeld) << verzegeld.error().melding;
    inhoud.emplace_back(dossier, *verzegeld);
  }
  void eis_alles_open(Kluis& deze) {
    for (const auto& [dossier, verzegeld] : inhoud) {
      auto open = deze.open(in(dossier), verzegeld);
      ASSERT_TRUE(open) << dossier << ": " << open.error().melding;
      ASSERT_EQ(*open, "inhoud van " + dossier);
    }
  }
  Result<Sleutelwissel> begin(std::uint8_t oud = 1, std::uint8_t nieuw = 2) {
    return Sleutelwissel::begin(aanbod(oud), aanbod(nieuw), *opslag, *wissel, klok.nu());
  }
  Sleutelwissel begonnen(std::uint8_t oud = 1, std::uint8_t nieuw = 2) {
    auto deze = begin(oud, nieuw);
    EXPECT_TRUE(deze) << deze.error().melding;
    return std::move(*deze);
  }
  void maak_af(Sleutelwissel& deze) {
    while (deze.stap(7).value() > 0) {
    }
    const auto klaar = deze.voltooi(klok.nu());
    ASSERT_TRUE(klaar) << klaar.error().melding;
  }
  std::int64_t getal(const std::string& vraag) {
    std::int64_t uit = -1;
    EXPECT_TRUE(database().lees([&](sql::Verbinding& v) -> Uitkomst {
      uit = v.vraag_een(vraag)->getal(0);
      return {};
    }));
    return uit;
  }

  std::unique_ptr<SleutelRepository> opslag;
  std::unique_ptr<WisselRepository> wissel;
  std::unique_ptr<LogsleutelRepository> logsleutels;
  std::unique_ptr<Kluis> kluis;
  std::vector<std::pair<std::string, Bytes>> inhoud;
};
BAKEN_OP_BEIDE(Wissel);

TEST_P(Wissel, NaAfloopOpentAlleenDeNieuweSleutel) {
  auto deze = begonnen();
  maak_af(deze);
  EXPECT_EQ(probeer(1).error().code, Foutcode::Ongeldig);
  eis_alles_open(*open(2));
  EXPECT_EQ(getal("SELECT COUNT(*) FROM dossiersleutel WHERE sleutelversie <> 2"), 0);
  EXPECT_EQ(getal("SELECT COUNT(*) FROM sleuteloverdracht"), 0);
}

/// What the store still holds, tried one by one under the old key's own subkeys.
TEST_P(Wissel, DeOudeSleutelOpentGeenEnkeleRijMeer) {
  auto deze = begonnen();
  maak_af(deze);
  const auto oud = aanbod(1).sleutel.deelsleutel(security::Deelsleutel::Omhulling);
  for (const auto& [dossier, verzegeld] : inhoud) {
    const auto rij = opslag->zoek(dossier).value().value();
    for (std::int64_t versie : {1, 2})
      EXPECT_FALSE(security::onthul(oud, dossier, versie, rij.omhuld));
  }
}

TEST_P(Wissel, EenServerWerktDoorTijdensDeWissel) {
  auto deze = begonnen();
  for (int nummer = 100; deze.stap(3).value() > 0; ++nummer) {
    vul(*kluis, naam(nummer));  // a server that only knew the old key
    ASSERT_NO_FATAL_FAILURE(eis_alles_open(*kluis));
    ASSERT_NO_FATAL_FAILURE(eis_alles_open(*open(1)));
    ASSERT_NO_FATAL_FAILURE(eis_alles_open(*open(2)));
  }
  ASSERT_TRUE(deze.voltooi(klok.nu()));
  vul(*kluis, naam(200));
  EXPECT_EQ(kluis->volg_wissel().value(), 2);
  eis_alles_open(*kluis);
  EXPECT_EQ(getal("SELECT COUNT(*) FROM dossiersleutel WHERE sleutelversie <> 2"), 0);
}

TEST_P(Wissel, BlindeIndexenEnAccountsBlijvenZoalsZeWaren) {
  const Bytes was = kluis->blinde_index("bsn", "999990019").value();
  const auto accounts = [](security::Kluis& welke) {
    const auto sleutels = welke.accountsleutels().value();
    return std::pair{Bytes(sleutels.accounts.data(), sleutels.accounts.data() + 32),
                     Bytes(sleutels.toestel.data(), sleutels.toestel.data() + 32)};
  };
  const auto waren = accounts(*kluis);
  for (std::uint8_t sleutel = 1; sleutel < 4; ++sleutel) {
    auto deze = begonnen(sleutel, static_cast<std::uint8_t>(sleutel + 1));
    EXPECT_EQ(open(sleutel)->blinde_index("bsn", "999990019").value(), was);
    maak_af(deze);
    EXPECT_EQ(
        open(static_cast<std::uint8_t>(sleutel + 1))->blinde_index("bsn", "999990019").value(),
        was);
    EXPECT_EQ(accounts(*open(static_cast<std::uint8_t>(sleutel + 1))), waren);
  }
  eis_alles_open(*open(4));
}

TEST_P(Wissel, AfgebrokenNaElkeStapGaatHijVerder) {
  std::uint8_t sleutel = 1;
  for (int stappen = 0; stappen < 6; ++stappen, ++sleutel) {
    const auto volgende = static_cast<std::uint8_t>(sleutel + 1);
    {
      auto deze = begonnen(sleutel, volgende);
      EXPECT_EQ(deze.stand(), Stand::Begonnen);
      for (int stap = 0; stap < stappen; ++stap) ASSERT_TRUE(deze.stap(6));
    }
    const auto over = wissel->aantal_onder_andere(stappen + 2).value();
    EXPECT_EQ(over, std::max(0, 25 - 6 * stappen));
    auto hervat = begonnen(sleutel, volgende);
    EXPECT_EQ(hervat.stand(), Stand::Hervat);
    maak_af(hervat);
    ASSERT_NO_FATAL_FAILURE(eis_alles_open(*open(volgende)));
    EXPECT_FALSE(probeer(sleutel));
  }
}

TEST_P(Wissel, WieHetNogEensGeeftHoortDatHetKlaarIs) {
  auto deze = begonnen();
  maak_af(deze);
  EXPECT_EQ(begonnen().stand(), Stand::Klaar);
}

TEST_P(Wissel, WeigertVerkeerdeSleutels) {
  EXPECT_THAT(begin(3, 2).error().melding, HasSubstr("oude sleutel is niet"));
  EXPECT_THAT(begin(1, 1).error().melding, HasSubstr("dezelfde als de oude"));
  begonnen(1, 2);
  EXPECT_THAT(begin(1, 3).error().melding, HasSubstr("Er loopt al een wissel"));
  EXPECT_THAT(begin(3, 2).error().melding, HasSubstr("oude sleutel is niet"));
  EXPECT_EQ(probeer(3).error().code, Foutcode::Ongeldig);
}

TEST_P(Wissel, OnderDeOudeSleutelKomtNietsMeerBij) {
  begonnen();
  const app::OmhuldeSleutel oud{"laat", Bytes(73), 1};
  EXPECT_EQ(opslag->bewaar(oud, klok.nu()).error().context, app::sleutelversie_verouderd);
  ASSERT_TRUE(logsleutels->bewaar({Bytes(32), Bytes(73), 1}, klok.nu()));
  EXPECT_FALSE(logsleutels->zoek().value());
}

TEST_P(Wissel, WatVernietigdWordtKomtNietTerug) {
  auto deze = begonnen();
  const auto gelezen = wissel->onder_andere(2, "", 100).value();
  ASSERT_TRUE(kluis->vernietig_sleutel(naam(3), klok.nu()));
  ASSERT_TRUE(wissel->vervang(gelezen, 1));  // as a batch that was read before
  EXPECT_TRUE(opslag->zoek(naam(3)).value()->vernietigd());
  maak_af(deze);
  EXPECT_TRUE(opslag->zoek(naam(3)).value()->vernietigd());
}

TEST_P(Wissel, DeSleutelVanHetLogboekGaatMee) {
  using security::logketen::open_logsleutel;
  const auto publiek = open_logsleutel(*kluis, *logsleutels, klok.nu()).value().publiek();
  auto deze = begonnen();
  EXPECT_EQ(open_logsleutel(*kluis, *logsleutels, klok.nu()).value().publiek(), publiek);
  ASSERT_EQ(kluis->volg_wissel().value(), 2);
  maak_af(deze);
  EXPECT_EQ(logsleutels->zoek().value()->sleutelversie, 2);
  EXPECT_EQ(open_logsleutel(*open(2), *logsleutels, klok.nu()).value().publiek(), publiek);
  EXPECT_EQ(open_logsleutel(*kluis, *logsleutels, klok.nu()).value().publiek(), publiek);
}

TEST_P(Wissel, IsNietKlaarZolangErIetsOfIemandOpDeOudeSleutelWacht) {
  ASSERT_TRUE(security::logketen::open_logsleutel(*kluis, *logsleutels, klok.nu()));
  ASSERT_TRUE(wissel->meld_houder({"server:/a", 1, "nu"}));
  auto deze = begonnen();
  EXPECT_THAT(deze.voltooi(klok.nu()).error().melding, HasSubstr("server"));
  ASSERT_TRUE(wissel->meld_houder({"server:/a", 2, "later"}));
  EXPECT_THAT(deze.voltooi(klok.nu()).error().melding, HasSubstr("sleutels van dossiers"));
  while (wissel->aantal_onder_andere(2).value() > 0) ASSERT_TRUE(deze.stap(10));
  EXPECT_THAT(deze.voltooi(klok.nu()).error().melding, HasSubstr("logboek"));
  ASSERT_TRUE(probeer(1)) << "not ended: the old key opens";
  ASSERT_EQ(deze.stap().value(), 0U);
  EXPECT_TRUE(deze.voltooi(klok.nu()));
}

TEST_P(Wissel, ZonderOverdrachtZijnBeideSleutelsNodig) {
  auto deze = begonnen();
  ASSERT_EQ(deze.stap(10).value(), 10U);
  ASSERT_TRUE(database().schrijf([](sql::Verbinding& v) -> Uitkomst {
    v.voer_uit("DELETE FROM sleuteloverdracht");  // as in a backup
    return {};
  }));
  for (std::uint8_t sleutel : {std::uint8_t{1}, std::uint8_t{2}})
    EXPECT_THAT(probeer(sleutel).error().melding, HasSubstr("baken sleutel roteer"));
  auto hervat = begonnen();
  maak_af(hervat);
  eis_alles_open(*open(2));
}

/// As a server that slept while the key changed: it must not go on half.
TEST_P(Wissel, WieAllesMisteVerzegeltZich) {
  auto deze = begonnen();
  maak_af(deze);
  EXPECT_EQ(kluis->volg_wissel().error().code, Foutcode::Verzegeld);
  EXPECT_FALSE(kluis->ontgrendeld());
  EXPECT_EQ(kluis->stand().aantal, 0U);
}

/// No assertion on time: the rate is for docs/sleutels.md.
TEST_P(Wissel, MeetHetTempo) {
  std::vector<Id> veel;
  for (int nummer = 0; nummer < 20'000; ++nummer) veel.push_back("m" + std::to_string(nummer));
  ASSERT_TRUE(kluis->maak_sleutels(veel));
  auto deze = begonnen();
  const auto begin = std::chrono::steady_clock::now();
  std::size_t gedaan = 0;
  while (const auto aantal = deze.stap().value()) gedaan += aantal;
  const std::chrono::duration<double> duur = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(gedaan, 20'025U);
  RecordProperty("sleutels_per_seconde",
                 std::to_string(static_cast<int>(static_cast<double>(gedaan) / duur.count())));
  printf("keys per second: %.0f\n", static_cast<double>(gedaan) / duur.count());
}

}  // namespace
}  // namespace baken::persistence
