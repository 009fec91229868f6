// SPDX-License-Identifier: EUPL-1.2
#include "cli/sleutel_zegel.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "security/sleutel/bron.hpp"
#include "security/sleutel/delen.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "server/bediening.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  Opslagopties opslag;
  std::filesystem::path bediening;

  std::filesystem::path pad() const {
    return bediening.empty() ? opslag.map / server::bedieningsnaam : bediening;
  }
};

/// A key file and shares need no database; the others need what the key store remembers.
Result<security::Sleutelaanbod> haal(const Opslagopties& opslag) {
  if (!opslag.sleutelbestand.empty() && opslag.delen.empty() && opslag.token.leeg())
    return security::lees_sleutelbestand(opslag.sleutelbestand);
  if (!opslag.delen.empty() && opslag.sleutelbestand.empty() && opslag.token.leeg())
    return security::sleutel_uit_delen(opslag.delen);
  BAKEN_NEEM(auto samen,
             server::Samenstelling::open(zonder_sleutel(opslag), server::Openen::Bestaand));
  return security::haal_sleutel(server::sleutelbron(opslag), samen->sleutelopslag());
}

Uitkomst ontzegel(Keuzen keuzen) {
  BAKEN_PROBEER(neem_geheimen(keuzen.opslag));
  BAKEN_NEEM(const auto aanbod, haal(keuzen.opslag));
  BAKEN_NEEM(const auto antwoord, server::vraag_ontzegel(keuzen.pad(), aanbod.sleutel));
  fmt::print("{}\n", antwoord);
  return {};
}

Uitkomst verzegel(Keuzen keuzen) {
  BAKEN_NEEM(const auto antwoord, server::vraag_verzegel(keuzen.pad()));
  fmt::print("{}\n", antwoord);
  return {};
}

void voeg_toe(CLI::App& groep, const char* naam, const char* uitleg, Uitkomst (*doen)(Keuzen),
              int& uit) {
  auto* opdracht = groep.add_subcommand(naam, uitleg);
  auto keuzen = std::make_shared<Keuzen>();
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->add_option("--bediening", keuzen->bediening,
                       "Socket van de server; standaard bediening.sock bij de gegevens");
  opdracht->callback([keuzen, doen, &uit] {
    if (auto gedaan = doen(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace

void zegel_opdracht(CLI::App& groep, int& uit) {
  voeg_toe(groep, "ontzegel", "Geef een server die draait de sleutel", ontzegel, uit);
  voeg_toe(groep, "verzegel", "Wis de sleutels uit het geheugen van een server die draait",
           verzegel, uit);
}

}  // namespace baken::cli
