// SPDX-License-Identifier: EUPL-1.2
// What the chain of the log costs: the same acts through the real gate with and without the sealer
// and its witness, in turns, on a new database. Run:
//   logboek_bench --data map --sleutelbestand map/sleutel
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <numeric>
#include <thread>

#include "api/dossier/melding.hpp"
#include "api/gedeeld/aanroep.hpp"
#include "app/dossier/melding_registreren.hpp"
#include "base/datamap.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "gezinnen.hpp"
#include "server/logdienst.hpp"

namespace {

using namespace baken;
using Tijd = std::chrono::steady_clock;
using Doe = std::function<Uitkomst(std::size_t beurt)>;

struct Maat {
  std::size_t draden = 8;
  std::size_t aantal = 4000;
  int ronden = 5;
};

/// A user who may do what is measured.
Result<app::Wie> maak_wie(server::Samenstelling& s) {
  app::Wie wie{s.ids().nieuw(),
               "bench",
               {app::Rol::Procesregisseur},
               s.ids().nieuw(),
               app::Rol::Procesregisseur};
  BAKEN_PROBEER(s.opslag().schrijf([&](app::Eenheid& eenheid) -> Uitkomst {
    eenheid.medewerkers().maak_team({*wie.team, "Bench " + *wie.team, "advies-en-meldpunt"});
    eenheid.medewerkers().maak(
        {wie.medewerker, "bench-" + wie.medewerker, "Bench", wie.rollen, wie.team, "-", true, 1});
    return {};
  }));
  return wie;
}

class Meting {
 public:
  Meting(server::Samenstelling& s, Maat maat) : s_(s), maat_(maat) {}

  /// Prints acts per second with and without, and the difference between the medians.
  Uitkomst meet(std::string_view naam, std::size_t aantal, const Doe& doe) {
    std::vector<double> met;
    std::vector<double> zonder;
    std::size_t beurt = 0;
    BAKEN_PROBEER(ronde(aantal, beurt, doe, false));  // warm
    for (int i = 0; i < maat_.ronden; ++i)
      for (const bool zegel : {i % 2 == 0, i % 2 != 0}) {
        BAKEN_NEEM(const double tempo, ronde(aantal, beurt, doe, zegel));
        (zegel ? met : zonder).push_back(tempo);
      }
    const double a = midden(zonder);
    const double b = midden(met);
    fmt::print("{:<28} zonder {:8.0f}/s   met {:8.0f}/s   kosten {:5.1f} %\n", naam, a, b,
               100 * (1 - b / a));
    std::fflush(stdout);
    return {};
  }

 private:
  static double midden(std::vector<double> lijst) {
    std::ranges::sort(lijst);
    return lijst[lijst.size() / 2];
  }

  /// With the sealer the time runs until its last head stands: everything it has to do counts.
  Result<double> ronde(std::size_t aantal, std::size_t& beurt, const Doe& doe, bool zegel) {
    const auto begin = Tijd::now();
    std::unique_ptr<server::Logdienst> dienst;
    if (zegel) {
      BAKEN_NEEM(dienst, server::Logdienst::start(s_, {.kop_elke = std::chrono::seconds{1},
                                                       .getuigenbestand = bestand}));
    }
    std::atomic<std::size_t> volgende{beurt};
    std::atomic<bool> stuk{false};
    const std::size_t tot = beurt + aantal;
    std::vector<std::jthread> draden;
    for (std::size_t i = 0; i < maat_.draden; ++i)
      draden.emplace_back([&] {
        for (auto deze = volgende++; deze < tot; deze = volgende++)
          if (!doe(deze)) stuk = true;
      });
    draden.clear();
    if (dienst) dienst->stop();
    const std::chrono::duration<double> duur = Tijd::now() - begin;
    beurt = tot;
    BAKEN_PROBEER(s_.zegelaar().ronde());  // what this round left, not counted
    if (stuk) return mislukt(Foutcode::NietBeschikbaar, "Een handeling mislukte.");
    return static_cast<double>(aantal) / duur.count();
  }

 public:
  std::filesystem::path bestand;

 private:
  server::Samenstelling& s_;
  Maat maat_;
};

Uitkomst draai(const cli::Opslagopties& opties, const Maat& maat) {
  BAKEN_NEEM(auto s, cli::open(opties, server::Openen::OokNieuw));
  BAKEN_NEEM(const auto wie, maak_wie(*s));
  app::Poort poort{s->dienst()};
  const auto aanvraag = [&](std::string handeling) {
    return app::Aanvraag{.wie = wie,
                         .handeling = std::move(handeling),
                         .verzoek_id = s->ids().nieuw(),
                         .afzender = "127.0.0.1"};
  };
  Meting meting{*s, maat};
  meting.bestand = opties.map / "bench-koppen.jsonl";
  BAKEN_PROBEER(meting.meet("alleen lezen, niets erbij", maat.aantal, [&](std::size_t) -> Uitkomst {
    BAKEN_PROBEER(
        poort.lees(aanvraag("codelijst.lezen"), [](app::Handeling& h) -> Result<app::Antwoordstuk> {
          BAKEN_PROBEER(h.eis_algemeen());
          return app::Antwoordstuk{};
        }));
    return {};
  }));
  BAKEN_NEEM(auto gezinnen, bench::Gezinnen::maak(datamap(), 99));
  const std::size_t meldingen = maat.aantal / 8;
  std::vector<app::MeldingInvoer> invoer;
  for (std::size_t i = 0; i < meldingen * (2 * static_cast<std::size_t>(maat.ronden) + 1); ++i)
    invoer.push_back(gezinnen.volgende().invoer);
  return meting.meet("melding registreren", meldingen, [&](std::size_t beurt) -> Uitkomst {
    BAKEN_PROBEER(poort.schrijf(
        aanvraag("melding.registreren"), [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
          BAKEN_NEEM(const auto beeld, app::melding_registreren(h, invoer[beurt]));
          return api::stuk(api::als_json(h, beeld), beeld.melding.versie);
        }));
    return {};
  });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Meet wat de keten van het logboek kost"};
  cli::Opslagopties opties;
  Maat maat;
  cli::voeg_opslagopties_toe(app, opties);
  app.add_option("--aantal", maat.aantal, "Handelingen per ronde")
      ->check(CLI::Range(80, 1'000'000));
  app.add_option("--draden", maat.draden, "Gelijktijdig")->check(CLI::Range(1, 64));
  app.add_option("--ronden", maat.ronden, "Ronden met en zonder")->check(CLI::Range(1, 100));
  CLI11_PARSE(app, argc, argv);
  const auto gedaan = draai(opties, maat);
  return gedaan ? 0 : cli::meld(gedaan.error());
}
