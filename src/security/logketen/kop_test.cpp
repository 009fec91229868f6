// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/kop.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "security/logketen/logsleutel.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"
#include "security/proef/koppenproef.hpp"

namespace baken::security::logketen {
namespace {

TEST(Kop, WordtGelezenZoalsHijIsGeschreven) {
  proef::Koppenproef log;
  log.groei(3);
  const auto gelezen = lees_kop(als_regel(log.koppen[0]));
  ASSERT_TRUE(gelezen);
  EXPECT_EQ(*gelezen, log.koppen[0]);
  EXPECT_TRUE(klopt_handtekening(*gelezen));
}

TEST(Kop, ElkVeldValtOnderDeHandtekeningEnDeHash) {
  proef::Koppenproef log;
  log.groei(3);
  const Kop goed = log.koppen[0];
  const auto hash = hash_van(goed);
  std::vector<Kop> anders(7, goed);
  anders[0].log = "00000000-0000-7000-8000-000000000002";
  anders[1].grootte = 4;
  anders[2].wortel[5] ^= 1;
  anders[3].keten[5] ^= 1;
  anders[4].moment += std::chrono::milliseconds{1};
  anders[5].vorige[5] ^= 1;
  anders[6].sleutel[5] ^= 1;
  for (std::size_t i = 0; i < anders.size(); ++i) {
    EXPECT_FALSE(klopt_handtekening(anders[i])) << i;
    EXPECT_NE(hash_van(anders[i]), hash) << i;
  }
  Kop ander_zegel = goed;
  ander_zegel.handtekening[9] ^= 1;
  EXPECT_FALSE(klopt_handtekening(ander_zegel));
  EXPECT_NE(hash_van(ander_zegel), hash);
}

TEST(Kop, EenRegelDieVeranderdIsWordtGeweigerdOfKloptNiet) {
  proef::Koppenproef log;
  log.groei(5);
  const std::string regel = als_regel(log.koppen[0]);
  EXPECT_TRUE(rc::check("no changed line passes", [&] {
    std::string stuk = regel;
    const auto plek = *rc::gen::inRange<std::size_t>(0, stuk.size());
    stuk[plek] = *rc::gen::distinctFrom(rc::gen::arbitrary<char>(), regel[plek]);
    const auto gelezen = lees_kop(stuk);
    const bool betrapt = !gelezen || !klopt_handtekening(*gelezen);
    RC_ASSERT(betrapt || gelezen == log.koppen[0]);
  }));
  for (const char* onzin : {"", "{}", "[]", "1", "{\"versie\":1}", "null"})
    EXPECT_FALSE(lees_kop(onzin)) << onzin;
}

class Logsleutels final : public app::Logsleutelopslag {
 public:
  Result<std::optional<app::Logsleutelrecord>> zoek() override { return record; }
  Uitkomst bewaar(const app::Logsleutelrecord& nieuw, Moment) override {
    if (!record) record = nieuw;
    return {};
  }
  std::optional<app::Logsleutelrecord> record;
};

TEST(Logsleutel, WordtEenKeerGemaaktEnStaatNergensOpen) {
  proef::GeheugenSleutelopslag kast;
  const VasteKlok klok{Moment{}};
  Kluis kluis{kast, klok};
  Logsleutels opslag;
  EXPECT_EQ(open_logsleutel(kluis, opslag, klok.nu()).error().code, Foutcode::Verzegeld);
  ASSERT_TRUE(kluis.ontgrendel({Organisatiesleutel::nieuw(), "sleutelbestand", {}}));
  const auto eerste = open_logsleutel(kluis, opslag, klok.nu()).value().publiek();
  EXPECT_EQ(open_logsleutel(kluis, opslag, klok.nu()).value().publiek(), eerste);
  opslag.record->publiek[3] ^= 1;
  EXPECT_EQ(open_logsleutel(kluis, opslag, klok.nu()).error().code, Foutcode::Beschadigd);
  opslag.record->publiek[3] ^= 1;
  opslag.record->omhuld[40] ^= 1;
  EXPECT_EQ(open_logsleutel(kluis, opslag, klok.nu()).error().code, Foutcode::Beschadigd);
}

}  // namespace
}  // namespace baken::security::logketen
