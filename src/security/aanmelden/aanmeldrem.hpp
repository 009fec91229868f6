// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "base/fout.hpp"
#include "base/klok.hpp"
#include "security/aanmelden/schuifvenster.hpp"
#include "security/geheim.hpp"

namespace baken::security {

struct Remregels {
  Vensterregel account_kort{10, std::chrono::minutes{15}};
  Vensterregel account_dag{100, std::chrono::hours{24}};
  Vensterregel adres_uur{50, std::chrono::hours{1}};
};

enum class Remspoor { Wachtwoord, Code };

/// An attempt that somebody wants to make.
struct Aanmeldvraag {
  std::string_view naam;  ///< user name, or for a code the id of the employee
  std::string_view adres;
  std::string_view toestel{};  ///< a known device of this account, proven; empty: none
  Remspoor spoor = Remspoor::Wachtwoord;
};

/// Slows down guessing, before any password is hashed. Counts failed attempts: a whole office
/// behind one address can log in. Passwords and codes count apart. A known device counts apart from
/// all others, with the same limits, so that guesses from elsewhere do not lock its owner out.
///
/// Names and addresses are kept only as a keyed hash of 16 bits, in memory. So there are 65 536
/// counters of each sort and none is ever forgotten: nobody can flush out the counter of an account
/// by trying many other names. Two names may share a counter, which only makes it stricter, and
/// nobody outside can tell which ones. Safe to call from several threads.
class Aanmeldrem {
 public:
  explicit Aanmeldrem(const Klok& klok, Remregels regels = {});

  /// An attempt that was let through.
  struct Poging {
    std::string account;
    std::string adres;
    Moment moment{};
  };

  /// Lets the attempt through and counts it, or refuses with TeVeelPogingen (context: whole
  /// seconds to wait), in the same words for a known and an unknown name. A refusal does not count.
  /// Names differ only by more than case and outer spaces; IPv6 addresses count per /64.
  Result<Poging> probeer(const Aanmeldvraag& vraag);

  /// Takes the attempt back: the password was right, or was never looked at.
  void neem_terug(const Poging& poging);

 private:
  std::string blind(std::string_view soort, std::string_view waarde,
                    std::string_view toestel) const;

  const Klok& klok_;
  Sleutel sleutel_;
  std::mutex slot_;
  Schuifvenster accounts_;
  Schuifvenster adressen_;
};

}  // namespace baken::security
