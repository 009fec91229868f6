// SPDX-License-Identifier: EUPL-1.2
// Somebody with the database in his hands puts sealed values in each other's place.
// BAKEN_ZEGEL_PROEVEN sets the number of swaps per database.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>

#include "persistence/sql/proefdatabase.hpp"
#include "server/bewijs/zegels.hpp"
#include "server/proef/volle_wereld.hpp"

namespace baken::server {
namespace {

using app::Plaats;

/// What a swap crosses.
enum class Grens { Rij, Versie, Dossier, Tabel, TabelEnDossier };
constexpr std::array grenzen{Grens::Rij, Grens::Versie, Grens::Dossier, Grens::Tabel,
                             Grens::TabelEnDossier};
constexpr std::array namen{"rij", "versie", "dossier", "tabel", "tabel en dossier"};

Grens grens(const Zegel& een, const Zegel& ander) {
  if (een.tabel != ander.tabel)
    return een.sleutel == ander.sleutel ? Grens::Tabel : Grens::TabelEnDossier;
  if (een.id == ander.id) return Grens::Versie;
  return een.sleutel == ander.sleutel ? Grens::Rij : Grens::Dossier;
}

/// Seals with part of the associated data left out: the same tests without the protection.
class ZonderPlaats final : public app::Verzegelaar {
 public:
  /// @param wat the boundary that is not guarded any more
  /// @param sleutel the one key for all, where dossiers are not kept apart
  ZonderPlaats(app::Verzegelaar& echt, Grens wat, std::string sleutel)
      : echt_(echt), wat_(wat), sleutel_(std::move(sleutel)) {}

  Result<Bytes> verzegel(const Plaats& plaats, std::string_view tekst) override {
    return echt_.verzegel(uitgekleed(plaats), tekst);
  }
  Result<std::string> open(const Plaats& plaats, const Bytes& verzegeld) override {
    return echt_.open(uitgekleed(plaats), verzegeld);
  }
  Uitkomst maak_sleutel(std::string_view dossier) override { return echt_.maak_sleutel(dossier); }
  Uitkomst vernietig_sleutel(std::string_view dossier, Moment moment) override {
    return echt_.vernietig_sleutel(dossier, moment);
  }
  Result<Bytes> blinde_index(std::string_view soort, std::string_view tekst) override {
    return echt_.blinde_index(soort, tekst);
  }

 private:
  Plaats uitgekleed(Plaats p) const {
    if (wat_ == Grens::Tabel || wat_ == Grens::TabelEnDossier) p.tabel = "";
    if (wat_ != Grens::Versie) p.rij = "";
    if (wat_ == Grens::Dossier || wat_ == Grens::TabelEnDossier) p.dossier = sleutel_;
    p.versie = 0;
    return p;
  }

  app::Verzegelaar& echt_;
  Grens wat_;
  std::string sleutel_;
};

int proeven() {
  const char* aantal = std::getenv("BAKEN_ZEGEL_PROEVEN");
  return aantal ? std::atoi(aantal) : 10'000;
}

class Verwisselen : public sql::OpBeide {
 protected:
  using Paar = std::pair<std::size_t, std::size_t>;

  void bereid() override {
    wereld = std::make_unique<VolleWereld>(GetParam());
    ASSERT_TRUE(database().lees([&](sql::Verbinding& sql) -> Uitkomst {
      alle = zegels(sql);
      return {};
    }));
    for (std::size_t een = 0; een < alle.size(); ++een)
      for (std::size_t ander = een + 1; ander < alle.size(); ++ander)
        paren.at(static_cast<std::size_t>(grens(alle[een], alle[ander]))).emplace_back(een, ander);
  }
  sql::Database& database() { return wereld->omgeving.database(); }
  app::Verzegelaar& kluis() { return wereld->omgeving.verzegelaar(); }

  /// In a transaction that is undone.
  template <class Doe>
  void ongedaan(Doe doe) {
    std::ignore = database().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      doe(sql);
      return mislukt(Foutcode::Conflict, "ongedaan");
    });
  }

  Paar kies(Grens welke) {
    const auto& uit = paren.at(static_cast<std::size_t>(welke));
    return uit.at(std::uniform_int_distribution<std::size_t>{0, uit.size() - 1}(toeval));
  }

  /// Swaps two values, reads both rows, and swaps back. Gives how many of the two were read.
  int wissel(sql::Verbinding& sql, app::Verzegelaar& verzegelaar, const std::vector<Zegel>& uit,
             Paar paar) {
    const Zegel &een = uit[paar.first], &ander = uit[paar.second];
    zet(sql, een, ander.inhoud);
    zet(sql, ander, een.inhoud);
    int gelezen = 0;
    for (const auto* zegel : {&een, &ander}) {
      const auto uitkomst = lees(sql, verzegelaar, *zegel);
      if (uitkomst)
        ++gelezen;
      else
        EXPECT_EQ(uitkomst.error().code, Foutcode::Beschadigd) << uitkomst.error().melding;
    }
    zet(sql, een, een.inhoud);
    zet(sql, ander, ander.inhoud);
    return gelezen;
  }

  /// Everything sealed anew by another sealer.
  std::vector<Zegel> omgezet(sql::Verbinding& sql, app::Verzegelaar& naar) {
    auto nieuw = alle;
    for (auto& zegel : nieuw) {
      zegel.inhoud =
          naar.verzegel(zegel.plaats(), kluis().open(zegel.plaats(), zegel.inhoud).value()).value();
      zet(sql, zegel, zegel.inhoud);
    }
    return nieuw;
  }

  std::uint64_t zaad = std::random_device{}();
  std::mt19937_64 toeval{zaad};
  std::unique_ptr<VolleWereld> wereld;
  std::vector<Zegel> alle;
  std::array<std::vector<Paar>, grenzen.size()> paren;
};
BAKEN_OP_BEIDE(Verwisselen);

TEST_P(Verwisselen, NietsGaatOpenOpEenAnderePlaats) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  std::array<int, grenzen.size()> gedaan{};
  for (int i = 0; i < proeven() && !HasFailure();)
    ongedaan([&](sql::Verbinding& sql) {
      // Some at a time, because on PostgreSQL every transaction costs.
      for (int keer = 0; keer < 25 && i < proeven(); ++keer, ++i) {
        const auto welke = static_cast<std::size_t>(i) % grenzen.size();
        const auto paar = kies(grenzen.at(welke));
        EXPECT_EQ(wissel(sql, kluis(), alle, paar), 0)
            << alle[paar.first].in << " and " << alle[paar.second].in;
        ++gedaan.at(welke);
      }
    });
  for (std::size_t welke = 0; welke < grenzen.size(); ++welke)
    EXPECT_GE(gedaan.at(welke), proeven() / 5) << namen.at(welke);
}

/// The control: each boundary is held by the part of the associated data, or by the key, that
/// names it. Sealed without that part, every swap across it is read as if nothing had happened.
TEST_P(Verwisselen, ZonderBijbehorendeGegevensGaatAllesOpen) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  for (const auto welke : grenzen)
    ongedaan([&](sql::Verbinding& sql) {
      ZonderPlaats zonder{kluis(), welke, alle.front().sleutel};
      const auto nieuw = omgezet(sql, zonder);
      for (int keer = 0; keer < 25; ++keer) {
        const auto paar = kies(welke);
        EXPECT_EQ(wissel(sql, zonder, nieuw, paar), 2)
            << namen.at(static_cast<std::size_t>(welke)) << ": " << nieuw[paar.first].in << " and "
            << nieuw[paar.second].in;
      }
    });
}

/// The column is part of the place as well; there is one sealed column in each table today.
TEST_P(Verwisselen, OokEenAndereKolomIsEenAnderePlaats) {
  for (const auto& zegel : alle) {
    auto plaats = zegel.plaats();
    EXPECT_TRUE(kluis().open(plaats, zegel.inhoud));
    plaats.kolom = "samenvatting";
    const auto geopend = kluis().open(plaats, zegel.inhoud);
    ASSERT_FALSE(geopend) << zegel.in;
    EXPECT_EQ(geopend.error().code, Foutcode::Beschadigd);
  }
}

}  // namespace
}  // namespace baken::server
