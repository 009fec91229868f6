// SPDX-License-Identifier: EUPL-1.2
#include "api/gedeeld/vingerafdruk.hpp"

#include <gtest/gtest.h>

namespace baken::api {
namespace {

http::Verzoek verzoek(std::string pad = "/v1/adviezen", std::string lichaam = R"({"a":1})",
                      std::string sleutel = "sleutel-1") {
  http::Verzoek v;
  v.methode = "POST";
  v.pad = std::move(pad);
  v.lichaam = std::move(lichaam);
  v.koppen = {{"idempotency-key", std::move(sleutel)}};
  return v;
}

TEST(Vingerafdruk, EenHerhalingHeeftDezelfde) {
  EXPECT_EQ(vingerafdruk(verzoek()), vingerafdruk(verzoek()));
  EXPECT_EQ(vingerafdruk(verzoek()).size(), 32U);
}

TEST(Vingerafdruk, EenAnderVerzoekHeeftEenAndere) {
  const auto eerste = vingerafdruk(verzoek());
  EXPECT_NE(eerste, vingerafdruk(verzoek("/v1/meldingen")));
  EXPECT_NE(eerste, vingerafdruk(verzoek("/v1/adviezen", R"({"a":2})")));
  EXPECT_NE(eerste, vingerafdruk(verzoek("/v1/adviezen", R"({"a":1})", "sleutel-2")));
  auto put = verzoek();
  put.methode = "PUT";
  EXPECT_NE(eerste, vingerafdruk(put));
}

TEST(Vingerafdruk, WatVanPlaatsWisseltIsNietHetzelfde) {
  EXPECT_NE(vingerafdruk(verzoek("/v1/a", "b")), vingerafdruk(verzoek("/v1/", "ab")));
}

TEST(Vingerafdruk, KijktNietNaarAndereKoppen) {
  auto ander = verzoek();
  ander.koppen.emplace_back("x-request-id", "anders");
  EXPECT_EQ(vingerafdruk(verzoek()), vingerafdruk(ander));
}

}  // namespace
}  // namespace baken::api
