// SPDX-License-Identifier: EUPL-1.2
#include "cli/opties.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "cli/wachtwoord_vragen.hpp"
#include "security/proces.hpp"

namespace baken::cli {

void voeg_opslagopties_toe(CLI::App& app, Opslagopties& opties) {
  app.add_option("--data", opties.map, "Map van de databases (SQLite)")->capture_default_str();
  app.add_option("--postgres", opties.postgres,
                 "Adres van de hoofddatabase op PostgreSQL, in plaats van SQLite");
  app.add_option("--postgres-sleutels", opties.postgres_sleutels,
                 "Adres van de sleuteldatabase op PostgreSQL");
  app.add_option(
      "--sleutelbestand", opties.sleutelbestand,
      "Bestand met de organisatiesleutel; zonder bestand, deel of token geldt de wachtzin "
      "in de omgevingsvariabele BAKEN_WACHTZIN");
  app.add_option("--deel", opties.delen,
                 "Bestand met een deel van de organisatiesleutel; geef er zoveel als nodig zijn")
      ->allow_extra_args(false);
  voeg_tokenopties_toe(app, opties.token, "pkcs11");
}

void voeg_tokenopties_toe(CLI::App& app, security::Tokenkeuze& token, const std::string& voor) {
  auto* module = app.add_option("--" + voor + "-module", token.module,
                                "Bibliotheek (PKCS#11) van het token dat de sleutel omhult");
  auto* naam = app.add_option("--" + voor + "-token", token.token, "Naam van het token");
  auto* sleutel =
      app.add_option("--" + voor + "-sleutel", token.sleutel, "Naam van de sleutel in het token");
  auto* pin = app.add_option("--" + voor + "-pin-bestand", token.pinbestand,
                             "Bestand met de PIN (rechten 0600); zonder bestand vraagt Baken erom");
  module->needs(naam)->needs(sleutel);
  for (auto* optie : {naam, sleutel, pin}) optie->needs(module);
}

Uitkomst vul_pin_aan(security::Tokenkeuze& token) {
  if (token.leeg() || !token.pinbestand.empty()) return {};
  auto gevraagd = vraag_pin();
  if (!gevraagd) return mislukt(gevraagd.error());
  token.pin = *gevraagd;
  security::wis(*gevraagd);
  return {};
}

std::string neem_uit_omgeving(const char* naam) {
  char* waarde = std::getenv(naam);
  if (waarde == nullptr) return {};
  std::string uit{waarde};
  sodium_memzero(waarde, uit.size());
  ::unsetenv(naam);
  return uit;
}

Uitkomst neem_geheimen(Opslagopties& opties) {
  BAKEN_PROBEER(security::bescherm_proces());
  auto wachtzin = neem_uit_omgeving("BAKEN_WACHTZIN");
  if (opties.sleutelbestand.empty() && opties.delen.empty() && opties.token.leeg())
    opties.wachtzin = wachtzin;
  security::wis(wachtzin);
  return vul_pin_aan(opties.token);
}

Opslagopties zonder_sleutel(Opslagopties opties) {
  opties.sleutelbestand.clear();
  security::wis(opties.wachtzin);
  opties.delen.clear();
  opties.token = {};
  return opties;
}

app::Logregel logregel_van_opdracht(std::string handeling, const Klok& klok, IdBron& ids) {
  return {.id = ids.nieuw(),
          .moment = klok.nu(),
          .handeling = std::move(handeling),
          .medewerker = {},
          .rol = {},
          .relatie = "algemeen",
          .dossier = {},
          .onderwerp = {},
          .uitkomst = "gelukt",
          .verzoek_id = "opdrachtregel",
          .afzender = fmt::format("uid {}", getuid()),
          .doel = "beheer"};
}

Result<std::unique_ptr<server::Samenstelling>> open(Opslagopties opties, server::Openen openen,
                                                    server::Migreren migreren) {
  BAKEN_PROBEER(neem_geheimen(opties));
  auto geopend = server::Samenstelling::open(opties, openen, migreren);
  security::wis(opties.wachtzin);
  return geopend;
}

}  // namespace baken::cli
