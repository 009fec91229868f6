// SPDX-License-Identifier: EUPL-1.2
#include "persistence/aannemen/advies_opslag.hpp"

#include <nlohmann/json.hpp>

#include "base/tijd.hpp"
#include "persistence/aannemen/contact_json.hpp"
#include "persistence/aannemen/zichtbaar.hpp"
#include "persistence/gedeeld/codering.hpp"
#include "persistence/gedeeld/open_bladzijde.hpp"

namespace baken::persistence {
namespace {

constexpr std::string_view kolommen =
    "SELECT id, nummer, status, medewerker_id, team_id, versie, inhoud, ontvangen FROM advies ";
constexpr std::size_t kolom_id = 0;
constexpr std::size_t kolom_ontvangen = 7;

app::Plaats plek(const domain::Advies& a) {
  return plaats("advies", a.id, a.id, a.versie);
}

}  // namespace

Uitkomst AdviesRepository::maak(const domain::Advies& a) {
  const auto& g = a.gegevens;
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(a), als_json(g)));
  context_.sql.voer_uit(
      "INSERT INTO advies (id, nummer, status, kanaal, ontvangen, hoedanigheid, duur_geweld, "
      "gemeente, gemeente_adviesvrager, vervolg_van, medewerker_id, team_id, versie, inhoud) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      {a.id, a.nummer, a.status, g.kanaal, als_tekst(g.ontvangen), g.hoedanigheid,
       tekst_of_niets(g.duur_geweld), tekst_of_niets(g.gemeente),
       tekst_of_niets(g.gemeente_adviesvrager), sql::waarde_of_niets(g.vervolg_van), a.medewerker,
       sql::waarde_of_niets(a.team), a.versie, std::move(inhoud)});
  schrijf_codes(a);
  return {};
}

void AdviesRepository::schrijf_codes(const domain::Advies& a) {
  schrijf_codering(context_.sql, a.id, "vorm", a.gegevens.vorm);
  schrijf_codering(context_.sql, a.id, "aard-geweld", a.gegevens.aard);
}

Result<domain::Advies> AdviesRepository::lees(const sql::Rij& rij) const {
  domain::Advies a{.id = rij.tekst(kolom_id),
                   .nummer = rij.tekst(1),
                   .status = rij.tekst(2),
                   .medewerker = rij.tekst(3),
                   .team = rij.tekst_of_leeg(4),
                   .versie = rij.getal(5),
                   .gegevens = {}};
  BAKEN_NEEM(auto inhoud, open(context_, plek(a), rij.bytes(6)));
  a.gegevens = lees_adviesgegevens(inhoud);
  return a;
}

Result<std::optional<domain::Advies>> AdviesRepository::zoek(const Id& id) {
  auto rij = context_.sql.vraag_een(std::string{kolommen} + "WHERE id = $1", {id});
  if (!rij) return std::nullopt;
  BAKEN_NEEM(auto advies, lees(*rij));
  return advies;
}

Result<bool> AdviesRepository::wijzig(const domain::Advies& a, Moment nu) {
  const auto& g = a.gegevens;
  BAKEN_NEEM(auto inhoud, verzegel(context_, plek(a), als_json(g)));
  bewaar_vorige(context_, "advies", a.id, nu, "id");
  const auto gewijzigd = context_.sql.voer_uit(
      "UPDATE advies SET status = $1, kanaal = $2, ontvangen = $3, hoedanigheid = $4, "
      "duur_geweld = $5, gemeente = $6, gemeente_adviesvrager = $7, vervolg_van = $8, "
      "versie = $9, inhoud = $10 WHERE id = $11 AND versie = $12",
      {a.status, g.kanaal, als_tekst(g.ontvangen), g.hoedanigheid, tekst_of_niets(g.duur_geweld),
       tekst_of_niets(g.gemeente), tekst_of_niets(g.gemeente_adviesvrager),
       sql::waarde_of_niets(g.vervolg_van), a.versie, std::move(inhoud), a.id, a.versie - 1});
  if (gewijzigd != 1) return false;
  schrijf_codes(a);
  return true;
}

bool AdviesRepository::heeft_vervolg(const Id& id) {
  return context_.sql.vraag_een("SELECT id FROM advies WHERE vervolg_van = $1 LIMIT 1", {id})
      .has_value();
}

Result<app::Bladzijde<domain::Advies>> AdviesRepository::lijst(const app::Wie& wie,
                                                               app::Bereik bereik,
                                                               const app::Bladvraag& vraag) {
  BAKEN_NEEM(auto zicht, zichtvraag(wie, bereik, vraag, "team_id"));
  return open_bladzijde<domain::Advies>(
      context_.sql.vraag(std::string{kolommen} + zicht.sql, zicht.waarden), vraag.limiet,
      [this](const sql::Rij& rij) { return lees(rij); }, {kolom_ontvangen, kolom_id});
}

}  // namespace baken::persistence
