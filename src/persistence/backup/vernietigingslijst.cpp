// SPDX-License-Identifier: EUPL-1.2
#include "persistence/backup/vernietigingslijst.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "base/id.hpp"
#include "base/tijd.hpp"
#include "persistence/backup/bestanden.hpp"

namespace baken::backup {
namespace {

using nlohmann::json;
using sql::Verbinding;

tl::unexpected<Fout> onleesbaar(const std::filesystem::path& bestand, std::size_t regel) {
  return mislukt(Foutcode::Ongeldig,
                 "De vernietigingslijst " + bestand.string() + " is onleesbaar in regel " +
                     std::to_string(regel) +
                     R"(. Een regel hoort te zijn: {"nummer":1,"dossier":"…","moment":"…"}.)");
}

std::optional<Vernietigd> lees_regel(const std::string& regel) {
  const json object = json::parse(regel, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  const auto nummer = object.find("nummer"), dossier = object.find("dossier"),
             moment = object.find("moment");
  if (nummer == object.end() || !nummer->is_number_integer() || dossier == object.end() ||
      !dossier->is_string() || moment == object.end() || !moment->is_string())
    return std::nullopt;
  Vernietigd een{nummer->get<std::int64_t>(), dossier->get<std::string>(),
                 moment->get<std::string>()};
  if (!is_id(een.dossier_id) || !lees_moment(een.moment)) return std::nullopt;
  return een;
}

bool heeft_lijst(Verbinding& verbinding) {
  const char* vraag = verbinding.dialect() == sql::Dialect::Sqlite
                          ? "SELECT 1 FROM sqlite_schema WHERE name = 'vernietiging'"
                          : "SELECT 1 FROM pg_catalog.pg_tables WHERE tablename = 'vernietiging'"
                            " AND schemaname = current_schema()";
  return verbinding.vraag_een(vraag).has_value();
}

void vernietig(Verbinding& verbinding, const Vernietigd& een) {
  const auto bekend =
      verbinding.vraag_een("SELECT 1 FROM vernietiging WHERE dossier_id = $1", {een.dossier_id});
  if (!bekend) {
    const auto nummer =
        verbinding.vraag_een("SELECT COALESCE(MAX(nummer), 0) + 1 FROM vernietiging")->getal(0);
    verbinding.voer_uit("INSERT INTO vernietiging(nummer, dossier_id, moment) VALUES($1, $2, $3)",
                        {nummer, een.dossier_id, een.moment});
  }
  // Also of a dossier that the store does not know: a key made for it later must not come to be.
  verbinding.voer_uit(
      "INSERT INTO dossiersleutel(dossier_id, omhuld, sleutelversie, aangemaakt, vernietigd)"
      " VALUES($1, NULL, 1, $2, $2)"
      " ON CONFLICT(dossier_id) DO UPDATE SET omhuld = NULL,"
      " vernietigd = COALESCE(dossiersleutel.vernietigd, excluded.vernietigd)",
      {een.dossier_id, een.moment});
}

}  // namespace

Result<Vernietigingslijst> lees_uit_sleutels(sql::Database& sleutels) {
  Vernietigingslijst lijst;
  BAKEN_PROBEER(sleutels.lees([&](Verbinding& verbinding) -> Uitkomst {
    lijst.clear();
    if (!heeft_lijst(verbinding)) return {};
    for (const auto& rij :
         verbinding.vraag("SELECT nummer, dossier_id, moment FROM vernietiging ORDER BY nummer"))
      lijst.push_back({rij.getal(0), rij.tekst(1), rij.tekst(2)});
    return {};
  }));
  return lijst;
}

Result<Vernietigingslijst> lees_uit_bestand(const std::filesystem::path& bestand) {
  std::ifstream stroom{bestand};
  if (!stroom)
    return mislukt(Foutcode::NietGevonden,
                   "De vernietigingslijst " + bestand.string() + " kan niet worden geopend.");
  Vernietigingslijst lijst;
  std::string regel;
  for (std::size_t nummer = 1; std::getline(stroom, regel); ++nummer) {
    auto een = lees_regel(regel);
    if (!een) return onleesbaar(bestand, nummer);
    lijst.push_back(std::move(*een));
  }
  if (stroom.bad()) return onleesbaar(bestand, lijst.size() + 1);
  return lijst;
}

Uitkomst schrijf_naar_bestand(const Vernietigingslijst& lijst,
                              const std::filesystem::path& bestand) {
  std::string tekst;
  for (const auto& een : lijst)
    tekst +=
        json{{"nummer", een.nummer}, {"dossier", een.dossier_id}, {"moment", een.moment}}.dump() +
        "\n";
  return schrijf_bestand(bestand, tekst);
}

void vul_aan(Vernietigingslijst& lijst, const Vernietigingslijst& meer) {
  std::set<std::string> bekend;
  for (const auto& een : lijst) bekend.insert(een.dossier_id);
  for (const auto& een : meer)
    if (bekend.insert(een.dossier_id).second) lijst.push_back(een);
}

Uitkomst speel_af(sql::Database& sleutels, const Vernietigingslijst& lijst) {
  return sleutels.schrijf([&](Verbinding& verbinding) -> Uitkomst {
    for (const auto& een : lijst) vernietig(verbinding, een);
    return {};
  });
}

}  // namespace baken::backup
