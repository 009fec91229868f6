// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include "app/gedeeld/poort.hpp"

namespace baken::server::demo {

/// Performs acts as the API does: through the gate, as somebody, at a moment.
class Uitvoerder {
 public:
  /// @param klok the clock of `dienst`
  Uitvoerder(const app::Dienst& dienst, VasteKlok& klok) : poort_(dienst), klok_(klok) {}

  const app::Dienst& dienst() const { return poort_.dienst(); }
  std::size_t handelingen() const { return handelingen_; }

  /// `act` takes a Handeling& and gives a Result<T> or Uitkomst.
  template <class Act>
  auto doe(Moment moment, const app::Wie& wie, std::string_view handeling, Act act)
      -> std::invoke_result_t<Act&, app::Handeling&> {
    klok_.zet(moment);
    ++handelingen_;
    const app::Aanvraag aanvraag{.wie = wie,
                                 .handeling = std::string{handeling},
                                 .verzoek_id = "demo",
                                 .afzender = "demo",
                                 .herhaalsleutel = {},
                                 .vingerafdruk = {}};
    std::optional<std::invoke_result_t<Act&, app::Handeling&>> uitslag;
    auto stuk = poort_.schrijf(aanvraag, [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
      uitslag.emplace(act(h));
      if (!*uitslag) return mislukt(uitslag->error());
      return app::Antwoordstuk{};
    });
    if (!stuk) return mislukt(stuk.error());
    return std::move(*uitslag);
  }

 private:
  app::Poort poort_;
  VasteKlok& klok_;
  std::size_t handelingen_ = 0;
};

}  // namespace baken::server::demo
