// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace baken::http {
namespace {

using Soort = Treffer::Soort;
using Delen = std::map<std::string, std::string>;

Antwoord niets(Verzoek&) {
  return {};
}
Antwoord fout(int status, std::string_view, const Verzoek*) {
  return {status};
}

Router voorbeeld() {
  Router router;
  const std::pair<const char*, const char*> regels[] = {
      {"GET", "/v1/meldingen"},
      {"POST", "/v1/meldingen"},
      {"GET", "/v1/meldingen/{id}"},
      {"PUT", "/v1/meldingen/{id}"},
      {"POST", "/v1/meldingen/{id}/_registreren"},
      {"POST", "/v1/meldingen/_zoek"},
      {"GET", "/v1/meldingen/{melding}/betrokkenen/{id}"},
      {"GET", "/v1/vast/{x}/eind"},
      {"GET", "/v1/{y}/ook/eind"},
      {"GET", "/"},
  };
  for (const auto& [methode, sjabloon] : regels)
    router.voeg_toe({methode, sjabloon, std::string(methode) + sjabloon, niets});
  return router;
}

TEST(Router, VindtDeMeestBijzondereRoute) {
  const auto router = voorbeeld();
  const struct {
    const char *methode, *pad, *sjabloon;
    Delen delen;
  } gevallen[] = {
      {"GET", "/", "/", {}},
      {"GET", "/v1/meldingen", "/v1/meldingen", {}},
      {"HEAD", "/v1/meldingen", "/v1/meldingen", {}},
      {"GET", "/v1/meldingen/7", "/v1/meldingen/{id}", {{"id", "7"}}},
      {"PUT", "/v1/meldingen/a b", "/v1/meldingen/{id}", {{"id", "a b"}}},
      {"POST", "/v1/meldingen/_zoek", "/v1/meldingen/_zoek", {}},
      {"POST", "/v1/meldingen/7/_registreren", "/v1/meldingen/{id}/_registreren", {{"id", "7"}}},
      {"GET",
       "/v1/meldingen/7/betrokkenen/8",
       "/v1/meldingen/{melding}/betrokkenen/{id}",
       {{"melding", "7"}, {"id", "8"}}},
      // Going back: `vast` leads nowhere for this path, `{y}` does.
      {"GET", "/v1/vast/ook/eind", "/v1/vast/{x}/eind", {{"x", "ook"}}},
      {"GET", "/v1/meldingen/ook/eind", "/v1/{y}/ook/eind", {{"y", "meldingen"}}},
  };
  for (const auto& geval : gevallen) {
    const auto treffer = router.vind(geval.methode, geval.pad);
    ASSERT_EQ(treffer.soort, Soort::Gevonden) << geval.methode << ' ' << geval.pad;
    EXPECT_EQ(treffer.route->sjabloon, geval.sjabloon);
    EXPECT_EQ(treffer.pad_delen, geval.delen);
  }
}

TEST(Router, OnderscheidtGeenAdresVanGeenMethode) {
  const auto router = voorbeeld();
  for (const char* pad :
       {"/v1", "/v1/", "/v1/meldingen/", "/v1/meldingen//_registreren", "/v2/meldingen",
        "/v1/meldingen/7/onbekend", "", "v1/meldingen", "//", "/v1/meldingen/7/_registreren/"})
    EXPECT_EQ(router.vind("GET", pad).soort, Soort::NietGevonden) << pad;
  const auto treffer = router.vind("DELETE", "/v1/meldingen/7");
  EXPECT_EQ(treffer.soort, Soort::MethodeNietToegestaan);
  EXPECT_EQ(treffer.toegestaan, (std::vector<std::string>{"GET", "HEAD", "OPTIONS", "PUT"}));
  // A concrete path goes before a template, also when it lacks the method.
  EXPECT_EQ(router.vind("GET", "/v1/meldingen/_zoek").soort, Soort::MethodeNietToegestaan);
  EXPECT_EQ(router.vind("HEAD", "/v1/meldingen/_zoek").soort, Soort::MethodeNietToegestaan);
  EXPECT_EQ(router.vind("get", "/v1/meldingen").soort, Soort::MethodeNietToegestaan);
}

TEST(Router, AntwoordtOpOptionsEnFouten) {
  const auto router = voorbeeld();
  Verzoek verzoek;
  verzoek.methode = "OPTIONS";
  verzoek.pad = "/v1/meldingen/_zoek";
  auto antwoord = router.behandel(verzoek, fout);
  EXPECT_EQ(antwoord.status, 204);
  EXPECT_EQ(*antwoord.kop("allow"), "OPTIONS, POST");
  verzoek.methode = "PATCH";
  antwoord = router.behandel(verzoek, fout);
  EXPECT_EQ(antwoord.status, 405);
  EXPECT_EQ(*antwoord.kop("Allow"), "OPTIONS, POST");
  verzoek.pad = "/nergens";
  antwoord = router.behandel(verzoek, fout);
  EXPECT_EQ(antwoord.status, 404);
  EXPECT_EQ(antwoord.kop("Allow"), nullptr);
  verzoek.pad = "*";
  verzoek.methode = "OPTIONS";
  EXPECT_EQ(router.behandel(verzoek, fout).status, 204);
}

TEST(Router, BehandeltMetDelenEnNaam) {
  Router router;
  router.voeg_toe({"GET", "/x/{id}", "x_lezen", [](Verzoek& v) {
                     return Antwoord{200, {}, v.pad_delen.at("id")};
                   }});
  Verzoek verzoek;
  verzoek.methode = "GET";
  verzoek.pad = "/x/12";
  EXPECT_EQ(router.behandel(verzoek, fout).lichaam, "12");
  EXPECT_EQ(verzoek.route_naam, "x_lezen");
}

TEST(Router, WeigertEenFouteTabel) {
  for (const char* sjabloon : {"", "v1", "/a{id}", "/{id", "/{}", "/{id}/{id}", "/a}"}) {
    Router router;
    EXPECT_THROW(router.voeg_toe({"GET", sjabloon, "n", niets}), std::logic_error) << sjabloon;
  }
  Router router;
  EXPECT_THROW(router.voeg_toe({"", "/a", "n", niets}), std::logic_error);
  EXPECT_THROW(router.voeg_toe({"GET", "/a", "n", nullptr}), std::logic_error);
  router.voeg_toe({"GET", "/a/{id}", "n", niets});
  router.voeg_toe({"PUT", "/a/{ander}", "n", niets});
  EXPECT_THROW(router.voeg_toe({"GET", "/a/{ander}", "n", niets}), std::logic_error);
  EXPECT_EQ(router.routes().size(), 2U);
}

}  // namespace
}  // namespace baken::http
