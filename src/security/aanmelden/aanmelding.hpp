// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fout.hpp"
#include "security/aanmelden/aanmeldrem.hpp"
#include "security/aanmelden/wachtwoorden.hpp"

namespace baken::security {

/// Checks a name and password: first the brake, then the hash.
class Aanmelding {
 public:
  Aanmelding(Aanmeldrem& rem, Wachtwoorden& wachtwoorden)
      : rem_(rem), wachtwoorden_(wachtwoorden) {}

  /// `bewaard`: the kept hash; nullopt for a name that is unknown, blocked or has left, which
  /// costs the same time and gives the same words as a wrong password: NietIngelogd.
  /// TeVeelPogingen (context: seconds) when it goes too fast.
  Uitkomst controleer(const Aanmeldvraag& vraag, std::string_view wachtwoord,
                      const std::optional<std::string>& bewaard);

 private:
  Aanmeldrem& rem_;
  Wachtwoorden& wachtwoorden_;
};

}  // namespace baken::security
