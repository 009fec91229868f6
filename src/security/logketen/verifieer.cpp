// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/verifieer.hpp"

#include "security/logketen/getuigenbestand.hpp"

namespace baken::security::logketen {
namespace {

constexpr std::size_t greep = 2000;

/// The heads that the database has after those of the witness: it gives them a little later.
void neem_latere_koppen(app::Ketenwerk& werk, Verificatie& verificatie) {
  std::int64_t na = 0;
  if (const auto laatste = verificatie.laatste_kop()) {
    const auto plek = werk.kop_met(als_bytes(*laatste));
    if (!plek) {
      const auto hier = als_hash(werk.stand().kop_hash);
      if (hier && !verificatie.kent(*hier)) verificatie.koppen_anders();
      return;
    }
    na = *plek;
  }
  for (auto koppen = werk.koppen_na(na, greep); !koppen.empty(); koppen = werk.koppen_na(na, greep))
    for (const auto& kop : koppen) {
      verificatie.neem_kop(kop.tekst);
      na = kop.nummer;
    }
}

void neem_regels(app::Ketenwerk& werk, Verificatie& verificatie) {
  std::int64_t na = 0;
  for (auto regels = werk.regels_na(na, greep); !regels.empty();
       regels = werk.regels_na(na, greep)) {
    for (const auto& regel : regels) verificatie.neem_regel(regel);
    na = regels.back().nummer;
  }
}

}  // namespace

/// The file first: heads that come in meanwhile are then in the database, and not the other way
/// round.
Result<Verificatieuitslag> verifieer(app::Ketenopslag& opslag,
                                     const std::optional<std::filesystem::path>& koppen,
                                     std::optional<Publiek> sleutel) {
  start_sodium();
  Verificatie verificatie{sleutel};
  if (koppen)
    BAKEN_PROBEER(elke_regel(*koppen, [&](std::string_view regel) {
      verificatie.neem_kop(regel);
      return true;
    }));
  Verificatieuitslag uitslag;
  BAKEN_PROBEER(opslag.lees([&](app::Ketenwerk& werk) -> Uitkomst {
    neem_latere_koppen(werk, verificatie);
    neem_regels(werk, verificatie);
    uitslag = verificatie.klaar(werk.wachtrij(), werk.losse_regels());
    return {};
  }));
  return uitslag;
}

}  // namespace baken::security::logketen
