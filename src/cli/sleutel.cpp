// SPDX-License-Identifier: EUPL-1.2
#include "cli/sleutel.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "cli/sleutel_delen.hpp"
#include "cli/sleutel_roteer.hpp"
#include "cli/sleutel_zegel.hpp"
#include "security/proces.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "security/sleutel/token.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  std::string bestand;
  security::Tokenkeuze token{};
};

Uitkomst maak_in_token(security::Tokenkeuze token) {
  BAKEN_PROBEER(vul_pin_aan(token));
  BAKEN_PROBEER(security::maak_tokensleutel(token));
  fmt::print(
      "De sleutel {} staat in het token {} en kan er niet uit. Geef nu `baken migreer` of `baken "
      "sleutel roteer` met dit token, en splits daarna de organisatiesleutel: zonder token en "
      "zonder delen kan niemand de dossiers nog lezen.\n",
      token.sleutel, token.token);
  return {};
}

Uitkomst maak(const Keuzen& keuzen) {
  BAKEN_PROBEER(security::bescherm_proces());
  if (keuzen.bestand.empty() == keuzen.token.leeg())
    return mislukt(Foutcode::Ongeldig,
                   "Geef --bestand, of --pkcs11-module met het token: een van de twee.");
  if (!keuzen.token.leeg()) return maak_in_token(keuzen.token);
  BAKEN_PROBEER(security::maak_sleutelbestand(keuzen.bestand));
  fmt::print(
      "De organisatiesleutel staat in {}. Bewaar een kopie op een veilige plaats: zonder "
      "deze sleutel kan niemand de dossiers nog lezen.\n",
      keuzen.bestand);
  return {};
}

}  // namespace

void sleutel_opdracht(CLI::App& app, int& uit) {
  auto* sleutel = app.add_subcommand(
      "sleutel", "De sleutel van de organisatie: maken, wisselen, splitsen, verzegelen");
  sleutel->require_subcommand(1);
  auto* opdracht = sleutel->add_subcommand("maak",
                                           "Maak een nieuw sleutelbestand (alleen voor u "
                                           "leesbaar; nooit overschreven), of een sleutel in een "
                                           "token");
  auto keuzen = std::make_shared<Keuzen>();
  opdracht->add_option("--bestand", keuzen->bestand, "Waar het sleutelbestand komt");
  voeg_tokenopties_toe(*opdracht, keuzen->token, "pkcs11");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = maak(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
  roteer_opdracht(*sleutel, uit);
  splits_opdracht(*sleutel, uit);
  zegel_opdracht(*sleutel, uit);
}

}  // namespace baken::cli
