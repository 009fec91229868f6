// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "http/invoer.hpp"
#include "http/kern.hpp"
#include "http/ontleder.hpp"

namespace baken::http {

/// One connection: reads a request, has it handled, writes the answer, again. Lives on the I/O
/// thread; only the handler runs elsewhere. Time limits are kept by a sweep over all connections
/// (controleer), which costs less than a timer for every read.
class Verbinding {
 public:
  using Tijd = std::chrono::steady_clock::time_point;

  Verbinding(Kern& kern, Stroom stroom);
  ~Verbinding();
  Verbinding(const Verbinding&) = delete;
  Verbinding& operator=(const Verbinding&) = delete;

  /// The whole life of the connection.
  static Wacht<> leef(std::shared_ptr<Verbinding> zelf);

  /// Ends what takes too long.
  void controleer(Tijd nu);
  /// The server stops: a connection between two requests ends at once.
  void stop_als_rust();

 private:
  enum class Fase { Rust, Bezig };
  enum class Gelezen { Bytes, Einde, TeLaat, Weg };
  static constexpr Tijd kNooit = Tijd::max();

  Wacht<bool> een_verzoek();
  Wacht<bool> begin_verzoek();
  Wacht<Transportfout> lees_verzoek(Ontleder& ontleder);
  Wacht<Gelezen> lees_erbij(std::size_t ruimte);
  Wacht<> stuur_100();
  Wacht<> laat_doen(Werk& werk);
  Wacht<bool> schrijf(Werk& werk);
  Wacht<> sluit_netjes();

  Kern& kern_;
  Stroom stroom_;
  std::string afzender_;
  Invoer invoer_;
  Fase fase_ = Fase::Rust;
  Tijd grens_ = kNooit;
  bool te_laat_ = false;
};

}  // namespace baken::http
