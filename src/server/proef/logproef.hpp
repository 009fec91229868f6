// SPDX-License-Identifier: EUPL-1.2
// For tests only: a log in a database of its own, with its sealer and what a witness holds.
#pragma once

#include <random>

#include "persistence/logboek/keten_opslag.hpp"
#include "persistence/migrations/migraties.hpp"
#include "persistence/sql/proefdatabase.hpp"
#include "security/logketen/verificatie.hpp"
#include "security/logketen/zegelaar.hpp"

namespace baken::server {

namespace keten = security::logketen;

class Logproef {
 public:
  explicit Logproef(sql::Database& db) : database(db), opslag(db) {
    auto gedaan = migrations::migreer(db, migrations::Reeks::Hoofd, klok);
    if (!gedaan) throw std::runtime_error(gedaan.error().melding);
  }

  app::Logregel regel() {
    return {.id = ids.nieuw(),
            .moment = klok.nu(),
            .handeling = "dossier.lezen",
            .medewerker = "medewerker-" + std::to_string(toeval() % 5),
            .rol = app::Rol::Procesregisseur,
            .relatie = "eigen",
            .dossier = "dossier-" + std::to_string(toeval() % 4),
            .onderwerp = {},
            .uitkomst = "gelukt",
            .verzoek_id = "verzoek",
            .afzender = "192.0.2.1",
            .doel = "uitvoering"};
  }

  /// Acts that commit; not linked yet.
  void schrijf(int aantal) {
    for (int i = 0; i < aantal; ++i)
      moet(database.schrijf([&](sql::Verbinding& sql) -> Uitkomst {
        persistence::LogboekRepository{sql}.schrijf(regel());
        return {};
      }));
  }
  /// Acts, linked, under a head.
  void groei(int aantal) {
    schrijf(aantal);
    klok.verder(std::chrono::seconds{1});
    moet(zegelaar.ronde());
  }

  /// All heads, as a witness holds them.
  std::vector<std::string> koppen() {
    std::vector<std::string> regels;
    moet(opslag.lees([&](app::Ketenwerk& werk) -> Uitkomst {
      for (auto& kop : werk.koppen_na(0, 100'000)) regels.push_back(kop.tekst);
      return {};
    }));
    return regels;
  }

  /// Verifies what stands in this connection's transaction against these heads.
  static keten::Verificatieuitslag keur(app::Ketenwerk& werk,
                                        const std::vector<std::string>& koppen,
                                        std::set<keten::Controle> zonder = {}) {
    keten::Verificatie verificatie{{}, std::move(zonder)};
    for (const auto& kop : koppen) verificatie.neem_kop(kop);
    for (std::int64_t nummer = 0;;) {
      const auto regels = werk.regels_na(nummer, 1000);
      if (regels.empty()) break;
      for (const auto& een : regels) verificatie.neem_regel(een);
      nummer = regels.back().nummer;
    }
    return verificatie.klaar(werk.wachtrij(), werk.losse_regels());
  }
  keten::Verificatieuitslag keur(const std::vector<std::string>& koppen,
                                 std::set<keten::Controle> zonder = {}) {
    keten::Verificatieuitslag uitslag;
    moet(opslag.lees([&](app::Ketenwerk& werk) -> Uitkomst {
      uitslag = keur(werk, koppen, std::move(zonder));
      return {};
    }));
    return uitslag;
  }

  std::int64_t getal(std::string_view vraag) {
    std::int64_t uit = 0;
    moet(database.lees([&](sql::Verbinding& sql) -> Uitkomst {
      uit = sql.vraag_een(vraag)->getal(0);
      return {};
    }));
    return uit;
  }
  /// What somebody with the database in his hands does.
  void als_superuser(std::string_view opdracht) {
    moet(database.schrijf([&](sql::Verbinding& sql) -> Uitkomst {
      sql.voer_uit(opdracht);
      return {};
    }));
  }

  static void moet(const Uitkomst& gedaan) {
    if (!gedaan) throw std::runtime_error(gedaan.error().melding);
  }
  static keten::Ondertekenaar pen(std::uint8_t nummer = 1) {
    security::Sleutel zaad;
    zaad.data()[0] = nummer;
    return keten::Ondertekenaar{zaad};
  }

  VasteKlok klok{Moment{std::chrono::milliseconds{1'700'000'000'000}}};
  std::mt19937_64 toeval{20240503};
  IdBron ids{klok, [this] { return toeval(); }};
  sql::Database& database;
  persistence::KetenRepository opslag;
  keten::Zegelaar zegelaar{{opslag, klok, ids, [] { return Result<keten::Ondertekenaar>{pen()}; }}};
};

}  // namespace baken::server
