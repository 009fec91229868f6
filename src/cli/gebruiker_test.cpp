// SPDX-License-Identifier: EUPL-1.2
#include "cli/gebruiker.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"

namespace baken::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

/// The commands on a database of their own.
class Gebruikeropdracht : public testing::Test {
 protected:
  Gebruikeropdracht() {
    std::string naam = fs::temp_directory_path() / "baken-gebruiker-XXXXXX";
    map_ = mkdtemp(naam.data());
    ::setenv("BAKEN_DATA", BAKEN_BRON "/data", 1);
    zet_wachtwoord("een lang genoeg wachtwoord");
    auto gemaakt = open_map(server::Openen::OokNieuw);
    EXPECT_TRUE(gemaakt) << gemaakt.error().melding;
  }
  ~Gebruikeropdracht() override {
    ::unsetenv("BAKEN_DATA");
    fs::remove_all(map_);
  }

  Result<std::unique_ptr<server::Samenstelling>> open_map(server::Openen openen) {
    Opslagopties opties;
    opties.map = map_ / "var";
    return open(opties, openen);
  }
  void zet_wachtwoord(const std::string& wachtwoord) {
    std::ofstream{map_ / "wachtwoord"} << wachtwoord << "\n";
  }

  int voer_uit(std::vector<std::string> woorden) {
    CLI::App app{"proef", "baken"};
    int code = 0;
    gebruiker_opdracht(app, code);
    woorden.insert(woorden.begin() + 2, {"--data", map_ / "var"});
    std::reverse(woorden.begin(), woorden.end());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    try {
      app.parse(woorden);
    } catch (const CLI::ParseError&) {
      code = 2;
    }
    uit_ = testing::internal::GetCapturedStdout();
    fout_ = testing::internal::GetCapturedStderr();
    return code;
  }
  int maak(const std::string& naam, const std::string& rol = "procesregisseur") {
    return voer_uit({"gebruiker", "toevoegen", naam, "--naam", "Proef Persoon", "--rol", rol,
                     "--wachtwoord-bestand", map_ / "wachtwoord"});
  }
  std::string lijst() {
    EXPECT_EQ(voer_uit({"gebruiker", "lijst"}), 0) << fout_;
    return uit_;
  }

  /// What the database says about the account.
  template <class Vraag>
  void bekijk(Vraag vraag) {
    auto delen = open_map(server::Openen::Bestaand).value();
    ASSERT_TRUE(delen->opslag().lees([&](app::Eenheid& eenheid) -> Uitkomst {
      vraag(*delen, eenheid.medewerkers().zoek_naam("anna.proef").value());
      return {};
    }));
  }
  std::int64_t getal(const std::string& sql) {
    std::int64_t uit = -1;
    auto delen = open_map(server::Openen::Bestaand).value();
    EXPECT_TRUE(delen->hoofd().lees([&](sql::Verbinding& verbinding) -> Uitkomst {
      uit = verbinding.vraag_een(sql)->getal(0);
      return {};
    }));
    return uit;
  }
  security::NieuweSessie log_in() {
    security::NieuweSessie sessie;
    bekijk([&](server::Samenstelling&, const app::Medewerker& m) { id_ = m.id; });
    auto delen = open_map(server::Openen::Bestaand).value();
    return delen->sessies().begin(id_, app::Rol::Procesregisseur).value();
  }

  fs::path map_;
  std::string uit_;
  std::string fout_;
  Id id_;
};

TEST_F(Gebruikeropdracht, EenAccountWordtGemaaktEnKanInloggen) {
  ASSERT_EQ(voer_uit({"team", "toevoegen", "Team Noord", "--soort", "gebiedsteam"}), 0) << fout_;
  ASSERT_EQ(maak("anna.proef"), 0) << fout_;
  ASSERT_EQ(voer_uit({"gebruiker", "team", "anna.proef", "--team", "Team Noord"}), 0) << fout_;
  EXPECT_THAT(lijst(), AllOf(HasSubstr("anna.proef"), HasSubstr("Proef Persoon"),
                             HasSubstr("Team Noord"), HasSubstr("procesregisseur")));
  bekijk([](server::Samenstelling& delen, const app::Medewerker& m) {
    EXPECT_TRUE(delen.wachtwoorden().klopt("een lang genoeg wachtwoord", m.wachtwoord).value());
  });
  EXPECT_EQ(getal("SELECT COUNT(*) FROM logboek WHERE handeling = 'gebruiker.beheren' AND "
                  "uitkomst = 'gelukt' AND onderwerp_id = (SELECT id FROM medewerker)"),
            2);
}

TEST_F(Gebruikeropdracht, AllesWatNietGoedIsStaatErTegelijk) {
  zet_wachtwoord("kort");
  EXPECT_EQ(voer_uit({"gebruiker", "toevoegen", "Anna Proef", "--naam", " ", "--rol", "baas",
                      "--wachtwoord-bestand", map_ / "wachtwoord"}),
            1);
  EXPECT_THAT(fout_, AllOf(HasSubstr("gebruikersnaam"), HasSubstr("--naam"), HasSubstr("--rol"),
                           HasSubstr("wachtwoord"), Not(HasSubstr("kort\n"))));
  EXPECT_EQ(getal("SELECT COUNT(*) FROM medewerker"), 0);
}

TEST_F(Gebruikeropdracht, EenNaamBestaatEenKeer) {
  ASSERT_EQ(maak("anna.proef"), 0);
  EXPECT_EQ(maak("anna.proef"), 1);
  EXPECT_THAT(fout_, HasSubstr("bestaat al"));
  EXPECT_EQ(getal("SELECT COUNT(*) FROM logboek WHERE uitkomst = 'mislukt'"), 1);
}

TEST_F(Gebruikeropdracht, BlokkerenBeeindigtAlleSessies) {
  ASSERT_EQ(maak("anna.proef"), 0);
  log_in();
  log_in();
  ASSERT_EQ(voer_uit({"gebruiker", "blokkeren", "anna.proef"}), 0) << fout_;
  EXPECT_EQ(getal("SELECT COUNT(*) FROM sessie"), 0);
  EXPECT_EQ(getal("SELECT actief FROM medewerker"), 0);
  EXPECT_THAT(lijst(), HasSubstr("geblokkeerd"));
  ASSERT_EQ(voer_uit({"gebruiker", "deblokkeren", "anna.proef"}), 0);
  EXPECT_EQ(getal("SELECT actief FROM medewerker"), 1);
}

TEST_F(Gebruikeropdracht, EenNieuwWachtwoordEnAndereRollenBeeindigenSessies) {
  ASSERT_EQ(maak("anna.proef"), 0);
  log_in();
  zet_wachtwoord("een ander lang wachtwoord");
  ASSERT_EQ(voer_uit({"gebruiker", "wachtwoord", "anna.proef", "--wachtwoord-bestand",
                      map_ / "wachtwoord"}),
            0)
      << fout_;
  EXPECT_EQ(getal("SELECT COUNT(*) FROM sessie"), 0);
  bekijk([](server::Samenstelling& delen, const app::Medewerker& m) {
    EXPECT_FALSE(delen.wachtwoorden().klopt("een lang genoeg wachtwoord", m.wachtwoord).value());
    EXPECT_TRUE(delen.wachtwoorden().klopt("een ander lang wachtwoord", m.wachtwoord).value());
  });
  log_in();
  ASSERT_EQ(voer_uit({"gebruiker", "rollen", "anna.proef", "--rol", "manager"}), 0) << fout_;
  EXPECT_EQ(getal("SELECT COUNT(*) FROM sessie"), 0);
  EXPECT_THAT(lijst(), AllOf(HasSubstr("manager"), Not(HasSubstr("procesregisseur"))));
}

TEST_F(Gebruikeropdracht, EenOnbekendeGebruikerOfTeamIsEenDuidelijkeZin) {
  EXPECT_EQ(voer_uit({"gebruiker", "blokkeren", "niemand"}), 1);
  EXPECT_THAT(fout_, HasSubstr("bestaat niet"));
  EXPECT_EQ(voer_uit({"team", "toevoegen", "Team X", "--soort", "anders"}), 1);
  EXPECT_THAT(fout_, HasSubstr("gebiedsteam"));
}

TEST_F(Gebruikeropdracht, EenWachtwoordIsNooitEenArgument) {
  EXPECT_EQ(voer_uit({"gebruiker", "wachtwoord", "anna.proef", "--wachtwoord", "geheim"}), 2);
}

}  // namespace
}  // namespace baken::cli
