// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/id.hpp"
#include "base/tijd.hpp"

namespace baken {
namespace {

TEST(Tijd, MomentGaatHeenEnTerug) {
  for (const char* tekst : {"2024-05-03T10:20:30.123Z", "1969-12-31T23:59:59.999Z"})
    EXPECT_EQ(als_tekst(lees_moment(tekst).value()), tekst);
}

TEST(Tijd, OffsetWordtUtc) {
  EXPECT_EQ(als_tekst(lees_moment("2024-05-03T01:20+02:00").value()), "2024-05-02T23:20:00.000Z");
}

TEST(Tijd, WeigertWatNietBestaat) {
  for (const char* tekst : {"2023-02-29", "2024-13-01", "2024-1-01", "", "2024-01-01x"})
    EXPECT_FALSE(lees_datum(tekst)) << tekst;
  for (const char* tekst :
       {"2024-05-03", "2024-05-03T24:00Z", "2024-05-03T10:00", "2024-05-03T10:00:00.Z"})
    EXPECT_FALSE(lees_moment(tekst)) << tekst;
}

TEST(Id, HeeftDeVormVanVersieZevenEnLooptOp) {
  VasteKlok klok{lees_moment("2024-05-03T10:20:30Z").value()};
  std::uint64_t teller = 0;
  IdBron bron{klok, [&] { return teller += 0x9e3779b97f4a7c15ULL; }};
  Id eerste = bron.nieuw();
  klok.verder(std::chrono::milliseconds{1});
  Id tweede = bron.nieuw();
  EXPECT_TRUE(is_id(eerste)) << eerste;
  EXPECT_EQ(eerste[14], '7');
  EXPECT_LT(eerste, tweede);
}

}  // namespace
}  // namespace baken
