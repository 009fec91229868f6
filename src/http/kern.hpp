// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <string>
#include <string_view>
#include <unordered_set>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/instellingen.hpp"
#include "http/meetpunten.hpp"
#include "http/werkers.hpp"

namespace baken::http {

class Verbinding;

using Uitvoerder = boost::asio::io_context::executor_type;
using Stroom = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Uitvoerder>;
template <class T = void>
using Wacht = boost::asio::awaitable<T, Uitvoerder>;
inline constexpr boost::asio::use_awaitable_t<Uitvoerder> kWacht{};

/// One request on its way through a worker, with its answer.
struct Werk {
  Verzoek verzoek{};
  Antwoord antwoord{};
  std::string kop{};  ///< status line and headers, ready to send
  bool http11 = true;
  bool openhouden = true;  ///< in: the client wants it; out: what the answer says
};

/// What all connections of one server share. All but the handler runs on the I/O thread.
struct Kern {
  Kern(Instellingen inst, Afhandelaar alles_doen, Foutantwoord fout_antwoord, Meetpunten* punten);

  /// Runs the handler and makes the answer ready to send. For a worker; never throws.
  void handel(Werk& werk) const noexcept;
  /// Makes the answer for a fault of the transport ready to send.
  void weiger(Werk& werk, int status, std::string_view reden) const noexcept;
  std::string nieuwe_id() const;
  /// After an answer: figures and access log.
  void boek(const Werk& werk, std::chrono::steady_clock::time_point begin) const;

  /// How long reading or writing this many bytes may take.
  std::chrono::milliseconds tijd_voor(std::size_t bytes) const;

  Instellingen instellingen;
  Afhandelaar alles;
  Foutantwoord fout;
  Meetpunten* meetpunten;
  Werkers werkers;
  std::atomic<bool> stopt{false};
  std::unordered_set<Verbinding*> verbindingen;
  std::promise<void> leeg;  ///< set once: stopping and no connection is left
  bool leeg_gemeld = false;
  /// Last, so that it is destroyed first: it owns the coroutines, which use the rest.
  boost::asio::io_context io{1};

 private:
  Antwoord maak_fout(int status, std::string_view reden, const Verzoek& verzoek) const;
  Antwoord doe_handler(Verzoek& verzoek) const;
  void maak_af(Werk& werk) const;
};

}  // namespace baken::http
