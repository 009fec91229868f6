// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>

#include "base/fout.hpp"
#include "http/instellingen.hpp"
#include "http/meetpunten.hpp"
#include "http/verzoek.hpp"

namespace baken::http {

/// The HTTP/1.1 server: one thread for input and output, `werkers` threads for the handlers.
/// Knows nothing of what the requests are about.
class Server {
 public:
  /// `alles` gets every request; `fout` makes the answers for faults of the transport
  /// (400, 408, 413, 414, 417, 431, 500, 503). `meetpunten` may be null and must outlive this.
  Server(Instellingen instellingen, Afhandelaar alles, Foutantwoord fout, Meetpunten* meetpunten);
  /// Stops.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Binds, and serves from now on. Refuses (NietBeschikbaar) with one sentence when it cannot
  /// listen. Once only.
  Uitkomst start();

  /// The port it listens on (after start).
  std::uint16_t poort() const;

  /// Takes no new connections, lets what runs finish within `stoptijd`, then cuts off. Returns
  /// when every thread has ended: a handler that runs on is waited for. May be called again.
  void stop();

 private:
  struct Binnen;
  std::unique_ptr<Binnen> binnen_;
};

}  // namespace baken::http
