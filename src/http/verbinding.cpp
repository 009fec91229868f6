// SPDX-License-Identifier: EUPL-1.2
#include "http/verbinding.hpp"

#include <algorithm>
#include <array>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

namespace baken::http {
namespace {

namespace asio = boost::asio;
using Code = boost::system::error_code;
using std::chrono::steady_clock;

constexpr auto kTuple = asio::as_tuple(kWacht);
constexpr std::size_t kKleinStuk = 2 << 10;
constexpr std::size_t kGrootStuk = 64 << 10;
constexpr std::size_t kWeggooienMax = 8 << 20;
constexpr std::chrono::milliseconds kSluittijd = std::chrono::seconds{2};

std::string adres_van(const Stroom& stroom) {
  Code code;
  const auto plek = stroom.remote_endpoint(code);
  return code ? std::string{} : plek.address().to_string();
}

}  // namespace

Verbinding::Verbinding(Kern& kern, Stroom stroom)
    : kern_(kern), stroom_(std::move(stroom)), afzender_(adres_van(stroom_)) {
  kern_.verbindingen.insert(this);
  if (kern_.meetpunten) ++kern_.meetpunten->verbindingen;
}

Verbinding::~Verbinding() {
  kern_.verbindingen.erase(this);
  if (kern_.meetpunten) --kern_.meetpunten->verbindingen;
  if (!kern_.stopt || !kern_.verbindingen.empty() || kern_.leeg_gemeld) return;
  kern_.leeg_gemeld = true;
  kern_.leeg.set_value();
}

void Verbinding::controleer(Tijd nu) {
  if (nu < grens_) return;
  te_laat_ = true;
  grens_ = kNooit;
  Code code;
  stroom_.cancel(code);
}

void Verbinding::stop_als_rust() {
  Code code;
  if (fase_ == Fase::Rust) stroom_.cancel(code);
}

Wacht<> Verbinding::leef(std::shared_ptr<Verbinding> zelf) {
  while (true) {
    const bool door = co_await zelf->een_verzoek();
    if (!door) break;
  }
  Code code;
  zelf->stroom_.shutdown(asio::socket_base::shutdown_both, code);
}

Wacht<Verbinding::Gelezen> Verbinding::lees_erbij(std::size_t ruimte) {
  if (te_laat_) co_return Gelezen::TeLaat;
  const auto plek = invoer_.ruimte(ruimte);
  const auto doel = asio::buffer(plek.begin, plek.lengte);
  const auto [code, aantal] = co_await stroom_.async_read_some(doel, kTuple);
  invoer_.erbij(aantal);
  if (te_laat_) co_return Gelezen::TeLaat;
  if (code == asio::error::eof) co_return Gelezen::Einde;
  co_return code ? Gelezen::Weg : Gelezen::Bytes;
}

/// Waits for the first byte of a request; false when there will be none.
Wacht<bool> Verbinding::begin_verzoek() {
  fase_ = Fase::Rust;
  grens_ = steady_clock::now() + kern_.instellingen.rusttijd;
  while (true) {
    // Empty lines before a request are allowed (RFC 9112 §2.2).
    while (invoer_.zicht().starts_with("\r\n")) invoer_.eraf(2);
    if (kern_.stopt) co_return false;
    if (!invoer_.leeg() && invoer_.zicht() != "\r") break;
    invoer_.krimp(kKleinStuk);
    const auto gelezen = co_await lees_erbij(kKleinStuk);
    if (gelezen != Gelezen::Bytes) co_return false;
  }
  fase_ = Fase::Bezig;
  co_return true;
}

Wacht<> Verbinding::stuur_100() {
  constexpr std::string_view kDoorgaan = "HTTP/1.1 100 Continue\r\n\r\n";
  const auto bron = asio::buffer(kDoorgaan);
  co_await asio::async_write(stroom_, bron, kTuple);
}

Wacht<Transportfout> Verbinding::lees_verzoek(Ontleder& ontleder) {
  using Stand = Ontleder::Stand;
  std::size_t stuk = kKleinStuk;
  grens_ = steady_clock::now() + kern_.instellingen.leestijd;
  while (true) {
    auto stand = Stand::MeerNodig;
    if (!invoer_.leeg()) {
      const auto stap = ontleder.lees(invoer_.zicht());
      invoer_.eraf(stap.verbruikt);
      stand = stap.stand;
    }
    if (stand == Stand::Klaar) co_return Transportfout{};
    if (stand == Stand::Fout) co_return ontleder.fout();
    if (stand == Stand::KopKlaar) {
      stuk = kGrootStuk;
      grens_ = steady_clock::now() + kern_.tijd_voor(ontleder.lichaam_max());
      if (ontleder.verwacht_100() && invoer_.leeg()) co_await stuur_100();
      if (!invoer_.leeg()) continue;
    }
    const auto gelezen = co_await lees_erbij(stuk);
    if (gelezen == Gelezen::TeLaat)
      co_return Transportfout{408, "Het verzoek is niet op tijd volledig ontvangen."};
    if (gelezen == Gelezen::Einde) co_return Ontleder::onvolledig();
    if (gelezen == Gelezen::Weg) co_return Transportfout{-1, {}};
  }
}

/// Hands the request to a worker and goes on here when the answer is ready. With a full queue
/// the answer is 503 at once.
Wacht<> Verbinding::laat_doen(Werk& werk) {
  grens_ = kNooit;
  const auto begin = [this, &werk](auto verder) {
    auto vervolg = std::make_shared<decltype(verder)>(std::move(verder));
    const bool genomen = kern_.werkers.probeer([this, &werk, vervolg] {
      kern_.handel(werk);
      asio::post(kern_.io, std::move(*vervolg));
    });
    if (genomen) return;
    kern_.weiger(werk, 503, "Het is nu te druk. Probeer het over een paar tellen opnieuw.");
    if (kern_.meetpunten) ++kern_.meetpunten->wachtrij_vol;
    asio::post(kern_.io, std::move(*vervolg));
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<Uitvoerder>&, void()>(begin, kWacht);
}

Wacht<bool> Verbinding::schrijf(Werk& werk) {
  te_laat_ = false;
  grens_ = steady_clock::now() + kern_.tijd_voor(werk.kop.size() + werk.antwoord.lichaam.size());
  const std::array<asio::const_buffer, 2> bron{asio::buffer(werk.kop),
                                               asio::buffer(werk.antwoord.lichaam)};
  const auto [code, aantal] = co_await asio::async_write(stroom_, bron, kTuple);
  grens_ = kNooit;
  co_return !code;
}

/// Closing with unread input makes the system send a reset, which can take the answer away from
/// the client. So: say that we are done, and read what still comes for a while.
Wacht<> Verbinding::sluit_netjes() {
  Code code;
  stroom_.shutdown(asio::socket_base::shutdown_send, code);
  te_laat_ = false;
  grens_ = steady_clock::now() + std::min(kSluittijd, kern_.instellingen.leestijd);
  std::size_t weggegooid = 0;
  while (weggegooid < kWeggooienMax && !kern_.stopt) {
    invoer_.eraf(invoer_.zicht().size());
    const auto gelezen = co_await lees_erbij(kGrootStuk);
    if (gelezen != Gelezen::Bytes) break;
    weggegooid += invoer_.zicht().size();
  }
}

/// One request and its answer; whether another may follow.
Wacht<bool> Verbinding::een_verzoek() {
  // 1. Read.
  const bool begonnen = co_await begin_verzoek();
  if (!begonnen) co_return false;
  Werk werk;
  werk.verzoek.afzender = afzender_;
  Ontleder ontleder(werk.verzoek, kern_.instellingen);
  const auto fout = co_await lees_verzoek(ontleder);
  if (fout.status < 0) co_return false;
  const auto begin = steady_clock::now();
  const auto gegeven = werk.verzoek.kop("x-request-id");
  werk.verzoek.verzoek_id = is_verzoek_id(gegeven) ? std::string(gegeven) : kern_.nieuwe_id();
  // 2. Have it handled, or refuse it.
  if (fout.status == 0) {
    werk.http11 = ontleder.is_http11();
    werk.openhouden = ontleder.openhouden();
    co_await laat_doen(werk);
  } else {
    werk.openhouden = false;
    kern_.weiger(werk, fout.status, fout.reden);
  }
  // 3. Answer.
  const bool verstuurd = co_await schrijf(werk);
  kern_.boek(werk, begin);
  if (verstuurd && fout.status != 0) co_await sluit_netjes();
  co_return verstuurd&& werk.openhouden;
}

}  // namespace baken::http
