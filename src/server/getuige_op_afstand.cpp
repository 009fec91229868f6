// SPDX-License-Identifier: EUPL-1.2
#include "server/getuige_op_afstand.hpp"

#include "http/meetpunten.hpp"
#include "http/router.hpp"
#include "http/server.hpp"

namespace baken::server {
namespace {

using security::logketen::als_regel;
using security::logketen::Getuigenbestand;

constexpr std::chrono::seconds geduld{5};
constexpr std::size_t lichaam_max = 8 << 10;

tl::unexpected<Fout> vreemd(int status) {
  return mislukt(Foutcode::NietBeschikbaar,
                 "De getuige geeft een antwoord dat niet wordt begrepen (" +
                     std::to_string(status) + "). Klopt het adres?");
}

http::Antwoord tekst(int status, std::string inhoud) {
  http::Antwoord antwoord{
      .status = status, .koppen = {}, .lichaam = std::move(inhoud), .route_naam = {}};
  antwoord.zet_kop("Content-Type", "text/plain; charset=utf-8");
  return antwoord;
}

int status_van(Foutcode code) {
  switch (code) {
    case Foutcode::Conflict:
      return 409;
    case Foutcode::Ongeldig:
      return 400;
    default:
      return 503;
  }
}

}  // namespace

Result<std::unique_ptr<GetuigeOpAfstand>> GetuigeOpAfstand::maak(const std::string& adres) {
  BAKEN_NEEM(auto gelezen, http::lees_adres(adres));
  return std::unique_ptr<GetuigeOpAfstand>{new GetuigeOpAfstand{std::move(gelezen)}};
}

Result<std::optional<Bytes>> GetuigeOpAfstand::laatste() {
  BAKEN_NEEM(const auto antwoord, http::verstuur(adres_, "GET", "/koppen/laatste", "", geduld));
  if (antwoord.status == 204) return std::nullopt;
  const auto kop = security::logketen::lees_kop(antwoord.lichaam);
  if (antwoord.status != 200 || !kop) return vreemd(antwoord.status);
  return security::logketen::als_bytes(security::logketen::hash_van(*kop));
}

Uitkomst GetuigeOpAfstand::neem(const std::string& kopregel) {
  BAKEN_NEEM(const auto antwoord, http::verstuur(adres_, "POST", "/koppen", kopregel, geduld));
  if (antwoord.status == 200) return {};
  if (antwoord.status == 409)
    return mislukt(Foutcode::Conflict, "De getuige weigert deze kop: hij sluit niet aan.");
  return vreemd(antwoord.status);
}

struct Getuigenloket::Binnen {
  explicit Binnen(Loketinstellingen in) : instellingen(std::move(in)) {
    router.voeg_toe({"GET", "/koppen/laatste", "laatste", [this](http::Verzoek&) {
                       const auto kop = bestand->laatste_kop();
                       return kop ? tekst(200, als_regel(*kop)) : tekst(204, "");
                     }});
    router.voeg_toe({"POST", "/koppen", "koppen", [this](http::Verzoek& verzoek) {
                       const auto genomen = bestand->neem(verzoek.lichaam);
                       if (genomen) return tekst(200, "bewaard\n");
                       return tekst(status_van(genomen.error().code),
                                    genomen.error().melding + "\n");
                     }});
    router.voeg_toe(
        {"GET", "/gezond", "gezond", [](http::Verzoek&) { return tekst(200, "gezond\n"); }});
  }

  http::Instellingen transport() const {
    http::Instellingen uit;
    uit.adres = instellingen.adres;
    uit.poort = instellingen.poort;
    uit.werkers = 4;
    uit.verbindingen_max = 100;
    uit.lichaam_max = lichaam_max;
    uit.toegangslog = nullptr;
    return uit;
  }

  static http::Antwoord fout(int status, std::string_view reden, const http::Verzoek*) {
    return tekst(status, std::string{reden} + "\n");
  }

  Loketinstellingen instellingen;
  std::unique_ptr<Getuigenbestand> bestand;
  http::Router router;
  std::optional<http::Server> server;
};

Getuigenloket::Getuigenloket(Loketinstellingen instellingen)
    : binnen_(std::make_unique<Binnen>(std::move(instellingen))) {}
Getuigenloket::~Getuigenloket() {
  stop();
}

Uitkomst Getuigenloket::start() {
  auto& b = *binnen_;
  BAKEN_NEEM(b.bestand, Getuigenbestand::open(b.instellingen.bestand, b.instellingen.sleutel));
  b.server.emplace(
      b.transport(),
      [&b](http::Verzoek& verzoek) { return b.router.behandel(verzoek, Binnen::fout); },
      Binnen::fout, nullptr);
  return b.server->start();
}

std::uint16_t Getuigenloket::poort() const {
  return binnen_->server->poort();
}

void Getuigenloket::stop() {
  if (binnen_->server) binnen_->server->stop();
}

}  // namespace baken::server
