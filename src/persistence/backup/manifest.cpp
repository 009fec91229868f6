// SPDX-License-Identifier: EUPL-1.2
#include "persistence/backup/manifest.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "persistence/backup/bestanden.hpp"

namespace baken::backup {
namespace {

using nlohmann::json;

constexpr const char* soort = "baken-backup";
constexpr int versie = 1;

json als_json(const Bestand& bestand) {
  return {{"rol", bestand.rol},
          {"naam", bestand.naam},
          {"dialect", bestand.dialect == sql::Dialect::Sqlite ? "sqlite" : "postgres"},
          {"grootte", bestand.grootte},
          {"sha256", bestand.controlesom},
          {"schemanummer", bestand.schemanummer}};
}

/// Throws json::exception for a missing or wrong field.
Bestand als_bestand(const json& object) {
  Bestand bestand;
  object.at("rol").get_to(bestand.rol);
  object.at("naam").get_to(bestand.naam);
  object.at("grootte").get_to(bestand.grootte);
  object.at("sha256").get_to(bestand.controlesom);
  object.at("schemanummer").get_to(bestand.schemanummer);
  const bool sqlite = object.at("dialect").get<std::string>() == "sqlite";
  bestand.dialect = sqlite ? sql::Dialect::Sqlite : sql::Dialect::Postgres;
  return bestand;
}

/// A manifest must not lead out of its folder.
bool blijft_in_map(const Bestand& bestand) {
  const std::filesystem::path naam{bestand.naam};
  return !bestand.naam.empty() && naam == naam.filename() && naam != "." && naam != "..";
}

}  // namespace

Uitkomst schrijf_manifest(const Manifest& manifest, const std::filesystem::path& map) {
  json object{{"soort", soort}, {"versie", versie}, {"moment", manifest.moment}};
  for (const Bestand& bestand : manifest.bestanden)
    object["bestanden"].push_back(als_json(bestand));
  return schrijf_bestand(map / manifestnaam, object.dump(2) + "\n");
}

Result<Manifest> lees_manifest(const std::filesystem::path& map) {
  std::ifstream stroom{map / manifestnaam};
  if (!stroom)
    return mislukt(
        Foutcode::NietGevonden,
        "De map " + map.string() + " is geen back-up van Baken: " + manifestnaam + " ontbreekt.");
  const auto onleesbaar =
      mislukt(Foutcode::Beschadigd, "Het bestand " + (map / manifestnaam).string() +
                                        " is onleesbaar. Gebruik een andere back-up.");
  try {
    const json object = json::parse(stroom);
    if (object.at("soort") != soort || object.at("versie") != versie) return onleesbaar;
    Manifest manifest{object.at("moment").get<std::string>(), {}};
    for (const json& deel : object.at("bestanden")) manifest.bestanden.push_back(als_bestand(deel));
    for (const Bestand& bestand : manifest.bestanden)
      if (!blijft_in_map(bestand)) return onleesbaar;
    return manifest;
  } catch (const json::exception&) {
    return onleesbaar;
  }
}

}  // namespace baken::backup
