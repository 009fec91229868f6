// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "api/contract/contract.hpp"
#include "api/gedeeld/aanroep.hpp"
#include "app/gedeeld/poort.hpp"
#include "http/router.hpp"
#include "security/aanmelden/aanmelding.hpp"
#include "security/sessie/sessies.hpp"

namespace baken::api {

/// The API: every operation of the contract, from request to answer. Thread-safe.
class Toepassing {
 public:
  Toepassing(const app::Dienst& dienst, security::Sessies& sessies,
             security::Aanmelding& aanmelding);

  /// Adds a route for each operation. Throws std::logic_error when an operation of the contract
  /// has no implementation, or the other way round.
  void voeg_routes_toe(http::Router& router);

 private:
  struct Ingelogd {
    std::string token;
    app::Wie wie;
    Moment verloopt;
  };

  Result<http::Antwoord> voer_uit(const Beschrijving& beschrijving, const Operatie& operatie,
                                  const http::Verzoek& verzoek);
  http::Antwoord geef_probleem(const Fout& fout, const http::Verzoek& verzoek);

  Result<Ingelogd> wie_is_dit(const http::Verzoek& verzoek);
  Result<http::Antwoord> log_in(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Result<http::Antwoord> log_uit(const http::Verzoek& verzoek);
  Result<http::Antwoord> wie_ben_ik(const http::Verzoek& verzoek);
  app::Logregel sessieregel(const http::Verzoek& verzoek, std::string handeling,
                            std::string_view uitkomst);
  Uitkomst zet_in_logboek(const app::Logregel& regel);
  std::string sessie_json(const Ingelogd& ingelogd);

  const app::Dienst& dienst_;
  app::Poort poort_;
  security::Sessies& sessies_;
  security::Aanmelding& aanmelding_;
};

/// Every operation but those of the session, from the folders of this layer.
Operaties alle_operaties();

}  // namespace baken::api
