// SPDX-License-Identifier: EUPL-1.2
// Fills an empty database with dossiers for the benchmarks. Run:
//   baken_bench_vul --data map --sleutelbestand map/sleutel --dossiers 1000000
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <future>

#include "base/datamap.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "security/sleutel/sleutelbestand.hpp"
#include "vulling.hpp"

namespace {

using namespace baken;
using bench::Vulling;
using Tijd = std::chrono::steady_clock;

constexpr std::int64_t per_transactie = 4000;
constexpr std::size_t vindplaatsen_per_transactie = 200'000;
/// A bulk statement takes longer than PostgreSQL allows the server's own work.
constexpr const char* zonder_grens = "SET LOCAL statement_timeout = 0";

double seconden(Tijd::time_point sinds) {
  return std::chrono::duration<double>(Tijd::now() - sinds).count();
}

Uitkomst schrijf(server::Samenstelling& s, const std::function<void(sql::Verbinding&)>& werk) {
  return s.hoofd().schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    if (verbinding.dialect() == sql::Dialect::Postgres) verbinding.script(zonder_grens);
    werk(verbinding);
    return {};
  });
}

Result<std::unique_ptr<Vulling>> begin(server::Samenstelling& s, std::int64_t dossiers) {
  BAKEN_NEEM(auto gezinnen, bench::Gezinnen::maak(datamap(), 1));
  BAKEN_NEEM(const auto gegevens, simulation::laad_gegevens(datamap(), "rotterdam-rijnmond"));
  BAKEN_NEEM(const auto hash, s.wachtwoorden().hash(server::demo::demo_wachtwoord));
  server::demo::Personeel personeel{gegevens, s.ids(), 1, hash};
  BAKEN_PROBEER(s.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    if (!eenheid.medewerkers().alle().empty())
      return mislukt(Foutcode::Conflict, "Deze database is niet leeg.");
    personeel.bewaar(eenheid.medewerkers());
    return {};
  }));
  return std::make_unique<Vulling>(s, std::move(gezinnen), std::move(personeel), dossiers);
}

/// While one bundle is being written, the next one is made.
Uitkomst vul(server::Samenstelling& s, Vulling& vulling, std::int64_t dossiers) {
  const auto start = Tijd::now();
  const auto maak = [&] {
    return vulling.volgende(std::min(per_transactie, dossiers - vulling.telling().dossiers));
  };
  auto klaar = maak();
  while (klaar) {
    const auto gedaan = vulling.telling().dossiers;
    std::future<Result<std::unique_ptr<bench::Bundel>>> volgende;
    if (gedaan < dossiers) volgende = std::async(std::launch::async, maak);
    auto uitkomst = schrijf(s, [&](auto& verbinding) { (*klaar)->schrijf_in(verbinding); });
    if (gedaan % (per_transactie * 25) == 0 || gedaan == dossiers)
      fmt::print(stderr, "{} dossiers, {:.0f} s\n", gedaan, seconden(start));
    if (gedaan == dossiers || !uitkomst) return uitkomst;
    klaar = volgende.get();
  }
  return mislukt(klaar.error());
}

/// Without its second index the table grows at its end only; the index is built afterwards.
Uitkomst schrijf_zoeksleutels(server::Samenstelling& s, Vulling& vulling) {
  const auto start = Tijd::now();
  auto& alle = vulling.vindplaatsen();
  std::ranges::sort(alle);
  std::string index;
  BAKEN_PROBEER(schrijf(s, [&](auto& verbinding) {
    index = verbinding
                .vraag(verbinding.dialect() == sql::Dialect::Sqlite
                           ? "SELECT sql FROM sqlite_master WHERE name = 'zoeksleutel_persoon'"
                           : "SELECT indexdef FROM pg_indexes "
                             "WHERE indexname = 'zoeksleutel_persoon'")
                .at(0)
                .tekst(0);
    verbinding.script("DROP INDEX zoeksleutel_persoon");
  }));
  for (std::size_t van = 0; van < alle.size(); van += vindplaatsen_per_transactie) {
    const std::span deel{alle.data() + van,
                         std::min(vindplaatsen_per_transactie, alle.size() - van)};
    BAKEN_PROBEER(schrijf(s, [&](auto& verbinding) {
      bench::schrijf_vindplaatsen(verbinding, deel, vulling.soorten());
    }));
  }
  BAKEN_PROBEER(schrijf(s, [&](auto& verbinding) { verbinding.script(index); }));
  fmt::print(stderr, "{} zoeksleutels, {:.0f} s\n", alle.size(), seconden(start));
  return {};
}

/// New numbers come after those that were given out here, and PostgreSQL knows its tables.
Uitkomst rond_af(server::Samenstelling& s, const bench::Telling& telling) {
  return schrijf(s, [&](auto& verbinding) {
    for (const auto& [soort, waarde] :
         {std::pair{"D", telling.dossiers}, std::pair{"M", telling.meldingen}})
      verbinding.voer_uit("INSERT INTO teller (soort, waarde) VALUES ($1, $2)",
                          {std::string{soort}, waarde});
    if (verbinding.dialect() == sql::Dialect::Postgres) verbinding.script("ANALYZE");
  });
}

Uitkomst draai(const cli::Opslagopties& opties, std::int64_t dossiers) {
  const auto start = Tijd::now();
  if (!std::filesystem::exists(opties.sleutelbestand)) {
    std::filesystem::create_directories(opties.sleutelbestand.parent_path());
    BAKEN_PROBEER(security::maak_sleutelbestand(opties.sleutelbestand));
  }
  BAKEN_NEEM(auto s, cli::open(opties, server::Openen::OokNieuw, server::Migreren::Opdracht));
  BAKEN_NEEM(auto vulling, begin(*s, dossiers));
  BAKEN_PROBEER(vul(*s, *vulling, dossiers));
  BAKEN_PROBEER(schrijf_zoeksleutels(*s, *vulling));
  BAKEN_PROBEER(rond_af(*s, vulling->telling()));
  const auto& t = vulling->telling();
  fmt::print("{} dossiers, {} meldingen, {} personen, {} open werk in {:.0f} s\n", t.dossiers,
             t.meldingen, t.personen, t.open_werk, seconden(start));
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Vult een lege database met dossiers voor de metingen"};
  cli::Opslagopties opties;
  std::int64_t dossiers = 1'000'000;
  cli::voeg_opslagopties_toe(app, opties);
  app.add_option("--dossiers", dossiers, "Hoeveel dossiers")->check(CLI::PositiveNumber);
  CLI11_PARSE(app, argc, argv);
  const auto gedaan = draai(opties, dossiers);
  return gedaan ? 0 : cli::meld(gedaan.error());
}
