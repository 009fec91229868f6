// SPDX-License-Identifier: EUPL-1.2
#include "server/bewijs/zegels.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "persistence/sql/proefdatabase.hpp"
#include "server/proef/volle_wereld.hpp"

namespace baken::server {
namespace {

using app::Eenheid;

/// A result without its value; what is not there is not read.
template <class T>
Uitkomst zonder_waarde(const Result<T>& gelezen) {
  if (!gelezen) return mislukt(gelezen.error());
  return {};
}
template <class T>
Uitkomst zonder_waarde(const Result<std::optional<T>>& gelezen) {
  if (!gelezen) return mislukt(gelezen.error());
  if (!*gelezen) throw std::logic_error("the row is gone");
  return {};
}

/// A table with sealed content: how a row says where its content stands, and who reads it.
struct Soort {
  const char* tabel;
  const char* rij = "id";
  const char* sleutel = "sleutel_id";
  const char* versie = "versie";
  Uitkomst (*lees)(Eenheid&, const Zegel&) = nullptr;  ///< null: no repository reads it
  const char* ouder = "''";
  const char* plaats_tabel = nullptr;  ///< SQL; null: the table itself
  const char* plaats_rij = nullptr;    ///< SQL; null: `rij`
  const char* welke = "1 = 1";
};

const Soort soorten[] = {
    {"concept", "id", "id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.concepten().zoek(z.rij)); }},
    {"advies", "id", "id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.adviezen().zoek(z.rij)); }},
    {"politiemelding", "id", "id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.politiemeldingen().zoek(z.rij)); }},
    {"persoon", "id", "sleutel_id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.personen().zoek(z.rij)); }},
    {"melding", "id", "sleutel_id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.meldingen().zoek(z.rij)); }},
    {"crisis", "id", "sleutel_id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.crises().zoek(z.rij)); }},
    {"beoordeling", "id", "sleutel_id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.beoordelingen().zoek(z.rij)); }},
    {"taak", "id", "dossier_id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.taken().zoek(z.rij)); }},
    {"noodtoegang", "id", "dossier_id", "versie",
     [](Eenheid& e, const Zegel& z) {
       return zonder_waarde(e.dossiertoegang().noodtoegang(z.rij));
     }},
    {"afscherming", "dossier_id", "dossier_id", "versie",
     [](Eenheid& e, const Zegel& z) {
       return zonder_waarde(e.dossiertoegang().afscherming(z.rij));
     }},
    {"leesverzoek", "id", "id", "versie",
     [](Eenheid& e, const Zegel& z) { return zonder_waarde(e.leesgrenzen().zoek(z.rij)); }},
    {"screening", "id", "sleutel_id", "1",
     [](Eenheid& e, const Zegel& z) {
       return zonder_waarde(e.screeningen().van_melding(z.oudere));
     },
     "melding_id"},
    {"consult", "id", "dossier_id", "1",
     [](Eenheid& e, const Zegel& z) {
       return zonder_waarde(e.dossiertoegang().consulten(z.oudere));
     },
     "dossier_id"},
    {"herhaling", "medewerker_id || '/' || sleutel", "dossier_id", "1",
     [](Eenheid& e, const Zegel& z) {
       const auto streep = z.rij.find('/');
       return zonder_waarde(
           e.herhalingen().zoek(z.rij.substr(0, streep), z.rij.substr(streep + 1)));
     },
     "''", nullptr, nullptr, "dossier_id IS NOT NULL"},
    {"geschiedenis", "tabel || '/' || rij_id || '/' || CAST(versie AS TEXT)", "sleutel_id",
     "versie", nullptr, "''", "tabel", "rij_id"},
    {"koppelreden", "id", "sleutel_id", "1"},
    {"toewijzing", "id", "dossier_id", "1"},
    {"herbeoordeling", "id", "dossier_id", "1"},
    {"belang_opgeheven", "id", "dossier_id", "1"},
};

const Soort& soort_van(const std::string& tabel) {
  for (const auto& soort : soorten)
    if (soort.tabel == tabel) return soort;
  throw std::out_of_range(tabel);
}

std::string vraag_van(const Soort& s) {
  const std::string rij = s.rij;
  const std::string tabel =
      s.plaats_tabel ? s.plaats_tabel : "CAST('" + std::string{s.tabel} + "' AS TEXT)";
  return "SELECT " + rij + ", " + s.ouder + ", " + tabel + ", " +
         (s.plaats_rij ? s.plaats_rij : rij) + ", " + s.sleutel + ", CAST(" + s.versie +
         " AS BIGINT), inhoud FROM " + s.tabel + " WHERE " + s.welke + " ORDER BY 1";
}

Bytes huidig(sql::Verbinding& sql, const Zegel& z) {
  const auto& s = soort_van(z.in);
  return sql.vraag_een("SELECT inhoud FROM " + z.in + " WHERE " + s.rij + " = $1", {z.rij})
      .value()
      .bytes(0);
}

}  // namespace

Kolommen byte_kolommen(sql::Verbinding& sql) {
  Kolommen uit;
  const char* vraag =
      sql.dialect() == sql::Dialect::Sqlite
          ? "SELECT m.name || '.' || p.name FROM sqlite_master m, pragma_table_info(m.name) p "
            "WHERE m.type = 'table' AND upper(p.type) NOT IN ('TEXT', 'BIGINT', 'INTEGER')"
          : "SELECT table_name || '.' || column_name FROM information_schema.columns "
            "WHERE table_schema = 'public' AND data_type NOT IN ('text', 'bigint', 'integer')";
  for (const auto& rij : sql.vraag(vraag)) uit.insert(rij.tekst(0));
  return uit;
}

Kolommen verzegelde_kolommen() {
  Kolommen uit;
  for (const auto& soort : soorten) uit.insert(std::string{soort.tabel} + ".inhoud");
  return uit;
}

/// Hashes, keyed tokens, salts, signatures; the sealed secrets of accounts (factor_test.cpp) and in
/// the key store the wrapped keys, which have tests of their own.
const Kolommen& andere_kolommen() {
  static const Kolommen uit{"sessie.tokenhash",
                            "zoeksleutel.token",
                            "aanmeldbewijs.tokenhash",
                            "aanmeldbewijs.geheim",
                            "factor.geheim",
                            "herstelcode.hash",
                            "kringsleutel.token",
                            "herhaling.vingerafdruk",
                            "logboek.zout",
                            "logboek_keten.blad",
                            "logboek_keten.keten",
                            "logboek_stand.front",
                            "logboek_stand.keten",
                            "logboek_stand.kop_hash",
                            "logboek_kop.hash",
                            "dossiersleutel.omhuld",
                            "organisatiesleutel.controle",
                            "organisatiesleutel.zout",
                            "logboeksleutel.publiek",
                            "logboeksleutel.omhuld",
                            "organisatiesleutel.omhuld",
                            "blijvende_sleutel.omhuld",
                            "sleuteloverdracht.omhuld"};
  return uit;
}

std::vector<Zegel> zegels(sql::Verbinding& sql) {
  std::vector<Zegel> uit;
  for (const auto& soort : soorten) {
    const auto rijen = sql.vraag(vraag_van(soort));
    if (rijen.size() < 2) throw std::logic_error(std::string{"too few rows in "} + soort.tabel);
    for (const auto& r : rijen)
      uit.push_back({soort.tabel, r.tekst(0), r.tekst(1), r.tekst(2), r.tekst(3), r.tekst(4),
                     r.getal(5), r.bytes(6)});
  }
  return uit;
}

void zet(sql::Verbinding& sql, const Zegel& z, const Bytes& inhoud) {
  if (sql.voer_uit("UPDATE " + z.in + " SET inhoud = $1 WHERE " + soort_van(z.in).rij + " = $2",
                   {inhoud, z.rij}) != 1)
    throw std::logic_error("not one row: " + z.in);
}

Uitkomst lees(sql::Verbinding& sql, app::Verzegelaar& verzegelaar, const Zegel& z) {
  persistence::SqlEenheid eenheid{sql, verzegelaar};
  try {
    if (const auto lezer = soort_van(z.in).lees) return lezer(eenheid, z);
    return zonder_waarde(verzegelaar.open(z.plaats(), huidig(sql, z)));
  } catch (const std::exception&) {
    return {};  // handed over, and not understood: it was let through all the same
  }
}

class Zegels : public sql::OpBeide {};
BAKEN_OP_BEIDE(Zegels);

/// Whoever adds a column of bytes says here whether it is sealed, and then it is tried as well.
TEST_P(Zegels, ElkeKolomMetBytesIsBekend) {
  Proefomgeving omgeving{GetParam()};
  Kolommen gevonden;
  for (auto* kast : {&omgeving.database(), &omgeving.sleutelkast()})
    ASSERT_TRUE(kast->lees([&](sql::Verbinding& sql) -> Uitkomst {
      gevonden.merge(byte_kolommen(sql));
      return {};
    }));
  auto bekend = verzegelde_kolommen();
  bekend.insert(andere_kolommen().begin(), andere_kolommen().end());
  EXPECT_EQ(gevonden, bekend) << "Name it in `soorten` or in `andere_kolommen` (zegels_test.cpp).";
}

TEST_P(Zegels, EenNieuweKolomMetBytesValtOp) {
  Proefomgeving omgeving{GetParam()};
  std::ignore = omgeving.database().schrijf([&](sql::Verbinding& sql) -> Uitkomst {
    sql.script("ALTER TABLE taak ADD COLUMN notitie BYTEA NULL");
    EXPECT_TRUE(byte_kolommen(sql).contains("taak.notitie"));
    EXPECT_FALSE(verzegelde_kolommen().contains("taak.notitie"));
    return mislukt(Foutcode::Conflict, "ongedaan");
  });
}

/// Everything that was sealed opens where it stands, through the repositories.
TEST_P(Zegels, AllesGaatOpenWaarHetStaat) {
  VolleWereld wereld{GetParam()};
  ASSERT_TRUE(wereld.omgeving.database().lees([&](sql::Verbinding& sql) -> Uitkomst {
    for (const auto& zegel : zegels(sql)) {
      const auto gelezen = lees(sql, wereld.omgeving.verzegelaar(), zegel);
      EXPECT_TRUE(gelezen) << zegel.in << ": " << (gelezen ? "" : gelezen.error().melding);
    }
    return {};
  }));
}

}  // namespace baken::server
