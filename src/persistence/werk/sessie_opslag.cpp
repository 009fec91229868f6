// SPDX-License-Identifier: EUPL-1.2
#include "base/tijd.hpp"
#include "persistence/werk/medewerker_opslag.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT tokenhash, id, medewerker_id, als, aangemaakt, laatst_gebruikt, adres, browser, "
    "systeem FROM sessie ";

app::Sessie lees(const sql::Rij& rij) {
  return {.tokenhash = rij.bytes(0),
          .medewerker = rij.tekst(2),
          .als = app::lees_rol(rij.tekst(3)).value(),
          .aangemaakt = moment(rij, 4),
          .laatst_gebruikt = moment(rij, 5),
          .id = rij.tekst(1),
          .van = {rij.tekst(6), tekst(rij, 7), tekst(rij, 8)}};
}

}  // namespace

Uitkomst SessieRepository::schrijf(std::string_view tekst,
                                   std::initializer_list<sql::Waarde> waarden) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit(tekst, waarden);
    return {};
  });
}

Result<bool> SessieRepository::een(std::string_view tekst,
                                   std::initializer_list<sql::Waarde> waarden) {
  bool geraakt = false;
  BAKEN_PROBEER(database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    geraakt = verbinding.voer_uit(tekst, waarden) == 1;
    return {};
  }));
  return geraakt;
}

Uitkomst SessieRepository::bewaar(const app::Sessie& s) {
  return schrijf(
      "INSERT INTO sessie (tokenhash, id, medewerker_id, als, aangemaakt, laatst_gebruikt, adres, "
      "browser, systeem) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {s.tokenhash, s.id, s.medewerker, std::string{app::als_tekst(s.als)}, als_tekst(s.aangemaakt),
       als_tekst(s.laatst_gebruikt), s.van.adres, tekst_of_niets(s.van.browser),
       tekst_of_niets(s.van.systeem)});
}

Result<std::optional<app::Sessie>> SessieRepository::zoek(const Bytes& tokenhash) {
  std::optional<app::Sessie> gevonden;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    if (auto rij =
            verbinding.vraag_een(std::string{kolommen} + "WHERE tokenhash = $1", {tokenhash}))
      gevonden = lees(*rij);
    return {};
  }));
  return gevonden;
}

Result<std::vector<app::Sessie>> SessieRepository::van_medewerker(std::string_view medewerker) {
  std::vector<app::Sessie> lijst;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    for (const auto& rij : verbinding.vraag(
             std::string{kolommen} + "WHERE medewerker_id = $1 ORDER BY laatst_gebruikt DESC, id",
             {std::string{medewerker}}))
      lijst.push_back(lees(rij));
    return {};
  }));
  return lijst;
}

Result<bool> SessieRepository::wijzig_rol(const Bytes& tokenhash, app::Rol als) {
  return een("UPDATE sessie SET als = $1 WHERE tokenhash = $2",
             {std::string{app::als_tekst(als)}, tokenhash});
}

Result<bool> SessieRepository::verwijder_een(std::string_view medewerker, std::string_view id) {
  return een("DELETE FROM sessie WHERE medewerker_id = $1 AND id = $2",
             {std::string{medewerker}, std::string{id}});
}

Uitkomst SessieRepository::verwijder_andere(std::string_view medewerker, const Bytes& tokenhash) {
  return schrijf("DELETE FROM sessie WHERE medewerker_id = $1 AND tokenhash <> $2",
                 {std::string{medewerker}, tokenhash});
}

Uitkomst SessieRepository::raak_aan(const Bytes& tokenhash, Moment laatst_gebruikt) {
  return schrijf("UPDATE sessie SET laatst_gebruikt = $1 WHERE tokenhash = $2",
                 {als_tekst(laatst_gebruikt), tokenhash});
}

Uitkomst SessieRepository::verwijder(const Bytes& tokenhash) {
  return schrijf("DELETE FROM sessie WHERE tokenhash = $1", {tokenhash});
}

Uitkomst SessieRepository::verwijder_van_medewerker(std::string_view medewerker) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    for (const char* tabel : {"sessie", "aanmeldbewijs"})
      verbinding.voer_uit("DELETE FROM " + std::string{tabel} + " WHERE medewerker_id = $1",
                          {std::string{medewerker}});
    return {};
  });
}

Uitkomst SessieRepository::verwijder_verlopen(Moment aangemaakt_tot, Moment gebruikt_tot) {
  return schrijf("DELETE FROM sessie WHERE aangemaakt <= $1 OR laatst_gebruikt <= $2",
                 {als_tekst(aangemaakt_tot), als_tekst(gebruikt_tot)});
}

}  // namespace baken::persistence
