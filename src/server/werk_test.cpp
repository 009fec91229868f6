// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "api/werk/operaties.hpp"
#include "app/poorten/dossier.hpp"
#include "base/tijd.hpp"
#include "server/proef/proefapi.hpp"

namespace baken::server {
namespace {

using app::Rol;
using domain::Werkstuk;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

/// Through the API without HTTP: form, gate, act, answer held against the contract.
class WerkTest : public ::testing::Test {
 protected:
  const app::Wie& anna() { return omgeving.procesregisseur(); }
  const app::Wie& bram() { return omgeving.collega(); }
  const app::Wie& coordinator() { return omgeving.als(Rol::Teamcoordinator); }
  const app::Wie& ander() { return omgeving.van_ander_team(); }

  /// Writes straight into the storage, past the gate.
  void zet_neer(const std::function<void(app::Eenheid&)>& werk) {
    ASSERT_TRUE(omgeving.dienst().opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
      werk(eenheid);
      return {};
    }));
  }

  domain::Dossier dossier(std::optional<Id> team, std::optional<Id> casushouder = {}) {
    auto& voorraad = omgeving.dienst().voorraad;
    EXPECT_TRUE(voorraad.vul_aan());
    domain::Dossier d{voorraad.id_met_sleutel(),
                      voorraad.nummer('D'),
                      omgeving.klok().nu(),
                      "0599",
                      std::move(team),
                      std::move(casushouder),
                      "midden",
                      1};
    zet_neer([&](app::Eenheid& eenheid) { eenheid.dossiers().maak(d); });
    return d;
  }
  domain::Dossier van_team() { return dossier(anna().team); }

  Werkstuk werk(const domain::Dossier& d, std::optional<Id> medewerker = {},
                const std::string& status = "open", const std::string& soort = "onderzoek") {
    Werkstuk w{.id = omgeving.dienst().ids.nieuw(),
               .soort = soort,
               .dossier = d.id,
               .dossier_nummer = d.nummer,
               .onderwerp = omgeving.dienst().ids.nieuw(),
               .onderwerp_nummer = "M0000001",
               .gemeente = "0599",
               .status = status,
               .urgentie = d.urgentie,
               .ontvangen = omgeving.klok().nu(),
               .uiterste_datum = lees_datum("2024-05-13"),
               .team = d.team,
               .medewerker = std::move(medewerker),
               .laatste_herbeoordeling = {},
               .klaar = false};
    zet_neer([&](app::Eenheid& eenheid) { eenheid.werk().maak(w); });
    return w;
  }

  Result<json> wijs_toe(const app::Wie& wie, const std::vector<Id>& stukken, const Id& naar,
                        const std::string& sleutel = {}) {
    return api.doe(wie, "werk_toewijzen",
                   {.lichaam = json{{"werk", stukken},
                                    {"medewerker_id", naar},
                                    {"reden", "Mevrouw Verzonnen vraagt een ander."}}
                                   .dump(),
                    .sleutel = sleutel});
  }
  Result<json> draag_over(const app::Wie& wie, const Id& van, const Id& naar) {
    return api.doe(
        wie, "werk_overdragen",
        {.pad = {{"id", van}}, .lichaam = json{{"naar", naar}, {"reden", "Nieuwe baan"}}.dump()});
  }
  Result<json> lijst(const app::Wie& wie, const std::string& naam) {
    return api.doe(wie, "werk_lezen", {.vraag = {{"lijst", naam}}});
  }
  std::vector<std::string> ids_op(const app::Wie& wie, const std::string& naam) {
    const auto gelezen = lijst(wie, naam);
    std::vector<std::string> ids;
    if (!gelezen) return {gelezen.error().melding};
    for (const auto& rij : gelezen->at("resultaten")) ids.push_back(rij.at("id"));
    return ids;
  }
  Result<json> herbeoordeel(const app::Wie& wie, const Id& d, const std::string& urgentie) {
    return api.doe(
        wie, "dossier_herbeoordelen",
        {.pad = {{"id", d}},
         .lichaam = json{{"urgentie", urgentie}, {"toelichting", "Weer ruzie."}}.dump()});
  }
  json taak(const Id& d, const std::string& datum = "2024-05-07") {
    return {{"dossier_id", d}, {"onderwerp", "Bel de huisarts"}, {"vervaldatum", datum}};
  }
  Result<json> maak_taak(const app::Wie& wie, const json& invoer) {
    return api.doe(wie, "taak_maken", {.lichaam = invoer.dump()});
  }
  Result<json> wijzig_taak(const app::Wie& wie, const json& gelezen, const json& invoer) {
    return api.doe(wie, "taak_wijzigen",
                   {.pad = {{"id", gelezen.at("id")}},
                    .lichaam = invoer.dump(),
                    .if_match = gelezen.at("versie")});
  }

  static std::vector<std::string> velden(const Result<json>& gedaan) {
    std::vector<std::string> uit;
    if (!gedaan)
      for (const auto& veld : gedaan.error().velden) uit.push_back(veld.veld);
    return uit;
  }
  static std::optional<Foutcode> code(const Result<json>& gedaan) {
    if (gedaan) return std::nullopt;
    return gedaan.error().code;
  }
  std::string tekst(const std::string& sql, std::vector<sql::Waarde> waarden = {}) {
    return omgeving.rijen(sql, std::move(waarden)).at(0).tekst_of_leeg(0).value_or("-");
  }
  std::string casushouder(const domain::Dossier& d) {
    return tekst("SELECT casushouder_id FROM dossier WHERE id = $1", {d.id});
  }
  std::string uitvoerder(const Werkstuk& w) {
    return tekst("SELECT medewerker_id FROM werk WHERE id = $1", {w.id});
  }

  Proefomgeving omgeving;
  Proefapi api{omgeving, api::werk_operaties()};
};

TEST_F(WerkTest, ElkeLijstToontHetZijne) {
  const auto d = van_team();
  const auto mijn = werk(d, anna().medewerker);
  const auto vrij = werk(d);
  const auto wacht = werk(d, bram().medewerker, "wacht");
  const auto elders = werk(dossier(ander().team), ander().medewerker, "wacht");
  EXPECT_THAT(ids_op(anna(), "mijn"), ElementsAre(mijn.id));
  EXPECT_THAT(ids_op(anna(), "team"), UnorderedElementsAre(mijn.id, vrij.id, wacht.id));
  EXPECT_THAT(ids_op(anna(), "niet-toegewezen"), ElementsAre(vrij.id));
  EXPECT_THAT(ids_op(anna(), "wachtlijst"), ElementsAre(wacht.id));
  EXPECT_THAT(ids_op(ander(), "wachtlijst"), ElementsAre(elders.id));
}

TEST_F(WerkTest, EenRegelHeeftWerkdagenEnAantallen) {
  werk(van_team(), anna().medewerker);
  const auto gelezen = lijst(anna(), "mijn").value();
  const auto& rij = gelezen.at("resultaten").at(0);
  EXPECT_EQ(rij.at("uiterste_datum"), "2024-05-13");
  EXPECT_EQ(rij.at("werkdagen_over"), 5);  // 9 mei is Hemelvaartsdag
  EXPECT_EQ(rij.at("medewerker").at("id"), anna().medewerker);
  EXPECT_EQ(gelezen.at("aantallen").at("totaal"), 1);
  EXPECT_EQ(gelezen.at("aantallen").at("te_laat"), 0);
}

TEST_F(WerkTest, WieGeenTeamwerkMagZienZietWelDeEigenLijst) {
  const auto& manager = omgeving.als(Rol::Manager);
  EXPECT_TRUE(lijst(manager, "mijn"));
  EXPECT_EQ(code(lijst(manager, "team")), Foutcode::Verboden);
  EXPECT_EQ(code(lijst(omgeving.als(Rol::Inspectie), "mijn")), Foutcode::Verboden);
}

TEST_F(WerkTest, ToewijzenMaaktCasushouderEnZetHetTeam) {
  const auto d = van_team();
  const auto w = werk(d);
  const auto gedaan = wijs_toe(coordinator(), {w.id, w.id}, ander().medewerker);
  ASSERT_TRUE(gedaan) << gedaan.error().melding;
  EXPECT_EQ(gedaan->at("aantal"), 1);
  EXPECT_EQ(uitvoerder(w), ander().medewerker);
  EXPECT_EQ(casushouder(d), ander().medewerker);
  EXPECT_EQ(tekst("SELECT team_id FROM dossier WHERE id = $1", {d.id}), ander().team);
  EXPECT_EQ(tekst("SELECT team_id FROM werk WHERE id = $1", {w.id}), ander().team);
  EXPECT_EQ(tekst("SELECT onderwerp_id FROM gebeurtenis WHERE soort = 'werk-toegewezen'"),
            ander().medewerker);
}

TEST_F(WerkTest, DeRedenStaatNergensLeesbaar) {
  const auto w = werk(van_team());
  ASSERT_TRUE(wijs_toe(coordinator(), {w.id}, bram().medewerker));
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM toewijzing"), 1);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM gebeurtenis WHERE samenvatting LIKE '%Verzonnen%' "
                           "OR velden LIKE '%Verzonnen%'"),
            0);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM toewijzing WHERE instr(inhoud, 'Verzonnen') > 0"),
            0);
}

TEST_F(WerkTest, AllesOfNiets) {
  const auto d = van_team();
  const auto goed = werk(d);
  const auto elders = werk(dossier(ander().team), ander().medewerker);
  const auto gedaan = wijs_toe(coordinator(), {goed.id, elders.id}, bram().medewerker);
  EXPECT_EQ(code(gedaan), Foutcode::NietGevonden);
  EXPECT_THAT(velden(gedaan), ElementsAre("/werk/1"));
  EXPECT_EQ(uitvoerder(goed), "-");
  EXPECT_EQ(casushouder(d), "-");
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM toewijzing"), 0);
}

TEST_F(WerkTest, EenProcesregisseurGeeftAlleenEigenWerkDoor) {
  const auto d = van_team();
  const auto mijn = werk(d, anna().medewerker);
  const auto vrij = werk(d);
  EXPECT_EQ(code(wijs_toe(anna(), {mijn.id, vrij.id}, bram().medewerker)), Foutcode::Verboden);
  EXPECT_EQ(uitvoerder(mijn), anna().medewerker);
  EXPECT_TRUE(wijs_toe(anna(), {mijn.id}, bram().medewerker));
  EXPECT_EQ(uitvoerder(mijn), bram().medewerker);
}

TEST_F(WerkTest, GeenWerkVoorWieErNietIsOfGeenWerkDoet) {
  const auto w = werk(van_team());
  const auto onbekend = omgeving.dienst().ids.nieuw();
  for (const auto& naar : {onbekend, omgeving.als(Rol::Inspectie).medewerker})
    EXPECT_THAT(velden(wijs_toe(coordinator(), {w.id}, naar)), ElementsAre("/medewerker_id"));
  zet_neer([&](app::Eenheid& eenheid) {
    auto m = *eenheid.medewerkers().zoek(bram().medewerker);
    m.actief = false;
    ++m.versie;
    eenheid.medewerkers().wijzig(m);
  });
  EXPECT_THAT(velden(wijs_toe(coordinator(), {w.id}, bram().medewerker)),
              ElementsAre("/medewerker_id"));
}

TEST_F(WerkTest, KlaarWerkWordtNietToegewezen) {
  const auto w = werk(van_team());
  zet_neer([&](app::Eenheid& eenheid) { eenheid.werk().klaar(w.onderwerp); });
  EXPECT_THAT(velden(wijs_toe(coordinator(), {w.id}, bram().medewerker)), ElementsAre("/werk/0"));
}

TEST_F(WerkTest, EenHerhaaldVerzoekWijstNietTweeKeerToe) {
  const auto w = werk(van_team());
  const std::string sleutel = omgeving.dienst().ids.nieuw();
  ASSERT_TRUE(wijs_toe(coordinator(), {w.id}, bram().medewerker, sleutel));
  EXPECT_EQ(wijs_toe(coordinator(), {w.id}, bram().medewerker, sleutel).value().at("aantal"), 1);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM toewijzing"), 1);
}

TEST_F(WerkTest, HetWerkVanEenVertrekkerGaatInEenKeerOver) {
  const auto van = anna().medewerker;
  const auto naar = bram().medewerker;
  const auto eigen = dossier(anna().team, van);
  const auto zonder_werk = dossier(anna().team, van);
  const auto van_derde = dossier(anna().team, coordinator().medewerker);
  const auto w = werk(eigen, van);
  const auto bij_derde = werk(van_derde, van);
  auto invoer = taak(eigen.id);
  invoer["medewerker_id"] = van;
  const auto t = maak_taak(anna(), invoer).value();
  const auto gedaan = draag_over(coordinator(), van, naar);
  ASSERT_TRUE(gedaan) << gedaan.error().melding;
  EXPECT_EQ(gedaan->at("aantal"), 5);  // twee stukken werk, een taak, twee dossiers
  EXPECT_EQ(uitvoerder(w), naar);
  EXPECT_EQ(uitvoerder(bij_derde), naar);
  EXPECT_EQ(casushouder(eigen), naar);
  EXPECT_EQ(casushouder(zonder_werk), naar);
  EXPECT_EQ(casushouder(van_derde), coordinator().medewerker);
  EXPECT_EQ(tekst("SELECT medewerker_id FROM taak WHERE id = $1", {t.at("id").get<std::string>()}),
            naar);
  EXPECT_THAT(ids_op(anna(), "mijn"), ElementsAre());
}

TEST_F(WerkTest, NietIedereenDraagtWerkVanEenAnderOver) {
  werk(van_team(), bram().medewerker);
  EXPECT_EQ(code(draag_over(anna(), bram().medewerker, anna().medewerker)), Foutcode::Verboden);
  EXPECT_EQ(code(draag_over(coordinator(), ander().medewerker, anna().medewerker)),
            Foutcode::Verboden);
  EXPECT_THAT(velden(draag_over(anna(), anna().medewerker, anna().medewerker)),
              ElementsAre("/naar"));
}

TEST_F(WerkTest, HerbeoordelenZetUrgentieEnDatum) {
  const auto d = van_team();
  const auto wachtend = werk(d, {}, "wacht");
  const auto gedaan = herbeoordeel(anna(), d.id, "hoog");
  ASSERT_TRUE(gedaan) << gedaan.error().melding;
  EXPECT_EQ(gedaan->at("id"), wachtend.id);
  EXPECT_EQ(gedaan->at("urgentie"), "hoog");
  EXPECT_EQ(gedaan->at("laatste_herbeoordeling"), "2024-05-03");
  EXPECT_EQ(gedaan->at("herbeoordeling_te_laat"), false);
  EXPECT_EQ(tekst("SELECT urgentie FROM dossier WHERE id = $1", {d.id}), "hoog");
  EXPECT_EQ(omgeving.getal("SELECT rang FROM werk WHERE id = $1", {wachtend.id}), 1);
  EXPECT_EQ(omgeving.getal("SELECT COUNT(*) FROM herbeoordeling WHERE instr(inhoud, 'ruzie') = 0"),
            1);
}

TEST_F(WerkTest, AlleenWatWachtWordtHerbeoordeeld) {
  const auto d = van_team();
  werk(d);
  EXPECT_EQ(code(herbeoordeel(anna(), d.id, "hoog")), Foutcode::Ongeldig);
  EXPECT_EQ(code(herbeoordeel(omgeving.als(Rol::Secretariaat), d.id, "hoog")), Foutcode::Verboden);
}

TEST_F(WerkTest, NaZevenDagenGaatHetAlarm) {
  const auto d = van_team();
  werk(d, {}, "wacht");
  const auto te_laat = [&] {
    return lijst(anna(), "wachtlijst").value().at("resultaten").at(0).at("herbeoordeling_te_laat");
  };
  omgeving.klok().verder(std::chrono::hours{7 * 24});
  EXPECT_EQ(te_laat(), false);
  omgeving.klok().verder(std::chrono::hours{24});
  EXPECT_EQ(te_laat(), true);
  ASSERT_TRUE(herbeoordeel(anna(), d.id, "midden"));
  EXPECT_EQ(te_laat(), false);
}

TEST_F(WerkTest, EenTaakStaatOpDeLijstTotZijKlaarIs) {
  const auto d = van_team();
  auto invoer = taak(d.id);
  invoer["medewerker_id"] = bram().medewerker;
  const auto t = maak_taak(anna(), invoer).value();
  EXPECT_EQ(t.at("werkdagen_over"), 2);
  EXPECT_EQ(t.at("urgentie"), "midden");
  const auto op_lijst = lijst(bram(), "mijn").value().at("resultaten");
  ASSERT_EQ(op_lijst.size(), 1U);
  EXPECT_EQ(op_lijst.at(0).at("onderwerp_id"), t.at("id"));
  EXPECT_EQ(op_lijst.at(0).dump().find("huisarts"), std::string::npos);
  invoer["klaar"] = true;
  const auto klaar = wijzig_taak(bram(), t, invoer).value();
  EXPECT_EQ(klaar.at("klaar"), true);
  EXPECT_TRUE(klaar.contains("klaar_op"));
  EXPECT_THAT(ids_op(bram(), "mijn"), ElementsAre());
  invoer["klaar"] = false;
  ASSERT_TRUE(wijzig_taak(bram(), klaar, invoer));
  EXPECT_EQ(ids_op(bram(), "mijn").size(), 1U);
}

TEST_F(WerkTest, EenVerouderdeTaakWordtNietOverschreven) {
  const auto d = van_team();
  const auto t = maak_taak(anna(), taak(d.id)).value();
  ASSERT_TRUE(wijzig_taak(anna(), t, taak(d.id, "2024-05-08")));
  const auto nog_eens = wijzig_taak(bram(), t, taak(d.id, "2024-05-10"));
  EXPECT_EQ(code(nog_eens), Foutcode::VersieVerouderd);
  EXPECT_EQ(tekst("SELECT vervaldatum FROM taak"), "2024-05-08");
}

TEST_F(WerkTest, AlleFoutenVanEenTaakTegelijk) {
  const auto d = van_team();
  auto invoer = taak(d.id, "2024-05-02");
  invoer["onderwerp"] = "  ";
  invoer["medewerker_id"] = omgeving.dienst().ids.nieuw();
  EXPECT_THAT(velden(maak_taak(anna(), invoer)),
              ElementsAre("/onderwerp", "/vervaldatum", "/medewerker_id"));
  EXPECT_THAT(velden(maak_taak(anna(), taak(d.id, "2099-01-01"))), ElementsAre("/vervaldatum"));
  const auto t = maak_taak(anna(), taak(d.id)).value();
  EXPECT_THAT(velden(wijzig_taak(anna(), t, taak(van_team().id))), ElementsAre("/dossier_id"));
}

TEST_F(WerkTest, EenTaakDieAlTeLaatWasKanNogWordenGewijzigd) {
  const auto d = van_team();
  const auto t = maak_taak(anna(), taak(d.id)).value();
  omgeving.klok().verder(std::chrono::hours{10 * 24});
  auto invoer = taak(d.id);
  invoer["klaar"] = true;
  EXPECT_TRUE(wijzig_taak(anna(), t, invoer));
}

TEST_F(WerkTest, EenTaakInEenAnderDossierIsNietTeZienBehalveDeEigen) {
  const auto d = dossier(anna().team, anna().medewerker);
  const auto t = maak_taak(anna(), taak(d.id)).value();
  const auto lees = [&](const app::Wie& wie) {
    return api.doe(wie, "taak_lezen", {.pad = {{"id", t.at("id")}}});
  };
  EXPECT_TRUE(lees(bram()));
  EXPECT_FALSE(lees(ander()));
  EXPECT_FALSE(maak_taak(ander(), taak(d.id)));
  auto invoer = taak(d.id);
  invoer["medewerker_id"] = ander().medewerker;
  ASSERT_TRUE(wijzig_taak(anna(), t, invoer));
  EXPECT_TRUE(lees(ander()));
  invoer["klaar"] = true;
  ASSERT_TRUE(wijzig_taak(ander(), lees(ander()).value(), invoer));
  EXPECT_TRUE(lees(ander()));
}

}  // namespace
}  // namespace baken::server
