// SPDX-License-Identifier: EUPL-1.2
#include "cli/opties.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "security/proces.hpp"

namespace baken::cli {

void voeg_opslagopties_toe(CLI::App& app, Opslagopties& opties) {
  app.add_option("--data", opties.map, "Map van de databases (SQLite)")->capture_default_str();
  app.add_option("--postgres", opties.postgres,
                 "Adres van de hoofddatabase op PostgreSQL, in plaats van SQLite");
  app.add_option("--postgres-sleutels", opties.postgres_sleutels,
                 "Adres van de sleuteldatabase op PostgreSQL");
  app.add_option("--sleutelbestand", opties.sleutelbestand,
                 "Bestand met de organisatiesleutel; zonder bestand geldt de wachtzin in de "
                 "omgevingsvariabele BAKEN_WACHTZIN");
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
  BAKEN_PROBEER(security::bescherm_proces());
  if (opties.sleutelbestand.empty())
    if (const char* wachtzin = std::getenv("BAKEN_WACHTZIN")) opties.wachtzin = wachtzin;
  return server::Samenstelling::open(opties, openen, migreren);
}

}  // namespace baken::cli
