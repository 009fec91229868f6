// SPDX-License-Identifier: EUPL-1.2
#include "persistence/werk/account_opslag.hpp"

#include "base/tijd.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {
namespace {

void zet_codes(sql::Verbinding& verbinding, const Id& medewerker,
               const std::vector<Bytes>& hashes) {
  verbinding.voer_uit("DELETE FROM herstelcode WHERE medewerker_id = $1", {medewerker});
  for (const auto& hash : hashes)
    verbinding.voer_uit("INSERT INTO herstelcode (medewerker_id, hash) VALUES ($1, $2)",
                        {medewerker, hash});
}

}  // namespace

Result<bool> AccountRepository::een(std::string_view tekst,
                                    std::initializer_list<sql::Waarde> waarden) {
  bool geraakt = false;
  BAKEN_PROBEER(database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    geraakt = verbinding.voer_uit(tekst, waarden) == 1;
    return {};
  }));
  return geraakt;
}

Result<std::vector<app::Factor>> AccountRepository::factoren(const Id& medewerker) {
  std::vector<app::Factor> lijst;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    for (const auto& rij : verbinding.vraag(
             "SELECT id, medewerker_id, soort, aangemaakt, laatste_stap, geheim FROM factor "
             "WHERE medewerker_id = $1 ORDER BY aangemaakt, id",
             {medewerker}))
      lijst.push_back(
          {rij.tekst(0), rij.tekst(1), rij.tekst(2), moment(rij, 3), rij.getal(4), rij.bytes(5)});
    return {};
  }));
  return lijst;
}

Result<bool> AccountRepository::zet_factor(const app::Factor& f, const std::optional<Id>& vervangt,
                                           const std::vector<Bytes>& herstelcodes) {
  bool gezet = false;
  BAKEN_PROBEER(database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    const auto er = verbinding.vraag_een(
        "SELECT id FROM factor WHERE medewerker_id = $1 AND soort = $2", {f.medewerker, f.soort});
    gezet = vervangt ? er && er->tekst(0) == *vervangt : !er;
    if (!gezet) return {};
    if (vervangt) verbinding.voer_uit("DELETE FROM factor WHERE id = $1", {*vervangt});
    verbinding.voer_uit(
        "INSERT INTO factor (id, medewerker_id, soort, aangemaakt, laatste_stap, geheim) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {f.id, f.medewerker, f.soort, als_tekst(f.aangemaakt), f.laatste_stap, f.geheim});
    zet_codes(verbinding, f.medewerker, herstelcodes);
    return {};
  }));
  return gezet;
}

Result<bool> AccountRepository::neem_stap(const Id& factor, std::int64_t stap) {
  return een("UPDATE factor SET laatste_stap = $1 WHERE id = $2 AND laatste_stap < $1",
             {stap, factor});
}

Result<std::int64_t> AccountRepository::herstelcodes_over(const Id& medewerker) {
  std::int64_t aantal = 0;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    aantal =
        verbinding
            .vraag_een("SELECT COUNT(*) FROM herstelcode WHERE medewerker_id = $1", {medewerker})
            ->getal(0);
    return {};
  }));
  return aantal;
}

Uitkomst AccountRepository::zet_herstelcodes(const Id& medewerker,
                                             const std::vector<Bytes>& hashes) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    zet_codes(verbinding, medewerker, hashes);
    return {};
  });
}

Result<bool> AccountRepository::neem_herstelcode(const Id& medewerker, const Bytes& hash) {
  return een("DELETE FROM herstelcode WHERE medewerker_id = $1 AND hash = $2", {medewerker, hash});
}

Uitkomst AccountRepository::wis_factoren(const Id& medewerker) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    for (const char* tabel : {"factor", "herstelcode", "aanmeldbewijs"})
      verbinding.voer_uit("DELETE FROM " + std::string{tabel} + " WHERE medewerker_id = $1",
                          {medewerker});
    return {};
  });
}

Uitkomst AccountRepository::bewaar(const app::Aanmeldbewijs& b) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit(
        "INSERT INTO aanmeldbewijs (tokenhash, medewerker_id, doel, verloopt, factor_id, geheim) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {b.tokenhash, b.medewerker, b.doel, als_tekst(b.verloopt), sql::waarde_of_niets(b.factor),
         sql::waarde_of_niets(b.geheim)});
    return {};
  });
}

Result<std::optional<app::Aanmeldbewijs>> AccountRepository::zoek_bewijs(const Bytes& tokenhash) {
  std::optional<app::Aanmeldbewijs> gevonden;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    auto rij = verbinding.vraag_een(
        "SELECT medewerker_id, doel, verloopt, factor_id, geheim FROM aanmeldbewijs "
        "WHERE tokenhash = $1",
        {tokenhash});
    if (!rij) return {};
    gevonden = app::Aanmeldbewijs{tokenhash,       rij->tekst(0),         rij->tekst(1),
                                  moment(*rij, 2), rij->tekst_of_leeg(3), rij->bytes_of_leeg(4)};
    return {};
  }));
  return gevonden;
}

Result<bool> AccountRepository::neem_bewijs(const Bytes& tokenhash) {
  return een("DELETE FROM aanmeldbewijs WHERE tokenhash = $1", {tokenhash});
}

Uitkomst AccountRepository::verwijder_bewijzen_tot(Moment verloopt) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit("DELETE FROM aanmeldbewijs WHERE verloopt <= $1", {als_tekst(verloopt)});
    return {};
  });
}

}  // namespace baken::persistence
