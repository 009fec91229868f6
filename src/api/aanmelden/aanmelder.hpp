// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/contract.hpp"
#include "app/gedeeld/dienst.hpp"
#include "app/poorten/werk.hpp"
#include "http/verzoek.hpp"
#include "security/aanmelden/aanmelding.hpp"
#include "security/factor/bewijzen.hpp"
#include "security/factor/tweede_factor.hpp"
#include "security/sessie/sessies.hpp"
#include "security/sessie/toestellen.hpp"

namespace baken::api {

/// What logging in needs. Made by the composition root.
struct Aanmelddelen {
  security::Sessies& sessies;
  security::Aanmelding& aanmelding;
  security::TweedeFactor& factor;
  security::Bewijzen& bewijzen;
  security::Toestellen& toestellen;
  security::Factorplicht plicht = security::Factorplicht::Verplicht;
};

/// Logging in, in steps, and what somebody does with her own sessions and second factor. None of it
/// goes through the gate: who is not in yet has no role, and what is one's own needs no decision.
/// Each act is logged here. Thread-safe.
class Aanmelder {
 public:
  Aanmelder(const app::Dienst& dienst, Aanmelddelen delen) : dienst_(dienst), met_(delen) {}

  struct Ingelogd {
    std::string token;
    Id sessie;
    app::Wie wie;
    Moment verloopt;
  };
  /// Who asks, as the employee stands in the database now. NietIngelogd; Verboden when a change
  /// comes without the token of the session.
  Result<Ingelogd> wie_is_dit(const http::Verzoek& verzoek);

  using Doe = Result<http::Antwoord> (Aanmelder::*)(const Beschrijving&, const http::Verzoek&);
  struct Eigen {
    std::string_view id;  ///< operationId
    Doe doe;
  };
  static std::span<const Eigen> operaties();

 private:
  using Antwoord = Result<http::Antwoord>;
  using Json = nlohmann::json;
  struct Stand;  ///< of somebody who is logging in

  Antwoord aanmelding_lezen(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord log_in(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord vervolg(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord wie_ben_ik(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord log_uit(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord kies_rol(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord sessies_lezen(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord sessie_afmelden(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord andere_afmelden(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord factor_lezen(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord factor_beginnen(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord factor_bevestigen(const Beschrijving& beschrijving, const http::Verzoek& verzoek);
  Antwoord herstelcodes_vernieuwen(const Beschrijving& beschrijving, const http::Verzoek& verzoek);

  Antwoord na_wachtwoord(const Stand& stand);
  Antwoord na_factor(const Stand& stand);
  Antwoord begin_sessie(const Stand& stand, app::Rol als);
  Antwoord met_code(Stand& stand, const security::Bewijzen::Bewijs& bewijs);
  Antwoord met_rol(const Stand& stand, const security::Bewijzen::Bewijs& bewijs,
                   const std::string& rol);
  Antwoord stap(const Stand& stand, security::Bewijsdoel doel, Json inhoud,
                const std::optional<security::NieuweFactor>& nieuw = std::nullopt);
  Uitkomst controleer_code(const http::Verzoek& verzoek, const Ingelogd& ingelogd,
                           const std::string& code, std::string_view handeling);
  security::Aanmeldvraag codevraag(const http::Verzoek& verzoek, const Id& medewerker,
                                   const std::string& toestel) const;

  Json sessie_json(const Ingelogd& ingelogd);
  Uitkomst noteer(const http::Verzoek& verzoek, std::string_view handeling,
                  std::string_view uitkomst, const std::optional<app::Medewerker>& onderwerp,
                  std::string_view bijzonderheid = {});
  Uitkomst noteer(const http::Verzoek& verzoek, std::string_view handeling,
                  std::string_view uitkomst, const app::Wie& wie,
                  std::string_view bijzonderheid = {});
  app::Logregel regel(const http::Verzoek& verzoek, std::string_view handeling,
                      std::string_view uitkomst, std::string_view bijzonderheid);
  Uitkomst zet_in_logboek(const app::Logregel& regel);

  const app::Dienst& dienst_;
  Aanmelddelen met_;
};

}  // namespace baken::api
