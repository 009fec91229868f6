// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/dossier/operaties.hpp"
#include "app/dossier/melding_registreren.hpp"
#include "server/proef/proefapi.hpp"

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

/// The screen offers to move a report back, and to assign work, only where that can be done.
TEST(DossierLezen, ZegtWatOpenstaatEnWelkeMeldingGekoppeldIs) {
  Proefomgeving omgeving;
  Proefapi api{omgeving, api::dossier_operaties()};
  const auto& wie = omgeving.procesregisseur();
  const auto eigen = registreer(omgeving, wie, invoer(omgeving)).value();
  auto tweede = invoer(omgeving);
  tweede.dossier = eigen.melding.dossier;
  const auto erbij = registreer(omgeving, wie, tweede).value();
  const auto dossier =
      api.doe(wie, "dossier_lezen", {.pad = {{"id", eigen.melding.dossier}}}).value();
  ASSERT_EQ(dossier.at("werk").size(), 2U);
  EXPECT_EQ(dossier.at("werk").at(0).at("soort"), "veiligheidsbeoordeling");
  EXPECT_EQ(dossier.at("werk").at(0).at("status"), "open");
  for (const auto& regel : dossier.at("meldingen"))
    EXPECT_EQ(regel.at("gekoppeld"), regel.at("id") == erbij.melding.id);
  const auto gekoppeld = [&](const Id& id) {
    return api.doe(wie, "melding_lezen", {.pad = {{"id", id}}}).value().at("gekoppeld");
  };
  EXPECT_EQ(gekoppeld(eigen.melding.id), false);
  EXPECT_EQ(gekoppeld(erbij.melding.id), true);
}

}  // namespace
}  // namespace baken::server
