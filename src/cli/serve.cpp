// SPDX-License-Identifier: EUPL-1.2
#include "cli/serve.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <cstdio>
#include <memory>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "server/onderhoud.hpp"
#include "server/webserver.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  Opslagopties opslag;
  server::Webinstellingen web;
  bool stil = false;
};

/// Waits for Ctrl-C or a stop signal. They are blocked before any thread starts, so that only
/// this thread takes them.
class Stopsein {
 public:
  Stopsein() {
    sigemptyset(&seinen_);
    sigaddset(&seinen_, SIGINT);
    sigaddset(&seinen_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &seinen_, nullptr);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk, not the end
  }
  void wacht() const {
    int sein = 0;
    sigwait(&seinen_, &sein);
  }

 private:
  sigset_t seinen_{};
};

void schrijf_log_als_json() {
  spdlog::set_pattern("%v");
  spdlog::flush_on(spdlog::level::info);
}

Uitkomst draai(const Keuzen& keuzen) {
  Stopsein stopsein;
  schrijf_log_als_json();
  BAKEN_NEEM(auto samenstelling, open(keuzen.opslag, server::Openen::Bestaand));
  BAKEN_PROBEER(samenstelling->open_noodlogboek(keuzen.opslag.map));
  auto instellingen = keuzen.web;
  instellingen.toegangslog = !keuzen.stil;
  server::Webserver webserver{*samenstelling, instellingen};
  BAKEN_PROBEER(webserver.start());
  server::Onderhoud onderhoud{*samenstelling};
  fmt::print("Baken luistert op http://{}:{}\n", instellingen.adres, webserver.poort());
  if (!samenstelling->kluis().ontgrendeld())
    fmt::print("Baken is verzegeld: geef --sleutelbestand of BAKEN_WACHTZIN om te openen.\n");
  std::fflush(stdout);
  stopsein.wacht();
  fmt::print("Baken stopt.\n");
  std::fflush(stdout);
  webserver.stop();
  return {};
}

}  // namespace

void serve_opdracht(CLI::App& app, int& uit) {
  auto* opdracht = app.add_subcommand("serve", "Start de server");
  auto keuzen = std::make_shared<Keuzen>();
  voeg_opslagopties_toe(*opdracht, keuzen->opslag);
  opdracht->add_option("--poort", keuzen->web.poort, "Poort; 0 kiest een vrije")
      ->capture_default_str();
  opdracht->add_option("--adres", keuzen->web.adres, "IP-adres om op te luisteren")
      ->capture_default_str();
  opdracht->add_option("--web", keuzen->web.web, "Map van de gebouwde webtoepassing");
  opdracht->add_flag("--stil", keuzen->stil, "Schrijf geen regel per verzoek in het log");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = draai(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
