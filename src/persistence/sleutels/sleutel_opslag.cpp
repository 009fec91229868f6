// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sleutels/sleutel_opslag.hpp"

#include "base/tijd.hpp"
#include "persistence/gedeeld/context.hpp"

namespace baken::persistence {
namespace {

void voeg_toe(sql::Verbinding& verbinding, const app::OmhuldeSleutel& sleutel, Moment aangemaakt) {
  verbinding.voer_uit(
      "INSERT INTO dossiersleutel (dossier_id, omhuld, sleutelversie, aangemaakt) "
      "VALUES ($1, $2, $3, $4) ON CONFLICT (dossier_id) DO NOTHING",
      {sleutel.dossier, sleutel.omhuld, sleutel.sleutelversie, als_tekst(aangemaakt)});
}

/// A key under an older organisation key would be left behind when that key lapses.
Uitkomst eis_nieuwste(sql::Verbinding& verbinding, std::span<const app::OmhuldeSleutel> sleutels) {
  const auto nieuwste =
      verbinding.vraag_een("SELECT COALESCE(MAX(versie), 0) FROM organisatiesleutel")->getal(0);
  for (const auto& sleutel : sleutels)
    if (sleutel.sleutelversie < nieuwste)
      return mislukt(Fout{Foutcode::Conflict,
                          "De sleutel van de organisatie is gewisseld.",
                          {},
                          std::string{app::sleutelversie_verouderd}});
  return {};
}

app::Organisatiesleutelrecord als_record(const sql::Rij& rij) {
  return {rij.getal(0), rij.bytes(1),   rij.bytes_of_leeg(2),
          rij.tekst(3), moment(rij, 4), rij.bytes_of_leeg(5)};
}

bool al_vernietigd(sql::Verbinding& verbinding, const std::string& dossier) {
  return verbinding.vraag_een("SELECT nummer FROM vernietiging WHERE dossier_id = $1", {dossier})
      .has_value();
}

void vernietig_rij(sql::Verbinding& verbinding, const std::string& dossier, const std::string& op) {
  verbinding.voer_uit(
      "INSERT INTO dossiersleutel (dossier_id, omhuld, sleutelversie, aangemaakt, vernietigd) "
      "VALUES ($1, NULL, 1, $2, $2) "
      "ON CONFLICT (dossier_id) DO UPDATE SET omhuld = NULL, vernietigd = $2",
      {dossier, op});
  verbinding.voer_uit(
      "INSERT INTO vernietiging (nummer, dossier_id, moment) "
      "SELECT COALESCE(MAX(nummer), 0) + 1, CAST($1 AS TEXT), CAST($2 AS TEXT) FROM vernietiging",
      {dossier, op});
}

}  // namespace

Result<std::optional<app::OmhuldeSleutel>> SleutelRepository::zoek(std::string_view dossier) {
  std::optional<app::OmhuldeSleutel> gevonden;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    auto rij = verbinding.vraag_een(
        "SELECT omhuld, sleutelversie FROM dossiersleutel WHERE dossier_id = $1",
        {std::string{dossier}});
    if (rij)
      gevonden = app::OmhuldeSleutel{std::string{dossier}, rij->bytes_of_leeg(0).value_or(Bytes{}),
                                     rij->getal(1)};
    return {};
  }));
  return gevonden;
}

Uitkomst SleutelRepository::bewaar(const app::OmhuldeSleutel& sleutel, Moment aangemaakt) {
  return bewaar_alle({&sleutel, 1}, aangemaakt);
}

Uitkomst SleutelRepository::bewaar_alle(std::span<const app::OmhuldeSleutel> sleutels,
                                        Moment aangemaakt) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    BAKEN_PROBEER(eis_nieuwste(verbinding, sleutels));
    for (const auto& sleutel : sleutels) voeg_toe(verbinding, sleutel, aangemaakt);
    return {};
  });
}

Uitkomst SleutelRepository::vernietig(std::string_view dossier, Moment op) {
  return database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    const std::string id{dossier};
    if (!al_vernietigd(verbinding, id)) vernietig_rij(verbinding, id, als_tekst(op));
    return {};
  });
}

Result<std::vector<app::Vernietiging>> SleutelRepository::vernietigd_na(std::int64_t nummer) {
  std::vector<app::Vernietiging> lijst;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    for (const auto& rij :
         verbinding.vraag("SELECT nummer, dossier_id, moment FROM vernietiging WHERE nummer > $1 "
                          "ORDER BY nummer",
                          {nummer}))
      lijst.push_back({rij.getal(0), rij.tekst(1), moment(rij, 2)});
    return {};
  }));
  return lijst;
}

Result<std::optional<app::Organisatiesleutelrecord>> SleutelRepository::zoek_organisatiesleutel() {
  BAKEN_NEEM(auto stand, sleutelstand());
  if (stand.geldig.empty()) return std::nullopt;
  return std::move(stand.geldig.front());
}

Result<app::Sleutelstand> SleutelRepository::sleutelstand() {
  app::Sleutelstand stand;
  BAKEN_PROBEER(database_.lees([&](sql::Verbinding& verbinding) -> Uitkomst {
    stand = {};
    for (const auto& rij : verbinding.vraag(
             "SELECT versie, controle, zout, soort, aangemaakt, omhuld FROM organisatiesleutel "
             "WHERE vervallen IS NULL ORDER BY versie DESC"))
      stand.geldig.push_back(als_record(rij));
    for (const auto& rij :
         verbinding.vraag("SELECT versie, onder_versie, omhuld FROM sleuteloverdracht"))
      stand.overdracht.push_back({rij.getal(0), rij.getal(1), rij.bytes(2)});
    for (const auto& rij :
         verbinding.vraag("SELECT doel, omhuld, sleutelversie FROM blijvende_sleutel"))
      stand.blijvend.push_back({rij.tekst(0), rij.bytes(1), rij.getal(2)});
    return {};
  }));
  return stand;
}

Uitkomst SleutelRepository::bewaar_organisatiesleutel(const app::Organisatiesleutelrecord& record) {
  bool nieuw = false;
  BAKEN_PROBEER(database_.schrijf([&](sql::Verbinding& verbinding) -> Uitkomst {
    nieuw = verbinding.voer_uit(
                "INSERT INTO organisatiesleutel (versie, controle, zout, soort, aangemaakt, "
                "omhuld) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (versie) DO NOTHING",
                {record.versie, record.controle, sql::waarde_of_niets(record.zout), record.soort,
                 als_tekst(record.aangemaakt), sql::waarde_of_niets(record.omhuld)}) == 1;
    return {};
  }));
  if (nieuw) return {};
  return mislukt(Foutcode::Conflict,
                 "Deze versie van de organisatiesleutel bestaat al. Gebruik de bestaande sleutel.");
}

}  // namespace baken::persistence
