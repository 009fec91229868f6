// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "app/poorten/accountopslag.hpp"
#include "base/fout.hpp"
#include "base/klok.hpp"

namespace baken::security {

/// The one thing a proof is good for.
enum class Bewijsdoel {
  Code,       ///< the password was right: a code must follow
  Instellen,  ///< the password was right, there is no factor yet: it must be set up
  Rol,        ///< all was right: a role must be chosen
  Vervangen,  ///< somebody who is logged in sets up another factor
};

/// What somebody holds between the steps of logging in: an opaque token, of which a hash is kept,
/// for one purpose and a few minutes. It is no session. Safe to call from several threads.
class Bewijzen {
 public:
  static constexpr std::chrono::minutes geldig{5};

  Bewijzen(app::Accountopslag& opslag, const Klok& klok) : opslag_(opslag), klok_(klok) {}

  struct Gegeven {
    std::string token;
    Moment verloopt;
  };
  /// @param factor,geheim of the factor that is being set up
  Result<Gegeven> geef(const Id& medewerker, Bewijsdoel doel, std::optional<Id> factor = {},
                       std::optional<Bytes> geheim = {});

  struct Bewijs {
    app::Aanmeldbewijs inhoud;
    Bewijsdoel doel;
  };
  /// NietIngelogd when there is none (any more). It stays good until it is used up.
  Result<Bewijs> zoek(std::string_view token);
  /// Uses it up; NietIngelogd when somebody else did.
  Uitkomst verbruik(const Bewijs& bewijs);
  Uitkomst ruim_op() { return opslag_.verwijder_bewijzen_tot(klok_.nu()); }

 private:
  app::Accountopslag& opslag_;
  const Klok& klok_;
};

}  // namespace baken::security
