// SPDX-License-Identifier: EUPL-1.2
#include "cli/serve.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include "cli/hulp.hpp"
#include "cli/opties.hpp"
#include "cli/stopsein.hpp"
#include "server/bediening.hpp"
#include "server/logdienst.hpp"
#include "server/onderhoud.hpp"
#include "server/webserver.hpp"

namespace baken::cli {
namespace {

struct Keuzen {
  Opslagopties opslag;
  server::Webinstellingen web;
  server::Loginstellingen log;
  int kop_elke = 10;
  std::filesystem::path bediening;
  bool stil = false;
};

void schrijf_log_als_json() {
  spdlog::set_pattern("%v");
  spdlog::flush_on(spdlog::level::info);
}

/// The allocator gives many threads a heap each, and keeps in each what was ever used there; a few
/// heaps serve the workers as fast with a quarter less memory.
void deel_geheugen() {
  mallopt(M_ARENA_MAX, 8);
}

/// One of the slugs: others were refused already.
security::Factorplicht lees_plicht(std::string_view tekst) {
  const auto plek = std::ranges::find(security::factorplichten, tekst);
  return static_cast<security::Factorplicht>(plek - security::factorplichten.begin());
}

/// The heads in the data folder, unless another place was given: better than none.
server::Loginstellingen loginstellingen(const Keuzen& keuzen) {
  auto log = keuzen.log;
  log.kop_elke = std::chrono::seconds{keuzen.kop_elke};
  if (!log.getuigenbestand.empty()) return log;
  log.getuigenbestand = keuzen.opslag.map / standaard_koppen;
  if (log.getuige_adres.empty())
    fmt::print(
        "De koppen van het logboek staan in {}, naast de gegevens zelf: geef met "
        "--getuige-bestand of --getuige-adres liever een plaats waar een ander over gaat.\n",
        log.getuigenbestand.string());
  return log;
}

/// Which server this is, for who changes the organisation key and waits for all of them.
std::string houdernaam(const Keuzen& keuzen) {
  std::array<char, 256> computer{};
  ::gethostname(computer.data(), computer.size() - 1);
  return fmt::format("{}:{}", computer.data(),
                     std::filesystem::absolute(keuzen.opslag.map).lexically_normal().string());
}

std::filesystem::path bedieningspad(const Keuzen& keuzen) {
  return keuzen.bediening.empty() ? keuzen.opslag.map / server::bedieningsnaam : keuzen.bediening;
}

Uitkomst draai(const Keuzen& keuzen) {
  Stopsein stopsein;
  deel_geheugen();
  schrijf_log_als_json();
  BAKEN_NEEM(auto samenstelling, open(keuzen.opslag, server::Openen::Bestaand));
  BAKEN_PROBEER(samenstelling->open_noodlogboek(keuzen.opslag.map));
  BAKEN_PROBEER(samenstelling->word_houder(houdernaam(keuzen)));
  auto instellingen = keuzen.web;
  instellingen.toegangslog = !keuzen.stil;
  BAKEN_NEEM(auto logdienst, server::Logdienst::start(*samenstelling, loginstellingen(keuzen)));
  instellingen.meer_cijfers = [&logdienst] { return logdienst->als_prometheus(); };
  server::Webserver webserver{*samenstelling, instellingen};
  BAKEN_PROBEER(webserver.start());
  server::Onderhoud onderhoud{*samenstelling};
  BAKEN_NEEM(auto bediening, server::Bediening::start(*samenstelling, bedieningspad(keuzen)));
  fmt::print("Baken luistert op http://{}:{}\n", instellingen.adres, webserver.poort());
  if (!samenstelling->kluis().ontgrendeld())
    fmt::print("Baken is verzegeld: open het met `baken sleutel ontzegel`.\n");
  std::fflush(stdout);
  stopsein.wacht();
  fmt::print("Baken stopt.\n");
  std::fflush(stdout);
  bediening.reset();
  webserver.stop();
  logdienst->stop();
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
  opdracht->add_option("--getuige-bestand", keuzen->log.getuigenbestand,
                       "Bestand dat de ondertekende koppen van het logboek krijgt, liefst op een "
                       "andere plaats; standaard logboek-koppen.jsonl bij de gegevens");
  opdracht->add_option("--getuige-adres", keuzen->log.getuige_adres,
                       "Adres van een `baken getuige` op een andere computer: http://host:poort");
  opdracht
      ->add_option("--kop-elke", keuzen->kop_elke,
                   "Zoveel seconden ten hoogste tussen een handeling en de kop die haar bewijst")
      ->check(CLI::Range(1, 60))
      ->capture_default_str();
  opdracht
      ->add_option_function<std::string>(
          "--tweede-factor",
          [keuzen](const std::string& tekst) { keuzen->web.tweede_factor = lees_plicht(tekst); },
          "Code uit een app bij het inloggen: verplicht (standaard), vrij (wie die heeft "
          "ingesteld) of uit (alleen voor een demo)")
      ->check(CLI::IsMember({"verplicht", "vrij", "uit"}))
      ->option_text("KEUZE");
  opdracht->add_option("--bediening", keuzen->bediening,
                       "Socket voor `baken sleutel verzegel` en `ontzegel`; standaard "
                       "bediening.sock bij de gegevens");
  opdracht->callback([keuzen, &uit] {
    if (auto gedaan = draai(*keuzen); !gedaan) uit = meld(gedaan.error());
  });
}

}  // namespace baken::cli
