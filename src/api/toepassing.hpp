// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "api/aanmelden/aanmelder.hpp"
#include "api/contract/contract.hpp"
#include "api/gedeeld/aanroep.hpp"
#include "app/gedeeld/poort.hpp"
#include "http/router.hpp"

namespace baken::api {

/// The API: every operation of the contract, from request to answer. Thread-safe.
class Toepassing {
 public:
  Toepassing(const app::Dienst& dienst, const Aanmelddelen& aanmelden);

  /// Adds a route for each operation. Throws std::logic_error when an operation of the contract
  /// has no implementation, or the other way round.
  void voeg_routes_toe(http::Router& router);

 private:
  Result<http::Antwoord> voer_uit(const Beschrijving& beschrijving, const Operatie& operatie,
                                  const http::Verzoek& verzoek);
  http::Antwoord geef_probleem(const Fout& fout, const http::Verzoek& verzoek);

  const app::Dienst& dienst_;
  app::Poort poort_;
  Aanmelder aanmelder_;
};

/// Every operation but those of the session, from the folders of this layer.
Operaties alle_operaties();

}  // namespace baken::api
