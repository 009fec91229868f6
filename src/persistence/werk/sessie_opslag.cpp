// SPDX-License-Identifier: EUPL-1.2
#include "base/tijd.hpp"
#include "persistence/werk/medewerker_opslag.hpp"

namespace baken::persistence {

Uitkomst SessieRepository::schrijf(std::string_view tekst,
                                   std::initializer_list<sql::Waarde> waarden) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit(tekst, waarden);
    return {};
  });
}

Uitkomst SessieRepository::bewaar(const app::Sessie& s) {
  return schrijf(
      "INSERT INTO sessie (tokenhash, medewerker_id, als, aangemaakt, laatst_gebruikt) "
      "VALUES ($1, $2, $3, $4, $5)",
      {s.tokenhash, s.medewerker, std::string{app::als_tekst(s.als)}, als_tekst(s.aangemaakt),
       als_tekst(s.laatst_gebruikt)});
}

Result<std::optional<app::Sessie>> SessieRepository::zoek(const Bytes& tokenhash) {
  std::optional<app::Sessie> gevonden;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    auto rij = verbinding.vraag_een(
        "SELECT medewerker_id, als, aangemaakt, laatst_gebruikt FROM sessie WHERE tokenhash = $1",
        {tokenhash});
    if (!rij) return {};
    gevonden = app::Sessie{tokenhash, rij->tekst(0), app::lees_rol(rij->tekst(1)).value(),
                           moment(*rij, 2), moment(*rij, 3)};
    return {};
  }));
  return gevonden;
}

Uitkomst SessieRepository::raak_aan(const Bytes& tokenhash, Moment laatst_gebruikt) {
  return schrijf("UPDATE sessie SET laatst_gebruikt = $1 WHERE tokenhash = $2",
                 {als_tekst(laatst_gebruikt), tokenhash});
}

Uitkomst SessieRepository::verwijder(const Bytes& tokenhash) {
  return schrijf("DELETE FROM sessie WHERE tokenhash = $1", {tokenhash});
}

Uitkomst SessieRepository::verwijder_van_medewerker(std::string_view medewerker) {
  return schrijf("DELETE FROM sessie WHERE medewerker_id = $1", {std::string{medewerker}});
}

Uitkomst SessieRepository::verwijder_verlopen(Moment aangemaakt_tot, Moment gebruikt_tot) {
  return schrijf("DELETE FROM sessie WHERE aangemaakt <= $1 OR laatst_gebruikt <= $2",
                 {als_tekst(aangemaakt_tot), als_tekst(gebruikt_tot)});
}

}  // namespace baken::persistence
