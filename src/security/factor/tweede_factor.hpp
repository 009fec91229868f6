// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/poorten/accountopslag.hpp"
#include "base/fout.hpp"
#include "base/klok.hpp"
#include "security/aanmelden/aanmeldrem.hpp"
#include "security/geheim.hpp"

namespace baken::security {

inline constexpr std::string_view soort_totp = "totp";

/// Whether a second factor is asked at logging in.
enum class Factorplicht {
  Verplicht,  ///< of everybody; who has none sets it up first
  Vrij,       ///< of who has set one up
  Uit,        ///< of nobody
};

/// The slugs of Factorplicht, in the order of the enum: on the command line and in JSON.
inline constexpr std::array<std::string_view, 3> factorplichten{"verplicht", "vrij", "uit"};

constexpr std::string_view als_tekst(Factorplicht plicht) {
  return factorplichten.at(static_cast<std::size_t>(plicht));
}

/// A factor that is being set up: shown once, and kept sealed until a code of it is given.
struct NieuweFactor {
  Id id;
  std::string geheim;  ///< base32
  Bytes verzegeld;
};

enum class Codesoort { Totp, Herstelcode };

/// Second factors: TOTP with recovery codes. Safe to call from several threads. Verzegeld as long
/// as the vault is.
class TweedeFactor {
 public:
  struct Delen {
    app::Accountopslag& opslag;
    const Klok& klok;
    IdBron& ids;
    Aanmeldrem& rem;
    std::function<Result<Sleutel>()> sleutel;  ///< that seals the secrets of accounts
  };
  explicit TweedeFactor(Delen delen) : met_(std::move(delen)) {}

  Result<std::vector<app::Factor>> factoren(const Id& medewerker) {
    return met_.opslag.factoren(medewerker);
  }
  Result<std::int64_t> herstelcodes_over(const Id& medewerker) {
    return met_.opslag.herstelcodes_over(medewerker);
  }

  /// A new secret for this account; nothing is kept yet.
  Result<NieuweFactor> begin(const Id& medewerker);

  /// Keeps the factor when the code is one of it, in the place of `vervangt`. Gives new recovery
  /// codes, which are kept nowhere. Ongeldig at /code when the code is wrong; Conflict when
  /// the account got another factor in the meantime.
  Result<std::vector<std::string>> bevestig(const Aanmeldvraag& vraag, const NieuweFactor& nieuw,
                                            const std::optional<Id>& vervangt,
                                            std::string_view code);

  /// First the brake, then the code; it is good once. `vraag.naam`: id of the employee. Ongeldig
  /// at /code, in the same words whatever is wrong; TeVeelPogingen (context: seconds).
  Result<Codesoort> controleer(const Aanmeldvraag& vraag, std::string_view code);

  /// Ten new ones in the place of those that were left.
  Result<std::vector<std::string>> vernieuw_herstelcodes(const Id& medewerker);

 private:
  Result<Bytes> open(const Sleutel& sleutel, const app::Factor& factor) const;
  Result<std::optional<Codesoort>> herken(const Id& medewerker, std::string_view code);
  Result<bool> is_code_van(const Id& medewerker, std::string_view code);

  Delen met_;
};

}  // namespace baken::security
