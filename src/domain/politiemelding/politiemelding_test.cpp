// SPDX-License-Identifier: EUPL-1.2
#include "domain/politiemelding/politiemelding.hpp"

#include <gmock/gmock.h>

#include "base/tijd.hpp"

namespace baken::domain {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const Codelijsten& codes() {
  static const auto gelezen = laad_codelijsten(BAKEN_BRON "/data/codes").value();
  return gelezen;
}

const Moment nu = *lees_moment("2024-05-03T08:00:00Z");

std::vector<std::string> velden(const std::vector<Veldfout>& fouten) {
  std::vector<std::string> uit;
  for (const auto& fout : fouten) uit.push_back(fout.veld);
  return uit;
}

TEST(Politiemelding, DeStatusZegtWaarZeStaat) {
  const std::pair<const char*, Stap> rijen[] = {{"geregistreerd", Stap::Politiemelding},
                                                {"doorgezet", Stap::Doorgezet},
                                                {"naar-melding", Stap::Melding}};
  for (const auto& [status, stap] : rijen) {
    Politiemelding m;
    m.status = status;
    EXPECT_EQ(stap_van(m), stap) << status;
  }
}

TEST(Politiemelding, AlleFoutenTegelijk) {
  Politiemeldinggegevens leeg;
  leeg.ontvangen = nu + std::chrono::hours{1};
  EXPECT_THAT(velden(controleer(leeg, codes(), nu)),
              UnorderedElementsAre("/ontvangen", "/gemeente", "/inhoud"));
  EXPECT_THAT(controleer({nu, "0599", "", "", "Jan, geboren 3-4-2010."}, codes(), nu), IsEmpty());
}

}  // namespace
}  // namespace baken::domain
