// SPDX-License-Identifier: EUPL-1.2
// Terms one by one and in bulk. Run: build/release/bench/termijn_bench
#include <filesystem>
#include <fstream>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "base/tijd.hpp"
#include "cli/termijn_bulk.hpp"
#include "kalender/termijn.hpp"
#include "kalender/zone.hpp"

namespace {

using namespace baken;
using kalender::Termijnrekenaar;
using kalender::Uitleg;
namespace fs = std::filesystem;

const Termijnrekenaar& rekenaar() {
  static const auto deze = Termijnrekenaar::laad(BAKEN_BRON "/data").value();
  return deze;
}

constexpr const char* soorten[] = {"veiligheidsbeoordeling",
                                   "veiligheidsbeoordeling-wettekst",
                                   "onderzoek",
                                   "huisverbod",
                                   "werkdagen:10",
                                   "weken:10+atw"};

/// A moment that wanders over the calendar without pattern.
Moment moment(std::uint64_t n) {
  auto minuut = static_cast<std::int64_t>(n * 0x9e3779b97f4a7c15ULL >> 40U);
  return kalender::begin_van_dag(kalender::eerste_datum) + std::chrono::minutes{minuut + 1440};
}

void bereken(benchmark::State& stand, Uitleg uitleg) {
  const char* soort = soorten[stand.range(0)];
  stand.SetLabel(soort);
  std::uint64_t n = 0;
  for (auto _ : stand) benchmark::DoNotOptimize(rekenaar().bereken(soort, moment(++n), uitleg));
  stand.SetItemsProcessed(stand.iterations());
}

void termijn(benchmark::State& stand) {
  bereken(stand, Uitleg::Zonder);
}
void termijn_met_uitleg(benchmark::State& stand) {
  bereken(stand, Uitleg::Met);
}

void werkdagen_over(benchmark::State& stand) {
  std::uint64_t n = 0;
  for (auto _ : stand) {
    Datum dag = kalender::lokale_datum(moment(++n));
    benchmark::DoNotOptimize(rekenaar().kalender().werkdagen_over(dag, dag + std::chrono::days{7}));
  }
}

void laden(benchmark::State& stand) {
  for (auto _ : stand) benchmark::DoNotOptimize(Termijnrekenaar::laad(BAKEN_BRON "/data"));
}

/// A CSV of so many rows, a quarter with a time and zone, all kinds mixed.
fs::path schrijf_invoer(std::int64_t rijen, const fs::path& map) {
  std::ofstream stroom{map / "in.csv", std::ios::binary};
  stroom << "soort,van\n";
  for (std::int64_t i = 0; i < rijen; ++i) {
    auto n = static_cast<std::uint64_t>(i);
    std::string van = als_tekst(moment(n));
    stroom << soorten[n % std::size(soorten)] << ',' << (n % 4 == 0 ? van : van.substr(0, 10))
           << '\n';
  }
  return map / "in.csv";
}

void bestand(benchmark::State& stand) {
  std::string naam = fs::temp_directory_path() / "baken-bench-XXXXXX";
  fs::path map = mkdtemp(naam.data());
  fs::path invoer = schrijf_invoer(stand.range(0), map);
  for (auto _ : stand) {
    auto aantal = cli::bereken_bestand(rekenaar(), invoer, map / "uit.csv");
    if (!aantal) stand.SkipWithError(aantal.error().melding.c_str());
  }
  stand.SetItemsProcessed(stand.iterations() * stand.range(0));
  fs::remove_all(map);
}

BENCHMARK(termijn)->DenseRange(0, std::size(soorten) - 1);
BENCHMARK(termijn_met_uitleg)->DenseRange(0, std::size(soorten) - 1);
BENCHMARK(werkdagen_over);
BENCHMARK(laden)->Unit(benchmark::kMillisecond);
BENCHMARK(bestand)->Arg(5'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
