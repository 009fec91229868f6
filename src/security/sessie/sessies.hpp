// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/sessieopslag.hpp"
#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::security {

struct Sessiegrenzen {
  std::chrono::minutes stil{30};      ///< ends after so long without a request
  std::chrono::hours absoluut{12};    ///< ends after so long anyhow
  std::chrono::seconds aanraken{60};  ///< last use is written at most once in so long
};

/// A login that begins: what the browser gets. Shown once, kept nowhere.
struct NieuweSessie {
  std::string token;  ///< 256 random bits, base64url, 43 characters; goes into the cookie
  std::string csrf;   ///< goes to the page, comes back in header X-CSRF-Token
};

/// Logins: opaque tokens, of which only a hash is kept. Safe to call from several threads.
class Sessies {
 public:
  Sessies(app::Sessieopslag& opslag, const Klok& klok, Sessiegrenzen grenzen = {})
      : opslag_(opslag), klok_(klok), grenzen_(grenzen) {}

  /// A new session after a successful login; always a new token, so that none can be planted.
  Result<NieuweSessie> begin(std::string_view medewerker, app::Rol als,
                             const app::Herkomst& van = {});

  /// The session of a token. NietIngelogd (context `geen`, `stil` or `absoluut`) when there is
  /// none, or it has been still or has lasted too long. Because last use is written at most once
  /// in `aanraken`, a session may end that much earlier than `stil` says, never later.
  Result<app::Sessie> controleer(std::string_view token);

  /// Whether this CSRF token belongs to this session; Verboden when not.
  static Uitkomst controleer_csrf(std::string_view token, std::string_view csrf);
  /// The CSRF token of a session (to hand to a page that was loaded again); empty when `token` has
  /// not the form of one.
  static std::string csrf_van(std::string_view token);

  /// When this session ends if nothing is done with it.
  Moment verloopt(const app::Sessie& sessie) const {
    return std::min(sessie.aangemaakt + grenzen_.absoluut, sessie.laatst_gebruikt + grenzen_.stil);
  }

  Uitkomst eindig(std::string_view token);
  /// The sessions of an employee that have not ended.
  Result<std::vector<app::Sessie>> van(std::string_view medewerker);
  /// One of them by its id; NietGevonden when there is none (any more).
  Uitkomst eindig_een(std::string_view medewerker, std::string_view id);
  /// All of them but this one.
  Uitkomst eindig_andere(std::string_view medewerker, std::string_view token);
  /// From now on this session acts in another role. NietIngelogd when it has ended.
  Uitkomst wissel_rol(std::string_view token, app::Rol als);
  /// Password changed, account blocked, left.
  Uitkomst eindig_alle(std::string_view medewerker);
  /// Removes what has ended; call it now and then.
  Uitkomst ruim_op();

 private:
  app::Sessieopslag& opslag_;
  const Klok& klok_;
  Sessiegrenzen grenzen_;
};

}  // namespace baken::security
