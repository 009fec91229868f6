// SPDX-License-Identifier: EUPL-1.2
#include "domain/code/codelijst.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "domain/code/lezer.hpp"

namespace baken::domain {
namespace {

Code lees_code(const Lezer& lezer) {
  lezer.alleen({"code", "naam", "naam_en", "van", "tot", "groep", "code2015", "alleen_bij"});
  Code code{lezer.tekst("code"), lezer.tekst("naam"), lezer.tekst("naam_en"), lezer.datum("van")};
  code.tot = lezer.misschien_datum("tot");
  code.groep = lezer.misschien_tekst("groep");
  code.code2015 = lezer.misschien_tekst("code2015");
  code.alleen_bij = lezer.teksten("alleen_bij");
  if (code.tot && *code.tot <= code.van)
    lezer.fout("tot", "periode", fmt::format("Bij '{}' ligt 'tot' niet na 'van'.", code.code));
  return code;
}

bool overlappen(const Code& een, const Code& ander) {
  return een.code == ander.code && (!een.tot || ander.van < *een.tot) &&
         (!ander.tot || een.van < *ander.tot);
}

void weiger_overlap(const Lezer& lezer, const std::vector<Code>& codes) {
  std::multimap<std::string_view, const Code*> eerder;
  for (const auto& code : codes) {
    const auto [begin, eind] = eerder.equal_range(code.code);
    for (auto plek = begin; plek != eind; ++plek)
      if (overlappen(*plek->second, code))
        lezer.fout("codes", "overlap",
                   fmt::format("'{}' geldt twee keer op {}; de periodes mogen niet overlappen.",
                               code.code, als_tekst(std::max(code.van, plek->second->van))));
    eerder.emplace(code.code, &code);
  }
}

using Lijsten = std::map<std::string, Codelijst, std::less<>>;

std::vector<Veldfout> losse_verwijzingen(const Lijsten& lijsten) {
  std::set<std::string_view> bekend;
  for (const auto& [naam, lijst] : lijsten)
    for (const auto& code : lijst.codes) bekend.insert(code.code);
  std::vector<Veldfout> fouten;
  for (const auto& [naam, lijst] : lijsten)
    for (const auto& code : lijst.codes)
      for (const auto& bij : code.alleen_bij)
        if (!bekend.contains(bij))
          fouten.push_back(
              {naam, "onbekend",
               fmt::format("'{}' verwijst naar '{}', dat in geen lijst staat.", code.code, bij)});
  return fouten;
}

Result<std::vector<std::filesystem::path>> bestanden_in(const std::filesystem::path& map) {
  std::error_code code;
  std::vector<std::filesystem::path> paden;
  for (auto plek = std::filesystem::directory_iterator(map, code);
       !code && plek != std::filesystem::directory_iterator(); plek.increment(code))
    if (plek->path().extension() == ".json") paden.push_back(plek->path());
  if (code || paden.empty())
    return mislukt(
        Foutcode::NietGevonden,
        fmt::format("De map {} kan niet worden gelezen of bevat geen codelijsten.", map.string()));
  std::sort(paden.begin(), paden.end());
  return paden;
}

}  // namespace

Codelijsten::Codelijsten(Lijsten lijsten) : lijsten_(std::move(lijsten)) {}

const Codelijst* Codelijsten::lijst(std::string_view naam) const {
  const auto gevonden = lijsten_.find(naam);
  return gevonden == lijsten_.end() ? nullptr : &gevonden->second;
}

std::vector<std::string> Codelijsten::namen() const {
  std::vector<std::string> namen;
  for (const auto& [naam, lijst] : lijsten_) namen.push_back(naam);
  return namen;
}

const Code* Codelijsten::vind(std::string_view naam, std::string_view code, Datum op) const {
  const auto* gevraagd = lijst(naam);
  if (!gevraagd) return nullptr;
  for (const auto& kandidaat : gevraagd->codes)
    if (kandidaat.code == code && kandidaat.geldt_op(op)) return &kandidaat;
  return nullptr;
}

bool Codelijsten::geldig(std::string_view naam, std::string_view code, Datum op) const {
  return vind(naam, code, op) != nullptr;
}

std::vector<const Code*> Codelijsten::geldige(std::string_view naam, Datum op) const {
  std::vector<const Code*> codes;
  if (const auto* gevraagd = lijst(naam))
    for (const auto& code : gevraagd->codes)
      if (code.geldt_op(op)) codes.push_back(&code);
  return codes;
}

Uitkomst Codelijsten::toets(std::string_view naam, std::string_view code, Datum op,
                            std::string_view veld) const {
  if (geldig(naam, code, op)) return {};
  const auto* gevraagd = lijst(naam);
  const bool bekend = gevraagd && std::any_of(gevraagd->codes.begin(), gevraagd->codes.end(),
                                              [&](const Code& een) { return een.code == code; });
  auto melding = bekend ? fmt::format("Deze keuze gold niet op {}. Kies een andere uit de lijst.",
                                      als_tekst(op))
                        : std::string("Deze keuze staat niet in de lijst. Kies er een uit.");
  return ongeldig({{std::string(veld), bekend ? "code-niet-geldig" : "code-onbekend", melding}});
}

Result<Codelijst> lees_codelijst(std::string_view tekst, std::string_view bestandsnaam) {
  BAKEN_NEEM(const auto document, ontleed_databestand(tekst, bestandsnaam));
  std::vector<Veldfout> fouten;
  const Lezer lezer(document, "", fouten);
  lezer.alleen({"lijst", "versie", "bron", "codes"});
  Codelijst lijst{lezer.tekst("lijst"), lezer.tekst("versie"), lezer.tekst("bron"), {}};
  for (const auto& deel : lezer.objecten("codes")) lijst.codes.push_back(lees_code(deel));
  if (lijst.codes.empty()) lezer.fout("codes", "verplicht", "De lijst heeft geen codes.");
  weiger_overlap(lezer, lijst.codes);
  if (!fouten.empty()) return mislukt(databestand_fout(bestandsnaam, std::move(fouten)));
  return lijst;
}

Result<Codelijsten> laad_codelijsten(const std::filesystem::path& map) {
  BAKEN_NEEM(const auto paden, bestanden_in(map));
  Lijsten lijsten;
  for (const auto& pad : paden) {
    BAKEN_NEEM(const auto tekst, lees_databestand(pad));
    BAKEN_NEEM(auto lijst, lees_codelijst(tekst, pad.filename().string()));
    auto naam = lijst.lijst;
    if (!lijsten.emplace(naam, std::move(lijst)).second)
      return mislukt(Foutcode::Beschadigd,
                     fmt::format("De codelijst '{}' staat in twee bestanden.", naam));
  }
  auto fouten = losse_verwijzingen(lijsten);
  if (!fouten.empty()) return mislukt(databestand_fout(map.filename().string(), std::move(fouten)));
  return Codelijsten(std::move(lijsten));
}

}  // namespace baken::domain
