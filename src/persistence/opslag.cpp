// SPDX-License-Identifier: EUPL-1.2
#include "persistence/opslag.hpp"

#include "persistence/eenheid.hpp"

namespace baken::persistence {

Uitkomst HoofdOpslag::schrijf(const Werk& werk) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    SqlEenheid eenheid{verbinding, verzegelaar_};
    return werk(eenheid);
  });
}

Uitkomst HoofdOpslag::lees(const Werk& werk) {
  return database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    SqlEenheid eenheid{verbinding, verzegelaar_};
    return werk(eenheid);
  });
}

Result<std::int64_t> HoofdOpslag::reserveer(std::string_view soort, std::int64_t aantal) {
  std::int64_t eerste = 0;
  BAKEN_PROBEER(database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    const auto rijen = verbinding.vraag(
        "INSERT INTO teller (soort, waarde) VALUES ($1, $2) "
        "ON CONFLICT (soort) DO UPDATE SET waarde = teller.waarde + $2 RETURNING waarde",
        {std::string{soort}, aantal});
    eerste = rijen.at(0).getal(0) - aantal + 1;
    return {};
  }));
  return eerste;
}

}  // namespace baken::persistence
