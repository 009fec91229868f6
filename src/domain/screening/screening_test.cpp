// SPDX-License-Identifier: EUPL-1.2
#include "domain/screening/screening.hpp"

#include <gtest/gtest.h>

namespace baken::domain {
namespace {

Screening blik(const Id& medewerker, bool acuut = false) {
  return {"s-" + medewerker, "melding", medewerker, Moment{}, acuut, {}};
}

TEST(Screening, TweeVerschillendeMensenEnNietMinder) {
  EXPECT_FALSE(is_gescreend({}));
  EXPECT_FALSE(is_gescreend({blik("an")}));
  EXPECT_TRUE(is_gescreend({blik("an"), blik("bo")}));
  EXPECT_TRUE(is_gescreend({blik("an"), blik("bo"), blik("ci")}));
}

TEST(Screening, TweeKeerDezelfdeIsEenMens) {
  EXPECT_FALSE(is_gescreend({blik("an"), blik("an")}));
}

TEST(Screening, AcuutTeltNietAlsTweedeMens) {
  EXPECT_FALSE(is_gescreend({blik("an", true)}));
}

TEST(Screening, NiemandKijktTweeKeer) {
  EXPECT_TRUE(mag_screenen({}, "an"));
  EXPECT_TRUE(mag_screenen({blik("an")}, "bo"));
  const auto nogmaals = mag_screenen({blik("bo"), blik("an")}, "an");
  ASSERT_FALSE(nogmaals);
  EXPECT_EQ(nogmaals.error().code, Foutcode::Conflict);
}

}  // namespace
}  // namespace baken::domain
