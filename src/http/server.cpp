// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "http/verbinding.hpp"

namespace baken::http {
namespace {

namespace asio = boost::asio;
using Code = boost::system::error_code;
using Ontvanger = asio::basic_socket_acceptor<asio::ip::tcp, Uitvoerder>;
using Wekker = asio::basic_waitable_timer<std::chrono::steady_clock,
                                          asio::wait_traits<std::chrono::steady_clock>, Uitvoerder>;
constexpr auto kTuple = asio::as_tuple(kWacht);

/// Every connection is a file descriptor; the usual soft limit is lower than ours.
void verhoog_bestandsgrens(std::size_t verbindingen) {
  rlimit grens{};
  if (getrlimit(RLIMIT_NOFILE, &grens) != 0) return;
  const auto nodig = static_cast<rlim_t>(verbindingen + 256);
  if (grens.rlim_cur >= nodig) return;
  grens.rlim_cur = std::min(nodig, grens.rlim_max);
  setrlimit(RLIMIT_NOFILE, &grens);
}

std::string zin_voor(const Code& code, const Instellingen& inst) {
  if (code == asio::error::address_in_use)
    return fmt::format(
        "Poort {} op {} is al in gebruik: stop het andere programma of kies een "
        "andere poort.",
        inst.poort, inst.adres);
  if (code == asio::error::access_denied)
    return fmt::format("Poort {} mag niet worden gebruikt: kies een poort vanaf 1024.", inst.poort);
  return fmt::format("Op {} poort {} kan niet worden geluisterd: controleer adres en poort.",
                     inst.adres, inst.poort);
}

}  // namespace

struct Server::Binnen {
  Binnen(Instellingen inst, Afhandelaar alles, Foutantwoord fout, Meetpunten* punten)
      : kern(std::move(inst), std::move(alles), std::move(fout), punten),
        ontvanger(kern.io.get_executor()),
        wekker(kern.io.get_executor()) {}

  Code luister();
  Wacht<> ontvang();
  Wacht<> wacht_even(std::chrono::milliseconds duur);
  Wacht<> veeg();
  void neem_aan(Stroom stroom);
  void stuur_weg(Stroom stroom);
  void begin_stop();

  Kern kern;
  Ontvanger ontvanger;
  Wekker wekker;
  std::uint16_t poort = 0;
  std::thread draad;
};

Code Server::Binnen::luister() {
  const auto& inst = kern.instellingen;
  Code code;
  const auto adres = asio::ip::make_address(inst.adres, code);
  if (code) return code;
  const asio::ip::tcp::endpoint plek{adres, inst.poort};
  if (ontvanger.open(plek.protocol(), code)) return code;
  ontvanger.set_option(asio::socket_base::reuse_address(true), code);
  if (ontvanger.bind(plek, code) ||
      ontvanger.listen(asio::socket_base::max_listen_connections, code))
    return code;
  poort = ontvanger.local_endpoint(code).port();
  return code;
}

Wacht<> Server::Binnen::wacht_even(std::chrono::milliseconds duur) {
  Wekker pauze(kern.io.get_executor(), duur);
  co_await pauze.async_wait(kTuple);
}

Wacht<> Server::Binnen::ontvang() {
  while (!kern.stopt) {
    auto [code, stroom] = co_await ontvanger.async_accept(kTuple);
    if (code == asio::error::operation_aborted) co_return;
    // Out of descriptors: connections must end first, so do not spin.
    if (code)
      co_await wacht_even(std::chrono::milliseconds{20});
    else
      neem_aan(std::move(stroom));
  }
}

void Server::Binnen::neem_aan(Stroom stroom) {
  Code code;
  stroom.set_option(asio::ip::tcp::no_delay(true), code);
  if (kern.verbindingen.size() >= kern.instellingen.verbindingen_max)
    return stuur_weg(std::move(stroom));
  auto verbinding = std::make_shared<Verbinding>(kern, std::move(stroom));
  asio::co_spawn(kern.io, Verbinding::leef(std::move(verbinding)), asio::detached);
}

/// Over the limit: one write that does not wait, and close.
void Server::Binnen::stuur_weg(Stroom stroom) {
  if (kern.meetpunten) ++kern.meetpunten->geweigerd;
  Werk werk;
  werk.verzoek.verzoek_id = kern.nieuwe_id();
  werk.openhouden = false;
  kern.weiger(werk, 503, "Er zijn nu te veel verbindingen. Probeer het later opnieuw.");
  const auto tekst = werk.kop + werk.antwoord.lichaam;
  Code code;
  stroom.non_blocking(true, code);
  stroom.write_some(asio::buffer(tekst), code);
  stroom.shutdown(asio::socket_base::shutdown_send, code);
}

/// Keeps the time limits of all connections.
Wacht<> Server::Binnen::veeg() {
  using std::chrono::milliseconds;
  const auto& inst = kern.instellingen;
  const auto slag =
      std::clamp(std::min(inst.leestijd, inst.rusttijd) / 4, milliseconds{5}, milliseconds{250});
  while (true) {
    wekker.expires_after(slag);
    co_await wekker.async_wait(kTuple);
    const auto nu = std::chrono::steady_clock::now();
    for (auto* verbinding : kern.verbindingen) verbinding->controleer(nu);
    if (kern.meetpunten)
      kern.meetpunten->wachtrij = static_cast<std::int64_t>(kern.werkers.wachtend());
  }
}

void Server::Binnen::begin_stop() {
  kern.stopt = true;
  Code code;
  ontvanger.close(code);
  for (auto* verbinding : kern.verbindingen) verbinding->stop_als_rust();
  if (!kern.verbindingen.empty() || kern.leeg_gemeld) return;
  kern.leeg_gemeld = true;
  kern.leeg.set_value();
}

Server::Server(Instellingen instellingen, Afhandelaar alles, Foutantwoord fout,
               Meetpunten* meetpunten)
    : binnen_(std::make_unique<Binnen>(std::move(instellingen), std::move(alles), std::move(fout),
                                       meetpunten)) {}

Server::~Server() {
  stop();
}

Uitkomst Server::start() {
  auto& b = *binnen_;
  verhoog_bestandsgrens(b.kern.instellingen.verbindingen_max);
  if (const auto code = b.luister())
    return mislukt(Foutcode::NietBeschikbaar, zin_voor(code, b.kern.instellingen));
  asio::co_spawn(b.kern.io, b.ontvang(), asio::detached);
  asio::co_spawn(b.kern.io, b.veeg(), asio::detached);
  b.draad = std::thread([&b] { b.kern.io.run(); });
  return {};
}

std::uint16_t Server::poort() const {
  return binnen_->poort;
}

void Server::stop() {
  auto& b = *binnen_;
  if (b.draad.joinable()) {
    // 1. No new connections, no new requests; what runs may finish.
    asio::post(b.kern.io, [&b] { b.begin_stop(); });
    b.kern.leeg.get_future().wait_for(b.kern.instellingen.stoptijd);
    // 2. Then cut off.
    b.kern.io.stop();
    b.draad.join();
  }
  b.kern.werkers.stop();
}

}  // namespace baken::http
