// SPDX-License-Identifier: EUPL-1.2
// Sealing, keys and passwords. Run: build/release/bench/kluis_bench
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "security/aanmelden/wachtwoorden.hpp"
#include "security/kluis/kluis.hpp"
#include "security/proef/geheugen_sleutelopslag.hpp"

namespace {

using namespace baken;

const Id dossier = "018f0000-0000-7000-8000-000000000001";
const app::Plaats plaats{"melding", dossier, "inhoud", dossier, 1};

void moet(const Uitkomst& gedaan) {
  if (!gedaan) throw std::runtime_error(gedaan.error().melding);
}

/// A vault over a key store in memory, with one key.
struct Proefkluis {
  SysteemKlok klok;
  security::proef::GeheugenSleutelopslag opslag;
  security::Kluis kluis{opslag, klok};

  Proefkluis() {
    moet(kluis.ontgrendel({security::Organisatiesleutel::nieuw(), "sleutelbestand", std::nullopt}));
    moet(kluis.maak_sleutel(dossier));
  }
};

void verzegelen(benchmark::State& stand) {
  Proefkluis proef;
  const std::string tekst(static_cast<std::size_t>(stand.range(0)), 'x');
  for (auto _ : stand) benchmark::DoNotOptimize(proef.kluis.verzegel(plaats, tekst));
  stand.SetBytesProcessed(stand.iterations() * stand.range(0));
}

void openen(benchmark::State& stand) {
  Proefkluis proef;
  const std::string tekst(static_cast<std::size_t>(stand.range(0)), 'x');
  const auto verzegeld = proef.kluis.verzegel(plaats, tekst).value();
  for (auto _ : stand) benchmark::DoNotOptimize(proef.kluis.open(plaats, verzegeld));
  stand.SetBytesProcessed(stand.iterations() * stand.range(0));
}

void blinde_index(benchmark::State& stand) {
  Proefkluis proef;
  for (auto _ : stand) benchmark::DoNotOptimize(proef.kluis.blinde_index("bsn", "900000000"));
}

void datasleutels(benchmark::State& stand) {
  Proefkluis proef;
  for (auto _ : stand) {
    stand.PauseTiming();
    std::vector<Id> ids;
    for (int i = 0; i < 512; ++i)
      ids.push_back(std::to_string(stand.iterations()) + "-" + std::to_string(i));
    stand.ResumeTiming();
    benchmark::DoNotOptimize(proef.kluis.maak_sleutels(ids));
  }
  stand.SetItemsProcessed(stand.iterations() * 512);
}

void argon2id(benchmark::State& stand) {
  static security::Wachtwoorden wachtwoorden;
  static const auto bewaard = wachtwoorden.hash("een lang wachtwoord").value();
  for (auto _ : stand) benchmark::DoNotOptimize(wachtwoorden.klopt("een lang wachtwoord", bewaard));
  stand.SetItemsProcessed(stand.iterations());
}

BENCHMARK(verzegelen)->Arg(200)->Arg(2'000)->Arg(20'000);
BENCHMARK(openen)->Arg(200)->Arg(2'000)->Arg(20'000);
BENCHMARK(blinde_index);
BENCHMARK(datasleutels)->Unit(benchmark::kMicrosecond);
BENCHMARK(argon2id)->Unit(benchmark::kMillisecond)->Threads(1)->Threads(2)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
