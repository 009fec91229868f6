// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/crisis.hpp"

#include <nlohmann/json.hpp>

#include "api/beoordelen/operaties.hpp"
#include "app/beoordelen/crisis.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> met_etag(Handeling& h, Result<domain::Crisis> gedaan) {
  BAKEN_NEEM(const auto crisis, std::move(gedaan));
  return stuk(als_json(h, crisis), crisis.versie);
}

Result<Antwoordstuk> starten(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::crisis_starten(h, a.pad("id"), lees_crisis(a.lichaam)));
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::crisis_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> wijzigen(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::crisis_wijzigen(h, a.pad("id"), a.if_match, lees_crisis(a.lichaam)));
}

}  // namespace

Operaties crisis_operaties() {
  return {{"crisis_starten", "crisis.schrijven", Aard::Schrijven, starten},
          {"crisis_lezen", "dossier.lezen", Aard::Lezen, lezen},
          {"crisis_wijzigen", "crisis.schrijven", Aard::Schrijven, wijzigen}};
}

}  // namespace baken::api
