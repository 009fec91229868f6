// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/klokken.hpp"

namespace baken::app {

Result<Klokstand> begin_klok(Handeling& h, const Id& dossier, const Id& onderwerp,
                             std::string soort, Moment van) {
  BAKEN_NEEM(const auto termijn, h.dienst.termijnen.bereken(soort, van));
  Klokstand klok{.id = h.dienst.ids.nieuw(),
                 .dossier = dossier,
                 .onderwerp = onderwerp,
                 .soort = std::move(soort),
                 .van = van,
                 .uiterste_datum = termijn.uiterste_datum,
                 .regelversie = termijn.regelversie,
                 .voldaan_op = {},
                 .binnen_termijn = {}};
  h.eenheid.termijnen().maak(klok);
  return klok;
}

std::optional<bool> voldoe_klok(Handeling& h, const Id& onderwerp, std::string_view soort) {
  for (const auto& klok : h.eenheid.termijnen().van_onderwerp(onderwerp)) {
    if (klok.soort != soort || klok.voldaan_op) continue;
    const bool binnen = h.moment < kalender::einde_van_dag(klok.uiterste_datum);
    h.eenheid.termijnen().voldaan(klok.id, h.moment, binnen);
    return binnen;
  }
  return std::nullopt;
}

}  // namespace baken::app
