// SPDX-License-Identifier: EUPL-1.2
// What both dialects promise, written once.
#include <gmock/gmock.h>

#include <future>
#include <latch>
#include <thread>

#include "persistence/sql/proefdatabase.hpp"

namespace baken::sql {
namespace {

class Contract : public OpBeide {
 protected:
  void bereid() override {
    ASSERT_TRUE(database().schrijf([](Verbinding& v) -> Uitkomst {
      v.script(
          "CREATE TABLE ding(id TEXT PRIMARY KEY, getal BIGINT, tekst TEXT UNIQUE, inhoud BYTEA);"
          "CREATE TABLE deel(id TEXT PRIMARY KEY, ding_id TEXT NOT NULL REFERENCES ding(id))");
      return {};
    }));
  }

  Uitkomst voeg_toe(std::string id, Waarde getal = niets, Waarde tekst = niets,
                    Waarde inhoud = niets) {
    return database().schrijf([&](Verbinding& v) -> Uitkomst {
      v.voer_uit("INSERT INTO ding(id, getal, tekst, inhoud) VALUES($1, $2, $3, $4)",
                 {id, getal, tekst, inhoud});
      return {};
    });
  }

  std::int64_t tel() {
    std::int64_t aantal = -1;
    EXPECT_TRUE(database().lees([&](Verbinding& v) -> Uitkomst {
      aantal = v.vraag_een("SELECT COUNT(*) FROM ding")->getal(0);
      return {};
    }));
    return aantal;
  }

  Rij lees_ding(const std::string& id) {
    std::optional<Rij> rij;
    EXPECT_TRUE(database().lees([&](Verbinding& v) -> Uitkomst {
      rij = v.vraag_een("SELECT getal, tekst, inhoud FROM ding WHERE id = $1", {id});
      return {};
    }));
    return rij.value();
  }
};
BAKEN_OP_BEIDE(Contract);

Bytes alle_bytes(std::size_t lengte) {
  Bytes bytes(lengte);
  for (std::size_t i = 0; i < lengte; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
  return bytes;
}

TEST_P(Contract, BytesGaanHeenEnTerug) {
  const std::vector<Bytes> gevallen{
      {}, {0}, {0, 0, 0}, {'1', '2'}, {'a', 0, 'b'}, alle_bytes(256), alle_bytes(1 << 20)};
  for (std::size_t i = 0; i < gevallen.size(); ++i) {
    const std::string id = std::to_string(i);
    ASSERT_TRUE(voeg_toe(id, niets, niets, gevallen[i]));
    const Rij rij = lees_ding(id);
    EXPECT_FALSE(rij.leeg(2)) << i;
    EXPECT_EQ(rij.bytes(2), gevallen[i]) << i;
  }
}

TEST_P(Contract, TekstGaatHeenEnTerug) {
  const std::vector<std::string> gevallen{"",
                                          " ",
                                          "'; DROP TABLE ding; --",
                                          "$1",
                                          "Zoë Öztürk",
                                          "日本語",
                                          "👩‍👧‍👦",
                                          "\x01\x7f",
                                          "a\nb\tc",
                                          "\u202e\ufffd",
                                          "12",
                                          std::string(100'000, 'x')};
  for (std::size_t i = 0; i < gevallen.size(); ++i) {
    const std::string id = std::to_string(i);
    ASSERT_TRUE(voeg_toe(id, niets, gevallen[i]));
    EXPECT_EQ(lees_ding(id).tekst(1), gevallen[i]) << i;
  }
}

TEST_P(Contract, GetallenGaanHeenEnTerug) {
  int i = 0;
  for (std::int64_t getal : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, std::int64_t{255},
                             std::int64_t{1} << 40, INT64_MAX}) {
    const std::string id = std::to_string(i++);
    ASSERT_TRUE(voeg_toe(id, getal));
    EXPECT_EQ(lees_ding(id).getal(0), getal);
  }
}

TEST_P(Contract, NullIsLeegInElkeSoort) {
  ASSERT_TRUE(voeg_toe("a"));
  const Rij rij = lees_ding("a");
  for (std::size_t kolom : {0U, 1U, 2U}) EXPECT_TRUE(rij.leeg(kolom)) << kolom;
  EXPECT_EQ(rij.getal_of_leeg(0), std::nullopt);
  EXPECT_EQ(rij.tekst_of_leeg(1), std::nullopt);
  EXPECT_EQ(rij.bytes_of_leeg(2), std::nullopt);
  EXPECT_THROW(rij.tekst(1), std::logic_error);
  EXPECT_THROW(rij.getal(3), std::logic_error);
}

TEST_P(Contract, DezelfdeOpdrachtNeemtNullEnWaardeDoorElkaar) {
  ASSERT_TRUE(voeg_toe("a", std::int64_t{1}, niets, Bytes{1}));
  ASSERT_TRUE(voeg_toe("b", niets, "t", niets));
  ASSERT_TRUE(voeg_toe("c", std::int64_t{3}, "u", Bytes{3}));
  EXPECT_EQ(lees_ding("a").getal(0), 1);
  EXPECT_EQ(lees_ding("b").tekst(1), "t");
  EXPECT_EQ(lees_ding("c").bytes(2), Bytes{3});
}

TEST_P(Contract, PlaatshoudersGaanOpNummerEnMogenTerugkomen) {
  EXPECT_TRUE(database().schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(tekst, getal, id) VALUES($3, $2, $1)",
               {"een", std::int64_t{2}, "drie"});
    const auto rij = v.vraag_een(
        "SELECT id, tekst FROM ding WHERE getal = $2 AND (id = $1 OR tekst = $1) AND getal < $2 + "
        "1",
        {"drie", 2});
    EXPECT_EQ(rij.value().tekst(0), "een");
    return {};
  }));
}

TEST_P(Contract, TelWatIsVeranderdEnGeefTerug) {
  EXPECT_TRUE(database().schrijf([](Verbinding& v) -> Uitkomst {
    EXPECT_EQ(v.voer_uit("INSERT INTO ding(id, getal) VALUES('a', 1), ('b', 2)"), 2);
    EXPECT_EQ(v.voer_uit("CREATE TABLE nog(id TEXT)"), 0);
    EXPECT_EQ(v.voer_uit("SELECT id FROM ding"), 0);
    EXPECT_EQ(v.voer_uit("UPDATE ding SET getal = getal + 1"), 2);
    EXPECT_EQ(v.voer_uit("INSERT INTO ding(id) VALUES('a') ON CONFLICT DO NOTHING"), 0);
    EXPECT_EQ(v.voer_uit("DELETE FROM ding WHERE id = $1", {"weg"}), 0);
    const auto rij = v.vraag_een("UPDATE ding SET getal = $1 WHERE id = 'b' RETURNING getal", {9});
    EXPECT_EQ(rij.value().getal(0), 9);
    EXPECT_EQ(v.vraag_een("SELECT SUM(getal), MAX(id), COUNT(*) FROM ding")->getal(0), 11);
    EXPECT_EQ(v.vraag_een("SELECT id FROM ding WHERE id = 'x'"), std::nullopt);
    return {};
  }));
}

TEST_P(Contract, SomMagGrootEnNegatiefZijn) {
  ASSERT_TRUE(voeg_toe("a", INT64_MIN));
  ASSERT_TRUE(voeg_toe("b", std::int64_t{0}));
  EXPECT_TRUE(database().lees([](Verbinding& v) -> Uitkomst {
    EXPECT_EQ(v.vraag_een("SELECT SUM(getal) FROM ding")->getal(0), INT64_MIN);
    EXPECT_EQ(v.vraag_een("SELECT SUM(getal) FROM ding WHERE id = 'b'")->getal(0), 0);
    EXPECT_TRUE(v.vraag_een("SELECT SUM(getal) FROM ding WHERE id = 'x'")->leeg(0));
    return {};
  }));
  ASSERT_TRUE(voeg_toe("c", INT64_MAX));
  EXPECT_TRUE(database().lees([](Verbinding& v) -> Uitkomst {
    EXPECT_EQ(v.vraag_een("SELECT SUM(getal) FROM ding")->getal(0), -1);
    return {};
  }));
}

TEST_P(Contract, WeigeringMaaktOngedaan) {
  const auto uitkomst = database().schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('a')");
    return mislukt(Foutcode::Conflict, "nee");
  });
  ASSERT_FALSE(uitkomst);
  EXPECT_EQ(uitkomst.error().melding, "nee");
  EXPECT_EQ(tel(), 0);
}

TEST_P(Contract, UitzonderingMaaktOngedaanEnKomtAan) {
  struct Eigen {};
  EXPECT_THROW((void)database().schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('a')");
    throw Eigen{};
  }),
               Eigen);
  EXPECT_EQ(tel(), 0);
  EXPECT_TRUE(voeg_toe("b"));
}

Storing storing_van(Database& database, std::string_view sql,
                    std::initializer_list<Waarde> waarden = {}) {
  std::optional<Storing> soort;
  std::string tekst;
  (void)database.schrijf([&](Verbinding& v) -> Uitkomst {
    try {
      v.voer_uit(sql, waarden);
    } catch (const Opslagfout& fout) {
      soort = fout.soort;
      tekst = fout.what();
    }
    return mislukt(Foutcode::Conflict, "proef");
  });
  EXPECT_THAT(tekst, testing::Not(testing::HasSubstr("geheim"))) << sql;
  return soort.value();
}

TEST_P(Contract, BeperkingenHebbenEenSoortZonderWaarden) {
  ASSERT_TRUE(voeg_toe("geheim1", niets, "geheim2"));
  const auto storing = [&](std::string_view sql, std::initializer_list<Waarde> waarden) {
    return storing_van(database(), sql, waarden);
  };
  EXPECT_EQ(storing("INSERT INTO ding(id) VALUES($1)", {"geheim1"}), Storing::Uniek);
  EXPECT_EQ(storing("INSERT INTO ding(id, tekst) VALUES($1, $2)", {"b", "geheim2"}),
            Storing::Uniek);
  EXPECT_EQ(storing("INSERT INTO deel(id, ding_id) VALUES($1, $2)", {"geheim", "geheim"}),
            Storing::Verwijzing);
  EXPECT_EQ(storing("INSERT INTO deel(id, ding_id) VALUES($1, $2)", {"geheim", niets}),
            Storing::Overig);
  EXPECT_EQ(storing("INSERT INTO ding(id) VALUES($1)", {std::string("geheim\0x", 8)}),
            Storing::Tekst);
  EXPECT_EQ(storing("INSERT INTO ding(id) VALUES($1)", {"geheim\xc0\x80"}), Storing::Tekst);
  EXPECT_EQ(storing("INSERT INTO bestaat_niet VALUES($1)", {"geheim"}), Storing::Overig);
}

TEST_P(Contract, NietGevangenBeperkingWordtEenWeigering) {
  ASSERT_TRUE(voeg_toe("a"));
  const auto dubbel = voeg_toe("a");
  ASSERT_FALSE(dubbel);
  EXPECT_EQ(dubbel.error().code, Foutcode::Conflict);
  EXPECT_EQ(voeg_toe("b", niets, "\xff").error().code, Foutcode::Ongeldig);
  EXPECT_THROW((void)database().schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO bestaat_niet VALUES(1)");
    return {};
  }),
               Opslagfout);
}

TEST_P(Contract, NaEenFoutIsDeTransactieVoorbij) {
  ASSERT_TRUE(voeg_toe("a"));
  EXPECT_THROW((void)database().schrijf([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('b')");
    EXPECT_THROW(v.voer_uit("INSERT INTO ding(id) VALUES('a')"), Opslagfout);
    EXPECT_THROW(v.vraag("SELECT 1"), Opslagfout);
    return {};
  }),
               std::logic_error);
  EXPECT_EQ(tel(), 1);
}

TEST_P(Contract, LezenKanNietSchrijven) {
  EXPECT_THROW((void)database().lees([](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('a')");
    return {};
  }),
               Opslagfout);
  EXPECT_EQ(tel(), 0);
}

TEST_P(Contract, EenLezerZietEenBeeld) {
  ASSERT_TRUE(voeg_toe("a"));
  EXPECT_TRUE(database().lees([&](Verbinding& v) -> Uitkomst {
    EXPECT_EQ(v.vraag_een("SELECT COUNT(*) FROM ding")->getal(0), 1);
    std::async(std::launch::async, [&] { EXPECT_TRUE(voeg_toe("b")); }).get();
    EXPECT_EQ(v.vraag_een("SELECT COUNT(*) FROM ding")->getal(0), 1);
    return {};
  }));
  EXPECT_EQ(tel(), 2);
}

TEST_P(Contract, WatNietVastligtIsNietTeZien) {
  EXPECT_TRUE(database().schrijf([&](Verbinding& v) -> Uitkomst {
    v.voer_uit("INSERT INTO ding(id) VALUES('a')");
    std::async(std::launch::async, [&] { EXPECT_EQ(tel(), 0); }).get();
    return {};
  }));
  EXPECT_EQ(tel(), 1);
}

TEST_P(Contract, TweedeTransactieInEenWerkIsEenFoutInHetProgramma) {
  const auto binnen = [&](const Werk& werk) {
    EXPECT_THROW((void)database().schrijf(werk), std::logic_error);
    EXPECT_THROW((void)database().lees(werk), std::logic_error);
    return Uitkomst{};
  };
  const Werk niets_doen = [](Verbinding&) { return Uitkomst{}; };
  EXPECT_TRUE(database().schrijf([&](Verbinding&) { return binnen(niets_doen); }));
  EXPECT_TRUE(database().lees([&](Verbinding&) { return binnen(niets_doen); }));
}

TEST_P(Contract, TweeDatabasesMogenInElkaar) {
  Proefdatabase ander{GetParam()};
  EXPECT_TRUE(database().schrijf([&](Verbinding&) {
    return ander->lees([](Verbinding& v) -> Uitkomst {
      EXPECT_EQ(v.vraag_een("SELECT 1")->getal(0), 1);
      return {};
    });
  }));
}

TEST_P(Contract, GelijktijdigTellenVerliestNiets) {
  ASSERT_TRUE(voeg_toe("teller", std::int64_t{0}));
  constexpr int draden = 8, keren = 25;
  std::atomic<int> gelukt{0};
  std::latch start{draden};
  std::vector<std::jthread> groep;
  for (int i = 0; i < draden; ++i)
    groep.emplace_back([&] {
      start.arrive_and_wait();
      for (int keer = 0; keer < keren; ++keer) {
        const auto uitkomst = database().schrijf([](Verbinding& v) -> Uitkomst {
          const auto oud = v.vraag_een("SELECT getal FROM ding WHERE id = 'teller'")->getal(0);
          v.voer_uit("UPDATE ding SET getal = $1 WHERE id = 'teller'", {oud + 1});
          return {};
        });
        gelukt += uitkomst ? 1 : 0;
      }
    });
  groep.clear();
  EXPECT_GT(gelukt, 0);
  EXPECT_EQ(lees_ding("teller").getal(0), gelukt);
}

TEST_P(Contract, GeenSchrijfscheefte) {
  // Two works each see that the other's row is free; one of them must see the other's change.
  ASSERT_TRUE(voeg_toe("a", std::int64_t{1}));
  ASSERT_TRUE(voeg_toe("b", std::int64_t{1}));
  const auto meld_af = [&](const std::string& id) {
    return database().schrijf([&](Verbinding& v) -> Uitkomst {
      if (v.vraag_een("SELECT SUM(getal) FROM ding")->getal(0) < 2)
        return mislukt(Foutcode::Conflict, "de laatste moet blijven");
      v.voer_uit("UPDATE ding SET getal = 0 WHERE id = $1", {id});
      return {};
    });
  };
  for (int keer = 0; keer < 20; ++keer) {
    auto een = std::async(std::launch::async, [&] { return meld_af("a"); });
    auto twee = std::async(std::launch::async, [&] { return meld_af("b"); });
    const bool a = een.get().has_value(), b = twee.get().has_value();
    EXPECT_NE(a, b);
    ASSERT_TRUE(database().schrijf([](Verbinding& v) -> Uitkomst {
      v.voer_uit("UPDATE ding SET getal = 1");
      return {};
    }));
  }
}

TEST_P(Contract, ScriptIsEenGeheel) {
  EXPECT_THROW((void)database().schrijf([](Verbinding& v) -> Uitkomst {
    v.script("CREATE TABLE nieuw(id TEXT); INSERT INTO bestaat_niet VALUES(1)");
    return {};
  }),
               Opslagfout);
  EXPECT_THROW((void)database().lees([](Verbinding& v) -> Uitkomst {
    v.vraag("SELECT * FROM nieuw");
    return {};
  }),
               Opslagfout);
}

TEST_P(Contract, ScriptMagDeTransactieNietBeeindigen) {
  EXPECT_ANY_THROW((void)database().schrijf([](Verbinding& v) -> Uitkomst {
    v.script("INSERT INTO ding(id) VALUES('a'); COMMIT");
    return {};
  }));
  EXPECT_TRUE(voeg_toe("b"));
}

TEST_P(Contract, VeranderdeTabelBrengtOudeOpdrachtenNietInDeWar) {
  ASSERT_TRUE(voeg_toe("a"));
  const auto breedte = [&] {
    std::size_t gevonden = 0;
    EXPECT_TRUE(database().lees([&](Verbinding& v) -> Uitkomst {
      gevonden = v.vraag("SELECT * FROM ding").at(0).breedte();
      return {};
    }));
    return gevonden;
  };
  EXPECT_EQ(breedte(), 4U);
  ASSERT_TRUE(database().schrijf([](Verbinding& v) -> Uitkomst {
    v.script("ALTER TABLE ding ADD COLUMN extra TEXT");
    return {};
  }));
  EXPECT_EQ(breedte(), 5U);
}

TEST_P(Contract, NaSluitenWordtGeweigerd) {
  database().sluit();
  database().sluit();
  EXPECT_EQ(voeg_toe("a").error().code, Foutcode::NietBeschikbaar);
  EXPECT_EQ(database().lees([](Verbinding&) { return Uitkomst{}; }).error().code,
            Foutcode::NietBeschikbaar);
}

}  // namespace
}  // namespace baken::sql
