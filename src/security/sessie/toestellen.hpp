// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"
#include "security/geheim.hpp"

namespace baken::security {

/// Signed cookies of browsers that somebody logged in from: they let nobody in, but guesses from
/// elsewhere do not count for who has one. Bound to the account and its password: another password
/// makes them worthless.
class Toestellen {
 public:
  static constexpr std::chrono::days geldig{180};

  /// `sleutel`: that signs; Verzegeld as long as the vault is.
  Toestellen(std::function<Result<Sleutel>()> sleutel, const Klok& klok)
      : sleutel_(std::move(sleutel)), klok_(klok) {}

  /// Which device this is, when the cookie was made for this account and password and has not run
  /// out; empty otherwise.
  std::string herken(std::string_view waarde, const Id& medewerker,
                     std::string_view wachtwoord) const;

  /// A cookie value for this account. `toestel`: that is known already; empty: a new one. Empty
  /// when the vault is sealed.
  std::string geef(const Id& medewerker, std::string_view wachtwoord,
                   std::string_view toestel) const;

 private:
  std::function<Result<Sleutel>()> sleutel_;
  const Klok& klok_;
};

}  // namespace baken::security
