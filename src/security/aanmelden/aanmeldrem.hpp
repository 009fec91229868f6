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
  std::size_t accounts_max = 20'000;
  std::size_t adressen_max = 20'000;
};

/// Slows down guessing, before any password is hashed. Counts failed attempts: a whole office
/// behind one address can log in. Names and addresses are kept only as a keyed hash, in memory.
/// Safe to call from several threads.
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
  Result<Poging> probeer(std::string_view gebruikersnaam, std::string_view adres);

  /// Takes the attempt back: the password was right, or was never looked at.
  void neem_terug(const Poging& poging);

 private:
  std::string blind(std::string_view soort, std::string_view waarde) const;

  const Klok& klok_;
  Sleutel sleutel_;
  std::mutex slot_;
  Schuifvenster accounts_;
  Schuifvenster adressen_;
};

}  // namespace baken::security
