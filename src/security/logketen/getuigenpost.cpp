// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/getuigenpost.hpp"

namespace baken::security::logketen {
namespace {

constexpr std::size_t greep = 200;

}  // namespace

Uitkomst Getuigenpost::stuur() {
  auto gedaan = stuur_alles();
  if (!gedaan) ++mislukt_;
  return gedaan;
}

Uitkomst Getuigenpost::stuur_alles() {
  BAKEN_NEEM(const auto laatste, getuige_.laatste());
  BAKEN_NEEM(auto plek, zoek_plek(laatste));
  achterstand_ = plek.laatste - plek.na;
  while (plek.na < plek.laatste) {
    std::vector<app::Bewaardekop> koppen;
    BAKEN_PROBEER(opslag_.lees([&](app::Ketenwerk& werk) -> Uitkomst {
      koppen = werk.koppen_na(plek.na, greep);
      return {};
    }));
    if (koppen.empty()) break;
    for (const auto& kop : koppen) {
      BAKEN_PROBEER(getuige_.neem(kop.tekst));
      plek.na = kop.nummer;
      achterstand_ = plek.laatste - plek.na;
    }
  }
  return {};
}

/// After a restore the witness holds heads that this database has not: then it gets the new
/// series, which says where it begins.
Result<Getuigenpost::Plek> Getuigenpost::zoek_plek(const std::optional<Bytes>& laatste) {
  Plek plek{};
  BAKEN_PROBEER(opslag_.lees([&](app::Ketenwerk& werk) -> Uitkomst {
    const auto stand = werk.stand();
    plek = {0, stand.koppen};
    if (!laatste) return {};
    if (auto nummer = werk.kop_met(*laatste)) {
      plek.na = *nummer;
      return {};
    }
    const auto eerste = werk.eerste_kop_van(stand.log).value_or(1);
    plek.na = eerste - 1;
    if (eerste > 1) return {};
    return baken::mislukt(Foutcode::Conflict,
                          "De getuige heeft koppen die deze database niet heeft: er is een oude "
                          "database teruggezet zonder `baken herstel`, of het logboek is "
                          "herschreven.");
  }));
  return plek;
}

}  // namespace baken::security::logketen
