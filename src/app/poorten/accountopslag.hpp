// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/fout.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"

namespace baken::app {

/// A second factor of an account.
struct Factor {
  Id id;
  Id medewerker;
  std::string soort;  ///< `totp`; the place for other kinds, such as `webauthn`
  Moment aangemaakt{};
  std::int64_t laatste_stap = 0;  ///< time step of the last code that was taken
  Bytes geheim;                   ///< ciphertext
};

/// What somebody holds between the steps of logging in. The token itself is with the browser only.
struct Aanmeldbewijs {
  Bytes tokenhash;  ///< 32 bytes; primary key
  Id medewerker;
  std::string doel;  ///< the one thing it is good for
  Moment verloopt{};
  std::optional<Id> factor{};     ///< that is being set up
  std::optional<Bytes> geheim{};  ///< of that factor; ciphertext
};

/// Second factors, recovery codes and what is held between the steps of logging in. Each call is
/// a transaction of its own; every method may be called from several threads.
class Accountopslag {
 public:
  virtual ~Accountopslag() = default;

  virtual Result<std::vector<Factor>> factoren(const Id& medewerker) = 0;
  /// Keeps the factor, and these recovery codes in the place of all others. With `vervangt` it
  /// takes the place of that factor; without, the account may have none of this kind. False, and
  /// nothing changed, when that is not so (any more).
  virtual Result<bool> zet_factor(const Factor& factor, const std::optional<Id>& vervangt,
                                  const std::vector<Bytes>& herstelcodes) = 0;
  /// Whether this step is later than the last one, which it then is: once per step.
  virtual Result<bool> neem_stap(const Id& factor, std::int64_t stap) = 0;

  virtual Result<std::int64_t> herstelcodes_over(const Id& medewerker) = 0;
  virtual Uitkomst zet_herstelcodes(const Id& medewerker, const std::vector<Bytes>& hashes) = 0;
  /// Whether it was there; it is not any more.
  virtual Result<bool> neem_herstelcode(const Id& medewerker, const Bytes& hash) = 0;

  /// Every factor, recovery code and proof of the account.
  virtual Uitkomst wis_factoren(const Id& medewerker) = 0;

  virtual Uitkomst bewaar(const Aanmeldbewijs& bewijs) = 0;
  virtual Result<std::optional<Aanmeldbewijs>> zoek_bewijs(const Bytes& tokenhash) = 0;
  /// Whether it was there; it is not any more.
  virtual Result<bool> neem_bewijs(const Bytes& tokenhash) = 0;
  virtual Uitkomst verwijder_bewijzen_tot(Moment verloopt) = 0;
};

}  // namespace baken::app
