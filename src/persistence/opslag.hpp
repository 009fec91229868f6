// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/poorten/opslag.hpp"
#include "app/poorten/verzegelaar.hpp"
#include "persistence/sql/database.hpp"

namespace baken::persistence {

/// The main database as the acts know it, on either dialect.
class HoofdOpslag final : public app::Opslag {
 public:
  HoofdOpslag(sql::Database& database, app::Verzegelaar& verzegelaar)
      : database_(database), verzegelaar_(verzegelaar) {}

  Uitkomst schrijf(const Werk& werk) override;
  Uitkomst lees(const Werk& werk) override;
  Result<std::int64_t> reserveer(std::string_view soort, std::int64_t aantal) override;

 private:
  sql::Database& database_;
  app::Verzegelaar& verzegelaar_;
};

}  // namespace baken::persistence
