// SPDX-License-Identifier: EUPL-1.2
#include "base/tijd.hpp"
#include "persistence/logboek/keten_opslag.hpp"

namespace baken::persistence {

Result<std::optional<app::Logsleutelrecord>> LogsleutelRepository::zoek() {
  std::optional<app::Logsleutelrecord> gevonden;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    const auto rij =
        verbinding.vraag_een("SELECT publiek, omhuld, sleutelversie FROM logboeksleutel");
    if (rij) gevonden = app::Logsleutelrecord{rij->bytes(0), rij->bytes(1), rij->getal(2)};
    return {};
  }));
  return gevonden;
}

Uitkomst LogsleutelRepository::bewaar(const app::Logsleutelrecord& sleutel, Moment aangemaakt) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    const auto nieuwer = verbinding.vraag_een(
        "SELECT COUNT(*) FROM organisatiesleutel WHERE versie > $1", {sleutel.sleutelversie});
    if (nieuwer->getal(0) > 0) return {};
    verbinding.voer_uit(
        "INSERT INTO logboeksleutel (een, publiek, omhuld, sleutelversie, aangemaakt) "
        "VALUES (1, $1, $2, $3, $4) ON CONFLICT (een) DO NOTHING",
        {sleutel.publiek, sleutel.omhuld, sleutel.sleutelversie, als_tekst(aangemaakt)});
    return {};
  });
}

}  // namespace baken::persistence
