// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "app/dossier/melding_registreren.hpp"
#include "server/proef/proefomgeving.hpp"

namespace baken::server {
namespace {

app::MeldingInvoer invoer(const Proefomgeving& omgeving) {
  app::MeldingInvoer nieuw;
  nieuw.gegevens.kanaal = "telefoon";
  nieuw.gegevens.ontvangen = omgeving.dienst().nu();
  nieuw.gegevens.melder = {"familielid", "Oma Proef", "", "", "0690000000", ""};
  nieuw.gegevens.anonimiteit = "open";
  nieuw.gegevens.vorm = {"kindermishandeling"};
  nieuw.gegevens.aard = {"psychisch-geweld"};
  nieuw.gegevens.gemeente = "0599";
  nieuw.gegevens.wat_gebeurd = "Er was ruzie.";
  domain::Betrokkene kind{"kind-slachtoffer", true, {}, {}};
  kind.persoon.achternaam = "Proef";
  nieuw.betrokkenen = {kind};
  return nieuw;
}

auto registreer(Proefomgeving& omgeving, const app::Wie& wie, app::MeldingInvoer nieuw) {
  return omgeving.schrijf(wie, "melding.registreren",
                          [&](app::Handeling& h) { return app::melding_registreren(h, nieuw); });
}

/// Registering about a known household must not show who has no business there what it holds.
TEST(MeldingRegistreren, ToontGeenGegevensUitEenDossierDatDichtIs) {
  Proefomgeving omgeving;
  auto eerste = invoer(omgeving);
  const auto bekend = registreer(omgeving, omgeving.procesregisseur(), eerste).value();
  const auto& persoon = bekend.betrokkenen.at(0).persoon;
  omgeving.schrijf(
      omgeving.procesregisseur(), "melding.registreren", [&](app::Handeling& h) -> Uitkomst {
        BAKEN_PROBEER(h.eis({.eigen = true, .eigen_team = false, .openbaar_werk = false}));
        auto dossier = *h.eenheid.dossiers().zoek(bekend.melding.dossier);
        dossier.casushouder = omgeving.procesregisseur().medewerker;
        ++dossier.versie;
        h.eenheid.dossiers().wijzig(dossier);
        return {};
      });
  auto tweede = invoer(omgeving);
  tweede.dossier = bekend.melding.dossier;
  tweede.betrokkenen = {{"kind-slachtoffer", true, persoon.id, {}}};
  const auto vreemd = registreer(omgeving, omgeving.van_ander_team(), tweede).value();
  EXPECT_EQ(vreemd.betrokkenen.at(0).persoon.id, persoon.id);
  EXPECT_EQ(vreemd.betrokkenen.at(0).persoon.gegevens.achternaam, "");
  const auto eigen = registreer(omgeving, omgeving.procesregisseur(), tweede).value();
  EXPECT_EQ(eigen.betrokkenen.at(0).persoon.gegevens.achternaam, "Proef");
}

}  // namespace
}  // namespace baken::server
