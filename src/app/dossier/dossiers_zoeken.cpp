// SPDX-License-Identifier: EUPL-1.2
#include "app/dossier/dossiers_zoeken.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/gedeeld/zoeksleutels.hpp"

namespace baken::app {
namespace {

/// More persons under one key than this say nothing any more.
constexpr int treffers_max = 50;
constexpr std::size_t voorstellen_max = 20;

using Redenen = std::map<Id, std::vector<domain::Matchreden>>;

/// The strongest reason per asked and found person counts; weaker ones say the same again.
void voeg_toe(std::vector<domain::Matchreden>& redenen, domain::Matchreden reden) {
  for (auto& eerder : redenen)
    if (eerder.zoekpersoon == reden.zoekpersoon && eerder.persoon == reden.persoon) {
      if (domain::gewicht(reden.soort) > domain::gewicht(eerder.soort)) eerder = std::move(reden);
      return;
    }
  redenen.push_back(std::move(reden));
}

Result<Redenen> zoek(Handeling& h, const std::vector<domain::Zoekpersoon>& personen) {
  Redenen per_dossier;
  for (std::size_t plek = 0; plek < personen.size(); ++plek) {
    BAKEN_NEEM(auto treffers, h.eenheid.personen().zoek_sleutels(vraagsleutels(personen[plek]),
                                                                 treffers_max, h.wie().medewerker));
    for (auto& treffer : treffers)
      voeg_toe(per_dossier[treffer.dossier], {treffer.soort, plek, std::move(treffer.persoon)});
  }
  return per_dossier;
}

Uitkomst vul_personen(Handeling& h, Dossiervoorstel& voorstel) {
  std::set<Id> gezien;
  for (const auto& reden : voorstel.redenen) {
    if (!gezien.insert(reden.persoon).second) continue;
    BAKEN_NEEM(auto persoon, h.eenheid.personen().zoek(reden.persoon));
    if (persoon) voorstel.personen.push_back(std::move(*persoon));
  }
  return {};
}

}  // namespace

Result<std::vector<Dossiervoorstel>> dossiers_zoeken(
    Handeling& h, const std::vector<domain::Zoekpersoon>& personen) {
  BAKEN_PROBEER(h.eis_algemeen());
  BAKEN_NEEM(auto per_dossier, zoek(h, personen));
  std::vector<Dossiervoorstel> voorstellen;
  for (auto& [dossier, redenen] : per_dossier) {
    const double sterkte = domain::sterkte(redenen);
    voorstellen.push_back({{dossier, {}, 0, {}, false}, sterkte, std::move(redenen), {}});
  }
  std::stable_sort(voorstellen.begin(), voorstellen.end(),
                   [](const auto& a, const auto& b) { return a.sterkte > b.sterkte; });
  if (voorstellen.size() > voorstellen_max) voorstellen.resize(voorstellen_max);
  for (auto& voorstel : voorstellen) {
    auto koppen = h.eenheid.meldingen().dossierkoppen({voorstel.kop.id});
    if (!koppen.empty()) voorstel.kop = std::move(koppen.front());
    BAKEN_PROBEER(vul_personen(h, voorstel));
  }
  return voorstellen;
}

}  // namespace baken::app
