// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "domain/triage/taxatie.hpp"

namespace baken::domain {
namespace {

constexpr std::array<std::pair<Urgentie, std::string_view>, 4> urgenties{
    {{Urgentie::Laag, "laag"},
     {Urgentie::Midden, "midden"},
     {Urgentie::Hoog, "hoog"},
     {Urgentie::Crisis, "crisis"}}};

constexpr std::array<std::pair<Triageadvies, std::string_view>, 6> adviezen{
    {{Triageadvies::GeenVervolg, "geen-vervolg"},
     {Triageadvies::Overdracht, "overdracht"},
     {Triageadvies::VervolgVtOnderzoek, "vervolg-vt:onderzoek"},
     {Triageadvies::VervolgVtVoorwaardenEnVervolg, "vervolg-vt:voorwaarden-en-vervolg"},
     {Triageadvies::VervolgVtCrisis, "vervolg-vt:crisis"},
     {Triageadvies::RegionaalMaatwerk, "regionaal-maatwerk"}}};

template <class Rij, class Waarde>
std::string_view code_van(const Rij& rij, Waarde waarde) {
  for (const auto& [kandidaat, code] : rij)
    if (kandidaat == waarde) return code;
  return "";
}

template <class Waarde, std::size_t N>
std::optional<Waarde> waarde_van(const std::array<std::pair<Waarde, std::string_view>, N>& rij,
                                 std::string_view code) {
  for (const auto& [waarde, kandidaat] : rij)
    if (kandidaat == code) return waarde;
  return std::nullopt;
}

std::string als_uitleg(std::string_view tabel, const Regel& regel) {
  return fmt::format("Regel {} bepaalt {}: {} (bron: {})", regel.id, tabel, regel.uitleg,
                     regel.bron);
}

std::vector<Veldfout> verkeerde_feiten(const Instrument& instrument, const Feiten& feiten) {
  std::vector<Veldfout> fouten;
  for (const auto& feit : instrument.feiten) {
    const auto gegeven = feiten.find(feit.id);
    if (gegeven != feiten.end() &&
        std::find(feit.waarden.begin(), feit.waarden.end(), gegeven->second) != feit.waarden.end())
      continue;
    fouten.push_back(
        {"/feiten/" + feit.id, "waarde",
         fmt::format("Kies bij '{}' een van: {}.", feit.naam, fmt::join(feit.waarden, ", "))});
  }
  for (const auto& [id, waarde] : feiten)
    if (!instrument.feit(id))
      fouten.push_back({"/feiten/" + id, "onbekend", "Dit feit kent het instrument niet."});
  return fouten;
}

/// The one rule of a table that was found sound at load.
const Regel& enige(const Beslistabel& tabel, const Feiten& feiten) {
  return *treffers(tabel, feiten).at(0);
}

VereisteBeslissers vereiste(const Instrument& instrument, Triagebesluit& besluit,
                            const Feiten& feiten) {
  VereisteBeslissers vereist;
  for (const auto* regel : treffers(instrument.beslisserstabel, feiten)) {
    vereist.minimaal = std::max(vereist.minimaal, regel->minimaal);
    vereist.mdo = vereist.mdo || regel->mdo;
    if (!regel->een_van.empty()) vereist.eisen.push_back({regel->een_van, regel->uitleg});
    besluit.uitleg.push_back(als_uitleg("wie beslist", *regel));
  }
  return vereist;
}

}  // namespace

std::string_view als_code(Urgentie urgentie) {
  return code_van(urgenties, urgentie);
}
std::string_view als_code(Triageadvies advies) {
  return code_van(adviezen, advies);
}

std::optional<Urgentie> lees_urgentie(std::string_view code) {
  return waarde_van(urgenties, code);
}

std::optional<Triageadvies> lees_triageadvies(std::string_view code) {
  return waarde_van(adviezen, code);
}

Result<Triagebesluit> beslis(const Instrument& instrument, const Feiten& feiten) {
  if (auto fouten = verkeerde_feiten(instrument, feiten); !fouten.empty())
    return ongeldig(std::move(fouten));
  Triagebesluit besluit;
  const auto& advies = enige(instrument.adviestabel, feiten);
  const auto& urgentie = enige(instrument.urgentietabel, feiten);
  besluit.advies = lees_triageadvies(advies.dan).value();
  besluit.urgentie = lees_urgentie(urgentie.dan).value();
  besluit.uitleg = {als_uitleg("het advies", advies), als_uitleg("de urgentie", urgentie)};
  besluit.vereiste_beslissers = vereiste(instrument, besluit, feiten);
  return besluit;
}

Uitkomst toets_beslissers(const VereisteBeslissers& vereist, std::span<const std::string> functies,
                          bool mdo_gehouden) {
  std::vector<Veldfout> fouten;
  if (std::cmp_less(functies.size(), vereist.minimaal))
    fouten.push_back({"/beslissers", "te-weinig",
                      fmt::format("Beslis met minstens {} mensen.", vereist.minimaal)});
  for (const auto& eis : vereist.eisen)
    if (std::find_first_of(functies.begin(), functies.end(), eis.een_van.begin(),
                           eis.een_van.end()) == functies.end())
      fouten.push_back({"/beslissers", "functie-ontbreekt",
                        fmt::format("Laat ook een {} meebeslissen. {}",
                                    fmt::join(eis.een_van, " of een "), eis.uitleg)});
  if (vereist.mdo && !mdo_gehouden)
    fouten.push_back({"/mdo", "verplicht", "Houd eerst een multidisciplinair overleg (MDO)."});
  if (!fouten.empty()) return ongeldig(std::move(fouten));
  return {};
}

}  // namespace baken::domain
