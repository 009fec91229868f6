// SPDX-License-Identifier: EUPL-1.2
#include "cli/sleutel_delen.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "security/proces.hpp"
#include "security/sleutel/bron.hpp"
#include "security/sleutel/delen.hpp"
#include "security/sleutel/sleutelbestand.hpp"

namespace baken::cli {
namespace {

namespace fs = std::filesystem;

struct Splitskeuzen {
  Opslagopties opslag;
  fs::path naar;
  int delen = 3;
  int nodig = 2;
};

/// Only a key that is known to open the data is worth splitting; a key file may be split before
/// there are data.
Result<security::Sleutelaanbod> haal(const Opslagopties& opslag) {
  if (!opslag.sleutelbestand.empty()) return security::lees_sleutelbestand(opslag.sleutelbestand);
  if (!opslag.delen.empty()) return security::sleutel_uit_delen(opslag.delen);
  BAKEN_NEEM(auto samen,
             server::Samenstelling::open(zonder_sleutel(opslag), server::Openen::Bestaand));
  BAKEN_NEEM(auto aanbod,
             security::haal_sleutel(server::sleutelbron(opslag), samen->sleutelopslag()));
  BAKEN_NEEM(const auto stand, samen->sleutelopslag().sleutelstand());
  if (stand.geldig.empty() || !security::is_sleutel_van(aanbod.sleutel, stand.geldig.front()))
    return mislukt(Foutcode::Ongeldig,
                   "Dit is niet de sleutel van deze gegevens: er is niets gesplitst.");
  return aanbod;
}

Uitkomst splits(Splitskeuzen keuzen) {
  BAKEN_PROBEER(neem_geheimen(keuzen.opslag));
  BAKEN_NEEM(const auto aanbod, haal(keuzen.opslag));
  BAKEN_NEEM(const auto delen,
             security::splits_sleutel(aanbod.sleutel, keuzen.nodig, keuzen.delen));
  std::error_code code;
  if (fs::create_directories(keuzen.naar, code))
    fs::permissions(keuzen.naar, fs::perms::owner_all, code);
  for (const auto& deel : delen) {
    const auto pad = keuzen.naar / fmt::format("sleuteldeel-{}.txt", deel.nummer);
    BAKEN_PROBEER(security::schrijf_deel(deel, pad));
    fmt::print("Deel {} staat in {}.\n", deel.nummer, pad.string());
  }
  fmt::print(
      "{} van deze {} delen geven samen de sleutel; minder geven niets. Geef elk deel aan een "
      "ander, op papier of op een stick, en verwijder de bestanden hier.\n",
      keuzen.nodig, keuzen.delen);
  return {};
}

void splits_apart(CLI::App& groep, int& uit) {
  auto* opdracht = groep.add_subcommand(
      "splits", "Verdeel de sleutel over houders: een aantal van hen kan hem samen herstellen");
  auto keuzen = std::make_shared<Splitskeuzen>();
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->add_option("--naar", keuzen->naar, "Map waarin de delen komen")->required();
  opdracht->add_option("--delen", keuzen->delen, "Hoeveel delen")
      ->check(CLI::Range(2, security::delen_max))
      ->capture_default_str();
  opdracht->add_option("--nodig", keuzen->nodig, "Hoeveel delen er samen nodig zijn")
      ->check(CLI::Range(2, security::delen_max))
      ->capture_default_str();
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = splits(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

struct Herstelkeuzen {
  std::vector<fs::path> delen;
  std::string bestand;
};

Uitkomst herstel(const Herstelkeuzen& keuzen) {
  BAKEN_PROBEER(security::bescherm_proces());
  BAKEN_NEEM(const auto aanbod, security::sleutel_uit_delen(keuzen.delen));
  BAKEN_PROBEER(security::schrijf_sleutelbestand(keuzen.bestand, aanbod.sleutel));
  fmt::print("De organisatiesleutel staat in {}.\n", keuzen.bestand);
  return {};
}

}  // namespace

void splits_opdracht(CLI::App& groep, int& uit) {
  splits_apart(groep, uit);
  auto* opdracht =
      groep.add_subcommand("herstel", "Maak het sleutelbestand weer uit delen van de sleutel");
  auto keuzen = std::make_shared<Herstelkeuzen>();
  opdracht->add_option("--deel", keuzen->delen, "Bestand met een deel; geef er zoveel als nodig")
      ->allow_extra_args(false)
      ->required();
  opdracht->add_option("--bestand", keuzen->bestand, "Waar het sleutelbestand komt")->required();
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = herstel(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
