// SPDX-License-Identifier: EUPL-1.2
// A destroyed dossier stays unreadable, whichever older backup is put back. Nothing that a user can
// do destroys one yet, so the key is destroyed through the vault, as such an act will.
#include <gtest/gtest.h>

#include "app/dossier/melding_registreren.hpp"
#include "app/dossier/melding_wijzigen.hpp"
#include "app/gedeeld/poort.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "server/proef/beoordelingproef.hpp"
#include "server/samenstelling.hpp"

namespace baken::server {
namespace {

namespace fs = std::filesystem;

void moet_gaan(const Uitkomst& gedaan) {
  if (!gedaan) throw std::runtime_error(gedaan.error().melding);
}

/// A sealed row, and under which key.
struct Dicht {
  std::string tabel, id, sleutel;
  std::int64_t versie = 0;
  Bytes inhoud;
};

/// A whole Baken as production composes it, somewhere.
class Huis {
 public:
  Huis(sql::Dialect dialect, const fs::path& sleutel) {
    plaats_.map = map_.pad();
    plaats_.sleutelbestand = sleutel;
    if (dialect == sql::Dialect::Sqlite) return;
    hoofd_ = std::make_unique<sql::Proefschema>();
    sleutels_ = std::make_unique<sql::Proefschema>();
    plaats_.postgres = hoofd_->adres();
    plaats_.postgres_sleutels = sleutels_->adres();
  }

  Samenstelling& open() {
    auto geopend = Samenstelling::open(plaats_, Openen::OokNieuw, Migreren::Opdracht);
    if (!geopend) throw std::runtime_error(geopend.error().melding);
    baken_ = std::move(*geopend);
    return *baken_;
  }
  void sluit() { baken_.reset(); }
  Samenstelling& baken() { return *baken_; }
  backup::Plaatsen waar() const { return plaatsen(plaats_); }

 private:
  sql::Proefmap map_;
  std::unique_ptr<sql::Proefschema> hoofd_, sleutels_;
  Opslagplaats plaats_;
  std::unique_ptr<Samenstelling> baken_;
};

class Vernietigd : public sql::OpBeide {
 protected:
  static constexpr int backups = 3;

  void bereid() override {
    moet_gaan(security::maak_sleutelbestand(sleutel()));
    huis = std::make_unique<Huis>(GetParam(), sleutel());
    auto& baken = huis->open();
    moet_gaan(baken.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
      const app::Team team{baken.ids().nieuw(), "Meldpunt", "advies-en-meldpunt"};
      eenheid.medewerkers().maak_team(team);
      app::Medewerker m{baken.ids().nieuw(),
                        "anna",
                        "Proef Anna",
                        {app::Rol::Procesregisseur},
                        team.id,
                        "-",
                        true,
                        1};
      eenheid.medewerkers().maak(m);
      wie = {m.id, m.gebruikersnaam, m.rollen, m.team, m.rollen.front()};
      return {};
    }));
    weg = meld();
    blijft = meld();
    for (int nummer = 1; nummer <= backups; ++nummer) {
      moet_gaan(backup::maak_backup(huis->waar(), map(nummer), baken.klok()));
      wijzig(weg);
      wijzig(blijft);
    }
    rijen = verzegelde_rijen(weg.melding.sleutel);
    moet_gaan(baken.kluis().vernietig_sleutel(weg.melding.sleutel, baken.klok().nu()));
  }

  fs::path sleutel() { return werkmap.pad() / "sleutel"; }
  fs::path map(int nummer) { return werkmap.pad() / ("backup-" + std::to_string(nummer)); }

  template <class T, class Act>
  Result<T> doe(const char* handeling, Act act) {
    std::optional<Result<T>> uit;
    app::Poort poort{huis->baken().dienst()};
    std::ignore = poort.schrijf(
        {.wie = wie, .handeling = handeling, .verzoek_id = "proef", .afzender = "127.0.0.1"},
        [&](Handeling& h) -> Result<app::Antwoordstuk> {
          uit.emplace(act(h));
          if (!*uit) return mislukt(uit->error());
          return app::Antwoordstuk{};
        });
    return std::move(*uit);
  }
  app::MeldingBeeld meld() {
    return moet(doe<app::MeldingBeeld>("melding.registreren", [&](Handeling& h) {
      return app::melding_registreren(h, gezin(huis->baken().klok().nu()));
    }));
  }
  void wijzig(app::MeldingBeeld& beeld) {
    auto invoer = gezin(beeld.melding.gegevens.ontvangen);
    for (std::size_t plek = 0; plek < invoer.betrokkenen.size(); ++plek)
      invoer.betrokkenen[plek].persoon_id = beeld.betrokkenen[plek].persoon.id;
    beeld = moet(doe<app::MeldingBeeld>("melding.wijzigen", [&](Handeling& h) {
      return app::melding_wijzigen(h, beeld.melding.id, beeld.melding.versie, invoer);
    }));
  }

  Result<std::optional<domain::Melding>> lees(const app::MeldingBeeld& beeld) {
    Result<std::optional<domain::Melding>> uit{std::nullopt};
    moet_gaan(huis->baken().opslag().lees([&](app::Eenheid& eenheid) -> Uitkomst {
      uit = eenheid.meldingen().zoek(beeld.melding.id);
      return {};
    }));
    return uit;
  }

  std::vector<Dicht> verzegelde_rijen(const Id& sleutel) {
    std::vector<Dicht> uit;
    moet_gaan(huis->baken().hoofd().lees([&](sql::Verbinding& sql) -> Uitkomst {
      for (const char* vraag :
           {"SELECT CAST('melding' AS TEXT), id, versie, inhoud FROM melding WHERE sleutel_id = $1",
            "SELECT CAST('persoon' AS TEXT), id, versie, inhoud FROM persoon WHERE sleutel_id = $1",
            "SELECT tabel, rij_id, versie, inhoud FROM geschiedenis WHERE sleutel_id = $1"})
        for (const auto& rij : sql.vraag(vraag, {sleutel}))
          uit.push_back({rij.tekst(0), rij.tekst(1), sleutel, rij.getal(2), rij.bytes(3)});
      return {};
    }));
    return uit;
  }
  std::vector<Id> sleutels_in_de_kast() {
    std::vector<Id> uit;
    moet_gaan(huis->baken().sleutels().lees([&](sql::Verbinding& sql) -> Uitkomst {
      for (const auto& rij : sql.vraag("SELECT dossier_id FROM dossiersleutel"))
        uit.push_back(rij.tekst(0));
      return {};
    }));
    return uit;
  }

  /// A clear refusal, and no key of the store opens any of its bytes.
  void verwacht_onleesbaar() {
    const auto gelezen = lees(weg);
    ASSERT_FALSE(gelezen);
    EXPECT_EQ(gelezen.error().code, Foutcode::NietGevonden);
    EXPECT_EQ(gelezen.error().context, app::sleutel_vernietigd);
    EXPECT_NE(gelezen.error().melding.find("vernietigd en niet meer te lezen"), std::string::npos);
    auto alle = verzegelde_rijen(weg.melding.sleutel);
    ASSERT_FALSE(alle.empty());
    alle.insert(alle.end(), rijen.begin(), rijen.end());
    const auto kast = sleutels_in_de_kast();
    ASSERT_GT(kast.size(), 1U);
    for (const auto& rij : alle)
      for (const auto& ander : kast)
        EXPECT_FALSE(huis->baken().kluis().open({rij.tabel, rij.id, "inhoud", ander, rij.versie},
                                                rij.inhoud));
    EXPECT_TRUE(lees(blijft)) << "control: what was not destroyed is there";
  }

  sql::Proefmap werkmap;
  std::unique_ptr<Huis> huis;
  app::Wie wie;
  app::MeldingBeeld weg, blijft;
  std::vector<Dicht> rijen;  ///< as they were just before the key was destroyed
};
BAKEN_OP_BEIDE(Vernietigd);

TEST_P(Vernietigd, BlijftOnleesbaarNaHetTerugzettenVanElkeOudereBackup) {
  verwacht_onleesbaar();
  EXPECT_GE(rijen.size(), 1U + 2U + backups) << "melding, persons, earlier versions";
  for (int nummer = backups; nummer >= 1; --nummer) {
    SCOPED_TRACE("backup " + std::to_string(nummer));
    huis->sluit();
    moet_gaan(backup::herstel_backup(map(nummer), huis->waar(),
                                     {backup::Bestaand::Overschrijven, {}, {}}));
    huis->open();
    verwacht_onleesbaar();
  }
}

/// The control: where the list of what was destroyed is not there to be replayed, the same backup
/// is read. Given along by hand, it is unreadable there too.
TEST_P(Vernietigd, ZonderDeLijstZouHetOpengaan) {
  moet_gaan(backup::maak_backup(huis->waar(), map(9), huis->baken().klok()));
  const auto lijst = map(9) / "vernietigd.jsonl";
  ASSERT_TRUE(fs::exists(lijst));
  huis->sluit();
  huis = std::make_unique<Huis>(GetParam(), sleutel());
  moet_gaan(backup::herstel_backup(map(1), huis->waar(), {}));
  huis->open();
  EXPECT_TRUE(lees(weg)) << "an empty place knows of no destruction";
  for (const auto& rij : verzegelde_rijen(weg.melding.sleutel))
    EXPECT_TRUE(huis->baken().kluis().open({rij.tabel, rij.id, "inhoud", rij.sleutel, rij.versie},
                                           rij.inhoud));
  huis->sluit();
  huis = std::make_unique<Huis>(GetParam(), sleutel());
  moet_gaan(backup::herstel_backup(map(1), huis->waar(), {backup::Bestaand::Weigeren, lijst, {}}));
  huis->open();
  verwacht_onleesbaar();
}

}  // namespace
}  // namespace baken::server
