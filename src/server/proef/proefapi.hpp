// SPDX-License-Identifier: EUPL-1.2
// For tests only: an operation as a client meets it, without HTTP and logging in.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "api/gedeeld/aanroep.hpp"
#include "server/proef/proefomgeving.hpp"

namespace baken::server {

/// What a client sends; the path and the method come from the contract.
struct Proefverzoek {
  std::map<std::string, std::string> pad{};    ///< `{id}` → value
  std::map<std::string, std::string> vraag{};  ///< query
  std::string lichaam{};                       ///< JSON text
  std::int64_t if_match = 0;                   ///< version that was read; 0: none
  std::string sleutel{};                       ///< Idempotency-Key; empty: a new one each time
};

/// Runs operations: form check against the contract, gate, act, answer. Every answer is held
/// against the contract's schema; a difference fails the test.
class Proefapi {
 public:
  Proefapi(Proefomgeving& omgeving, api::Operaties operaties)
      : Proefapi(omgeving.poort(), std::move(operaties)) {}
  Proefapi(app::Poort& poort, api::Operaties operaties)
      : poort_(poort), operaties_(std::move(operaties)) {}

  /// The answer's JSON (null when there is none), or the refusal. Throws when the operation is not
  /// in the contract or not among the operations.
  Result<nlohmann::json> doe(const app::Wie& wie, std::string_view operatie,
                             const Proefverzoek& verzoek = {});

  /// Of the last answer; 0: none.
  std::int64_t etag() const { return etag_; }

 private:
  app::Poort& poort_;
  api::Operaties operaties_;
  std::int64_t etag_ = 0;
  int teller_ = 0;
};

}  // namespace baken::server
