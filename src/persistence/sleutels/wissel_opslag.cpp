// SPDX-License-Identifier: EUPL-1.2
#include "persistence/sleutels/wissel_opslag.hpp"

#include "base/tijd.hpp"

namespace baken::persistence {
namespace {

using sql::Verbinding;

std::int64_t getal(Verbinding& verbinding, std::string_view vraag, std::int64_t waarde) {
  return verbinding.vraag_een(vraag, {waarde})->getal(0);
}

tl::unexpected<Fout> nog_niet(const char* waarom) {
  return mislukt(Foutcode::Conflict, waarom);
}

/// Everything that would be lost with the older key.
Uitkomst eis_alles_over(Verbinding& verbinding, std::int64_t versie) {
  if (getal(verbinding, "SELECT COUNT(*) FROM sleutelhouder WHERE versie < $1", versie) > 0)
    return nog_niet("Een server heeft de nieuwe sleutel nog niet overgenomen.");
  if (getal(verbinding,
            "SELECT COUNT(*) FROM dossiersleutel WHERE omhuld IS NOT NULL AND sleutelversie <> $1",
            versie) > 0)
    return nog_niet("Er zijn nog sleutels van dossiers onder de oude sleutel.");
  if (getal(verbinding, "SELECT COUNT(*) FROM logboeksleutel WHERE sleutelversie <> $1", versie) >
      0)
    return nog_niet("De sleutel van het logboek staat nog onder de oude sleutel.");
  if (getal(verbinding, "SELECT COUNT(*) FROM blijvende_sleutel WHERE sleutelversie <> $1",
            versie) > 0)
    return nog_niet("Een blijvende sleutel staat nog onder de oude sleutel.");
  return {};
}

void zet_blijvende(Verbinding& verbinding, const app::BlijvendeSleutel& sleutel) {
  verbinding.voer_uit(
      "INSERT INTO blijvende_sleutel (doel, omhuld, sleutelversie) VALUES ($1, $2, $3) "
      "ON CONFLICT (doel) DO UPDATE SET omhuld = $2, sleutelversie = $3",
      {sleutel.doel, sleutel.omhuld, sleutel.sleutelversie});
}

}  // namespace

Uitkomst WisselRepository::begin(const app::Wisselbegin& begin) {
  return database_.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    const auto& nieuw = begin.nieuw;
    const auto stand = verbinding.vraag_een(
        "SELECT COUNT(*), COALESCE(MAX(versie), 0) FROM organisatiesleutel WHERE vervallen IS "
        "NULL");
    if (stand->getal(0) != 1 || stand->getal(1) != nieuw.versie - 1)
      return mislukt(Foutcode::Conflict,
                     "De sleutel van de organisatie wordt al gewisseld: geef dezelfde opdracht nog "
                     "eens.");
    verbinding.voer_uit(
        "INSERT INTO organisatiesleutel (versie, controle, zout, soort, aangemaakt, omhuld) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {nieuw.versie, nieuw.controle, sql::waarde_of_niets(nieuw.zout), nieuw.soort,
         als_tekst(nieuw.aangemaakt), sql::waarde_of_niets(nieuw.omhuld)});
    for (const auto& stuk : begin.overdracht)
      verbinding.voer_uit(
          "INSERT INTO sleuteloverdracht (versie, onder_versie, omhuld) VALUES ($1, $2, $3)",
          {stuk.versie, stuk.onder_versie, stuk.omhuld});
    for (const auto& sleutel : begin.blijvend) zet_blijvende(verbinding, sleutel);
    return {};
  });
}

Result<std::vector<app::OmhuldeSleutel>> WisselRepository::onder_andere(std::int64_t versie,
                                                                        std::string_view na,
                                                                        std::size_t hoogstens) {
  std::vector<app::OmhuldeSleutel> lijst;
  BAKEN_PROBEER(database_.lees([&](Verbinding& verbinding) -> Uitkomst {
    for (const auto& rij : verbinding.vraag(
             "SELECT dossier_id, omhuld, sleutelversie FROM dossiersleutel WHERE dossier_id > $1 "
             "AND sleutelversie <> $2 AND omhuld IS NOT NULL ORDER BY dossier_id LIMIT $3",
             {std::string{na}, versie, static_cast<std::int64_t>(hoogstens)}))
      lijst.push_back({rij.tekst(0), rij.bytes(1), rij.getal(2)});
    return {};
  }));
  return lijst;
}

Result<std::int64_t> WisselRepository::aantal_onder_andere(std::int64_t versie) {
  std::int64_t aantal = 0;
  BAKEN_PROBEER(database_.lees([&](Verbinding& verbinding) -> Uitkomst {
    aantal = getal(
        verbinding,
        "SELECT COUNT(*) FROM dossiersleutel WHERE omhuld IS NOT NULL AND sleutelversie <> $1",
        versie);
    return {};
  }));
  return aantal;
}

Uitkomst WisselRepository::vervang(std::span<const app::OmhuldeSleutel> sleutels,
                                   std::int64_t van) {
  return database_.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    for (const auto& sleutel : sleutels)
      verbinding.voer_uit(
          "UPDATE dossiersleutel SET omhuld = $1, sleutelversie = $2 "
          "WHERE dossier_id = $3 AND sleutelversie = $4 AND omhuld IS NOT NULL",
          {sleutel.omhuld, sleutel.sleutelversie, sleutel.dossier, van});
    return {};
  });
}

Result<std::optional<app::Logsleutelrecord>> WisselRepository::logsleutel() {
  std::optional<app::Logsleutelrecord> gevonden;
  BAKEN_PROBEER(database_.lees([&](Verbinding& verbinding) -> Uitkomst {
    const auto rij =
        verbinding.vraag_een("SELECT publiek, omhuld, sleutelversie FROM logboeksleutel");
    if (rij) gevonden = app::Logsleutelrecord{rij->bytes(0), rij->bytes(1), rij->getal(2)};
    return {};
  }));
  return gevonden;
}

Uitkomst WisselRepository::vervang_logsleutel(const app::Logsleutelrecord& sleutel,
                                              std::int64_t van) {
  return database_.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit(
        "UPDATE logboeksleutel SET omhuld = $1, sleutelversie = $2 WHERE sleutelversie = $3",
        {sleutel.omhuld, sleutel.sleutelversie, van});
    return {};
  });
}

Uitkomst WisselRepository::voltooi(std::int64_t versie, Moment nu) {
  return database_.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    BAKEN_PROBEER(eis_alles_over(verbinding, versie));
    verbinding.voer_uit(
        "UPDATE organisatiesleutel SET vervallen = $1, omhuld = NULL "
        "WHERE versie < $2 AND vervallen IS NULL",
        {als_tekst(nu), versie});
    verbinding.voer_uit("DELETE FROM sleuteloverdracht");
    return {};
  });
}

Uitkomst WisselRepository::meld_houder(const app::Sleutelhouder& houder) {
  return database_.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit(
        "INSERT INTO sleutelhouder (naam, versie, gezien) VALUES ($1, $2, $3) "
        "ON CONFLICT (naam) DO UPDATE SET versie = $2, gezien = $3",
        {houder.naam, houder.versie, houder.gezien});
    return {};
  });
}

Uitkomst WisselRepository::verwijder_houder(std::string_view naam) {
  return database_.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    verbinding.voer_uit("DELETE FROM sleutelhouder WHERE naam = $1", {std::string{naam}});
    return {};
  });
}

Result<std::vector<app::Sleutelhouder>> WisselRepository::houders() {
  std::vector<app::Sleutelhouder> lijst;
  BAKEN_PROBEER(database_.lees([&](Verbinding& verbinding) -> Uitkomst {
    for (const auto& rij :
         verbinding.vraag("SELECT naam, versie, gezien FROM sleutelhouder ORDER BY naam"))
      lijst.push_back({rij.tekst(0), rij.getal(1), rij.tekst(2)});
    return {};
  }));
  return lijst;
}

}  // namespace baken::persistence
