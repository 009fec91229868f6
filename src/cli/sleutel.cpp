// SPDX-License-Identifier: EUPL-1.2
#include "cli/sleutel.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/hulp.hpp"
#include "security/proces.hpp"
#include "security/sleutel/sleutelbestand.hpp"

namespace baken::cli {
namespace {

Uitkomst maak(const std::string& bestand) {
  BAKEN_PROBEER(security::bescherm_proces());
  BAKEN_PROBEER(security::maak_sleutelbestand(bestand));
  fmt::print(
      "De organisatiesleutel staat in {}. Bewaar een kopie op een veilige plaats: zonder "
      "deze sleutel kan niemand de dossiers nog lezen.\n",
      bestand);
  return {};
}

}  // namespace

void sleutel_opdracht(CLI::App& app, int& uit) {
  auto* sleutel = app.add_subcommand("sleutel", "Maak de organisatiesleutel");
  sleutel->require_subcommand(1);
  auto* opdracht = sleutel->add_subcommand("maak",
                                           "Maak een nieuw sleutelbestand (alleen voor u "
                                           "leesbaar; nooit overschreven)");
  auto bestand = std::make_shared<std::string>();
  opdracht->add_option("--bestand", *bestand, "Waar het sleutelbestand komt")->required();
  opdracht->callback([bestand, &uit] {
    if (auto gedaan = maak(*bestand); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
