// SPDX-License-Identifier: EUPL-1.2
#include "app/gedeeld/leesgrens.hpp"

#include "base/tijd.hpp"
#include "kalender/tekst.hpp"
#include "kalender/zone.hpp"

namespace baken::app {
namespace {

Fout te_veel(const Leesstand& stand) {
  // To the minute, upwards: at the moment that is named there is room.
  const Moment minuut{
      std::chrono::ceil<std::chrono::minutes>(stand.ruimte_vanaf->time_since_epoch())};
  const auto vanaf = kalender::kloktijd(kalender::lokale_tijd(minuut).dagtijd);
  return {.code = Foutcode::Leesgrens,
          .melding = "U opende in een uur " + std::to_string(stand.aantal) +
                     " dossiers. Dat is de grens. U kunt verder vanaf " + vanaf +
                     ". Moet het eerder? Vraag een collega om toestemming. Is er nu gevaar? Open "
                     "het dossier dan met noodtoegang.",
          .velden = {},
          .context = baken::als_tekst(*stand.ruimte_vanaf)};
}

}  // namespace

Leesstand leesstand(Handeling& h) {
  const auto& grenzen = *h.dienst.leesgrenzen;
  auto& opslag = h.eenheid.leesgrenzen();
  const auto momenten = opslag.geopend(h.wie().medewerker, h.moment - leesuur);
  Leesstand stand{
      .aantal = std::int64_t(momenten.size()),
      .grens = grenzen.van(h.wie().als) +
               std::int64_t{opslag.verhogingen(h.wie().medewerker, h.moment)} * grenzen.verhoging};
  if (stand.aantal >= stand.grens)
    stand.ruimte_vanaf = momenten.at(std::size_t(stand.aantal - stand.grens)) + leesuur;
  return stand;
}

bool binnen_leesgrens(Handeling& h, const Id& dossier) {
  return h.dienst.leesgrenzen == nullptr ||
         h.eenheid.leesgrenzen().is_geopend(h.wie().medewerker, dossier, h.moment - leesuur) ||
         !leesstand(h).vol();
}

Uitkomst tel_opening(Handeling& h, const Id& dossier, const Relatie& relatie) {
  if (h.dienst.leesgrenzen == nullptr) return {};
  if (h.eenheid.leesgrenzen().is_geopend(h.wie().medewerker, dossier, h.moment - leesuur))
    return {};
  if (!relatie.noodtoegang)
    if (const auto stand = leesstand(h); stand.vol()) return mislukt(te_veel(stand));
  h.noteer_opening(dossier);
  return {};
}

}  // namespace baken::app
