// SPDX-License-Identifier: EUPL-1.2
// Every bit of what is stored counts. BAKEN_BIT_PROEVEN sets the number of flips.
#include <gtest/gtest.h>
#include <sodium.h>

#include <cstdlib>
#include <deque>
#include <optional>
#include <random>

#include "persistence/migrations/migraties.hpp"
#include "persistence/sleutels/sleutel_opslag.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "security/kluis/kluis.hpp"
#include "server/bewijs/zegels.hpp"
#include "server/proef/volle_wereld.hpp"

namespace baken::server {
namespace {

int proeven() {
  const char* aantal = std::getenv("BAKEN_BIT_PROEVEN");
  return aantal ? std::atoi(aantal) : 100'000;
}

class Bitfouten : public sql::OpBeide {
 protected:
  Bytes omgevallen(Bytes bytes) {
    const auto bit = std::uniform_int_distribution<std::size_t>{0, bytes.size() * 8 - 1}(toeval);
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return bytes;
  }

  std::uint64_t zaad = std::random_device{}();
  std::mt19937_64 toeval{zaad};
};
BAKEN_OP_BEIDE(Bitfouten);

/// The cipher of the vault without its tag: what one gets who encrypts but does not authenticate.
std::string stroom(const Bytes& nonce, std::string_view tekst) {
  static const Bytes sleutel(crypto_stream_xchacha20_KEYBYTES, 7);
  std::string uit(tekst.size(), '\0');
  crypto_stream_xchacha20_xor(reinterpret_cast<unsigned char*>(uit.data()),
                              reinterpret_cast<const unsigned char*>(tekst.data()), tekst.size(),
                              nonce.data(), sleutel.data());
  return uit;
}

TEST_P(Bitfouten, ElkeOmgevallenBitInDeInhoudWordtGeweigerd) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  VolleWereld wereld{GetParam()};
  auto& kluis = wereld.omgeving.verzegelaar();
  std::vector<Zegel> alle;
  ASSERT_TRUE(wereld.omgeving.database().lees([&](sql::Verbinding& sql) -> Uitkomst {
    alle = zegels(sql);
    return {};
  }));
  const Bytes nonce(crypto_stream_xchacha20_NONCEBYTES, 3);
  for (int i = 0; i < proeven() && !HasFailure(); ++i) {
    const auto& zegel = alle[static_cast<std::size_t>(i) % alle.size()];
    const auto geopend = kluis.open(zegel.plaats(), omgevallen(zegel.inhoud));
    ASSERT_FALSE(geopend) << zegel.in;
    EXPECT_EQ(geopend.error().code, Foutcode::Beschadigd);
    if (i >= 1000) continue;
    // The control: without a tag something else comes out, and nobody notices.
    const auto tekst = kluis.open(zegel.plaats(), zegel.inhoud).value();
    const auto dicht = stroom(nonce, tekst.empty() ? "leeg" : tekst);
    const auto anders = omgevallen({dicht.begin(), dicht.end()});
    EXPECT_NE(stroom(nonce, {reinterpret_cast<const char*>(anders.data()), anders.size()}), tekst);
  }
}

/// Through the repositories a flipped bit is a refusal as well, never an exception or content.
TEST_P(Bitfouten, OokDoorDeOpslagHeenIsHetEenWeigering) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  VolleWereld wereld{GetParam()};
  std::ignore = wereld.omgeving.database().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
    for (const auto& zegel : zegels(sql)) {
      zet(sql, zegel, omgevallen(zegel.inhoud));
      const auto gelezen = lees(sql, wereld.omgeving.verzegelaar(), zegel);
      EXPECT_FALSE(gelezen) << zegel.in;
      if (!gelezen) {
        EXPECT_EQ(gelezen.error().code, Foutcode::Beschadigd) << zegel.in;
      }
      zet(sql, zegel, zegel.inhoud);
    }
    return mislukt(Foutcode::Conflict, "ongedaan");
  });
}

/// The key store: wrapped keys that are swapped between dossiers, or of which a bit fell over.
class OmhuldeSleutels : public Bitfouten {
 protected:
  static constexpr int dossiers = 40;

  void bereid() override {
    ASSERT_TRUE(migrations::migreer(database(), migrations::Reeks::Sleutels, klok));
    const auto eerste = kluis();
    for (int nummer = 0; nummer < dossiers; ++nummer) {
      ASSERT_TRUE(eerste->maak_sleutel(naam(nummer)));
      inhoud.push_back(eerste->verzegel(plaats(nummer), "geheim").value());
      omhuld.push_back(opslag().zoek(naam(nummer)).value()->omhuld);
    }
  }
  static std::string naam(int nummer) { return "dossier-" + std::to_string(nummer); }
  app::Plaats plaats(int nummer) {
    namen_.push_back(naam(nummer));
    return {"persoon", "p", "inhoud", namen_.back(), 1};
  }
  persistence::SleutelRepository& opslag() { return opslag_.emplace(database()); }
  /// Without anything in memory.
  std::unique_ptr<security::Kluis> kluis() {
    Bytes bytes(security::Organisatiesleutel::grootte, 5);
    auto uit = std::make_unique<security::Kluis>(opslag(), klok, 64);
    EXPECT_TRUE(uit->ontgrendel(
        {security::Organisatiesleutel::uit(std::span<const std::uint8_t, 32>{bytes.data(), 32}),
         "sleutelbestand",
         {}}));
    return uit;
  }
  void zet(int nummer, const Bytes& bytes) {
    ASSERT_TRUE(database().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      sql.voer_uit("UPDATE dossiersleutel SET omhuld = $1 WHERE dossier_id = $2",
                   {bytes, naam(nummer)});
      return {};
    }));
  }
  void verwacht_beschadigd(int nummer) {
    const auto geopend = kluis()->open(plaats(nummer), inhoud[static_cast<std::size_t>(nummer)]);
    ASSERT_FALSE(geopend);
    EXPECT_EQ(geopend.error().code, Foutcode::Beschadigd);
  }

  VasteKlok klok{Moment{}};
  std::optional<persistence::SleutelRepository> opslag_;
  std::deque<std::string> namen_;
  std::vector<Bytes> inhoud, omhuld;
};
BAKEN_OP_BEIDE(OmhuldeSleutels);

TEST_P(OmhuldeSleutels, PassenBijHunDossierEnTotDeLaatsteBit) {
  SCOPED_TRACE("seed " + std::to_string(zaad));
  for (int nummer = 0; nummer < dossiers; ++nummer) {
    const auto eigen = omhuld[static_cast<std::size_t>(nummer)];
    ASSERT_EQ(kluis()->open(plaats(nummer), inhoud[static_cast<std::size_t>(nummer)]), "geheim");
    zet(nummer, omhuld[static_cast<std::size_t>((nummer + 1) % dossiers)]);
    verwacht_beschadigd(nummer);
    zet(nummer, omgevallen(eigen));
    verwacht_beschadigd(nummer);
    zet(nummer, eigen);
  }
}

}  // namespace
}  // namespace baken::server
