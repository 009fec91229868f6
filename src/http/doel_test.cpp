// SPDX-License-Identifier: EUPL-1.2
#include "http/doel.hpp"

#include <gtest/gtest.h>

namespace baken::http {
namespace {

using Vraag = std::map<std::string, std::string>;

TEST(Doel, LeestPadEnVraag) {
  const struct {
    std::string_view doel;
    std::string pad;
    Vraag vraag;
  } gevallen[] = {
      {"/", "/", {}},
      {"/a/b", "/a/b", {}},
      {"/a?", "/a", {}},
      {"/a?x=1&y=2", "/a", {{"x", "1"}, {"y", "2"}}},
      {"/a?x", "/a", {{"x", ""}}},
      {"/a?x=1=2&&", "/a", {{"x", "1=2"}}},
      {"/a+b?c+d=e+f", "/a+b", {{"c d", "e f"}}},
      {"/%C3%A9?n=%e2%82%AC", "/é", {{"n", "€"}}},
      {"/a%25b", "/a%b", {}},
      {"/...", "/...", {}},
      {"/.a/..b", "/.a/..b", {}},
      {"/a?b=/../c%2Fd", "/a", {{"b", "/../c/d"}}},
      {"http://host/a?b=c", "/a", {{"b", "c"}}},
      {"https://host", "/", {}},
      {"*", "*", {}},
      {"/%F0%9F%98%80", "/\xF0\x9F\x98\x80", {}},
  };
  for (const auto& geval : gevallen) {
    const auto doel = ontleed_doel(geval.doel);
    ASSERT_TRUE(doel) << geval.doel;
    EXPECT_EQ(doel->pad, geval.pad);
    EXPECT_EQ(doel->vraag, geval.vraag) << geval.doel;
  }
}

TEST(Doel, WeigertWatTweeBetekenissenHeeft) {
  for (std::string_view doel : {"",        "a",          "?a",         "/%",
                                "/%4",     "/%4g",       "/%g4",       "/a?x=%",
                                "/%00",    "/a?x=%00",   "/%0a",       "/%7f",
                                "/..",     "/../a",      "/a/..",      "/a/../b",
                                "/.",      "/a/./b",     "/%2e%2e/a",  "/a/%2E%2e",
                                "/%2f",    "/a%2Fb",     "/a\\b",      "/a%5cb",
                                "/a#b",    "/a?x=1&x=2", "/a?x=1&x=1", "/a?%78=1&x=2",
                                "/%ff",    "/%c0%af",    "/%ed%a0%80", "/%f4%90%80%80",
                                "/%c2%85", "/%e2%82",    "host:80",    "/a\x01"})
    EXPECT_FALSE(ontleed_doel(doel)) << doel;
}

TEST(Doel, ZegtNooitWatErStond) {
  for (std::string_view doel : {"/geheim%", "/geheim/..", "/geheim%00", "/a?geheim=1&geheim=2"})
    EXPECT_EQ(ontleed_doel(doel).error().melding.find("geheim"), std::string::npos);
}

}  // namespace
}  // namespace baken::http
