// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "security/logketen/blad.hpp"
#include "server/proef/logproef.hpp"

namespace baken::server {
namespace {

using keten::Breuk;

class Keten : public sql::OpBeide {
 protected:
  void bereid() override { log = std::make_unique<Logproef>(database()); }
  std::unique_ptr<Logproef> log;
};
BAKEN_OP_BEIDE(Keten);

TEST_P(Keten, GeeftRecordsHunPlaatsEnEenKop) {
  log->groei(7);
  log->groei(5);
  EXPECT_EQ(log->getal("SELECT COUNT(*) FROM logboek_wachtrij"), 0);
  EXPECT_EQ(log->getal("SELECT MAX(nummer) FROM logboek_keten"), 12);
  const auto uitslag = log->keur(log->koppen());
  EXPECT_TRUE(uitslag.compleet());
  EXPECT_EQ(uitslag.bewezen, 12);
  EXPECT_EQ(uitslag.koppen, 2);
}

TEST_P(Keten, ZonderNieuwsKomtErGeenKopBij) {
  log->groei(3);
  log->groei(0);
  EXPECT_EQ(log->koppen().size(), 1U);
  EXPECT_EQ(log->zegelaar.stand().grootte, 3);
}

TEST_P(Keten, MeerRecordsDanEenGreepKomenOnderEenKop) {
  keten::Zegelaar klein{{log->opslag, log->klok, log->ids,
                         [] { return Result<keten::Ondertekenaar>{Logproef::pen()}; }, 10}};
  log->schrijf(34);
  ASSERT_TRUE(klein.ronde());
  EXPECT_EQ(log->koppen().size(), 1U);
  EXPECT_EQ(log->keur(log->koppen()).bewezen, 34);
}

TEST_P(Keten, EenTweedeZegelaarGaatVerder) {
  log->groei(3);
  keten::Zegelaar ander{{log->opslag, log->klok, log->ids,
                         [] { return Result<keten::Ondertekenaar>{Logproef::pen()}; }}};
  log->schrijf(2);
  ASSERT_TRUE(ander.ronde());
  log->groei(4);
  const auto uitslag = log->keur(log->koppen());
  EXPECT_TRUE(uitslag.compleet());
  EXPECT_EQ(uitslag.bewezen, 9);
}

/// Several servers on one database, with acts going on meanwhile: no gap, no double.
TEST_P(Keten, MeerZegelaarsTegelijkGevenElkRecordEenPlaats) {
  std::atomic<bool> klaar{false};
  std::vector<std::thread> draden;
  for (int i = 0; i < 3; ++i)
    draden.emplace_back([&] {
      keten::Zegelaar eigen{{log->opslag, log->klok, log->ids,
                             [] { return Result<keten::Ondertekenaar>{Logproef::pen()}; }, 5}};
      while (!klaar) std::ignore = eigen.ronde();
    });
  log->schrijf(120);
  klaar = true;
  for (auto& draad : draden) draad.join();
  ASSERT_TRUE(log->zegelaar.ronde());
  const auto uitslag = log->keur(log->koppen());
  EXPECT_TRUE(uitslag.compleet()) << uitslag.breuken[0].melding;
  EXPECT_EQ(uitslag.bewezen, 120);
}

TEST_P(Keten, HetzelfdeRecordTweeKeerKrijgtEenPlaats) {
  const auto regel = log->regel();
  for (int i = 0; i < 2; ++i) {
    Logproef::moet(log->database.schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      persistence::LogboekRepository{sql}.schrijf(regel);
      return {};
    }));
    log->groei(0);
  }
  EXPECT_EQ(log->getal("SELECT COUNT(*) FROM logboek_keten"), 1);
}

/// A database that was in use before there was a chain.
TEST_P(Keten, RecordsVanVoorDeKetenKrijgenZoutEnPlaats) {
  sql::Proefdatabase oud{GetParam()};
  const auto& alle = migrations::migraties(migrations::Reeks::Hoofd);
  const VasteKlok klok{Moment{}};
  Logproef::moet(migrations::migreer(*oud, {alle.begin(), alle.begin() + 2}, klok));
  Logproef::moet(oud->schrijf([&](sql::Verbinding& sql) -> Uitkomst {
    sql.voer_uit(
        "INSERT INTO logboek (id, moment, handeling, relatie, uitkomst, verzoek_id, afzender) "
        "VALUES ('0', '2024-01-01T00:00:00.000Z', 'dossier.lezen', 'eigen', 'gelukt', 'v', "
        "'127.0.0.1')");
    return {};
  }));
  log = std::make_unique<Logproef>(*oud);
  log->groei(2);
  EXPECT_EQ(log->getal("SELECT COUNT(*) FROM logboek WHERE zout IS NULL"), 0);
  EXPECT_EQ(log->keur(log->koppen()).bewezen, 3);
  log.reset();  // before its database
}

TEST_P(Keten, WisLaatGeenGegevensMaarWelDeTellingStaan) {
  log->groei(30);
  const std::vector<Id> dossier{"dossier-2"};
  auto besluit = log->regel();
  besluit.dossier.reset();
  const auto gewist = keten::wis(log->opslag, dossier, besluit).value();
  EXPECT_GT(gewist.aantal, 0);
  EXPECT_EQ(gewist.wachtend, 0);
  log->groei(1);
  EXPECT_EQ(log->getal("SELECT COUNT(*) FROM logboek WHERE dossier_id = 'dossier-2'"), 0);
  const auto uitslag = log->keur(log->koppen());
  EXPECT_TRUE(uitslag.compleet()) << uitslag.breuken[0].melding;
  EXPECT_EQ(uitslag.gewist, gewist.aantal);
  EXPECT_EQ(uitslag.bewezen, 32);
}

TEST_P(Keten, WisZegtWatNogGeenPlaatsHeeft) {
  log->groei(20);
  log->schrijf(20);
  const std::vector<Id> dossier{"dossier-1"};
  EXPECT_GT(keten::wis(log->opslag, dossier, log->regel()).value().wachtend, 0);
  log->groei(0);
  EXPECT_EQ(keten::wis(log->opslag, dossier, log->regel()).value().wachtend, 0);
  log->groei(0);
  EXPECT_TRUE(log->keur(log->koppen()).compleet());
}

TEST_P(Keten, EenRecordBuitenBakenOmValtOp) {
  log->groei(3);
  log->als_superuser(
      "INSERT INTO logboek (id, moment, handeling, relatie, uitkomst, verzoek_id, afzender) VALUES "
      "('x', '2024-01-01T00:00:00.000Z', 'dossier.lezen', 'eigen', 'gelukt', 'v', '127.0.0.1')");
  EXPECT_EQ(log->keur(log->koppen()).breuken.at(0).soort, Breuk::LosRecord);
}

TEST_P(Keten, EenRecordDatVoorZijnPlaatsVerdwijntValtOp) {
  log->groei(3);
  log->schrijf(1);
  log->als_superuser("DELETE FROM logboek WHERE id IN (SELECT id FROM logboek_wachtrij)");
  EXPECT_EQ(log->keur(log->koppen()).breuken.at(0).soort, Breuk::RecordOntbreekt);
  log->groei(2);
  EXPECT_EQ(log->keur(log->koppen()).bewezen, 5) << "it does not hold up the others";
}

TEST_P(Keten, NaEenHerstelBegintEenNieuweReeks) {
  log->groei(4);
  const auto voor = log->koppen();
  log->als_superuser("UPDATE logboek_stand SET nieuwe_reeks = 1");
  log->groei(2);
  const auto na = log->koppen();
  ASSERT_EQ(na.size(), 2U);
  EXPECT_NE(keten::lees_kop(na[0])->log, keten::lees_kop(na[1])->log);
  EXPECT_EQ(keten::lees_kop(na[1])->vorige, keten::hash_van(*keten::lees_kop(na[0])));
  const auto uitslag = log->keur(na);
  EXPECT_TRUE(uitslag.compleet());
  EXPECT_EQ(uitslag.bewezen, 6);
}

TEST_P(Keten, ZonderSleutelGaatSchrijvenDoorEnKomtDeKopLater) {
  bool open = false;
  keten::Zegelaar dicht{{log->opslag, log->klok, log->ids, [&]() -> Result<keten::Ondertekenaar> {
                           if (open) return Logproef::pen();
                           return mislukt(Foutcode::Verzegeld, "verzegeld");
                         }}};
  log->schrijf(3);
  EXPECT_EQ(dicht.ronde().error().code, Foutcode::Verzegeld);
  EXPECT_EQ(dicht.stand().mislukt, 0);
  EXPECT_EQ(log->keur({}).wachtend, 3);
  open = true;
  ASSERT_TRUE(dicht.ronde());
  EXPECT_EQ(log->keur(log->koppen()).bewezen, 3);
}

TEST_P(Keten, DeKoppenZijnTeVindenVoorEenGetuige) {
  log->groei(1);
  log->groei(1);
  Logproef::moet(log->opslag.lees([&](app::Ketenwerk& werk) -> Uitkomst {
    const auto koppen = werk.koppen_na(1, 10);
    EXPECT_EQ(koppen.size(), 1U);
    EXPECT_EQ(werk.kop_met(koppen.at(0).hash), 2);
    EXPECT_EQ(werk.kop_met(Bytes(32)), std::nullopt);
    EXPECT_EQ(werk.eerste_kop_van(koppen[0].log), 1);
    EXPECT_EQ(werk.eerste_kop_van("geen"), std::nullopt);
    return {};
  }));
}

TEST_P(Keten, LeestHetLogboekPerBladzijde) {
  log->groei(9);
  Logproef::moet(log->database.lees([&](sql::Verbinding& sql) -> Uitkomst {
    persistence::LogboekRepository boek{sql};
    app::Logvraag vraag{.limiet = 4};
    std::vector<Id> gezien;
    for (auto blad = boek.zoek(vraag); !blad.empty(); blad = boek.zoek(vraag)) {
      for (const auto& r : blad) gezien.push_back(r.id);
      vraag.na = {blad.back().moment, blad.back().id};
    }
    EXPECT_EQ(gezien.size(), 9U);
    EXPECT_TRUE(std::ranges::is_sorted(gezien));
    const auto een = boek.zoek({.dossier = "dossier-1"});
    for (const auto& r : een) EXPECT_EQ(r.dossier, "dossier-1");
    EXPECT_EQ(een.size() + boek.zoek({.dossier = "dossier-0"}).size() +
                  boek.zoek({.dossier = "dossier-2"}).size() +
                  boek.zoek({.dossier = "dossier-3"}).size(),
              9U);
    EXPECT_TRUE(boek.zoek({.van = log->klok.nu()}).empty());
    EXPECT_EQ(boek.zoek({.tot = log->klok.nu()}).size(), 9U);
    EXPECT_EQ(boek.zoek({}).at(0).doel, "uitvoering");
    return {};
  }));
}

}  // namespace
}  // namespace baken::server
