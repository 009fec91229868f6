// SPDX-License-Identifier: EUPL-1.2
// What the chain of the log costs: the same acts through the real gate with and without the sealer
// and its witness, in turns, on a new database. Run:
//   logboek_bench --data map --sleutelbestand map/sleutel
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <functional>
#include <thread>

#include "app/dossier/dossier_lezen.hpp"
#include "app/dossier/melding_registreren.hpp"
#include "base/datamap.hpp"
#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "gezinnen.hpp"
#include "onbegrensd.hpp"
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
  Meting(server::Samenstelling& s, Maat maat, std::filesystem::path koppen)
      : s_(s), maat_(maat), koppen_(std::move(koppen)) {}

  /// Prints, with and without: acts per second by the clock, and processor time for each act. On a
  /// machine that does other work too the second says more.
  Uitkomst meet(std::string_view naam, std::size_t aantal, const Doe& doe) {
    Uitslagen met;
    Uitslagen zonder;
    std::size_t beurt = 0;
    BAKEN_PROBEER(ronde(aantal, beurt, doe, false));  // warm
    for (int i = 0; i < maat_.ronden; ++i)
      for (const bool zegel : {i % 2 == 0, i % 2 != 0}) {
        BAKEN_NEEM(const auto uitslag, ronde(aantal, beurt, doe, zegel));
        (zegel ? met : zonder).neem(uitslag);
      }
    toon(naam, "per seconde", midden(zonder.tempo), midden(met.tempo), 1);
    toon(naam, "us processor", midden(zonder.processor), midden(met.processor), -1);
    std::fflush(stdout);
    return {};
  }

 private:
  struct Uitslag {
    double tempo;      ///< acts per second
    double processor;  ///< microseconds for each act
  };
  struct Uitslagen {
    void neem(const Uitslag& een) {
      tempo.push_back(een.tempo);
      processor.push_back(een.processor);
    }
    std::vector<double> tempo;
    std::vector<double> processor;
  };

  static void toon(std::string_view naam, std::string_view wat, double zonder, double met,
                   int meer_is_beter) {
    fmt::print("{:<22} {:<14} zonder {:8.0f}  met {:8.0f}  kosten {:5.1f} %\n", naam, wat, zonder,
               met, 100 * meer_is_beter * (1 - met / zonder));
  }
  static double midden(std::vector<double> lijst) {
    std::ranges::sort(lijst);
    return lijst[lijst.size() / 2];
  }

  /// As a client does when the database is too busy.
  static bool houd_vol(std::size_t beurt, const Doe& doe) {
    for (int poging = 0; poging < 50; ++poging)
      if (doe(beurt)) return true;
    return false;
  }

  /// With the sealer the time runs until its last head stands: everything it has to do counts.
  Result<Uitslag> ronde(std::size_t aantal, std::size_t& beurt, const Doe& doe, bool zegel) {
    const auto begin = Tijd::now();
    const auto processor = std::clock();
    std::unique_ptr<server::Logdienst> dienst;
    if (zegel) {
      BAKEN_NEEM(dienst, server::Logdienst::start(s_, {.kop_elke = std::chrono::seconds{1},
                                                       .getuigenbestand = koppen_}));
    }
    std::atomic<std::size_t> volgende{beurt};
    std::atomic<bool> stuk{false};
    const std::size_t tot = beurt + aantal;
    std::vector<std::jthread> draden;
    for (std::size_t i = 0; i < maat_.draden; ++i)
      draden.emplace_back([&] {
        for (auto deze = volgende++; deze < tot; deze = volgende++)
          if (!houd_vol(deze, doe)) stuk = true;
      });
    draden.clear();
    if (dienst) dienst->stop();
    const std::chrono::duration<double> duur = Tijd::now() - begin;
    const auto tikken = static_cast<double>(std::clock() - processor) * 1e6 / CLOCKS_PER_SEC;
    beurt = tot;
    BAKEN_PROBEER(s_.zegelaar().ronde());  // what this round left, not counted
    if (stuk) return mislukt(Foutcode::NietBeschikbaar, "Een handeling mislukte.");
    const auto handelingen = static_cast<double>(aantal);
    return Uitslag{handelingen / duur.count(), tikken / handelingen};
  }

  server::Samenstelling& s_;
  Maat maat_;
  std::filesystem::path koppen_;
};

/// The acts, through the real gate.
class Handelaar {
 public:
  Handelaar(server::Samenstelling& s, app::Wie wie)
      : s_(s), dienst_(bench::onbegrensd(s)), poort_(dienst_), wie_(std::move(wie)) {}

  /// Nothing but its record.
  Uitkomst lees() {
    return klaar(poort_.lees(aanvraag("codelijst.lezen"),
                             [](app::Handeling& h) -> Result<app::Antwoordstuk> {
                               BAKEN_PROBEER(h.eis_algemeen());
                               return app::Antwoordstuk{};
                             }));
  }
  Uitkomst lees_dossier(const Id& dossier) {
    return klaar(
        poort_.lees(aanvraag("dossier.lezen"), [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
          BAKEN_PROBEER(app::dossier_lezen(h, dossier));
          return app::Antwoordstuk{};
        }));
  }
  /// Gives the id of the dossier.
  Result<app::Antwoordstuk> registreer(const app::MeldingInvoer& invoer) {
    return poort_.schrijf(aanvraag("melding.registreren"),
                          [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
                            BAKEN_NEEM(const auto beeld, app::melding_registreren(h, invoer));
                            return app::Antwoordstuk{.tekst = beeld.melding.dossier};
                          });
  }

 private:
  static Uitkomst klaar(const Result<app::Antwoordstuk>& stuk) {
    if (!stuk) return mislukt(stuk.error());
    return {};
  }
  app::Aanvraag aanvraag(std::string handeling) {
    return {.wie = wie_,
            .handeling = std::move(handeling),
            .verzoek_id = s_.ids().nieuw(),
            .afzender = "127.0.0.1"};
  }

  server::Samenstelling& s_;
  app::Dienst dienst_;
  app::Poort poort_;
  app::Wie wie_;
};

Uitkomst draai(const cli::Opslagopties& opties, const Maat& maat) {
  BAKEN_NEEM(auto s, cli::open(opties, server::Openen::OokNieuw));
  BAKEN_NEEM(auto wie, maak_wie(*s));
  Handelaar handelaar{*s, std::move(wie)};
  Meting meting{*s, maat, opties.map / "bench-koppen.jsonl"};
  BAKEN_PROBEER(
      meting.meet("alleen het record", maat.aantal, [&](std::size_t) { return handelaar.lees(); }));
  BAKEN_NEEM(auto gezinnen, bench::Gezinnen::maak(datamap(), 99));
  const std::size_t meldingen = maat.aantal / 8;
  std::vector<app::MeldingInvoer> invoer;
  for (std::size_t i = 0; i < meldingen * (2 * static_cast<std::size_t>(maat.ronden) + 1); ++i)
    invoer.push_back(gezinnen.volgende().invoer);
  std::vector<Id> dossiers(invoer.size());
  BAKEN_PROBEER(meting.meet("melding registreren", meldingen, [&](std::size_t i) -> Uitkomst {
    BAKEN_NEEM(const auto stuk, handelaar.registreer(invoer[i]));
    dossiers[i] = stuk.tekst;
    return {};
  }));
  return meting.meet("dossier lezen", maat.aantal, [&](std::size_t i) {
    return handelaar.lees_dossier(dossiers[i % dossiers.size()]);
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
