// SPDX-License-Identifier: EUPL-1.2
#include "kalender/gelijkgesteld.hpp"

#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kalender/json_lezer.hpp"

namespace baken::kalender {
namespace {

struct Besluit {
  std::string naam;
  std::string bron;
  Datum geldig_van;
  Datum geldig_tot;
};

void lees_dag(JsonLezer& lezer, const Besluit& besluit, std::set<Datum>& gezien,
              std::vector<Feestdag>& dagen) {
  Datum datum = lezer.datum("datum");
  std::string naam = lezer.tekst("naam");
  if (datum < besluit.geldig_van || datum > besluit.geldig_tot)
    lezer.fout("datum", "buiten-geldigheid", "Deze dag valt buiten de geldigheid van het besluit.");
  if (!gezien.insert(datum).second)
    lezer.fout("datum", "dubbel", "Deze dag staat al eerder in dit bestand.");
  lezer.sluit();
  dagen.push_back(
      {datum, std::move(naam),
       fmt::format("Algemene termijnenwet art. 3 lid 3; {}, {}", besluit.naam, besluit.bron)});
}

void lees_besluit(JsonLezer& lezer, std::set<Datum>& gezien, std::vector<Feestdag>& dagen) {
  Besluit besluit{lezer.tekst("besluit"), lezer.tekst("bron"), lezer.datum("geldig_van"),
                  lezer.datum("geldig_tot")};
  if (besluit.geldig_tot < besluit.geldig_van)
    lezer.fout("geldig_tot", "volgorde", "De geldigheid eindigt voordat zij begint.");
  for (JsonLezer& dag : lezer.lijst("dagen")) lees_dag(dag, besluit, gezien, dagen);
  lezer.sluit();
}

}  // namespace

Result<std::vector<Feestdag>> lees_gelijkgesteld(const std::filesystem::path& bestand) {
  BAKEN_NEEM(auto json, lees_json(bestand));
  std::vector<Veldfout> fouten;
  std::vector<Feestdag> dagen;
  std::set<Datum> gezien;
  JsonLezer lezer{json, "", fouten};
  lezer.tekst("versie");
  lezer.tekst_of_leeg("toelichting");
  for (JsonLezer& besluit : lezer.lijst("besluiten")) lees_besluit(besluit, gezien, dagen);
  lezer.sluit();
  if (!fouten.empty()) return mislukt(gegevensfout(bestand, std::move(fouten)));
  return dagen;
}

}  // namespace baken::kalender
