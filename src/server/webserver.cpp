// SPDX-License-Identifier: EUPL-1.2
#include "server/webserver.hpp"

#include <spdlog/spdlog.h>

#include <optional>
#include <stdexcept>

#include "api/gedeeld/probleem.hpp"
#include "api/toepassing.hpp"
#include "http/meetpunten.hpp"
#include "http/router.hpp"
#include "http/server.hpp"
#include "http/statisch.hpp"

namespace baken::server {
namespace {

/// What every answer carries. Scripts, styles and pictures come from ourselves alone.
constexpr std::pair<std::string_view, std::string_view> vaste_koppen[] = {
    {"API-Version", "1.0.0"},
    {"Content-Security-Policy",
     "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
     "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Permissions-Policy", "geolocation=(), microphone=(), camera=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"}};

void zet_vaste_koppen(const http::Verzoek&, http::Antwoord& antwoord) {
  for (const auto& [naam, waarde] : vaste_koppen) antwoord.zet_kop(naam, std::string{waarde});
  if (antwoord.kop("Cache-Control") == nullptr) antwoord.zet_kop("Cache-Control", "no-store");
}

http::Antwoord transportfout(int status, std::string_view reden, const http::Verzoek* verzoek) {
  return api::als_probleem(status, reden, verzoek ? std::string_view{verzoek->verzoek_id} : "");
}

http::Antwoord tekst(int status, std::string inhoud) {
  http::Antwoord antwoord{
      .status = status, .koppen = {}, .lichaam = std::move(inhoud), .route_naam = {}};
  antwoord.zet_kop("Content-Type", "text/plain; charset=utf-8");
  return antwoord;
}

}  // namespace

struct Webserver::Binnen {
  Binnen(Samenstelling& met, Webinstellingen in)
      : samenstelling(met),
        instellingen(std::move(in)),
        toepassing(met.dienst(), {met.sessies(), met.aanmelding(), met.tweede_factor(),
                                  met.bewijzen(), met.toestellen(), instellingen.tweede_factor}) {}

  /// Ready: both databases answer and the vault is open.
  http::Antwoord gereed() {
    if (!samenstelling.kluis().ontgrendeld()) return tekst(503, "verzegeld\n");
    const auto vraag = [](sql::Verbinding& verbinding) -> Uitkomst {
      verbinding.vraag("SELECT 1");
      return {};
    };
    const bool antwoorden =
        samenstelling.hoofd().lees(vraag) && samenstelling.sleutels().lees(vraag);
    return antwoorden ? tekst(200, "gereed\n") : tekst(503, "database antwoordt niet\n");
  }

  void voeg_routes_toe() {
    toepassing.voeg_routes_toe(router);
    router.voeg_toe(
        {"GET", "/gezond", "gezond", [](http::Verzoek&) { return tekst(200, "gezond\n"); }});
    router.voeg_toe({"GET", "/gereed", "gereed", [this](http::Verzoek&) { return gereed(); }});
    router.voeg_toe({"GET", "/metrics", "metrics", [this](http::Verzoek&) {
                       const auto meer =
                           instellingen.meer_cijfers ? instellingen.meer_cijfers() : std::string{};
                       return tekst(200, meetpunten.als_prometheus() + meer);
                     }});
    router.voeg_toe({"GET", "/v1/openapi.json", "openapi", [](http::Verzoek&) {
                       auto antwoord = tekst(200, std::string{api::Contract::ingebouwde_tekst()});
                       antwoord.zet_kop("Content-Type", "application/json");
                       return antwoord;
                     }});
  }

  http::Antwoord alles(http::Verzoek& verzoek) {
    const bool api = verzoek.pad.starts_with("/v1/");
    if (!api && statisch)
      if (router.vind(verzoek.methode, verzoek.pad).soort == http::Treffer::Soort::NietGevonden)
        if (auto bestand = statisch->geef(verzoek)) return std::move(*bestand);
    return router.behandel(verzoek, transportfout);
  }

  http::Instellingen transport() const {
    http::Instellingen uit;
    uit.adres = instellingen.adres;
    uit.poort = instellingen.poort;
    uit.naloop = zet_vaste_koppen;
    if (!instellingen.toegangslog) uit.toegangslog = nullptr;
    return uit;
  }

  Samenstelling& samenstelling;
  Webinstellingen instellingen;
  http::Meetpunten meetpunten;
  http::Router router;
  api::Toepassing toepassing;
  std::optional<http::Statisch> statisch;
  std::optional<http::Server> server;
};

Webserver::Webserver(Samenstelling& samenstelling, Webinstellingen instellingen)
    : binnen_(std::make_unique<Binnen>(samenstelling, std::move(instellingen))) {}
Webserver::~Webserver() {
  stop();
}

Uitkomst Webserver::start() {
  auto& b = *binnen_;
  try {
    if (!b.instellingen.web.empty()) b.statisch.emplace(b.instellingen.web);
  } catch (const std::runtime_error& fout) {
    return mislukt(Foutcode::NietGevonden, fout.what());
  }
  b.voeg_routes_toe();
  b.server.emplace(
      b.transport(), [&b](http::Verzoek& v) { return b.alles(v); }, transportfout, &b.meetpunten);
  return b.server->start();
}

std::uint16_t Webserver::poort() const {
  return binnen_->server->poort();
}

void Webserver::stop() {
  if (binnen_->server) binnen_->server->stop();
}

}  // namespace baken::server
