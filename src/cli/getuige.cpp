// SPDX-License-Identifier: EUPL-1.2
#include "cli/getuige.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "cli/hulp.hpp"
#include "cli/logboek.hpp"
#include "cli/stopsein.hpp"
#include "server/getuige_op_afstand.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  server::Loketinstellingen loket;
  std::string sleutel;
};

Uitkomst draai(const Keuzen& keuzen) {
  const Stopsein stopsein;
  auto instellingen = keuzen.loket;
  BAKEN_NEEM(instellingen.sleutel, lees_publieke_sleutel(keuzen.sleutel));
  server::Getuigenloket loket{instellingen};
  BAKEN_PROBEER(loket.start());
  fmt::print("De getuige luistert op http://{}:{} en bewaart koppen in {}.\n", instellingen.adres,
             loket.poort(), instellingen.bestand.string());
  if (!instellingen.sleutel)
    fmt::print(
        "Geef met --sleutel de sleutel die `baken logboek sleutel` toont; nu geldt de eerste die "
        "komt.\n");
  std::fflush(stdout);
  stopsein.wacht();
  fmt::print("De getuige stopt.\n");
  loket.stop();
  return {};
}

}  // namespace

void getuige_opdracht(CLI::App& app, int& uit) {
  auto* opdracht = app.add_subcommand(
      "getuige", "Bewaar op deze computer de koppen van het logboek van een andere");
  auto keuzen = std::make_shared<Keuzen>();
  opdracht->add_option("--bestand", keuzen->loket.bestand, "Bestand dat de koppen krijgt")
      ->required();
  opdracht->add_option("--poort", keuzen->loket.poort, "Poort; 0 kiest een vrije")
      ->capture_default_str();
  opdracht->add_option("--adres", keuzen->loket.adres, "IP-adres om op te luisteren")
      ->capture_default_str();
  opdracht->add_option("--sleutel", keuzen->sleutel,
                       "Openbare sleutel van het logboek; anders die van de eerste kop");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = draai(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
