// SPDX-License-Identifier: EUPL-1.2
// For tests only: everything that an act meets in production, in a temporary folder.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "app/gedeeld/poort.hpp"
#include "app/poorten/verzegelaar.hpp"
#include "app/poorten/werk.hpp"
#include "base/klok.hpp"
#include "persistence/sql/database.hpp"

namespace baken::server {

/// A real database and key store with the real migrations, a vault with a key of its own, the
/// shipped data folder, teams, and an active user per role. The clock stands still at Friday
/// 3 May 2024, 10.00 in Amsterdam; ids come from a fixed seed.
class Proefomgeving {
 public:
  explicit Proefomgeving(sql::Dialect dialect = sql::Dialect::Sqlite);
  ~Proefomgeving();

  VasteKlok& klok();
  const app::Dienst& dienst() const;
  app::Poort& poort();
  sql::Database& database();
  /// The key store, and what seals with its keys.
  sql::Database& sleutelkast();
  app::Verzegelaar& verzegelaar();

  /// The user with this role. Everybody who does casework is in the team `advies-en-meldpunt`,
  /// the others in `staf`.
  const app::Wie& als(app::Rol rol) const;
  const app::Wie& procesregisseur() const { return als(app::Rol::Procesregisseur); }
  /// A second procesregisseur of the same team.
  const app::Wie& collega() const;
  /// A procesregisseur of a gebiedsteam.
  const app::Wie& van_ander_team() const;
  /// The first team of a kind.
  app::Team team(std::string_view soort) const;

  /// Runs an act through the gate, as the API does, and gives what the act gave. `act` takes a
  /// Handeling& and gives a Result<T> or Uitkomst.
  template <class Act>
  auto schrijf(const app::Wie& wie, std::string_view handeling, Act act) {
    return door_de_poort(&app::Poort::schrijf, aanvraag(wie, handeling), act);
  }
  template <class Act>
  auto lees(const app::Wie& wie, std::string_view handeling, Act act) {
    return door_de_poort(&app::Poort::lees, aanvraag(wie, handeling), act);
  }

  /// Rows of the main database, to see what an act really stored.
  std::vector<sql::Rij> rijen(std::string_view sql, std::vector<sql::Waarde> waarden = {});
  /// The one number that the query gives.
  std::int64_t getal(std::string_view sql, std::vector<sql::Waarde> waarden = {});

  static app::Aanvraag aanvraag(const app::Wie& wie, std::string_view handeling);

 private:
  using Weg = Result<app::Antwoordstuk> (app::Poort::*)(const app::Aanvraag&,
                                                        const app::Poort::Werk&);

  template <class Act>
  std::invoke_result_t<Act&, app::Handeling&> door_de_poort(Weg weg, const app::Aanvraag& aanvraag,
                                                            Act& act) {
    std::optional<std::invoke_result_t<Act&, app::Handeling&>> uitslag;
    auto stuk = (poort().*weg)(aanvraag, [&](app::Handeling& h) -> Result<app::Antwoordstuk> {
      uitslag.emplace(act(h));
      if (!*uitslag) return mislukt(uitslag->error());
      return app::Antwoordstuk{};
    });
    if (!stuk) return mislukt(stuk.error());
    return std::move(*uitslag);
  }

  struct Delen;
  std::unique_ptr<Delen> delen_;
};

}  // namespace baken::server
