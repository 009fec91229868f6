// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "http/verzoek.hpp"

namespace baken::http {

/// What the access log says of one request: no path, no query, no content.
struct Toegang {
  std::string_view verzoek_id;
  std::string_view methode;  ///< a method that is not one of HTTP is shown as `ANDERS`
  std::string_view route;
  int status = 0;
  std::chrono::microseconds duur{};
  std::size_t bytes = 0;  ///< of the answer, headers included
};

/// One line of JSON to spdlog's default logger.
void log_toegang(const Toegang& toegang);

/// Limits and hooks of the transport.
struct Instellingen {
  std::string adres = "127.0.0.1";    ///< IP address to listen on
  std::uint16_t poort = 8080;         ///< 0: the system picks a free one
  unsigned werkers = 32;              ///< threads that run handlers
  std::size_t wachtrij_max = 1024;    ///< requests that may wait for a worker; more get 503
  std::size_t lichaam_max = 1 << 20;  ///< bytes of a body
  std::size_t koppen_max = 16 << 10;  ///< bytes of request line and headers together
  std::size_t doel_max = 8 << 10;     ///< bytes of the request target
  std::size_t verbindingen_max = 4000;
  /// For the whole of a request or answer, plus one second for every 64 KiB.
  std::chrono::milliseconds leestijd = std::chrono::seconds{15};
  std::chrono::milliseconds rusttijd = std::chrono::seconds{60};  ///< between two requests
  std::chrono::milliseconds stoptijd = std::chrono::seconds{5};   ///< to finish what runs

  /// A larger body for some addresses; empty: `lichaam_max` everywhere.
  std::function<std::size_t(std::string_view methode, std::string_view pad)> lichaam_max_voor{};
  /// Changes every answer before it is sent, faults of the transport too. Must be thread-safe.
  std::function<void(const Verzoek&, Antwoord&)> naloop{};
  /// Makes request ids; empty: random ones.
  std::function<std::string()> maak_verzoek_id{};
  /// Empty: no access log.
  std::function<void(const Toegang&)> toegangslog = log_toegang;
};

}  // namespace baken::http
