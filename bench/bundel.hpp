// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "persistence/sql/database.hpp"

namespace baken::bench {

/// Where a person is found again, in little room: there are ten million of them.
struct Vindplaats {
  std::uint8_t soort = 0;  ///< place in Bundel::soorten
  std::array<std::uint8_t, 16> token{}, persoon{}, dossier{};
  auto operator<=>(const Vindplaats&) const = default;
};

/// Catches what the repositories insert and gives it to a real connection in statements of many
/// rows. So a benchmark database holds what the repositories write, at the speed of a bulk load.
/// Search keys are set apart: in order of their random tokens they go in many times faster.
class Bundel final : public sql::Verbinding {
 public:
  /// @param vindplaatsen takes the search keys; @param soorten their kinds
  Bundel(sql::Dialect dialect, std::vector<Vindplaats>& vindplaatsen,
         std::vector<std::string>& soorten)
      : dialect_(dialect), vindplaatsen_(vindplaatsen), soorten_(soorten) {}

  using Verbinding::voer_uit;
  using Verbinding::vraag;
  /// INSERT … VALUES (…) is kept; a DELETE of what cannot be there yet is skipped. Anything else,
  /// and every question, is a std::logic_error.
  std::int64_t voer_uit(std::string_view sql, std::span<const sql::Waarde> waarden) override;
  std::vector<sql::Rij> vraag(std::string_view sql, std::span<const sql::Waarde> w) override;
  void script(std::string_view sql) override;
  sql::Dialect dialect() const override { return dialect_; }

  /// Inserts everything, in the order in which the tables first occurred: parents first. May be
  /// called again when the transaction runs again.
  void schrijf_in(sql::Verbinding& echt) const;

 private:
  struct Opdracht {
    std::string sql;
    std::size_t breedte = 0;
    std::vector<sql::Waarde> waarden;  ///< row after row
  };

  void onthoud_vindplaats(std::span<const sql::Waarde> waarden);

  sql::Dialect dialect_;
  std::vector<Vindplaats>& vindplaatsen_;
  std::vector<std::string>& soorten_;
  std::deque<Opdracht> opdrachten_;
};

/// Inserts search keys in the order in which they are given.
void schrijf_vindplaatsen(sql::Verbinding& echt, std::span<const Vindplaats> deel,
                          const std::vector<std::string>& soorten);

}  // namespace baken::bench
