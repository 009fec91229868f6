// SPDX-License-Identifier: EUPL-1.2
#include "cli/zoeksleutels.hpp"

#include <fmt/format.h>

#include <memory>

#include "app/dossier/zoeksleutels_vernieuwen.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"

namespace baken::cli {
namespace {

Uitkomst vernieuw(const Opslagopties& opslag) {
  BAKEN_NEEM(auto delen, open(opslag, server::Openen::Bestaand));
  const auto regel = logregel_van_opdracht("zoeksleutels.vernieuwen", delen->klok(), delen->ids());
  BAKEN_PROBEER(delen->opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.logboek().schrijf(regel);
    return {};
  }));
  BAKEN_NEEM(const auto gedaan, app::vernieuw_zoeksleutels(delen->opslag(), delen->klok()));
  fmt::print("De zoeksleutels van {} personen zijn vernieuwd.\n", gedaan.vernieuwd);
  if (gedaan.overgeslagen > 0)
    fmt::print("{} personen zijn overgeslagen: hun gegevens zijn vernietigd of beschadigd.\n",
               gedaan.overgeslagen);
  return {};
}

}  // namespace

void zoeksleutels_opdracht(CLI::App& app, int& uit) {
  auto* groep = app.add_subcommand("zoeksleutels", "De sleutels waarmee personen gevonden worden");
  groep->require_subcommand(1);
  auto* opdracht = groep->add_subcommand(
      "vernieuw",
      "Geeft personen van vóór een nieuwe versie hun nieuwe zoeksleutels; de server "
      "mag draaien");
  auto opslag = std::make_shared<Opslagopties>();
  voeg_opslagopties_toe(*opdracht, *opslag);
  opdracht->callback([opslag, &uit] {
    if (auto gedaan = vernieuw(*opslag); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
