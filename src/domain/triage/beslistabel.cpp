// SPDX-License-Identifier: EUPL-1.2
#include "domain/triage/beslistabel.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace baken::domain {
namespace {

constexpr std::size_t combinaties_max = 1'000'000;
constexpr std::size_t gaten_getoond_max = 5;
constexpr int beslissers_min = 2;

/// All combinations of the facts that a table uses, one after the other, as an odometer. Which
/// rules hold is looked up in bits that were worked out before, so that start-up stays short.
class Combinaties {
 public:
  Combinaties(const Beslistabel& tabel, const std::vector<Feit>& feiten) : tabel_(tabel) {
    std::set<std::string_view> gebruikt;
    for (const auto& regel : tabel.regels)
      for (const auto& [feit, waarden] : regel.als) gebruikt.insert(feit);
    for (const auto& feit : feiten)
      if (gebruikt.contains(feit.id)) voeg_toe(feit);
    standen_.resize(feiten_.size(), 0);
  }

  bool te_veel() const {
    std::size_t aantal = 1;
    for (const auto* feit : feiten_) {
      aantal *= feit->waarden.size();
      if (aantal > combinaties_max) return true;
    }
    return false;
  }

  Feiten huidige() const {
    Feiten feiten;
    for (std::size_t nr = 0; nr < feiten_.size(); ++nr)
      feiten[feiten_[nr]->id] = feiten_[nr]->waarden[standen_[nr]];
    return feiten;
  }

  /// The numbers of the rules that hold now.
  void treffers(std::vector<std::size_t>& regels) const {
    regels.clear();
    for (std::size_t regel = 0; regel < tabel_.regels.size(); ++regel) {
      bool raak = true;
      for (std::size_t nr = 0; raak && nr < feiten_.size(); ++nr)
        raak = past_[nr][standen_[nr]][regel];
      if (raak) regels.push_back(regel);
    }
  }

  bool volgende() {
    for (std::size_t nr = 0; nr < feiten_.size(); ++nr) {
      if (++standen_[nr] < feiten_[nr]->waarden.size()) return true;
      standen_[nr] = 0;
    }
    return false;
  }

 private:
  void voeg_toe(const Feit& feit) {
    feiten_.push_back(&feit);
    auto& per_waarde = past_.emplace_back();
    for (const auto& waarde : feit.waarden) {
      auto& per_regel = per_waarde.emplace_back();
      for (const auto& regel : tabel_.regels) {
        const auto eis = regel.als.find(feit.id);
        per_regel.push_back(eis == regel.als.end() ||
                            std::find(eis->second.begin(), eis->second.end(), waarde) !=
                                eis->second.end());
      }
    }
  }

  const Beslistabel& tabel_;
  std::vector<const Feit*> feiten_;
  std::vector<std::vector<std::vector<bool>>> past_;  ///< by fact, value and rule
  std::vector<std::size_t> standen_;
};

std::string als_zin(const Feiten& feiten) {
  std::string zin;
  for (const auto& [feit, waarde] : feiten)
    zin += fmt::format("{}{}={}", zin.empty() ? "" : ", ", feit, waarde);
  return zin.empty() ? "elke melding" : zin;
}

/// Gathers what is wrong while the combinations pass by.
class Controle {
 public:
  explicit Controle(const Beslistabel& tabel)
      : tabel_(tabel), gebruikt_(tabel.regels.size(), false) {}

  void bekijk(const Combinaties& combinaties) {
    combinaties.treffers(regels_);
    for (const auto nr : regels_) gebruikt_[nr] = true;
    if (tabel_.trefwijze == Trefwijze::Verzamel) return bekijk_beslissers(combinaties);
    if (regels_.empty()) gat("heeft geen regel", combinaties);
    for (std::size_t een = 0; een < regels_.size(); ++een)
      for (std::size_t ander = een + 1; ander < regels_.size(); ++ander)
        overlap(regels_[een], regels_[ander], combinaties);
  }

  std::vector<std::string> uitkomst() && {
    if (gaten_ > gaten_getoond_max)
      gebreken_.push_back(fmt::format("Tabel '{}' heeft nog {} combinaties zonder regel.",
                                      tabel_.naam, gaten_ - gaten_getoond_max));
    for (std::size_t nr = 0; nr < gebruikt_.size(); ++nr)
      if (!gebruikt_[nr])
        gebreken_.push_back(fmt::format("Tabel '{}': regel {} kan nooit gelden.", tabel_.naam,
                                        tabel_.regels[nr].id));
    return std::move(gebreken_);
  }

 private:
  void bekijk_beslissers(const Combinaties& combinaties) {
    const bool genoeg = std::any_of(regels_.begin(), regels_.end(), [&](std::size_t nr) {
      return tabel_.regels[nr].minimaal >= beslissers_min;
    });
    if (!genoeg) gat("vraagt geen twee beslissers", combinaties);
  }

  void gat(std::string_view gebrek, const Combinaties& combinaties) {
    if (++gaten_ <= gaten_getoond_max)
      gebreken_.push_back(fmt::format("Tabel '{}' {} voor {}.", tabel_.naam, gebrek,
                                      als_zin(combinaties.huidige())));
  }

  void overlap(std::size_t een, std::size_t ander, const Combinaties& combinaties) {
    if (paren_.emplace(een, ander).second)
      gebreken_.push_back(fmt::format("Tabel '{}': de regels {} en {} gelden allebei voor {}.",
                                      tabel_.naam, tabel_.regels[een].id, tabel_.regels[ander].id,
                                      als_zin(combinaties.huidige())));
  }

  const Beslistabel& tabel_;
  std::vector<std::string> gebreken_;
  std::vector<bool> gebruikt_;
  std::vector<std::size_t> regels_;
  std::set<std::pair<std::size_t, std::size_t>> paren_;
  std::size_t gaten_ = 0;
};

}  // namespace

bool geldt(const Regel& regel, const Feiten& feiten) {
  return std::all_of(regel.als.begin(), regel.als.end(), [&](const auto& eis) {
    const auto feit = feiten.find(eis.first);
    return feit != feiten.end() &&
           std::find(eis.second.begin(), eis.second.end(), feit->second) != eis.second.end();
  });
}

std::vector<const Regel*> treffers(const Beslistabel& tabel, const Feiten& feiten) {
  std::vector<const Regel*> regels;
  for (const auto& regel : tabel.regels)
    if (geldt(regel, feiten)) regels.push_back(&regel);
  return regels;
}

std::vector<std::string> gebreken(const Beslistabel& tabel, const std::vector<Feit>& feiten) {
  Combinaties combinaties(tabel, feiten);
  if (combinaties.te_veel())
    return {fmt::format("Tabel '{}' gebruikt te veel feiten: meer dan {} combinaties.", tabel.naam,
                        combinaties_max)};
  Controle controle(tabel);
  do {
    controle.bekijk(combinaties);
  } while (combinaties.volgende());
  return std::move(controle).uitkomst();
}

}  // namespace baken::domain
