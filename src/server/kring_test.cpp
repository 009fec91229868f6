// SPDX-License-Identifier: EUPL-1.2
#include "app/toegang/kring.hpp"

#include <gmock/gmock.h>

#include "app/dossier/dossier_lezen.hpp"
#include "app/dossier/dossiers_zoeken.hpp"
#include "app/dossier/koppelen.hpp"
#include "app/dossier/zoeksleutels_vernieuwen.hpp"
#include "app/toegang/meekijken.hpp"
#include "app/werk/taak.hpp"
#include "app/werk/werk_toewijzen.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "server/proef/beoordelingproef.hpp"

namespace baken::server {
namespace {

using app::Rol;
using domain::Wijze;
using testing::ElementsAre;
using testing::IsEmpty;

domain::Zoekpersoon mens(std::string voornamen, std::string achternaam, std::string datum,
                         std::string postcode = {}, std::string huisnummer = {}) {
  return {std::move(voornamen), "", std::move(achternaam),
          std::move(datum),     "", std::move(postcode),
          std::move(huisnummer)};
}

void gelukt(const Uitkomst& gedaan) {
  if (!gedaan) throw std::runtime_error(gedaan.error().melding);
}

/// Nobody of this circle is in any dossier of these tests.
domain::Kring niemand() {
  return {mens("Zelf", "Nergens", "1970-12-31", "9999 ZZ", "99"), {}};
}

domain::Kring met_familie(domain::Zoekpersoon lid) {
  auto kring = niemand();
  kring.familie.push_back(std::move(lid));
  return kring;
}

/// A report about one person, at home.
app::MeldingInvoer over(Moment ontvangen, const domain::Zoekpersoon& wie) {
  auto invoer = gezin(ontvangen);
  invoer.betrokkenen.resize(1);
  auto& p = invoer.betrokkenen[0].persoon;
  p.voornamen = wie.voornamen;
  p.achternaam = wie.achternaam;
  p.geboortedatum = wie.geboortedatum;
  p.adressen = {};
  if (!wie.postcode.empty())
    p.adressen.push_back({"woon", "Proefstraat", wie.huisnummer, "", wie.postcode, "", ""});
  return invoer;
}

class Kring : public ::testing::TestWithParam<sql::Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == sql::Dialect::Postgres && sql::zonder_postgres()) GTEST_SKIP();
    omgeving_.emplace(GetParam());
  }
  Proefomgeving& omgeving() { return *omgeving_; }
  const app::Wie& an() { return omgeving().procesregisseur(); }
  const app::Wie& bo() { return omgeving().collega(); }
  const app::Wie& fg() { return omgeving().als(Rol::FunctionarisGegevensbescherming); }
  const app::Wie& coordinator() { return omgeving().als(Rol::Teamcoordinator); }

  app::MeldingBeeld meld(const domain::Zoekpersoon& wie, std::optional<Id> dossier = {}) {
    auto invoer = over(omgeving().klok().nu(), wie);
    invoer.dossier = std::move(dossier);
    return moet(omgeving().schrijf(an(), "melding.registreren", [&](Handeling& h) {
      return app::melding_registreren(h, invoer);
    }));
  }
  Result<app::Kringstand> geef(const app::Wie& wie, const domain::Kring& kring) {
    const auto versie = stand(wie).versie;
    return omgeving().schrijf(wie, "kring.opgeven",
                              [&](Handeling& h) { return app::kring_opgeven(h, versie, kring); });
  }
  app::Kringstand stand(const app::Wie& wie) {
    return moet(
        omgeving().lees(wie, "kring.opgeven", [](Handeling& h) { return app::kring_lezen(h); }));
  }
  bool ziet(const app::Wie& wie, const Id& dossier) {
    const auto gelezen = omgeving().lees(
        wie, "dossier.lezen", [&](Handeling& h) { return app::dossier_lezen(h, dossier); });
    EXPECT_TRUE(gelezen || gelezen.error().code == Foutcode::NietGevonden);
    return gelezen.has_value();
  }
  /// How the belang of somebody in a dossier came about; `-`: he has none.
  std::string wijze(const app::Wie& wie, const Id& dossier) {
    const auto rijen =
        omgeving().rijen("SELECT wijze FROM belang WHERE dossier_id = $1 AND medewerker_id = $2",
                         {dossier, wie.medewerker});
    return rijen.empty() ? "-" : rijen[0].tekst(0);
  }
  std::vector<app::GevondenBelang> lijst(const app::Wie& wie) {
    return moet(omgeving().lees(wie, "belang.beoordelen",
                                [](Handeling& h) { return app::belangen_lezen(h, {}); }))
        .rijen;
  }
  Uitkomst hef_op(const app::Wie& door, const Id& dossier, const app::Wie& wie) {
    return omgeving().schrijf(door, "belang.beoordelen", [&](Handeling& h) {
      return app::belang_opheffen(h, dossier, wie.medewerker, "Andere mensen met die naam");
    });
  }
  void verander(const Id& dossier, const domain::Zoekpersoon& wordt) {
    moet(omgeving().schrijf(an(), "melding.wijzigen", [&](Handeling& h) -> Result<domain::Persoon> {
      BAKEN_NEEM(const auto personen, h.eenheid.personen().van_dossier(dossier));
      const auto& p = personen.at(0);
      return app::persoon_wijzigen(h, dossier, p.id, p.versie,
                                   over({}, wordt).betrokkenen[0].persoon);
    }));
  }
  std::string tekst(const std::string& sql, std::vector<sql::Waarde> waarden) {
    return omgeving().rijen(sql, std::move(waarden)).at(0).tekst_of_leeg(0).value_or("-");
  }

 private:
  std::optional<Proefomgeving> omgeving_;
};

INSTANTIATE_TEST_SUITE_P(Databases, Kring,
                         ::testing::Values(sql::Dialect::Sqlite, sql::Dialect::Postgres),
                         [](const auto& geval) {
                           return geval.param == sql::Dialect::Sqlite ? "Sqlite" : "Postgres";
                         });

struct Geval {
  const char* naam;
  domain::Kring kring;
  domain::Zoekpersoon persoon;
  const char* verwacht;
};

std::vector<Geval> gevallen() {
  const auto thuis = mens("Bo", "Verzonne", "1980-03-04", "3011 AB", "12");
  const domain::Kring eigen{thuis, {}};
  const auto zus = met_familie(mens("Els", "Zuster", "1982-05-06", "3022 CD", "7"));
  return {
      {"himself", eigen, mens("Bo", "de Verzonne", "1980-03-04"), "gevonden-zelf"},
      {"himself, day and month transposed", eigen, mens("B.", "Verzonne", "1980-04-03"),
       "gevonden-zelf"},
      {"himself, first name not known", eigen, mens("", "Verzonne", "1980-03-04"), "gevonden-zelf"},
      {"another first letter", eigen, mens("Karel", "Verzonne", "1980-03-04"), "-"},
      {"another date", eigen, mens("Bo", "Verzonne", "1981-03-04"), "-"},
      {"a housemate of another name", eigen, mens("Ine", "Inwoner", "", "3011AB", "12a"),
       "gevonden-familie"},
      {"a neighbour", eigen, mens("Ine", "Buur", "", "3011 ab", "14"), "gevonden-buren"},
      {"a neighbour further on", eigen, mens("Ine", "Buur", "", "3011 AC", "12"), "-"},
      {"a sister", zus, mens("Elske", "Zuster", "1982-05-06"), "gevonden-familie"},
      {"who lives with a sister", zus, mens("Piet", "Ander", "", "3022 CD", "7"),
       "gevonden-familie"},
      {"a neighbour of a sister", zus, mens("Piet", "Ander", "", "3022 CD", "9"), "-"}};
}

TEST_P(Kring, WieHetEerstKwamMaaktNietUit) {
  for (const auto& geval : gevallen()) {
    moet(geef(bo(), niemand()));
    const auto eerst = meld(geval.persoon).melding.dossier;
    EXPECT_EQ(wijze(bo(), eerst), "-");
    moet(geef(bo(), geval.kring));
    EXPECT_EQ(wijze(bo(), eerst), geval.verwacht) << geval.naam << ", circle later";
    const auto later = meld(geval.persoon).melding.dossier;
    EXPECT_EQ(wijze(bo(), later), geval.verwacht) << geval.naam << ", person later";
    EXPECT_EQ(ziet(bo(), later), std::string{"-"} == geval.verwacht) << geval.naam;
    EXPECT_TRUE(ziet(an(), later));
  }
}

const auto zus = mens("Els", "Zuster", "1982-05-06");

TEST_P(Kring, WieZelfRegistreertKrijgtAntwoordEnDaarnaIsHetErNiet) {
  moet(geef(an(), met_familie(zus)));
  const auto beeld = meld(zus);
  EXPECT_EQ(beeld.betrokkenen.at(0).persoon.gegevens.achternaam, "Zuster");
  EXPECT_EQ(omgeving().getal("SELECT COUNT(*) FROM melding WHERE id = $1", {beeld.melding.id}), 1);
  EXPECT_FALSE(ziet(an(), beeld.melding.dossier));
  EXPECT_TRUE(ziet(bo(), beeld.melding.dossier)) << "a colleague goes on with it";
}

TEST_P(Kring, WatHijHadKomtVrij) {
  const auto melding = meld(zus).melding;
  const auto werk = tekst("SELECT id FROM werk WHERE onderwerp_id = $1", {melding.id});
  moet(omgeving().schrijf(coordinator(), "werk.toewijzen", [&](Handeling& h) {
    return app::werk_toewijzen(h, {{werk}, bo().medewerker, "Verdeling"});
  }));
  const auto taak = moet(omgeving().schrijf(bo(), "taak.schrijven", [&](Handeling& h) {
    return app::taak_maken(h, {.dossier = melding.dossier,
                               .onderwerp = "Bel de school",
                               .vervaldatum = kalender::lokale_datum(omgeving().klok().nu()),
                               .medewerker = bo().medewerker,
                               .urgentie = "midden",
                               .klaar = false});
  }));
  const auto mijn = [&] {
    return omgeving().getal(
        "SELECT (SELECT COUNT(*) FROM werk WHERE medewerker_id = $1) + "
        "(SELECT COUNT(*) FROM dossier WHERE casushouder_id = $1)",
        {bo().medewerker});
  };
  EXPECT_EQ(mijn(), 3);
  moet(geef(bo(), met_familie(zus)));
  EXPECT_EQ(mijn(), 0);
  EXPECT_EQ(moet(omgeving().lees(an(), "dossier.lezen",
                                 [&](Handeling& h) { return app::taak_lezen(h, taak.id); }))
                .medewerker,
            std::nullopt);
}

TEST_P(Kring, WieVeranderdOfVerplaatstWordtWordtOokGevonden) {
  moet(geef(bo(), met_familie(zus)));
  const auto dossier = meld(mens("Els", "Onbekend", "1982-05-06")).melding.dossier;
  EXPECT_TRUE(ziet(bo(), dossier));
  verander(dossier, zus);
  EXPECT_EQ(wijze(bo(), dossier), "gevonden-familie");

  const auto ander = meld(mens("Iemand", "Anders", "1990-01-01")).melding.dossier;
  const auto melding = meld(zus).melding;
  moet(omgeving().schrijf(an(), "dossier.koppelen", [&](Handeling& h) {
    return app::melding_koppelen(h, melding.id, melding.versie, ander, "Zelfde gezin");
  }));
  EXPECT_EQ(wijze(bo(), ander), "gevonden-familie");
}

TEST_P(Kring, EenLeeggemaakteKringOpentNiets) {
  const auto dossier = meld(zus).melding.dossier;
  moet(geef(bo(), met_familie(zus)));
  moet(geef(bo(), niemand()));
  EXPECT_FALSE(ziet(bo(), dossier));
  EXPECT_TRUE(ziet(bo(), meld(zus).melding.dossier)) << "but nothing new is found with it";
}

TEST_P(Kring, ToontAlleenHoeveel) {
  EXPECT_EQ(stand(bo()).opgegeven, std::nullopt);
  auto kring = met_familie(zus);
  kring.familie.push_back(mens("Ma", "Zuster", "1950-01-01", "3022 CD", "7"));
  moet(geef(bo(), kring));
  const auto s = stand(bo());
  EXPECT_EQ(s.opgegeven, omgeving().klok().nu());
  EXPECT_EQ(s.familie, 2);
  EXPECT_EQ(s.familieadressen, 1);
  const auto verouderd = omgeving().schrijf(
      bo(), "kring.opgeven", [&](Handeling& h) { return app::kring_opgeven(h, 1, kring); });
  EXPECT_EQ(code_van(verouderd), Foutcode::VersieVerouderd);
}

TEST_P(Kring, AlleFoutenTegelijk) {
  domain::Kring kring{mens("", "", "1980-13-01", "3011", "a"), {}};
  kring.familie.push_back(mens("Els", "Zuster", "2090-01-01", "3022 CD", ""));
  EXPECT_THAT(fouten_van(geef(bo(), kring)),
              ElementsAre("/zelf/voornamen verplicht", "/zelf/achternaam verplicht",
                          "/zelf/geboortedatum datum", "/zelf/postcode postcode",
                          "/zelf/huisnummer huisnummer", "/familie/0/geboortedatum toekomst",
                          "/familie/0/huisnummer huisnummer"));
}

TEST_P(Kring, HetBewaardeZegtNietWelkePersoonBedoeldIs) {
  meld(zus);
  moet(geef(bo(), met_familie(zus)));
  EXPECT_EQ(omgeving().getal("SELECT COUNT(*) FROM kringsleutel k JOIN zoeksleutel z "
                             "ON z.token = k.token"),
            0);
  EXPECT_GT(omgeving().getal("SELECT COUNT(*) FROM kringsleutel"), 4);
}

TEST_P(Kring, EenMatchsleutelSteltNooitEenDossierVoor) {
  meld(mens("Els", "Zuster", "1982-05-06", "3022 CD", "7"));
  const auto voorstellen = [&](const domain::Zoekpersoon& wie) {
    return moet(omgeving().lees(an(), "dossier.zoeken",
                                [&](Handeling& h) { return app::dossiers_zoeken(h, {wie}); }));
  };
  EXPECT_THAT(voorstellen(mens("Piet", "Ander", "", "3022 CD", "7")), IsEmpty());
  EXPECT_EQ(voorstellen(mens("Piet", "Zuster", "", "3022 CD", "7")).size(), 1U);
}

TEST_P(Kring, DeLijstIsVoorWieErOverGaatEnNooitOverZichzelf) {
  moet(geef(bo(), met_familie(zus)));
  const auto dossier = meld(zus).melding.dossier;
  for (const auto* wie : {&coordinator(), &fg()}) {
    ASSERT_EQ(lijst(*wie).size(), 1U);
    EXPECT_EQ(lijst(*wie)[0].dossier, dossier);
    EXPECT_EQ(lijst(*wie)[0].medewerker, bo().medewerker);
    EXPECT_EQ(lijst(*wie)[0].wijze, Wijze::Familie);
  }
  for (const auto* wie : {&coordinator(), &fg()}) {
    moet(geef(*wie, met_familie(zus)));
    for (const auto& belang : lijst(*wie)) EXPECT_NE(belang.dossier, dossier);
    EXPECT_EQ(code_van(hef_op(*wie, dossier, *wie)), Foutcode::NietGevonden);
    EXPECT_EQ(code_van(hef_op(*wie, dossier, bo())), Foutcode::NietGevonden);
  }
  const auto gewoon = omgeving().lees(an(), "belang.beoordelen",
                                      [](Handeling& h) { return app::belangen_lezen(h, {}); });
  EXPECT_EQ(code_van(gewoon), Foutcode::Verboden);
}

TEST_P(Kring, DeCoordinatorZietAlleenHetEigenTeam) {
  moet(geef(bo(), met_familie(zus)));
  const auto dossier = meld(zus).melding.dossier;
  const auto onderwerp = tekst("SELECT onderwerp_id FROM werk WHERE dossier_id = $1", {dossier});
  gelukt(omgeving().dienst().opslag.schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    auto d = eenheid.dossiers().zoek(dossier).value();
    d.team = omgeving().van_ander_team().team;
    d.casushouder = omgeving().van_ander_team().medewerker;
    ++d.versie;
    eenheid.dossiers().wijzig(d);
    eenheid.werk().klaar(onderwerp);
    return {};
  }));
  EXPECT_THAT(lijst(coordinator()), IsEmpty());
  EXPECT_EQ(code_van(hef_op(coordinator(), dossier, bo())), Foutcode::Verboden);
  EXPECT_EQ(lijst(fg()).size(), 1U);
}

TEST_P(Kring, OpgehevenBlijftOpgehevenTotHetSterkerWordt) {
  auto buur = mens("Els", "Zuster", "1982-05-06", "3011 AB", "14");
  const domain::Kring kring{mens("Bo", "Thuis", "1980-03-04", "3011 AB", "12"), {}};
  moet(geef(bo(), kring));
  const auto dossier = meld(buur).melding.dossier;
  EXPECT_EQ(wijze(bo(), dossier), "gevonden-buren");
  ASSERT_TRUE(hef_op(coordinator(), dossier, bo()));
  EXPECT_TRUE(ziet(bo(), dossier));
  EXPECT_THAT(lijst(fg()), IsEmpty());
  EXPECT_EQ(code_van(hef_op(coordinator(), dossier, bo())), Foutcode::Conflict);

  moet(geef(bo(), kring));
  buur.voornamen = "Elsje";
  verander(dossier, buur);
  EXPECT_TRUE(ziet(bo(), dossier)) << "the same match again";
  buur.huisnummer = "12";
  verander(dossier, buur);
  EXPECT_EQ(wijze(bo(), dossier), "gevonden-familie");
  EXPECT_FALSE(ziet(bo(), dossier));
}

TEST_P(Kring, WatIsGemeldWordtNietOpgeheven) {
  moet(geef(bo(), met_familie(zus)));
  const auto dossier = meld(zus).melding.dossier;
  ASSERT_TRUE(omgeving().schrijf(coordinator(), "dossier.belang-melden", [&](Handeling& h) {
    return app::belang_melden(h, dossier, bo().medewerker);
  }));
  EXPECT_EQ(wijze(bo(), dossier), "gemeld");
  EXPECT_EQ(code_van(hef_op(coordinator(), dossier, bo())), Foutcode::Conflict);
  verander(dossier, zus);
  EXPECT_EQ(wijze(bo(), dossier), "gemeld") << "nor does a match make it liftable";
}

TEST_P(Kring, WieErAlStondWordtGevondenAlsDeZoeksleutelsVernieuwdZijn) {
  const auto dossier = meld(mens("Els", "Zuster", "1982-05-06", "3011 AB", "14")).melding.dossier;
  gelukt(omgeving().database().schrijf([&](sql::Verbinding& v) -> Uitkomst {
    v.voer_uit("DELETE FROM zoeksleutel WHERE soort IN ('adres', 'postcode')");
    v.voer_uit("UPDATE persoon SET zoekversie = 1");
    return {};
  }));
  moet(geef(bo(), {mens("Bo", "Thuis", "1980-03-04", "3011 AB", "12"), {}}));
  EXPECT_EQ(wijze(bo(), dossier), "-");
  const auto& dienst = omgeving().dienst();
  const auto vernieuwd = moet(app::vernieuw_zoeksleutels(dienst.opslag, dienst.klok, 1));
  EXPECT_EQ(vernieuwd.vernieuwd, 1);
  EXPECT_EQ(wijze(bo(), dossier), "gevonden-buren");
  EXPECT_EQ(omgeving().getal("SELECT COUNT(*) FROM zoeksleutel WHERE soort = 'postcode'"), 1);
  EXPECT_EQ(moet(app::vernieuw_zoeksleutels(dienst.opslag, dienst.klok)).vernieuwd, 0);
}

TEST_P(Kring, WatNietOpenGaatHoudtDeAnderenNietOp) {
  meld(zus);
  meld(mens("Iemand", "Anders", "1990-01-01"));
  gelukt(omgeving().database().schrijf([&](sql::Verbinding& v) -> Uitkomst {
    v.voer_uit("UPDATE persoon SET zoekversie = 1");
    v.voer_uit("UPDATE persoon SET sleutel_id = 'weg' WHERE id = (SELECT MIN(id) FROM persoon)");
    return {};
  }));
  const auto& dienst = omgeving().dienst();
  const auto gedaan = moet(app::vernieuw_zoeksleutels(dienst.opslag, dienst.klok, 1));
  EXPECT_EQ(gedaan.vernieuwd, 1);
  EXPECT_EQ(gedaan.overgeslagen, 1);
}

}  // namespace
}  // namespace baken::server
