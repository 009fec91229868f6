// SPDX-License-Identifier: EUPL-1.2
#include "security/logketen/logsleutel.hpp"

#include <algorithm>

#include "security/kluis/verpakking.hpp"

namespace baken::security::logketen {
namespace {

/// Stands where a data key has its dossier: what is wrapped opens under this name alone.
constexpr std::string_view naam = "logboek";

Uitkomst maak(const Kluis& kluis, app::Logsleutelopslag& opslag, Moment nu) {
  BAKEN_NEEM(const auto onder, kluis.logboeksleutel());
  Sleutel zaad;
  randombytes_buf(zaad.data(), Sleutel::size());
  const Ondertekenaar nieuw{zaad};
  return opslag.bewaar({{nieuw.publiek().begin(), nieuw.publiek().end()},
                        omhul(onder.sleutel, naam, onder.versie, zaad),
                        onder.versie},
                       nu);
}

}  // namespace

Result<app::Logsleutelrecord> herverpak_logsleutel(const app::Logsleutelrecord& record,
                                                   const Sleutel& oud, const Sleutel& nieuw,
                                                   std::int64_t versie) {
  BAKEN_NEEM(const auto zaad, onthul(oud, naam, record.sleutelversie, record.omhuld));
  return app::Logsleutelrecord{record.publiek, omhul(nieuw, naam, versie, zaad), versie};
}

Result<Ondertekenaar> open_logsleutel(Kluis& kluis, app::Logsleutelopslag& opslag, Moment nu) {
  BAKEN_PROBEER(kluis.logboeksleutel());
  BAKEN_NEEM(auto record, opslag.zoek());
  if (!record) {
    BAKEN_PROBEER(maak(kluis, opslag, nu));
    // Another process may have been first: its key holds.
    BAKEN_NEEM(record, opslag.zoek());
  }
  if (!record) return mislukt(Foutcode::NietBeschikbaar, "De sleutelopslag antwoordt niet.");
  BAKEN_NEEM(const auto omhulling, kluis.logboeksleutel(record->sleutelversie));
  BAKEN_NEEM(const auto zaad, onthul(omhulling, naam, record->sleutelversie, record->omhuld));
  Ondertekenaar sleutel{zaad};
  if (!std::ranges::equal(sleutel.publiek(), record->publiek))
    return mislukt(Foutcode::Beschadigd,
                   "De sleutel van het logboek past niet bij zijn openbare deel: zet de "
                   "sleutelopslag terug uit een backup.");
  return sleutel;
}

}  // namespace baken::security::logketen
