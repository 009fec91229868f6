// SPDX-License-Identifier: EUPL-1.2
#include "app/dossier/zoeksleutels_vernieuwen.hpp"

#include "app/gedeeld/belang.hpp"
#include "app/gedeeld/zoeksleutels.hpp"
#include "app/poorten/dossier.hpp"

namespace baken::app {
namespace {

/// One that cannot be opened must not hold up the others.
bool overslaan(const Fout& fout) {
  return fout.code == Foutcode::NietGevonden || fout.code == Foutcode::Beschadigd;
}

Uitkomst vernieuw(Eenheid& eenheid, const Id& id, Moment nu, Vernieuwing& stand) {
  auto persoon = eenheid.personen().zoek(id);
  if (!persoon && !overslaan(persoon.error())) return mislukt(persoon.error());
  if (!persoon || !*persoon) {
    ++stand.overgeslagen;
    return {};
  }
  const auto& wie = **persoon;
  BAKEN_PROBEER(eenheid.personen().vernieuw_sleutels(wie, opslagsleutels(wie.gegevens)));
  ++stand.vernieuwd;
  return weer_bekenden(eenheid, wie.dossier, {wie.gegevens}, nu);
}

Uitkomst vernieuw_alle(Eenheid& eenheid, const std::vector<Id>& personen, Moment nu,
                       Vernieuwing& stand) {
  for (const auto& id : personen) BAKEN_PROBEER(vernieuw(eenheid, id, nu, stand));
  return {};
}

}  // namespace

Result<Vernieuwing> vernieuw_zoeksleutels(Opslag& opslag, const Klok& klok, int per_keer) {
  Vernieuwing totaal;
  for (Id na;;) {
    std::vector<Id> personen;
    Vernieuwing deel;
    BAKEN_PROBEER(opslag.schrijf([&](Eenheid& eenheid) -> Uitkomst {
      deel = {};
      personen = eenheid.personen().zonder_sleutels(na, per_keer);
      return vernieuw_alle(eenheid, personen, klok.nu(), deel);
    }));
    if (personen.empty()) return totaal;
    na = personen.back();
    totaal.vernieuwd += deel.vernieuwd;
    totaal.overgeslagen += deel.overgeslagen;
  }
}

}  // namespace baken::app
