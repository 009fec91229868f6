// SPDX-License-Identifier: EUPL-1.2
#include "api/beoordelen/operaties.hpp"

#include <nlohmann/json.hpp>

#include "api/beoordelen/veiligheidsbeoordeling.hpp"
#include "api/gedeeld/als_json.hpp"
#include "app/beoordelen/ondertekenen.hpp"

namespace baken::api {
namespace {

using app::Antwoordstuk;
using app::Handeling;

Result<Antwoordstuk> met_etag(Handeling& h, Result<app::BeoordelingBeeld> gedaan) {
  BAKEN_NEEM(const auto beeld, std::move(gedaan));
  return stuk(als_json(h, beeld), beeld.beoordeling.versie);
}

Result<Antwoordstuk> starten(Handeling& h, const Aanroep& a) {
  return met_etag(h,
                  app::veiligheidsbeoordeling_starten(h, a.pad("id"), tekst(a.lichaam, "reden")));
}

Result<Antwoordstuk> lijst(Handeling& h, const Aanroep& a) {
  BAKEN_NEEM(auto beelden, app::veiligheidsbeoordelingen_lezen(h, a.pad("id")));
  return blad_stuk(app::Bladzijde<app::BeoordelingBeeld>{std::move(beelden), {}},
                   [&](const auto& beeld) { return als_json(h, beeld); });
}

Result<Antwoordstuk> lezen(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::veiligheidsbeoordeling_lezen(h, a.pad("id")));
}

Result<Antwoordstuk> wijzigen(Handeling& h, const Aanroep& a) {
  auto gegevens = lees_beoordeling(a.lichaam);
  if (!gegevens) {
    // Who may not see it must not learn from a fault that it exists.
    BAKEN_PROBEER(app::open_beoordeling(h, a.pad("id")));
    return mislukt(gegevens.error());
  }
  return met_etag(
      h, app::veiligheidsbeoordeling_wijzigen(h, a.pad("id"), a.if_match, std::move(*gegevens)));
}

Result<Antwoordstuk> akkoord(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::veiligheidsbeoordeling_akkoord(h, a.pad("id"), a.if_match));
}

Result<Antwoordstuk> ondertekenen(Handeling& h, const Aanroep& a) {
  return met_etag(h, app::veiligheidsbeoordeling_ondertekenen(h, a.pad("id"), a.if_match));
}

}  // namespace

Operaties veiligheidsbeoordeling_operaties() {
  constexpr std::string_view lees = "veiligheidsbeoordeling.lezen";
  constexpr std::string_view schrijf = "veiligheidsbeoordeling.schrijven";
  constexpr std::string_view beslis = "veiligheidsbeoordeling.beslissen";
  return {{"veiligheidsbeoordelingen_lezen", lees, Aard::Lezen, lijst},
          {"veiligheidsbeoordeling_starten", schrijf, Aard::Schrijven, starten},
          {"veiligheidsbeoordeling_lezen", lees, Aard::Lezen, lezen},
          {"veiligheidsbeoordeling_wijzigen", schrijf, Aard::Schrijven, wijzigen},
          {"veiligheidsbeoordeling_akkoord", beslis, Aard::Schrijven, akkoord},
          {"veiligheidsbeoordeling_ondertekenen", beslis, Aard::Schrijven, ondertekenen}};
}

}  // namespace baken::api
