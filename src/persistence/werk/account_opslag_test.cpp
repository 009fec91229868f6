// SPDX-License-Identifier: EUPL-1.2
// Second factors, recovery codes, proofs and sessions, on both dialects.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/tijd.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "persistence/werk/account_opslag.hpp"
#include "persistence/werk/medewerker_opslag.hpp"
#include "security/kluis/kluis.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"

namespace baken::persistence {
namespace {

const Moment nu = *lees_moment("2024-05-03T08:00:00Z");

class Account : public sql::OpBeide {
 protected:
  void bereid() override {
    ASSERT_TRUE(migrations::migreer(database(), migrations::Reeks::Hoofd, klok));
    ASSERT_TRUE(database().schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
      MedewerkerRepository medewerkers{{verbinding, kluis}};
      for (const char* id : {"anna", "bram"})
        medewerkers.maak({id, id, id, {app::Rol::Manager}, {}, "-", true, 1});
      return {};
    }));
  }
  static app::Factor factor(const Id& id, const Id& wie = "anna") {
    return {id, wie, "totp", nu, 7, Bytes{1, 2, 3}};
  }
  static app::Sessie sessie(const Id& id, const Id& wie, std::uint8_t hash) {
    return {Bytes(32, hash), wie, app::Rol::Manager, nu, nu, id, {"192.0.2.1", "Firefox", ""}};
  }

  VasteKlok klok{nu};
  security::proef::GeheugenSleutelopslag sleutels;
  security::Kluis kluis{sleutels, klok};
};
BAKEN_OP_BEIDE(Account);

TEST_P(Account, EenFactorKomtAlleenInDePlaatsVanDieGenoemdIs) {
  AccountRepository opslag{database()};
  EXPECT_EQ(opslag.zet_factor(factor("f1"), {}, {Bytes{1}, Bytes{2}}), true);
  EXPECT_EQ(opslag.zet_factor(factor("f2"), {}, {}), false) << "there is one";
  EXPECT_EQ(opslag.zet_factor(factor("f2"), Id{"weg"}, {}), false);
  EXPECT_EQ(opslag.herstelcodes_over("anna"), 2);
  EXPECT_EQ(opslag.zet_factor(factor("f2"), Id{"f1"}, {Bytes{3}}), true);
  EXPECT_EQ(opslag.zet_factor(factor("f3", "bram"), {}, {Bytes{3}}), true);
  const auto alle = opslag.factoren("anna").value();
  ASSERT_EQ(alle.size(), 1U);
  EXPECT_EQ(alle[0].id, "f2");
  EXPECT_EQ(alle[0].geheim, (Bytes{1, 2, 3}));
  EXPECT_EQ(alle[0].aangemaakt, nu);
  EXPECT_EQ(opslag.herstelcodes_over("anna"), 1);
}

TEST_P(Account, EenStapEnEenHerstelcodeWordenEenKeerGenomen) {
  AccountRepository opslag{database()};
  ASSERT_TRUE(opslag.zet_factor(factor("f1"), {}, {Bytes{1}, Bytes{2}}));
  EXPECT_EQ(opslag.neem_stap("f1", 7), false);
  EXPECT_EQ(opslag.neem_stap("f1", 8), true);
  EXPECT_EQ(opslag.neem_stap("f1", 8), false);
  EXPECT_EQ(opslag.neem_stap("f1", 6), false);
  EXPECT_EQ(opslag.neem_herstelcode("bram", Bytes{1}), false);
  EXPECT_EQ(opslag.neem_herstelcode("anna", Bytes{1}), true);
  EXPECT_EQ(opslag.neem_herstelcode("anna", Bytes{1}), false);
  ASSERT_TRUE(opslag.zet_herstelcodes("anna", {Bytes{5}}));
  EXPECT_EQ(opslag.neem_herstelcode("anna", Bytes{2}), false);
  EXPECT_EQ(opslag.neem_herstelcode("anna", Bytes{5}), true);
}

TEST_P(Account, EenBewijsWordtEenKeerGenomenEnGaatMetDeSessiesMee) {
  AccountRepository opslag{database()};
  SessieRepository sessies{database()};
  ASSERT_TRUE(opslag.bewaar({Bytes(32, 1), "anna", "code", nu, {}, {}}));
  ASSERT_TRUE(opslag.bewaar({Bytes(32, 2), "anna", "instellen", nu, Id{"f1"}, Bytes{9}}));
  ASSERT_TRUE(opslag.bewaar({Bytes(32, 3), "bram", "code", nu, {}, {}}));
  const auto gelezen = opslag.zoek_bewijs(Bytes(32, 2)).value().value();
  EXPECT_EQ(gelezen.doel, "instellen");
  EXPECT_EQ(gelezen.factor, Id{"f1"});
  EXPECT_EQ(gelezen.geheim, Bytes{9});
  EXPECT_EQ(opslag.neem_bewijs(Bytes(32, 1)), true);
  EXPECT_EQ(opslag.neem_bewijs(Bytes(32, 1)), false);
  ASSERT_TRUE(sessies.verwijder_van_medewerker("anna"));
  EXPECT_FALSE(opslag.zoek_bewijs(Bytes(32, 2)).value());
  EXPECT_TRUE(opslag.zoek_bewijs(Bytes(32, 3)).value());
  ASSERT_TRUE(opslag.verwijder_bewijzen_tot(nu));
  EXPECT_FALSE(opslag.zoek_bewijs(Bytes(32, 3)).value());
}

TEST_P(Account, WissenNeemtAllesVanDatEneAccount) {
  AccountRepository opslag{database()};
  ASSERT_TRUE(opslag.zet_factor(factor("f1"), {}, {Bytes{1}}));
  ASSERT_TRUE(opslag.zet_factor(factor("f2", "bram"), {}, {Bytes{1}}));
  ASSERT_TRUE(opslag.bewaar({Bytes(32, 1), "anna", "code", nu, {}, {}}));
  ASSERT_TRUE(opslag.wis_factoren("anna"));
  EXPECT_TRUE(opslag.factoren("anna").value().empty());
  EXPECT_EQ(opslag.herstelcodes_over("anna"), 0);
  EXPECT_FALSE(opslag.zoek_bewijs(Bytes(32, 1)).value());
  EXPECT_EQ(opslag.factoren("bram").value().size(), 1U);
  EXPECT_EQ(opslag.herstelcodes_over("bram"), 1);
}

TEST_P(Account, SessiesWordenVanEenMedewerkerGelezenEnBeeindigd) {
  SessieRepository sessies{database()};
  for (const auto& [id, wie, hash] :
       {std::tuple{"s1", "anna", 1}, {"s2", "anna", 2}, {"s3", "anna", 3}, {"s4", "bram", 4}})
    ASSERT_TRUE(sessies.bewaar(sessie(id, wie, static_cast<std::uint8_t>(hash))));
  const auto alle = sessies.van_medewerker("anna").value();
  ASSERT_EQ(alle.size(), 3U);
  EXPECT_EQ(alle[0].van.browser, "Firefox");
  EXPECT_EQ(alle[0].van.systeem, "");
  EXPECT_EQ(alle[0].van.adres, "192.0.2.1");
  EXPECT_EQ(sessies.wijzig_rol(Bytes(32, 1), app::Rol::Inspectie), true);
  EXPECT_EQ(sessies.zoek(Bytes(32, 1)).value()->als, app::Rol::Inspectie);
  EXPECT_EQ(sessies.wijzig_rol(Bytes(32, 9), app::Rol::Inspectie), false);
  EXPECT_EQ(sessies.verwijder_een("bram", "s1"), false) << "somebody else's";
  EXPECT_EQ(sessies.verwijder_een("anna", "s1"), true);
  ASSERT_TRUE(sessies.verwijder_andere("anna", Bytes(32, 2)));
  EXPECT_EQ(sessies.van_medewerker("anna").value().size(), 1U);
  EXPECT_EQ(sessies.van_medewerker("bram").value().size(), 1U);
}

}  // namespace
}  // namespace baken::persistence
