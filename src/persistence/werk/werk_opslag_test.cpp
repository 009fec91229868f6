// SPDX-License-Identifier: EUPL-1.2
// Work lists, clocks and tasks, on both dialects.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "base/tijd.hpp"
#include "persistence/dossier/dossier_opslag.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "persistence/werk/medewerker_opslag.hpp"
#include "persistence/werk/taak_opslag.hpp"
#include "persistence/werk/termijn_opslag.hpp"
#include "persistence/werk/werk_opslag.hpp"
#include "persistence/werk/werklijst_vraag.hpp"
#include "security/kluis/kluis.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"

namespace baken::persistence {
namespace {

using app::Bereik;
using app::Lijst;
using domain::Werkstuk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const Moment nu = *lees_moment("2024-05-03T08:00:00Z");
const Datum vandaag = *lees_datum("2024-05-03");

class Werk : public sql::OpBeide {
 protected:
  void bereid() override {
    ASSERT_TRUE(migrations::migreer(database(), migrations::Reeks::Hoofd, klok));
    ASSERT_TRUE(kluis.ontgrendel({security::Organisatiesleutel::nieuw(), "sleutelbestand", {}}));
    ASSERT_TRUE(kluis.maak_sleutel("d1"));
    doe([&](const Context& context) {
      MedewerkerRepository medewerkers{context};
      for (const auto* team : {"team-a", "team-b"})
        medewerkers.maak_team({team, team, "gebiedsteam"});
      for (const auto& [id, team] :
           {std::pair{"anna", "team-a"}, {"bram", "team-a"}, {"cato", "team-b"}})
        medewerkers.maak({id, id, id, {app::Rol::Procesregisseur}, team, "-", true, 1});
      DossierRepository dossiers{context};
      dossiers.maak({"d1", "D1", nu, "0599", "team-a", "anna", "midden", 1});
      dossiers.maak({"d2", "D2", nu, "0599", {}, {}, "midden", 1});
    });
  }

  template <class Doen>
  void doe(Doen doen) {
    const auto gedaan = database().schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
      const Context context{verbinding, kluis};
      doen(context);
      return {};
    });
    ASSERT_TRUE(gedaan) << gedaan.error().melding;
  }

  Werkstuk stuk() {
    return {.id = ids.nieuw(),
            .soort = "onderzoek",
            .dossier = "d1",
            .dossier_nummer = "D1",
            .onderwerp = ids.nieuw(),
            .onderwerp_nummer = "M1",
            .gemeente = "0599",
            .status = "open",
            .urgentie = "midden",
            .ontvangen = nu,
            .uiterste_datum = vandaag,
            .team = "team-a",
            .medewerker = "anna",
            .laatste_herbeoordeling = {},
            .klaar = false};
  }

  template <class T, std::size_t N>
  T kies(const T (&keuzen)[N]) {
    return keuzen[toeval() % N];
  }
  /// Few different values, so that equal dates and urgencies are common.
  Werkstuk willekeurig() {
    using Misschien = std::optional<std::string>;
    auto w = stuk();
    w.soort = kies<std::string>({"veiligheidsbeoordeling", "onderzoek", "taak"});
    w.status = kies<std::string>({"open", "wacht"});
    w.urgentie = kies<std::string>({"crisis", "hoog", "midden", "laag"});
    w.uiterste_datum = vandaag + std::chrono::days{static_cast<int>(toeval() % 5) - 2};
    if (toeval() % 8 == 0) w.uiterste_datum = std::nullopt;
    w.team = kies<Misschien>({std::nullopt, "team-a", "team-b"});
    w.medewerker = kies<Misschien>({std::nullopt, "anna", "bram", "cato"});
    w.klaar = toeval() % 6 == 0;
    return w;
  }

  static app::Wie wie(const std::string& id, std::optional<Id> team) {
    return {id, id, {app::Rol::Procesregisseur}, std::move(team)};
  }

  VasteKlok klok{nu};
  std::mt19937_64 toeval{20240503};
  IdBron ids{klok, [this] { return toeval(); }};
  security::proef::GeheugenSleutelopslag sleutels;
  security::Kluis kluis{sleutels, klok};
};
BAKEN_OP_BEIDE(Werk);

auto sorteersleutel(const Werkstuk& w) {
  const auto ver = *lees_datum("9999-12-31");
  return std::tuple{w.uiterste_datum.value_or(ver), domain::rang(w.urgentie), w.id};
}

/// What a list shows, said once more and simply: what the query must agree with.
bool op_lijst(const Werkstuk& w, Lijst lijst, const app::Wie& wie) {
  switch (lijst) {
    case Lijst::Mijn:
      return w.medewerker == wie.medewerker;
    case Lijst::Team:
      return w.team && w.team == wie.team;
    case Lijst::NietToegewezen:
      return !w.medewerker;
    case Lijst::Wachtlijst:
      return w.status == "wacht";
  }
  return false;
}

bool binnen(const Werkstuk& w, Bereik bereik, const app::Wie& wie) {
  const bool eigen = w.medewerker == wie.medewerker;
  const bool van_team = w.team && w.team == wie.team;
  const bool open_werk = !w.medewerker && !w.team;
  if (bereik == Bereik::Nee) return false;
  if (bereik == Bereik::Eigen) return eigen;
  return bereik == Bereik::Alle || eigen || van_team || open_werk;
}

std::vector<Werkstuk> naief(std::vector<Werkstuk> alles, const app::Wie& wie, Bereik bereik,
                            const app::Werkvraag& vraag) {
  std::erase_if(alles, [&](const Werkstuk& w) {
    return w.klaar || !binnen(w, bereik, wie) || !op_lijst(w, vraag.lijst, wie) ||
           (!vraag.soort.empty() && w.soort != vraag.soort);
  });
  std::ranges::sort(alles, {}, sorteersleutel);
  return alles;
}

std::vector<Id> ids_van(const std::vector<Werkstuk>& werk) {
  std::vector<Id> uit;
  for (const auto& w : werk) uit.push_back(w.id);
  return uit;
}

/// Every page, one after the other.
std::vector<Id> alle_bladzijden(WerkRepository& werk, const app::Wie& wie, Bereik bereik,
                                app::Werkvraag vraag) {
  std::vector<Id> uit;
  for (int bladzijde = 0; bladzijde < 1000; ++bladzijde) {
    const auto blad = werk.lijst(wie, bereik, vraag).value();
    for (const auto& w : blad.bladzijde.rijen) uit.push_back(w.id);
    EXPECT_LE(blad.bladzijde.rijen.size(), static_cast<std::size_t>(vraag.blad.limiet));
    if (!blad.bladzijde.volgende) return uit;
    vraag.blad.cursor = *blad.bladzijde.volgende;
  }
  ADD_FAILURE() << "de lijst houdt niet op";
  return uit;
}

constexpr Lijst lijsten[] = {Lijst::Mijn, Lijst::Team, Lijst::NietToegewezen, Lijst::Wachtlijst};
constexpr Bereik bereiken[] = {Bereik::Nee, Bereik::Eigen, Bereik::Team, Bereik::Alle};

TEST_P(Werk, ElkeLijstGeeftPreciesWatIemandMagZienOpVolgordeEnEenKeer) {
  doe([&](const Context& context) {
    WerkRepository werk{context};
    std::vector<Werkstuk> alles;
    for (int n = 0; n < 150; ++n) werk.maak(alles.emplace_back(willekeurig()));
    const app::Wie mensen[] = {wie("anna", "team-a"), wie("cato", "team-b"),
                               wie("bram", std::nullopt)};
    for (const auto& ik : mensen)
      for (auto lijst : lijsten)
        for (auto bereik : bereiken)
          for (const auto* soort : {"", "taak"})
            for (int limiet : {1, 7, 500}) {
              const app::Werkvraag vraag{lijst, soort, vandaag, {"", limiet}};
              ASSERT_EQ(alle_bladzijden(werk, ik, bereik, vraag),
                        ids_van(naief(alles, ik, bereik, vraag)))
                  << ik.medewerker << " lijst " << static_cast<int>(lijst) << " bereik "
                  << static_cast<int>(bereik) << " soort " << soort << " limiet " << limiet;
            }
  });
}

TEST_P(Werk, DeAantallenTellenDeHeleLijst) {
  doe([&](const Context& context) {
    WerkRepository werk{context};
    std::vector<Werkstuk> alles;
    for (int n = 0; n < 150; ++n) werk.maak(alles.emplace_back(willekeurig()));
    const auto ik = wie("anna", "team-a");
    for (auto lijst : lijsten)
      for (auto bereik : bereiken) {
        const app::Werkvraag vraag{lijst, "", vandaag, {"", 3}};
        const auto verwacht = naief(alles, ik, bereik, vraag);
        const auto blad = werk.lijst(ik, bereik, vraag).value();
        EXPECT_EQ(blad.totaal, std::ssize(verwacht));
        EXPECT_EQ(blad.te_laat, std::ranges::count_if(verwacht, [](const auto& w) {
                    return w.uiterste_datum && *w.uiterste_datum < vandaag;
                  }));
        EXPECT_EQ(blad.vandaag, std::ranges::count_if(verwacht, [](const auto& w) {
                    return w.uiterste_datum == vandaag;
                  }));
      }
  });
}

TEST_P(Werk, EenBladzijdeWordtGelezenEnNietGesorteerd) {
  if (GetParam() != sql::Dialect::Sqlite) GTEST_SKIP() << "het plan is dat van SQLite";
  const auto ik = wie("anna", "team-a");
  const std::string cursor = maak_cursor({"2024-05-03", "1", ids.nieuw()});
  doe([&](const Context& context) {
    for (auto lijst : lijsten)
      for (auto bereik : {Bereik::Eigen, Bereik::Team, Bereik::Alle})
        for (const auto& begin : {std::string{}, cursor}) {
          const app::Werkvraag vraag{lijst, "", vandaag, {begin, 50}};
          const Werklijstvraag gevraagd{ik, bereik, vraag};
          if (gevraagd.leeg()) continue;
          const auto blad = gevraagd.bladzijde("id, uiterste_datum, rang, gemeente").value();
          for (const auto& rij :
               context.sql.vraag("EXPLAIN QUERY PLAN " + blad.sql, blad.waarden)) {
            EXPECT_THAT(rij.tekst(3), Not(HasSubstr("TEMP B-TREE"))) << blad.sql;
            // `SCAN werk USING INDEX` walks the list in its order and stops at the limit.
            if (rij.tekst(3).starts_with("SCAN werk")) {
              EXPECT_THAT(rij.tekst(3), HasSubstr("USING INDEX werk_alle")) << blad.sql;
            }
          }
          const auto tel = gevraagd.aantallen();
          for (const auto& rij : context.sql.vraag("EXPLAIN QUERY PLAN " + tel.sql, tel.waarden))
            if (rij.tekst(3).find(" werk ") != std::string::npos) {
              EXPECT_THAT(rij.tekst(3), HasSubstr("COVERING INDEX")) << tel.sql;
            }
        }
  });
}

TEST_P(Werk, EenVreemdeCursorWordtGeweigerd) {
  doe([&](const Context& context) {
    WerkRepository werk{context};
    for (const auto& cursor : {std::string{"onzin"}, maak_cursor({"2024-05-03", "1"}),
                               maak_cursor({"2024-05-03", "een", ids.nieuw()}),
                               maak_cursor({"2024-05-03", "1", std::string("\0", 1)}),
                               maak_cursor({"2024-13-03", "1", ids.nieuw()}),
                               maak_cursor({"2024-05-03", "99999999999999999999", ids.nieuw()})}) {
      const auto blad =
          werk.lijst(wie("anna", "team-a"), Bereik::Team, {Lijst::Mijn, "", vandaag, {cursor, 50}});
      ASSERT_FALSE(blad) << cursor;
      EXPECT_EQ(blad.error().code, Foutcode::Ongeldig);
    }
  });
}

TEST_P(Werk, EenStukWerkKomtHeelTerugOokZonderDatum) {
  doe([&](const Context& context) {
    WerkRepository werk{context};
    auto w = stuk();
    w.uiterste_datum = std::nullopt;
    w.laatste_herbeoordeling = vandaag;
    werk.maak(w);
    auto terug = werk.zoek(w.id).value();
    EXPECT_EQ(terug.uiterste_datum, std::nullopt);
    EXPECT_EQ(terug.laatste_herbeoordeling, vandaag);
    EXPECT_EQ(terug.onderwerp, w.onderwerp);
    EXPECT_EQ(terug.team, "team-a");
    w.urgentie = "crisis";
    w.uiterste_datum = vandaag;
    w.medewerker = std::nullopt;
    werk.wijzig(w);
    terug = werk.zoek(w.id).value();
    EXPECT_EQ(terug.urgentie, "crisis");
    EXPECT_EQ(terug.uiterste_datum, vandaag);
    EXPECT_EQ(terug.medewerker, std::nullopt);
    EXPECT_EQ(context.sql.vraag_een("SELECT rang FROM werk")->getal(0), 0);
    EXPECT_FALSE(werk.zoek(ids.nieuw()));
  });
}

TEST_P(Werk, OpenWerkWordtGevondenVerplaatstEnGesloten) {
  doe([&](const Context& context) {
    WerkRepository werk{context};
    auto een = stuk();
    auto twee = stuk();
    twee.urgentie = "hoog";
    werk.maak(een);
    werk.maak(twee);
    EXPECT_EQ(werk.open_van(een.onderwerp)->id, een.id);
    EXPECT_THAT(ids_van(werk.open_van_dossier("d1")), ElementsAre(twee.id, een.id));
    EXPECT_THAT(ids_van(werk.open_van_medewerker("anna")), ElementsAre(twee.id, een.id));
    werk.verplaats(een.onderwerp, "d2", "D2");
    EXPECT_EQ(werk.zoek(een.id)->dossier_nummer, "D2");
    EXPECT_THAT(ids_van(werk.open_van_dossier("d2")), ElementsAre(een.id));
    werk.klaar(een.onderwerp);
    EXPECT_FALSE(werk.open_van(een.onderwerp));
    EXPECT_TRUE(werk.zoek(een.id)->klaar);
    EXPECT_THAT(ids_van(werk.open_van_medewerker("anna")), ElementsAre(twee.id));
  });
}

TEST_P(Werk, DeRedenVanToewijzenStaatErVerzegeld) {
  doe([&](const Context& context) {
    WerkRepository werk{context};
    const auto w = stuk();
    werk.maak(w);
    ASSERT_TRUE(werk.schrijf_toewijzing(
        {ids.nieuw(), "d1", w.id, "anna", "bram", "cato", nu, "Anna is ziek."}));
    const auto rij = context.sql.vraag_een("SELECT id, inhoud FROM toewijzing").value();
    const auto bytes = rij.bytes(1);
    EXPECT_EQ(std::string(bytes.begin(), bytes.end()).find("ziek"), std::string::npos);
    const auto open = kluis.open(plaats("toewijzing", rij.tekst(0), "d1", 1), bytes);
    ASSERT_TRUE(open);
    EXPECT_THAT(*open, HasSubstr("Anna is ziek."));
  });
}

TEST_P(Werk, EenKlokLooptWordtVerzetVoldaanEnVervalt) {
  doe([&](const Context& context) {
    TermijnRepository termijnen{context};
    app::Klokstand klokje{.id = ids.nieuw(),
                          .dossier = "d1",
                          .onderwerp = ids.nieuw(),
                          .soort = "veiligheidsbeoordeling",
                          .van = nu,
                          .uiterste_datum = vandaag,
                          .regelversie = "v1",
                          .voldaan_op = {},
                          .binnen_termijn = {}};
    termijnen.maak(klokje);
    klokje.uiterste_datum = vandaag + std::chrono::days{3};
    klokje.regelversie = "v2";
    termijnen.herbereken(klokje);
    auto terug = termijnen.van_onderwerp(klokje.onderwerp).at(0);
    EXPECT_EQ(terug.uiterste_datum, klokje.uiterste_datum);
    EXPECT_EQ(terug.regelversie, "v2");
    EXPECT_FALSE(terug.voldaan_op || terug.binnen_termijn);
    termijnen.voldaan(klokje.id, nu, false);
    termijnen.verplaats(klokje.onderwerp, "d2");
    EXPECT_TRUE(termijnen.van_dossier("d1").empty());
    terug = termijnen.van_dossier("d2").at(0);
    EXPECT_EQ(terug.voldaan_op, nu);
    EXPECT_EQ(terug.binnen_termijn, false);
    termijnen.vervalt(klokje.id);
    EXPECT_TRUE(termijnen.van_dossier("d2").empty());
  });
}

TEST_P(Werk, EenTaakKomtHeelTerugEnBewaartHaarVorigeVersie) {
  doe([&](const Context& context) {
    TaakRepository taken{context};
    domain::Taak taak{ids.nieuw(), "d1", "Bel de huisarts", vandaag, "anna", "hoog", {}, 1};
    ASSERT_TRUE(taken.maak(taak));
    taak.klaar_op = nu;
    taak.versie = 3;
    EXPECT_FALSE(taken.wijzig(taak, nu).value());
    taak.versie = 2;
    EXPECT_TRUE(taken.wijzig(taak, nu).value());
    EXPECT_FALSE(taken.wijzig(taak, nu).value());
    const auto terug = taken.zoek(taak.id).value().value();
    EXPECT_EQ(terug.onderwerp, "Bel de huisarts");
    EXPECT_EQ(terug.klaar_op, nu);
    EXPECT_EQ(terug.medewerker, "anna");
    EXPECT_EQ(terug.versie, 2);
    EXPECT_EQ(taken.van_dossier("d1").value().size(), 1U);
    const auto oud = context.sql.vraag_een("SELECT inhoud FROM geschiedenis").value().bytes(0);
    EXPECT_THAT(kluis.open(plaats("taak", taak.id, "d1", 1), oud).value(),
                HasSubstr("Bel de huisarts"));
    EXPECT_FALSE(taken.zoek(ids.nieuw()).value());
  });
}

}  // namespace
}  // namespace baken::persistence
